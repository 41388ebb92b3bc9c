// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/analysis/background.h"
#include "core/measures/analysis/facecover.h"
#include "core/measures/analysis/faceframe.h"
#include "core/measures/analysis/headmask.h"
#include "core/measures/assessed.h"
#include "core/measures/histogram.h"
#include "core/measures/measureinput.h"

#include <opencv2/core/mat.hpp>

#include <array>

namespace pw {

/// Squares on both cheeks of the aligned frame, image-left first, with the luminances inside; pixels outside
/// the face's hull count as black.
struct Cheeks {
    std::array<cv::Rect, 2> zones;
    std::array<Histogram, 2> luminance;
};

using EyeCovers = std::array<EyeCover, 2>; ///< image-left eye, image-right eye

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
    const Assessed<cv::Mat>& hull();            ///< CV_8UC1, 255 inside the hull of the landmarks
    const Assessed<cv::Mat>& luminance();       ///< CV_8UC1, linear light
    const Assessed<Histogram>& faceLuminance(); ///< inside the hull
    /// Inside the hull without what covers the face; the same as faceLuminance() for live video.
    const Assessed<Histogram>& visibleLuminance();
    const Assessed<Cheeks>& cheeks();
    const Assessed<double>& sharpness(); ///< S, also where it is not to be trusted

    const Assessed<HeadPose>& headPose();
    const Assessed<EyeStates>& eyeStates();
    const Assessed<double>& neutrality(); ///< probability 0..1 of a neutral expression

    const Assessed<FaceSkin>& skin();
    const Assessed<EyeCovers>& eyeCovers();
    const Assessed<cv::Vec3d>& uncoveredSkin(); ///< CIELAB, whatever hides the eyes
    const Assessed<MouthCover>& mouthCover();   ///< on blurred faces from the colour alone
    /// Too blurred for the cues of covered eyes.
    bool eyesAreBlurred();
    /// Too blurred to see the line between the lips.
    bool lipLineIsBlurred();

    const Assessed<HeadMask>& headMask();
    const Assessed<BackgroundStatistics>& background();
    const Assessed<double>& crown(); ///< height of the crown over the eyes in distances from eyes to chin

    const Assessed<double>& embeddingStability(); ///< mean cosine, up to 1
    const Assessed<double>& blockiness();
    const Assessed<bool>& monochrome(); ///< all pixels of the photograph have three equal channels

  private:
    /// Both GrabCuts, made at once on two cores: they are the dearest part that needs no network.
    struct Head {
        Assessed<HeadMask> mask;
        Assessed<double> crown;
    };
    const Assessed<Head>& head();

    MeasureInput m_input;
    Lazy<FaceGeometry> m_geometry;
    Lazy<FaceFrame> m_frame;
    Lazy<cv::Mat> m_hull;
    Lazy<cv::Mat> m_luminance;
    Lazy<Histogram> m_faceLuminance;
    Lazy<Histogram> m_visibleLuminance;
    Lazy<Cheeks> m_cheeks;
    Lazy<double> m_sharpness;
    Lazy<HeadPose> m_headPose;
    Lazy<EyeStates> m_eyeStates;
    Lazy<double> m_neutrality;
    Lazy<FaceSkin> m_skin;
    Lazy<EyeCovers> m_eyeCovers;
    Lazy<cv::Vec3d> m_uncoveredSkin;
    Lazy<MouthCover> m_mouthCover;
    Lazy<Head> m_head;
    Lazy<HeadMask> m_headMask;
    Lazy<BackgroundStatistics> m_background;
    Lazy<double> m_crown;
    Lazy<double> m_embeddingStability;
    Lazy<double> m_blockiness;
    Lazy<bool> m_monochrome;
};

/// Something hides the mouth. `byColourAlone` where the line between the lips cannot be seen anyway.
[[nodiscard]] bool isCovered(const MouthCover& mouth, bool byColourAlone);

} // namespace pw
