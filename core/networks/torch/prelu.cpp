// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/prelu.h"

// Compiled once for each vector width; the loader picks. All give the same bits: there is one multiplication a value.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define PW_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define PW_VECTOR_CLONES
#endif

namespace pw {

PW_VECTOR_CLONES
void preluForward(const float* x, const float* slope, float* y, std::int64_t pixels, std::int64_t channels)
{
    for (std::int64_t pixel = 0; pixel < pixels; ++pixel, x += channels, y += channels)
        for (std::int64_t c = 0; c < channels; ++c)
            y[c] = x[c] > 0 ? x[c] : slope[c] * x[c];
}

PW_VECTOR_CLONES
void preluBackward(const float* x, const float* slope, const float* gradY, float* gradX, std::int64_t pixels,
                   std::int64_t channels)
{
    for (std::int64_t pixel = 0; pixel < pixels; ++pixel, x += channels, gradY += channels, gradX += channels)
        for (std::int64_t c = 0; c < channels; ++c)
            gradX[c] = x[c] > 0 ? gradY[c] : slope[c] * gradY[c];
}

} // namespace pw
