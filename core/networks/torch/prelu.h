// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace pw {

/// y = x where x > 0, else slope * x, for `pixels` rows of `channels` values. One slope a channel.
void preluForward(const float* x, const float* slope, float* y, std::int64_t pixels, std::int64_t channels);

/// The gradient to x alone; ATen's also computes the one to the slopes, at most of the cost.
void preluBackward(const float* x, const float* slope, const float* gradY, float* gradX, std::int64_t pixels,
                   std::int64_t channels);

} // namespace pw
