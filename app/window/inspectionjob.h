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

/// What the inspection thread does that is no inspection: find out about a network file, calibrate a network.
/// `run` is called there with the pipeline, or `refuse` when there is none; either tells whoever waits what
/// came of it, also when it was stopped.
struct EngineTask {
    std::function<void(InspectionPipeline& pipeline, const std::stop_token& stop)> run;
    std::function<void(const InspectionError& why)> refuse;
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
    std::optional<EngineTask> task; ///< do this and inspect nothing
};

/// The work of the inspection thread. Tests put a scripted one here.
using InspectFunction = std::function<InspectionResult(const InspectionJob&, std::stop_token,
                                                       const StageSink&, const ResultSink&)>;

/// Called on the inspection thread before its first job.
using InspectFunctionFactory = std::function<InspectFunction()>;

} // namespace pw::app
