// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/disturbances.h"
#include "core/evaluation/randomnumbers.h"

#include <opencv2/core.hpp>

#include <cstddef>
#include <functional>
#include <vector>

namespace pw {

/// A face that is drawn on, with a record of what was changed. Lengths are in pixels of a face 112 pixels
/// wide.
class DisturbanceCanvas {
  public:
    DisturbanceCanvas(const Portrait& portrait, std::uint64_t seed, std::uint32_t stream);

    [[nodiscard]] RandomNumbers& random() { return m_random; }
    [[nodiscard]] const cv::Mat& face() const { return m_face; }
    [[nodiscard]] double pixels(double length) const { return length * m_face.cols / 112; }
    [[nodiscard]] cv::Point2d landmark(std::size_t index) const { return m_portrait.landmarks.points[index]; }
    [[nodiscard]] cv::Point2d middle(std::size_t firstLandmark, std::size_t lastLandmark) const;
    /// Somewhere on the face.
    [[nodiscard]] cv::Point randomPlace();
    /// -1 or 1: which side of the face.
    [[nodiscard]] int randomSide() { return m_random.uniform() < 0.5 ? -1 : 1; }
    /// Mean colour of the skin between eyes and mouth.
    [[nodiscard]] cv::Scalar skinColour() const;

    /// An empty mask to draw a shape in.
    [[nodiscard]] cv::Mat emptyMask() const { return cv::Mat::zeros(m_face.size(), CV_8UC1); }
    /// A rectangle of about a quarter of the face's width at a random place.
    [[nodiscard]] cv::Mat randomPatch();

    /// Takes the pixels under the mask from `picture`.
    void replace(const cv::Mat& mask, const cv::Mat& picture);
    void fill(const cv::Mat& mask, const cv::Scalar& colour);
    void fill(const std::vector<cv::Point>& polygon, const cv::Scalar& colour);
    /// Mixes in `colour` by `share` (CV_32FC1, 0..1); counts as changed from a half on.
    void blend(const cv::Mat& share, const cv::Scalar& colour);

    [[nodiscard]] DisturbedFace finished() const { return {m_face, m_mask}; }

  private:
    const Portrait& m_portrait;
    RandomNumbers m_random;
    cv::Mat m_face;
    cv::Mat m_mask;
};

} // namespace pw
