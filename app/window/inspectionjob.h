// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/imagereader.h"
#include "core/pipeline/inspectionpipeline.h"
#include "core/types/inspectionrequest.h"

#include <cstdint>
#include <functional>
<<<<<<< HEAD
#include <limits>
=======
#include <memory>
#include <optional>
>>>>>>> 3efd92f (networks: import any recognition network)
#include <stop_token>

namespace pw::app {

<<<<<<< HEAD
/// Image of jobs that inspect frames of the live view.
inline constexpr std::uint64_t kLiveImage = std::numeric_limits<std::uint64_t>::max();
=======
/// A network file to find out about. `deliver` is called on the inspection thread, also when the probe was
/// stopped.
struct ProbeTask {
    std::uint64_t id = 0;
    NetworkWishes wishes;
    std::function<void(const Result<NetworkProbe>&)> deliver;
};
>>>>>>> 3efd92f (networks: import any recognition network)

/// What the inspection thread is given: a request with everything it depends on copied into it, so that no
/// job reads a settings object.
struct InspectionJob {
    InspectionRequest request; ///< its id is set by the controller
    EngineOptions engine;
    std::shared_ptr<const ModelStore> models; ///< as they are now; absent: as they were at start
    ImageLimits limits;
<<<<<<< HEAD
    std::uint64_t imageId = 0; ///< the photograph in the session, or kLiveImage
    bool background = false;   ///< nobody is waiting for it: gives way to any other job
    bool warmUpOnly = false;   ///< load module and network, inspect nothing
=======
    std::uint64_t imageId = 0;      ///< the photograph in the session
    bool background = false;        ///< nobody is waiting for it: gives way to any other job
    bool warmUpOnly = false;        ///< load module and network, inspect nothing
    std::optional<ProbeTask> probe; ///< do this and inspect nothing
>>>>>>> 3efd92f (networks: import any recognition network)
};

/// The work of the inspection thread. Tests put a scripted one here.
using InspectFunction = std::function<InspectionResult(const InspectionJob&, std::stop_token,
                                                       const StageSink&, const ResultSink&)>;

/// Called on the inspection thread before its first job.
using InspectFunctionFactory = std::function<InspectFunction()>;

} // namespace pw::app
