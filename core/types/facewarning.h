// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw {

/// What limits the use of a face's numbers. Keys and sentences: core/quality/facewarnings.h.
enum class FaceWarning {
    WeakRegression, ///< the paper's map divides by a sum that nearly vanishes
};

} // namespace pw
