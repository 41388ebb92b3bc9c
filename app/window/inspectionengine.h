// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/inspectionjob.h"
#include "core/pipeline/modelstore.h"
#include "core/types/result.h"

namespace pw::app {

/// The real InspectFunction: keeps an InspectionPipeline, made anew whenever a job asks for other threads or
/// brings other models, so that models and LibTorch load on the thread that calls it. Networks stay loaded
/// when another is chosen. Without a model store every job ends with its error.
[[nodiscard]] InspectFunction makeInspectFunction(const Result<ModelStore>& store);

} // namespace pw::app
