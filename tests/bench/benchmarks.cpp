// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"

#include "tests/bench/livebench.h"
#include "tests/bench/measuresbench.h"
#include "tests/bench/overlaybench.h"
#include "tests/bench/stagesbench.h"

namespace pw::bench {

std::span<const Benchmark> benchmarks()
{
    static constexpr Benchmark kBenchmarks[] = {
        {"stages", "each stage of an inspection of the sample portrait, and the whole", runStages},
        {"engine", "whole map of an aligned face against OpenCV's forward pass, 1 and 2 threads", runEngine},
        {"measures", "all measures of the sample portrait, the live ones, and their parts", runMeasures},
        {"memory", "resident memory over 10,000 maps", runMemory},
        {"overlay", "a change of overlay, zoom or position on 24 megapixels until the canvas is repainted",
         runOverlay},
        {"live", "a video of 1280x720 looked at live: rates, latency from frame to map, dropped frames",
         runLive},
    };
    return kBenchmarks;
}

} // namespace pw::bench
