// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/embedding.h"
#include "core/types/mapmethod.h"
#include "core/types/networkinfo.h"
#include "core/types/pixelqualitymap.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <span>

namespace pw {

/// Does the method need the gradient at the pixels? Layer energies otherwise.
[[nodiscard]] bool usesPixelGradient(MapMethod method);

/// Scaled quality of a good portrait: the level at which the constants of maps and networks are set.
inline constexpr double kGoodPortraitQuality = 0.88;

/// What the network lacks for the method; nullptr when it can serve it, as far as is known.
[[nodiscard]] const NetworkLack* methodLack(MapMethod method, const NetworkInfo& network);

/// Weight w of the quality node sum_j w u_j (Terhörst et al., TBIOM 2023, section 3.2), the same for all j:
/// w = Q / sum_j u_j makes the node give Q for this face; paper-stable puts the network's constant in place
/// of the sum. Errors: InvalidArgument when the sum vanishes or the method has no such node.
[[nodiscard]] Result<double> qualityNodeWeight(MapMethod method, double scaledQuality,
                                               const Embedding& embedding, const NetworkInfo& network);

/// x = mean over the channels of |gradient| (TBIOM 2023, eq. 5). CV_32FC3 in, CV_32FC1 out.
[[nodiscard]] cv::Mat meanSlope(const cv::Mat& gradient);

/// P = 1 - 1 / (1 + 10^gamma x^2) with x = mean over the channels of |gradient| (TBIOM 2023, eq. 5-6).
/// `gradient`: CV_32FC3, derivative of the quality node to the 0..255 pixels. Gives CV_32FC1.
[[nodiscard]] Result<cv::Mat> mapFromGradient(const cv::Mat& gradient, double gamma);

/// E: the geometric mean of the layers' energies, each enlarged to `size` (bicubic, clamped at 0). CV_32FC1.
/// Errors: InvalidArgument (no layer, or one that is not finite float).
[[nodiscard]] Result<cv::Mat> combinedEnergy(std::span<const cv::Mat> energies, cv::Size size);

/// P = 1 - 1 / (1 + (Q / 0.88 * E / E0)^2) with E the combined energy. A good portrait (Q = 0.88) has P near
/// 0.5 in its median pixel, and the quality dims the whole map. Gives CV_32FC1. Errors: those of
/// combinedEnergy.
[[nodiscard]] Result<cv::Mat> mapFromEnergies(std::span<const cv::Mat> energies, cv::Size size,
                                              double scaledQuality, double energyReference);

/// Adds mean, median and hash to the values; regions are left empty.
[[nodiscard]] PixelQualityMap describedMap(cv::Mat values, MapMethod method);

} // namespace pw
