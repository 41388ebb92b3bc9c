// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchmarks.h"

namespace pw::bench {

/// Cost from a wish (another opacity, range, colour map, threshold; a step of zoom or pan) to the repainted
/// canvas: a photograph of 24 megapixels on a canvas of 1600 x 1000. The whole canvas is repainted each time,
/// which is more than the window needs for a change of the overlay.
Result<Report> runOverlay(int& argc, char** argv);

} // namespace pw::bench
