// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"
#include "core/pipeline/inspectionpipeline.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace pw {

/// One inspection on its way from file to map. Errors of the whole end it, errors of one face let the others
/// go on.
class InspectionRun {
  public:
    /// All references must outlive the run.
    InspectionRun(Engine& engine, const InspectionRequest& request, std::stop_token stop,
                  const StageSink& onStage, const ResultSink& onResult);

    /// Every stage in turn, as far as the request asks.
    [[nodiscard]] Result<void> execute();

    /// Closes the result with what execute() returned.
    [[nodiscard]] InspectionResult finish(const Result<void>& outcome);

  private:
    Result<void> checkParameters();
    Result<void> decode();
    Result<void> findFaces();
    Result<void> takeAsAligned();
    Result<void> chooseFaces();
    [[nodiscard]] std::size_t largestFace();
    Result<void> locateFaces();
    Result<void> evaluateAndMeasureFaces();
    Result<void> evaluateFaces();
    void noteFallback();

    Result<void> locate(FaceInspection& face);
    Result<void> evaluate(FaceInspection& face, RecognitionNetwork& network);
    Result<void> scoreQuality(FaceInspection& face, FaceEvaluation& evaluation, const NetworkInfo& network);
    Result<void> drawMap(FaceInspection& face, FaceEvaluation& evaluation, const NetworkInfo& network);
    Result<void> measure(FaceInspection& face);
    Result<void> repeatWithSeeds(FaceInspection& face, FaceEvaluation& evaluation,
                                 const NetworkInfo& network);

    /// Runs `work` as part of a stage: announces it, adds up its time, or refuses when the inspection was
    /// cancelled.
    template <class Work>
    auto during(Stage stage, Work&& work) -> decltype(work());

    /// Does `work` for each chosen face, keeps its error with the face; fails when all fail or on cancelling.
    template <class Work>
    Result<void> forEachChosen(Work&& work);

    [[nodiscard]] bool wanted(Stage stage) const { return stage <= m_request.lastStage; }
    /// Errors of a face, or of nothing in particular, name the image.
    [[nodiscard]] InspectionError aboutThisImage(InspectionError error) const;
    void addTime(Stage stage, double milliseconds);
    void publish();

    using Clock = std::chrono::steady_clock;

    Engine& m_engine;
    const InspectionRequest& m_request;
    std::stop_token m_stop;
    const StageSink& m_onStage;
    const ResultSink& m_onResult;
    Clock::time_point m_start = Clock::now();
    std::optional<Stage> m_announced;
    std::vector<std::size_t> m_chosen;
    InspectionResult m_result;
};

} // namespace pw
