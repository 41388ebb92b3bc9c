// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/imagereader.h"
#include "core/pipeline/inspectionpipeline.h"
#include "core/types/inspectionrequest.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <stop_token>

namespace pw::app {

/// Image of jobs that inspect frames of the live view.
inline constexpr std::uint64_t kLiveImage = std::numeric_limits<std::uint64_t>::max();

/// A network file to find out about. `deliver` is called on the inspection thread, also when the probe was
/// stopped.
struct ProbeTask {
    NetworkWishes wishes;
    std::function<void(const Result<NetworkProbe>&)> deliver;
};

/// What the inspection thread is given: a request with everything it depends on copied into it, so that no
/// job reads a settings object.
struct InspectionJob {
    InspectionRequest request; ///< its id is set by the controller
    EngineOptions engine;
    std::shared_ptr<const ModelStore> models; ///< as they are now; absent: as for the job before
    ImageLimits limits;
    std::uint64_t imageId = 0;      ///< the photograph in the session, or kLiveImage
    bool background = false;        ///< nobody is waiting for it: gives way to any other job
    bool warmUpOnly = false;        ///< load module and network, inspect nothing
    std::optional<ProbeTask> probe; ///< do this and inspect nothing
};

/// The work of the inspection thread. Tests put a scripted one here.
using InspectFunction = std::function<InspectionResult(const InspectionJob&, std::stop_token,
                                                       const StageSink&, const ResultSink&)>;

/// Called on the inspection thread before its first job.
using InspectFunctionFactory = std::function<InspectFunction()>;

} // namespace pw::app
