// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"

#include "tests/bench/overlaybench.h"
#include "tests/bench/stagesbench.h"

namespace pw::bench {

std::span<const Benchmark> benchmarks()
{
    static constexpr Benchmark kBenchmarks[] = {
        {"stages", "each stage of an inspection of the sample portrait, and the whole", runStages},
        {"engine", "whole map of an aligned face against OpenCV's forward pass, 1 and 2 threads", runEngine},
        {"overlay", "a change of overlay, zoom or position on 24 megapixels until the canvas is repainted",
         runOverlay},
    };
    return kBenchmarks;
}

} // namespace pw::bench
