// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <string>
#include <vector>

namespace pw {

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

/// A bright oval on a dark ground with grain: not a face, but of the brightness and contrast of one. CV_8UC3.
[[nodiscard]] cv::Mat selfTestPicture(cv::Size size);

/// Runs everything an inspection asks of a network, but what it lacks, on a picture of our own making.
/// Errors: those of the network.
[[nodiscard]] Result<SelfTest> selfTest(RecognitionNetwork& network);

} // namespace pw
