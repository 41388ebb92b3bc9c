// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/engine.h"

#include "core/pipeline/environment.h"

#include <thread>
#include <utility>

namespace pw {

namespace {

int threadCount(int wanted)
{
    return wanted > 0 ? wanted : static_cast<int>(std::thread::hardware_concurrency());
}

template <class Model>
Result<Model*> openOnce(std::optional<Model>& slot, const ModelStore& store, const char* id)
{
    if (!slot) {
        const auto file = store.model(id);
        if (!file)
            return tl::unexpected(file.error());
        auto opened = Model::open(file->file, file->sha256);
        if (!opened)
            return tl::unexpected(opened.error());
        slot = *std::move(opened);
    }
    return &*slot;
}

} // namespace

Engine::Engine(ModelStore store, EngineOptions options)
    : m_store(std::move(store)), m_options(std::move(options)),
      m_environment(currentEnvironment(threadCount(m_options.threads)))
{
}

Result<FaceDetector*> Engine::detector()
{
    return openOnce(m_detector, m_store, "detector");
}

Result<LandmarkExtractor*> Engine::landmarkExtractor()
{
    return openOnce(m_landmarkExtractor, m_store, "landmarks");
}

MeasureModels Engine::measureModels()
{
    return {[this] { return openOnce(m_headPose, m_store, "pose"); },
            [this] { return openOnce(m_eyeState, m_store, "eye"); },
            [this] { return openOnce(m_expression, m_store, "expression"); }, [this] { return network(); }};
}

Result<void> Engine::loadModule()
{
    if (m_backend)
        return {};
    auto backend = loadBackend(m_store.backendModule());
    if (!backend)
        return tl::unexpected(backend.error());
    m_backend = *std::move(backend);
    m_backend->setThreads(m_environment.threads);
    const auto libraries = m_backend->libraries();
    m_environment.libraries.insert(m_environment.libraries.end(), libraries.begin(), libraries.end());
    return {};
}

Result<RecognitionNetwork*> Engine::network()
{
    if (m_network)
        return m_network.get();
    const auto info = networkInfo();
    if (!info)
        return tl::unexpected(info.error());
    if (auto verified = verifyModelFile(info->file, info->sha256); !verified)
        return tl::unexpected(verified.error());
    if (auto loaded = loadModule(); !loaded)
        return tl::unexpected(loaded.error());
    auto network = m_backend->open(*info, m_options.device);
    if (!network)
        return tl::unexpected(network.error());
    m_network = *std::move(network);
    return m_network.get();
}

} // namespace pw
