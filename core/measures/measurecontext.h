// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/analysis/faceframe.h"
#include "core/measures/assessed.h"
#include "core/measures/histogram.h"
#include "core/measures/measureinput.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <string>

namespace pw {

/// Squares on both cheeks of the aligned frame, image-left first, with the luminances inside; pixels outside
/// the face's hull count as black.
struct Cheeks {
    std::array<cv::Rect, 2> zones;
    std::array<Histogram, 2> luminance;
};

/// What the measures of one face share. Each part is computed when a measure first asks for it and then kept,
/// a failure with its reason like a value. Belongs to one inspection and one thread.
class MeasureContext {
  public:
    explicit MeasureContext(MeasureInput input);

    [[nodiscard]] const MeasureInput& input() const { return m_input; }
    [[nodiscard]] const FaceDetection& face() const { return m_input.faces[m_input.face]; }

    /// Points and distances in image pixels.
    const Assessed<FaceGeometry>& geometry();
    /// The 616x616 aligned frame, and what is derived from it in its pixels.
    const Assessed<FaceFrame>& frame();
    const Assessed<FaceGeometry>& frameGeometry();
    const Assessed<cv::Mat>& hull();            ///< CV_8UC1, 255 inside the hull of the landmarks
    const Assessed<cv::Mat>& luminance();       ///< CV_8UC1, linear light
    const Assessed<Histogram>& faceLuminance(); ///< inside the hull
    const Assessed<Cheeks>& cheeks();
    /// All pixels of the photograph have three equal channels.
    const Assessed<bool>& monochrome();

  private:
    MeasureInput m_input;
    Lazy<FaceGeometry> m_geometry;
    Lazy<FaceFrame> m_frame;
    Lazy<FaceGeometry> m_frameGeometry;
    Lazy<cv::Mat> m_hull;
    Lazy<cv::Mat> m_luminance;
    Lazy<Histogram> m_faceLuminance;
    Lazy<Cheeks> m_cheeks;
    Lazy<bool> m_monochrome;
};

} // namespace pw
