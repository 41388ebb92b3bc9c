// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"
#include "core/types/qualityscore.h"
#include "core/types/result.h"

#include <optional>
#include <span>

namespace pw {

/// SER-FIQ from the Gram matrix E E' (passes x passes, row-major) of the embeddings under random dropout:
/// d = mean over pairs of |u_t - u_t'|, q = 2 / (1 + e^d) (Terhörst et al., CVPR 2020, eq. 2). The spread is
/// the jackknife estimate of q's standard error over the passes (Efron and Stein, Annals of Statistics 9(3),
/// 1981). Passes and seed are left for the caller. Errors: InvalidArgument (fewer than 3 passes, size),
/// Internal (an embedding without length).
[[nodiscard]] Result<QualityScore> serfiq(std::span<const float> gram, int passes,
                                          const NetworkInfo& network);

/// Q = 1 / (1 + e^(-alpha (q - r))): Terhörst et al., TBIOM 2023, eq. 2.
[[nodiscard]] double scaledQuality(double native, double alpha, double r);

/// Share of good portraits with a lower q in percent, equal ones counting half: of the reference's values
/// where the network has them, else with the reference taken as a normal distribution.
[[nodiscard]] std::optional<double> qualityPercentile(double native, const NetworkInfo& network);

} // namespace pw
