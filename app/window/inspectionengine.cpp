// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/inspectionengine.h"

#include "app/processsettings.h"
#include "app/window/supersede.h"

#include <chrono>
#include <memory>
#include <utility>

namespace pw::app {

namespace {

class Engine {
  public:
    explicit Engine(Result<ModelStore> store) : m_store(std::move(store)) {}

    InspectionResult inspect(const InspectionJob& job, const std::stop_token& stop, const StageSink& onStage,
                             const ResultSink& onResult)
    {
        if (job.models && job.models != m_models) {
            m_models = job.models;
            m_store = *m_models;
            m_pipeline.reset();
        }
        if (!m_store && job.task)
            job.task->refuse(m_store.error());
        if (!m_store)
            return failed(job, m_store.error());
        prepare(job.engine);
        if (job.task) {
            job.task->run(*m_pipeline, stop);
            return {};
        }
        if (job.warmUpOnly) {
            const Result<void> ready = m_pipeline->warmUp();
            return ready ? InspectionResult{} : failed(job, ready.error());
        }
        InspectionRequest request = job.request;
        StageTiming decode{Stage::Decode, 0};
        if (!request.image) {
            // Read here and not by the pipeline, which knows the default limits only.
            onStage(Stage::Decode);
            const auto start = std::chrono::steady_clock::now();
            Result<Image> image = readImage(request.path, job.limits);
            if (!image)
                return failed(job, image.error());
            request.image = *std::move(image);
            decode.milliseconds =
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        }
        InspectionResult result = m_pipeline->inspect(request, stop, onStage, onResult);
        addTiming(result, decode);
        return result;
    }

  private:
    void prepare(const EngineOptions& options)
    {
        if (m_pipeline && m_options.threads == options.threads) {
            m_pipeline->choose(options.networkId, options.device);
            return;
        }
        m_pipeline.reset();
        setImagingThreads(options.threads);
        m_pipeline = std::make_unique<InspectionPipeline>(*m_store, options);
        m_options = options;
    }

    static void addTiming(InspectionResult& result, const StageTiming& decode)
    {
        std::erase_if(result.timings,
                      [](const StageTiming& timing) { return timing.stage == Stage::Decode; });
        result.timings.insert(result.timings.begin(), decode);
        result.totalMilliseconds += decode.milliseconds;
    }

    static InspectionResult failed(const InspectionJob& job, const InspectionError& error)
    {
        InspectionResult result;
        result.requestId = job.request.id;
        result.parameters = job.request.parameters;
        result.error = error;
        return result;
    }

    Result<ModelStore> m_store;
    std::shared_ptr<const ModelStore> m_models; ///< what m_store was copied from, if it came with a job
    EngineOptions m_options;
    std::unique_ptr<InspectionPipeline> m_pipeline;
};

} // namespace

InspectFunction makeInspectFunction(const Result<ModelStore>& store)
{
    auto engine = std::make_shared<Engine>(store);
    return [engine](const InspectionJob& job, std::stop_token stop, const StageSink& onStage,
                    const ResultSink& onResult) { return engine->inspect(job, stop, onStage, onResult); };
}

} // namespace pw::app
