// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionbackend.h"
#include "tests/bench/measurement.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/dnn.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace pw::bench {

template <class T>
T unwrapped(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().subject + ": " + result.error().detail);
    return *std::move(result);
}

/// Whole maps of an aligned face with one network and number of threads, and OpenCV's forward pass of the
/// same file. Each has a network of its own: convolutions are planned for the number of threads that is set
/// when they first run.
class MapEngine {
  public:
    MapEngine(RecognitionBackend& backend, const NetworkInfo& info, cv::Mat face, int threads);

    /// Sets the number of threads; before the functions below, whenever another engine ran.
    void useThreads();
    void opencvForward();
    void forward();
    void paperMap();
    void layerEnergyMap();
    /// Layer-energy maps of four faces, one pass each or all in one.
    void fourMapsSingly();
    void fourMapsTogether();

    [[nodiscard]] int threads() const { return m_threads; }

  private:
    std::unique_ptr<FaceEvaluation> evaluation() { return unwrapped(m_network->evaluate(m_face)); }
    double quality(FaceEvaluation& face);
    void layerEnergyMapOf(FaceEvaluation& face);

    RecognitionBackend& m_backend;
    cv::Mat m_face;
    int m_threads;
    cv::dnn::Net m_opencv; ///< read when first needed
    std::unique_ptr<RecognitionNetwork> m_network;
    std::vector<float> m_masks; ///< made when first needed
};

} // namespace pw::bench
