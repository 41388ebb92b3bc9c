// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/analysis/faceframe.h"

namespace pw {

/// S = ln((E2 + 0.02) / (E4 + 0.02)): energy of fine detail against that of coarse detail inside the hull of
/// the aligned face, from the differences of two pairs of Gaussians (sigma 0.7 and 1.4, 2.8 and 5.6 pixels).
/// About -1.8 for a sharp portrait, -3 when blurred by 1.2 % of the eye distance; hardly moved by contrast
/// and brightness. Noise raises it: without light it means nothing.
[[nodiscard]] double sharpness(const FaceFrame& frame);

} // namespace pw
