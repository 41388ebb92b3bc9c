// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace pw {

/// Ranks from 1; equal values share the mean of their ranks.
[[nodiscard]] std::vector<double> midRanks(const std::vector<double>& values);

/// Spearman's rank correlation, -1..1. Nothing when the lengths differ or one of the two is constant.
[[nodiscard]] std::optional<double> rankCorrelation(const std::vector<double>& a,
                                                    const std::vector<double>& b);

/// Probability that a value of `low` lies below one of `high`, ties counting half: the area under the ROC
/// curve (Mann and Whitney, 1947). Nothing when one of the two is empty.
[[nodiscard]] std::optional<double> rocArea(const std::vector<double>& low, const std::vector<double>& high);

} // namespace pw
