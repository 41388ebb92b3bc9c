// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/facedetector.h"
#include "core/landmarks/landmarkextractor.h"
#include "core/measures/measureinput.h"
#include "core/networks/recognitionbackend.h"
#include "core/pipeline/inspectionpipeline.h"
#include "core/pipeline/modelstore.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace pw {

/// The models of a pipeline, each opened when it is first asked for and kept. What could not be opened is
/// tried again the next time, since set-up may have mended it. Pointers stay valid as long as the engine.
class Engine {
  public:
    using BackendLoader = std::function<Result<std::unique_ptr<RecognitionBackend>>()>;

    /// `load`: the store's inference module when not given; tests put another there.
    Engine(ModelStore store, EngineOptions options, BackendLoader load = {});

    /// Which network network() means from now on, and where it runs. Networks opened before stay loaded.
    void choose(const std::string& networkId, const Device& device);

    [[nodiscard]] Result<FaceDetector*> detector();
    [[nodiscard]] Result<LandmarkExtractor*> landmarkExtractor();
    [[nodiscard]] Result<RecognitionBackend*> backend();
    /// The chosen network. Where a CUDA device has not enough memory for it, it is opened on the CPU.
    [[nodiscard]] Result<RecognitionNetwork*> network();
    /// The networks of the measures, by functions that must not outlive the engine.
    [[nodiscard]] MeasureModels measureModels();
    /// The chosen network on the CPU from now on, after its CUDA device ran out of memory. Nullptr when it
    /// was there already, or cannot be opened.
    [[nodiscard]] RecognitionNetwork* networkOnCpu();
    /// DeviceFallback when the chosen network runs on the CPU for want of memory elsewhere.
    [[nodiscard]] std::optional<InspectionError> fallback() const;

    /// What the manifest says of the network; loads nothing.
    [[nodiscard]] Result<NetworkInfo> networkInfo() const { return m_store.network(m_options.networkId); }
    [[nodiscard]] const ModelStore& store() const { return m_store; }
    [[nodiscard]] const Environment& environment() const { return m_environment; }

  private:
    using Place = std::tuple<std::string, DeviceKind, int>; ///< network and device as chosen

    [[nodiscard]] Place chosenPlace() const
    {
        return {m_options.networkId, m_options.device.kind, m_options.device.index};
    }
    [[nodiscard]] Result<RecognitionNetwork*> open(const NetworkInfo& info, const Device& device);

    ModelStore m_store;
    EngineOptions m_options;
    Environment m_environment;
    std::optional<FaceDetector> m_detector;
    std::optional<LandmarkExtractor> m_landmarkExtractor;
    std::optional<HeadPoseEstimator> m_headPose;
    std::optional<EyeStateClassifier> m_eyeState;
    std::optional<ExpressionClassifier> m_expression;
    std::unique_ptr<RecognitionBackend> m_backend; // outlives its networks
    BackendLoader m_loadBackend;
    std::map<Place, std::unique_ptr<RecognitionNetwork>> m_networks;
    std::set<Place> m_fallen; ///< their device ran out of memory
};

} // namespace pw
