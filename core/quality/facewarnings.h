// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/embedding.h"
#include "core/types/facewarning.h"
#include "core/types/mapmethod.h"

#include <span>
#include <vector>

namespace pw {

/// Below this |sum u|, the regression health, the level of the paper's map is arbitrary: it is divided by
/// that sum.
inline constexpr double kLeastRegressionHealth = 0.1;

/// `key` for files; `text` for people, untranslated, context "pw::FaceWarning".
struct FaceWarningDescriptor {
    FaceWarning warning;
    const char* key;
    const char* text;
};

[[nodiscard]] std::span<const FaceWarningDescriptor> faceWarnings();
[[nodiscard]] const FaceWarningDescriptor& faceWarningDescriptor(FaceWarning warning);

/// What is to be said of a face with this embedding and of its map.
[[nodiscard]] std::vector<FaceWarning> warningsFor(MapMethod method, const Embedding& embedding);

} // namespace pw
