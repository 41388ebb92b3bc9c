// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/inspectionpipeline.h"

#include "core/detection/exceptionbarrier.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/inspectionrun.h"

#include <utility>

namespace pw {

struct InspectionPipeline::Impl {
    Engine engine;
};

InspectionPipeline::InspectionPipeline(ModelStore store, EngineOptions options)
    : m_impl(std::make_unique<Impl>(Impl{Engine(std::move(store), std::move(options))}))
{
}

InspectionPipeline::~InspectionPipeline() = default;

void InspectionPipeline::choose(const std::string& networkId, const Device& device)
{
    m_impl->engine.choose(networkId, device);
}

Result<NetworkProbe> InspectionPipeline::probe(const NetworkWishes& wishes, std::stop_token stop)
{
    return withoutExceptions(wishes.file,
                             [&] { return probeNetwork(m_impl->engine, wishes, stop); });
}

Result<void> InspectionPipeline::warmUp()
{
    return network().map([](RecognitionNetwork*) {});
}

Result<RecognitionNetwork*> InspectionPipeline::network()
{
    return withoutExceptions("network", [&] { return m_impl->engine.network(); });
}

InspectionResult InspectionPipeline::inspect(const InspectionRequest& request, std::stop_token stop,
                                             const StageSink& onStage, const ResultSink& onResult)
{
    InspectionRun run(m_impl->engine, request, std::move(stop), onStage, onResult);
    return run.finish(withoutExceptions(request.path, [&] { return run.execute(); }));
}

} // namespace pw
