// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include <stop_token>

namespace pw {

/// s: mean cosine over all pairs of the embeddings of 8 slightly moved, turned, scaled and mirrored crops of
/// one face. Near 0.96 for a clear face; lower when the picture leaves the network little to hold on to.
/// Costs 8 passes. `bgr` is the photograph (CV_8UC3), `imageToAligned` the transform of its AlignedFace.
/// Errors: those of the network, Cancelled.
[[nodiscard]] Result<double> embeddingStability(const cv::Mat& bgr, const cv::Matx23d& imageToAligned,
                                                RecognitionNetwork& network,
                                                const std::stop_token& stop = {});

} // namespace pw
