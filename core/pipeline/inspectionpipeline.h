// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/modelstore.h"
#include "core/pipeline/networkprobe.h"
#include "core/types/device.h"
#include "core/types/inspectionrequest.h"
#include "core/types/inspectionresult.h"
#include "core/types/result.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace pw {

class RecognitionNetwork;

/// How the engine runs. The threads are fixed for the life of a pipeline.
struct EngineOptions {
    std::string networkId = "embedded";
    Device device;
    int threads = 0; ///< 0: as many as the machine has cores
};

/// Called on the inspecting thread before each stage starts.
using StageSink = std::function<void(Stage)>;
/// Called on the inspecting thread with everything known so far, after the stages that change what can be
/// shown. The finished result is not among them: it is what inspect() returns.
using ResultSink = std::function<void(const InspectionResult&)>;

/// All stages from file to map. Models and the LibTorch module are loaded when first needed, so that faces
/// can be shown before the network is there. Owned and used by one thread.
class InspectionPipeline {
  public:
    InspectionPipeline(ModelStore store, EngineOptions options);
    ~InspectionPipeline();
    InspectionPipeline(const InspectionPipeline&) = delete;
    InspectionPipeline& operator=(const InspectionPipeline&) = delete;

    /// Another network, or another device for it, from the next inspection on. Networks used before stay
    /// loaded.
    void choose(const std::string& networkId, const Device& device);

    /// Loads module and network now; done by the first inspection otherwise. Errors: those of
    /// loadBackend, ModelStore::network and RecognitionBackend::open.
    [[nodiscard]] Result<void> warmUp();

    /// The network itself, loaded now if need be, for what is not an inspection (evaluation, calibration). It
    /// belongs to the pipeline. Errors: those of warmUp().
    [[nodiscard]] Result<RecognitionNetwork*> network();

    /// Finds out what can be found out about a network file and tries it on the sample portrait.
    [[nodiscard]] Result<NetworkProbe> probe(const NetworkWishes& wishes, std::stop_token stop = {});

    /// Runs every stage. Errors are in the result (its own, or that of a face): a failed network still gives
    /// image and faces. A stop request ends it with ErrorCode::Cancelled between stages. Never throws.
    [[nodiscard]] InspectionResult inspect(const InspectionRequest& request, std::stop_token stop = {},
                                           const StageSink& onStage = {}, const ResultSink& onResult = {});

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw
