// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"
#include "core/types/result.h"

#include <opencv2/core/types.hpp>

#include <string>
#include <vector>

namespace pw::app {

/// One property that every usable network has: `value` lies within [low, high].
struct SelfTestCheck {
    std::string name;
    double value = 0;
    double low = 0;
    double high = 0;

    [[nodiscard]] bool passed() const { return value >= low && value <= high; }
};

struct SelfTest {
    int stateSize = 0;
    int embeddingSize = 0;
    std::vector<cv::Size> energySizes;
    std::vector<SelfTestCheck> checks;

    [[nodiscard]] bool passed() const;
};

/// Runs everything an inspection asks of a network on a picture of our own making. Errors: those of the
/// network.
[[nodiscard]] Result<SelfTest> selfTest(RecognitionNetwork& network);

} // namespace pw::app
