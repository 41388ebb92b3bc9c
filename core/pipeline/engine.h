// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/facedetector.h"
#include "core/landmarks/landmarkextractor.h"
#include "core/measures/measureinput.h"
#include "core/networks/recognitionbackend.h"
#include "core/pipeline/inspectionpipeline.h"
#include "core/pipeline/modelstore.h"

#include <memory>
#include <optional>

namespace pw {

/// The models of a pipeline, each opened when it is first asked for and kept. What could not be opened is
/// tried again the next time, since set-up may have mended it. Pointers stay valid as long as the engine.
class Engine {
  public:
    Engine(ModelStore store, EngineOptions options);

    [[nodiscard]] Result<FaceDetector*> detector();
    [[nodiscard]] Result<LandmarkExtractor*> landmarkExtractor();
    [[nodiscard]] Result<RecognitionNetwork*> network();
    /// The networks of the measures, by functions that must not outlive the engine.
    [[nodiscard]] MeasureModels measureModels();

    /// What the manifest says of the network; loads nothing.
    [[nodiscard]] Result<NetworkInfo> networkInfo() const { return m_store.network(m_options.networkId); }
    [[nodiscard]] const Environment& environment() const { return m_environment; }

  private:
    [[nodiscard]] Result<void> loadModule();

    ModelStore m_store;
    EngineOptions m_options;
    Environment m_environment;
    std::optional<FaceDetector> m_detector;
    std::optional<LandmarkExtractor> m_landmarkExtractor;
    std::optional<HeadPoseEstimator> m_headPose;
    std::optional<EyeStateClassifier> m_eyeState;
    std::optional<ExpressionClassifier> m_expression;
    std::unique_ptr<RecognitionBackend> m_backend; // outlives its networks
    std::unique_ptr<RecognitionNetwork> m_network;
};

} // namespace pw
