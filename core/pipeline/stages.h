// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionstage.h"

#include <span>

namespace pw {

/// `key` is the stage's name in JSON timings_ms; `text` what a progress line says (context "pw::Stage").
struct StageDescriptor {
    Stage stage;
    const char* key;
    const char* text;
};

[[nodiscard]] std::span<const StageDescriptor> stages();
[[nodiscard]] const StageDescriptor& stageDescriptor(Stage stage);

} // namespace pw
