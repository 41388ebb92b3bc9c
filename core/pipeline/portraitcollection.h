// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/inspectionpipeline.h"
#include "core/types/portrait.h"
#include "core/types/taskprogress.h"

#include <cstddef>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace pw {

/// The usable faces of several photographs.
struct PortraitCollection {
    std::vector<Portrait> portraits;
    std::vector<std::pair<std::string, InspectionError>> failures; ///< file and why it gave nothing
    std::size_t leftOut = 0; ///< faces too small or without landmarks (core/evaluation/portraits.h)
};

/// Finds and aligns all faces. A photograph without a face is a failure of that photograph only.
/// Errors: Cancelled. Thread: the pipeline's.
[[nodiscard]] Result<PortraitCollection> collectPortraits(InspectionPipeline& pipeline,
                                                          const std::vector<std::string>& files,
                                                          std::stop_token stop = {},
                                                          const TaskProgress& progress = {});

} // namespace pw
