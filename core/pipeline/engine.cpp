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

Engine::Engine(ModelStore store, EngineOptions options, BackendLoader load)
    : m_store(std::move(store)), m_options(std::move(options)),
      m_environment(currentEnvironment(threadCount(m_options.threads))), m_loadBackend(std::move(load))
{
    if (!m_loadBackend)
        m_loadBackend = [file = m_store.backendModule()] { return loadBackend(file); };
}

void Engine::choose(const std::string& networkId, const Device& device)
{
    m_options.networkId = networkId;
    m_options.device = device;
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

Result<RecognitionBackend*> Engine::backend()
{
    if (m_backend)
        return m_backend.get();
    auto backend = m_loadBackend();
    if (!backend)
        return tl::unexpected(backend.error());
    m_backend = *std::move(backend);
    m_backend->setThreads(m_environment.threads);
    const auto libraries = m_backend->libraries();
    m_environment.libraries.insert(m_environment.libraries.end(), libraries.begin(), libraries.end());
    return m_backend.get();
}

Result<RecognitionNetwork*> Engine::open(const NetworkInfo& info, const Device& device)
{
    auto network = m_backend->open(info, device);
    if (!network)
        return tl::unexpected(network.error());
    auto& slot = m_networks[chosenPlace()];
    slot = *std::move(network);
    return slot.get();
}

Result<RecognitionNetwork*> Engine::network()
{
    if (const auto known = m_networks.find(chosenPlace()); known != m_networks.end())
        return known->second.get();
    const auto info = networkInfo();
    if (!info)
        return tl::unexpected(info.error());
    if (auto verified = verifyModelFile(info->file, info->sha256); !verified)
        return tl::unexpected(verified.error());
    if (const auto loaded = backend(); !loaded)
        return tl::unexpected(loaded.error());
    auto network = open(*info, m_options.device);
    const bool canFallBack = m_options.device.kind != DeviceKind::Cpu;
    if (!network && network.error().code == ErrorCode::OutOfMemory && canFallBack) {
        network = open(*info, {DeviceKind::Cpu, 0});
        if (network)
            m_fallen.insert(chosenPlace());
    }
    return network;
}

RecognitionNetwork* Engine::networkOnCpu()
{
    const auto known = m_networks.find(chosenPlace());
    if (known == m_networks.end() || known->second->info().device == "cpu")
        return nullptr;
    const auto info = networkInfo();
    if (!info)
        return nullptr;
    m_networks.erase(known); // gives its memory back
    const auto network = open(*info, {DeviceKind::Cpu, 0});
    if (!network)
        return nullptr;
    m_fallen.insert(chosenPlace());
    return *network;
}

std::optional<InspectionError> Engine::fallback() const
{
    if (!m_fallen.contains(chosenPlace()))
        return std::nullopt;
    return InspectionError{ErrorCode::DeviceFallback, "cuda:" + std::to_string(m_options.device.index), {}};
}

} // namespace pw
