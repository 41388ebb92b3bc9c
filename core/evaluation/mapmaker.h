// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"
#include "core/types/embedding.h"
#include "core/types/inspectionparameters.h"
#include "core/types/mapmethod.h"
#include "core/types/qualityscore.h"
#include "core/types/result.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace pw {

/// One face seen with several map methods.
struct FaceMaps {
    Embedding embedding;
    QualityScore quality;
    std::vector<cv::Mat> maps;        ///< in the order of the methods
    std::vector<double> milliseconds; ///< of each map, without forward pass and quality
};

/// Draws the maps of several methods for a face, the way an inspection does. Methods that share the way back
/// through the network share its result. Lives on the network's thread, not longer than the network.
class MapMaker {
  public:
    MapMaker(RecognitionNetwork& network, const InspectionParameters& parameters,
             std::vector<MapMethod> methods);

    [[nodiscard]] const std::vector<MapMethod>& methods() const { return m_methods; }

    /// `seedStep` is added to the seed of the parameters. Errors: those of the network and of the methods.
    [[nodiscard]] Result<FaceMaps> maps(const cv::Mat& face, std::uint64_t seedStep = 0);

    /// Cosine of the embeddings of each of `faces` and of the face that has `embedding`.
    [[nodiscard]] Result<std::vector<double>> similarities(std::span<const cv::Mat> faces,
                                                           const Embedding& embedding);

  private:
    RecognitionNetwork& m_network;
    InspectionParameters m_parameters;
    std::vector<MapMethod> m_methods;
};

} // namespace pw
