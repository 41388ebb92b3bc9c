// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/mappings.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/measures/measureregions.h"
#include "core/report/errormessage.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace pw {

namespace {

std::vector<MeasureRegion> cheekRegions(MeasureContext& context, const Cheeks& cheeks)
{
    std::vector<MeasureRegion> regions;
    for (const cv::Rect& zone : cheeks.zones)
        regions.push_back(frameRectangle(*context.frame(), "cheek-zones", zone));
    return regions;
}

/// A measure of one of the face's luminance histograms.
template <class Measure>
Assessed<Measurement> ofFace(MeasureContext& context, const Assessed<Histogram>& luminance,
                             const Measure& measure)
{
    return luminance.map([&](const Histogram& histogram) {
        Measurement result = measure(histogram);
        result.regions = {polygonRegion("face-hull", hullOf(context.input().landmarks->points))};
        return result;
    });
}

Assessed<Measurement> illuminationUniformity(MeasureContext& context)
{
    return context.cheeks().map([&](const Cheeks& cheeks) {
        const double overlap = overlapOf(cheeks.luminance[0], cheeks.luminance[1]);
        return Measurement{overlap, illuminationComponent(overlap), cheekRegions(context, cheeks)};
    });
}

Assessed<Measurement> cheekRatio(MeasureContext& context)
{
    return context.cheeks().and_then([&](const Cheeks& cheeks) -> Assessed<Measurement> {
        const auto [darker, brighter] =
            std::minmax({meanOf(cheeks.luminance[0]), meanOf(cheeks.luminance[1])});
        if (!(brighter > 0))
            return notAssessable(PW_TR_NOOP("pw::Measure", "Both cheeks are black."));
        return Measurement{darker / brighter, {}, cheekRegions(context, cheeks)};
    });
}

Assessed<Measurement> luminanceMean(MeasureContext& context)
{
    return ofFace(context, context.faceLuminance(), [](const Histogram& histogram) {
        const double mean = meanOf(histogram);
        return Measurement{mean, luminanceMeanComponent(mean), {}};
    });
}

Assessed<Measurement> luminanceVariance(MeasureContext& context)
{
    return ofFace(context, context.faceLuminance(), [](const Histogram& histogram) {
        const double variance = varianceOf(histogram);
        return Measurement{variance, luminanceVarianceComponent(variance), {}};
    });
}

Assessed<Measurement> dynamicRange(MeasureContext& context)
{
    return ofFace(context, context.faceLuminance(), [](const Histogram& histogram) {
        const double bits = entropyOf(histogram);
        return Measurement{bits, dynamicRangeComponent(bits), {}};
    });
}

Assessed<Measurement> luminanceLevels(MeasureContext& context)
{
    return ofFace(context, context.faceLuminance(), [](const Histogram& histogram) {
        return Measurement{static_cast<double>(levelsOf(histogram)), {}, {}};
    });
}

Assessed<Measurement> underExposure(MeasureContext& context)
{
    return ofFace(context, context.visibleLuminance(), [](const Histogram& histogram) {
        const double share = shareOf(histogram, 0, kDarkLuminance);
        return Measurement{share, kUnderExposureMapping(share), {}};
    });
}

Assessed<Measurement> overExposure(MeasureContext& context)
{
    return ofFace(context, context.visibleLuminance(), [](const Histogram& histogram) {
        const double share = shareOf(histogram, kBrightLuminance, 255);
        return Measurement{share, overExposureComponent(share), {}};
    });
}

/// Share of the photograph without background whose 8-bit grey has one value.
Assessed<Measurement> shareOfGrey(MeasureContext& context, int value)
{
    const auto& mask = context.headMask();
    if (!mask)
        return tl::unexpected(mask.error());
    const FaceFrame& frame = *context.frame();
    cv::Mat grey, head;
    cv::cvtColor(frame.bgr(mask->region), grey, cv::COLOR_BGR2GRAY);
    cv::resize(mask->head, head, grey.size(), 0, 0, cv::INTER_NEAREST);
    head.setTo(0, frame.padding(mask->region));
    const double share = shareOf(histogramOf(grey, head), value, value);
    return Measurement{share, {}, frameOutlines(frame, "head-ellipse", mask->head, mask->region.tl(), 2)};
}

Assessed<Measurement> blackShare(MeasureContext& context)
{
    return shareOfGrey(context, 0);
}

Assessed<Measurement> whiteShare(MeasureContext& context)
{
    return shareOfGrey(context, 255);
}

/// Linear light of an 8-bit sRGB value, 0..1 (IEC 61966-2-1).
double linearLight(double srgb)
{
    const double c = srgb / 255;
    return c > 0.04045 ? std::pow((c + 0.055) / 1.055, 2.4) : c / 12.92;
}

/// a* and b* (CIELAB under D50) of a mean 8-bit sRGB colour.
cv::Point2d chromaticity(const cv::Scalar& bgr)
{
    const double r = linearLight(bgr[2]), g = linearLight(bgr[1]), b = linearLight(bgr[0]);
    const double x = (0.43605 * r + 0.38508 * g + 0.14309 * b) / 0.964221;
    const double y = 0.22249 * r + 0.71689 * g + 0.06062 * b;
    const double z = (0.01393 * r + 0.09710 * g + 0.71419 * b) / 0.825211;
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    return {500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

/// Distance of a colour from the range that skin has in neutral light; 100 for hues that skin never has.
double distanceFromSkin(const cv::Point2d& ab)
{
    if (ab.x < 0 || ab.y < 0)
        return 100;
    const double a = std::max({0.0, 5 - ab.x, ab.x - 25}), b = std::max({0.0, 5 - ab.y, ab.y - 35});
    return std::hypot(a, b);
}

Assessed<Measurement> naturalColour(MeasureContext& context)
{
    const auto& grey = context.monochrome();
    if (grey && *grey)
        return notApplicable(PW_TR_NOOP("pw::Measure", "The photograph has no colours."));
    return context.cheeks().map([&](const Cheeks& cheeks) {
        cv::Mat face;
        context.frame()->bgr.copyTo(face, *context.hull());
        const cv::Scalar mean = (cv::mean(face(cheeks.zones[0])) + cv::mean(face(cheeks.zones[1]))) / 2;
        const double distance = distanceFromSkin(chromaticity(mean));
        return Measurement{distance, kNaturalColourMapping(distance), cheekRegions(context, cheeks)};
    });
}

Assessed<Measurement> monochrome(MeasureContext& context)
{
    return context.monochrome().map([](bool grey) { return Measurement{grey ? 1.0 : 0.0, {}, {}}; });
}

const std::array kRows = {
    MeasureDescriptor{
        "illumination-uniformity", 0x43, MeasureKind::Exact,
        PW_TR_NOOP("pw::Measure", "ISO 29794-5 Illumination uniformity"), "", 3, MeasureGroup::Light,
        PW_TR_NOOP("pw::Measure", "How much the brightness histograms of both cheeks have in common."),
        kStandardFormula, true, illuminationUniformity},
    MeasureDescriptor{
        "cheek-ratio",
        {},
        MeasureKind::Fact,
        PW_TR_NOOP("pw::Measure", "Darker cheek over brighter cheek"),
        "",
        2,
        MeasureGroup::Light,
        PW_TR_NOOP("pw::Measure",
                   "Mean luminance of the darker cheek over that of the brighter one: 1 is light "
                   "from the front, under 0.5 one side lies in shadow."),
        "own number; half-intensity rule of ICAO practice, clause not verified",
        true,
        cheekRatio},
    MeasureDescriptor{
        "luminance-mean", 0x44, MeasureKind::Exact, PW_TR_NOOP("pw::Measure", "ISO 29794-5 Luminance mean"),
        "", 3, MeasureGroup::Light,
        PW_TR_NOOP("pw::Measure",
                   "Mean brightness of the face in linear light. It follows the skin tone, so dark "
                   "skin scores low under correct light too: never decide on it alone."),
        kStandardFormula, true, luminanceMean},
    MeasureDescriptor{"luminance-variance", 0x45, MeasureKind::Exact,
                      PW_TR_NOOP("pw::Measure", "ISO 29794-5 Luminance variance"), "", 4, MeasureGroup::Light,
                      PW_TR_NOOP("pw::Measure",
                                 "How far the brightness varies over the face: too little is flat, too much "
                                 "harsh light."),
                      kStandardFormula, true, luminanceVariance},
    MeasureDescriptor{
        "under-exposure", 0x46, MeasureKind::Exact,
        PW_TR_NOOP("pw::Measure", "ISO 29794-5 Under-exposure (no occlusion mask)"), "", 3,
        MeasureGroup::Light,
        PW_TR_NOOP("pw::Measure",
                   "Share of very dark pixels in the face. The scale is lenient: it reacts from "
                   "about one half on."),
        kStandardFormula, true, underExposure},
    MeasureDescriptor{"over-exposure", 0x47, MeasureKind::Exact,
                      PW_TR_NOOP("pw::Measure", "ISO 29794-5 Over-exposure (no occlusion mask)"), "", 4,
                      MeasureGroup::Light,
                      PW_TR_NOOP("pw::Measure",
                                 "Share of nearly white pixels in the face, as flash reflections make them."),
                      kStandardFormula, true, overExposure},
    MeasureDescriptor{
        "dynamic-range", 0x48, MeasureKind::Exact, PW_TR_NOOP("pw::Measure", "ISO 29794-5 Dynamic range"),
        "bit", 2, MeasureGroup::Light,
        PW_TR_NOOP("pw::Measure", "Entropy of the brightness in the face: how many shades it makes use of."),
        kStandardFormula, true, dynamicRange},
    MeasureDescriptor{"luminance-levels",
                      {},
                      MeasureKind::Fact,
                      PW_TR_NOOP("pw::Measure", "Brightness levels in the face"),
                      "",
                      0,
                      MeasureGroup::Light,
                      PW_TR_NOOP("pw::Measure",
                                 "Levels from the darkest to the brightest part of the face, without the "
                                 "outermost half per cent at both ends."),
                      "own number; earlier editions of ISO/IEC 19794-5 ask for 128, not verified",
                      true,
                      luminanceLevels},
    MeasureDescriptor{
        "black-share",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Black pixels (own mask)"),
        "",
        4,
        MeasureGroup::Light,
        PW_TR_NOOP("pw::Measure",
                   "Share of fully black pixels in the picture without its background. Rules for "
                   "printed photographs allow 0.1 %."),
        "ICAO Doc 9303-3 3.9.1.1; 8-bit grey 0, head cut out by GrabCut",
        false,
        blackShare},
    MeasureDescriptor{
        "white-share",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "White pixels (own mask)"),
        "",
        4,
        MeasureGroup::Light,
        PW_TR_NOOP("pw::Measure",
                   "Share of fully white pixels in the picture without its background. Rules for "
                   "printed photographs allow 0.1 %."),
        "ICAO Doc 9303-3 3.9.1.1; 8-bit grey 255, head cut out by GrabCut",
        false,
        whiteShare},
    MeasureDescriptor{
        "natural-colour", 0x4B, MeasureKind::Exact, PW_TR_NOOP("pw::Measure", "ISO 29794-5 Natural colour"),
        "", 2, MeasureGroup::Light,
        PW_TR_NOOP("pw::Measure",
                   "How far the colour of the cheeks is from the range that skin has in neutral "
                   "light; 0 is inside. A grey picture is not judged here."),
        kStandardFormula, true, naturalColour},
    MeasureDescriptor{
        "monochrome",
        {},
        MeasureKind::Fact,
        PW_TR_NOOP("pw::Measure", "Photograph without colours"),
        "",
        0,
        MeasureGroup::Light,
        PW_TR_NOOP("pw::Measure", "1 when all pixels are grey, 0 when the photograph has colours."),
        "ICAO Doc 9303-3 3.9.1.2 asks for colour",
        true,
        monochrome},
};

} // namespace

std::span<const MeasureDescriptor> lightMeasures()
{
    return kRows;
}

} // namespace pw
