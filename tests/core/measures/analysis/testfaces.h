// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/facedetector.h"
#include "core/landmarks/landmarkextractor.h"
#include "core/measures/analysis/faceframe.h"

#include <opencv2/core/mat.hpp>

#include <string>
#include <vector>

namespace pw::test {

/// A face with all that the analysers ask for.
struct TestFace {
    cv::Mat bgr;
    FaceDetection detection;
    Landmarks landmarks; ///< median of 14 runs

    [[nodiscard]] FaceFrame aligned() const;
    /// The same face with other pixels: what was seen of it before they were painted over.
    [[nodiscard]] TestFace with(const cv::Mat& pixels) const;
};

/// The detector's faces in a picture, largest first, with landmarks.
std::vector<TestFace> facesIn(const cv::Mat& bgr);

const TestFace& portrait();                     ///< astronaut.png: smiling, hair on the forehead
const TestFace& groupFace(int photo, int face); ///< of sample<photo>.jpg
std::vector<const TestFace*> frontalFaces();    ///< sharp ones with 90 pixels or more between the eyes

/// Lids over both eyes: the colour of the skin below, with a line of lashes.
cv::Mat withClosedEyes(const TestFace& face);
cv::Mat withDarkGlasses(const TestFace& face);
[[nodiscard]] cv::Mat withGlasses(const TestFace& face, const cv::Scalar& colour);
/// From the middle of the nose to the chin.
cv::Mat withFaceMask(const TestFace& face, const cv::Scalar& colour);
/// Hair from above the hairline down to the brows.
cv::Mat withFringe(const TestFace& face, const cv::Scalar& colour);
/// Another backdrop behind the portrait's head, which is cut out along its hair.
cv::Mat portraitBefore(const cv::Mat& backdrop);

} // namespace pw::test
