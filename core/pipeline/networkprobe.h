// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/networkproposal.h"
#include "core/networks/networkselftest.h"
#include "core/pipeline/encodingtrials.h"
#include "core/quality/calibration.h"
#include "core/types/inspectionerror.h"
#include "core/types/pixelqualitymap.h"
#include "core/types/qualityscore.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <optional>
#include <stop_token>
#include <vector>

namespace pw {

class Engine;

/// What the program makes of a network file, and how it does on the sample portrait.
struct NetworkProbe {
    NetworkProposal proposal;          ///< ready to be stored unless there is an error
    std::vector<EncodingTrial> trials; ///< best first; empty when the user said it all, or without a sample
    std::optional<SelfTest> selfTest;
    std::optional<Calibration> calibration; ///< absent: the constants are the user's or provisional
    cv::Mat face; ///< the sample as the network sees it, CV_8UC3 BGR; empty without one
    std::optional<QualityScore> quality;  ///< of that face
    std::optional<PixelQualityMap> map;   ///< of that face, by the first method that the network can serve
    std::optional<InspectionError> error; ///< why the network cannot be used as proposed
};

/// Reads the file, completes the wishes, opens the network on the CPU and tries it. It is calibrated on the
/// portraits of the wishes or on the sample photographs, where there are 8 faces or more and alpha and r were
/// not given; else the constants are set so that the sample is a good portrait: alpha stays, r gives Q =
/// 0.88, E0 is the median energy inside its face. Networks with dropout layers of their own are not
/// calibrated, as that would take thousands of passes through all of them. Errors: FileNotReadable,
/// NetworkUnsupported, ModelDamaged, InvalidArgument, BackendUnavailable, OutOfMemory, Cancelled.
[[nodiscard]] Result<NetworkProbe> probeNetwork(Engine& engine, NetworkWishes wishes,
                                                const std::stop_token& stop);

} // namespace pw
