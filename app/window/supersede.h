// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/inspectionjob.h"

namespace pw::app {

/// What an incoming job means for the running one.
enum class Supersede {
    StopRunning, ///< the running job's answer is no longer wanted
    TakeOver, ///< the running job is what the incoming one asks for: keep it and deliver it as the incoming
              ///< one
    Wait,     ///< the incoming job has to wait until the running one is done
};

/// Policy without state or threads. A job that people wait for stops any other work; a background job stops
/// nothing.
[[nodiscard]] Supersede supersede(const InspectionJob& running, const InspectionJob& incoming);

/// Both engines give the same numbers in the same way: the pipeline need not be made anew.
[[nodiscard]] bool sameEngine(const EngineOptions& a, const EngineOptions& b);

} // namespace pw::app
