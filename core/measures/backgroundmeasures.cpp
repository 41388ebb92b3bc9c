// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/mappings.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/measures/measureregions.h"
#include "core/report/errormessage.h"

#include <opencv2/imgproc.hpp>

#include <array>

namespace pw {

namespace {

/// A measure of the background, shown as the outline of what was taken for it.
template <class Measure>
Assessed<Measurement> ofBackground(MeasureContext& context, const Measure& measure)
{
    return context.background().map([&](const BackgroundStatistics& background) {
        Measurement result = measure(background);
        const HeadMask& mask = *context.headMask();
        cv::Mat padding;
        cv::resize(context.frame()->padding(mask.region), padding, mask.head.size(), 0, 0, cv::INTER_NEAREST);
        result.regions =
            frameOutlines(*context.frame(), "background", ~(mask.head | padding), mask.region.tl(), 2);
        return result;
    });
}

Assessed<Measurement> uniformity(MeasureContext& context)
{
    return ofBackground(context, [](const BackgroundStatistics& background) {
        return Measurement{background.edges, kBackgroundMapping(background.edges), {}};
    });
}

template <double BackgroundStatistics::*value>
Assessed<Measurement> fact(MeasureContext& context)
{
    return ofBackground(context, [](const BackgroundStatistics& background) {
        return Measurement{background.*value, {}, {}};
    });
}

const std::array kRows = {
    MeasureDescriptor{
        "background-uniformity", 0x42, MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Background uniformity (own mask)"), "", 0, MeasureGroup::Background,
        PW_TR_NOOP(
            "pw::Measure",
            "Mean strength of edges in the background: plain walls up to 60, textures up to 100, clutter "
            "more. Where hair of the background's colour is taken for it, the value rises."),
        "ISO/IEC 29794-5:2025; formula as in OFIQ 1.0.3, head cut out by GrabCut", false, uniformity},
    MeasureDescriptor{
        "background-tone",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Unevenness of the background (own method)"),
        "",
        1,
        MeasureGroup::Background,
        PW_TR_NOOP("pw::Measure",
                   "How far the lightness of the background varies, which shows shadows and soft "
                   "patterns without edges; over 12 it is not plain."),
        "own number: standard deviation of L*",
        false,
        fact<&BackgroundStatistics::tone>},
    MeasureDescriptor{
        "background-lightness",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Lightness of the background (own method)"),
        "",
        0,
        MeasureGroup::Background,
        PW_TR_NOOP("pw::Measure", "Mean lightness of the background from 0, black, to 100, white."),
        "own number: mean L*",
        false,
        fact<&BackgroundStatistics::lightness>},
    MeasureDescriptor{
        "background-colour-spread",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "Colours of the background (own method)"),
        "",
        1,
        MeasureGroup::Background,
        PW_TR_NOOP("pw::Measure",
                   "How far the colour of the background varies; over 8 it has several colours."),
        "own number: larger standard deviation of a* and b*",
        false,
        fact<&BackgroundStatistics::colourSpread>},
    MeasureDescriptor{
        "background-white-share",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "White pixels of the background (own method)"),
        "",
        3,
        MeasureGroup::Background,
        PW_TR_NOOP("pw::Measure", "Share of the background that is fully white, which prints badly."),
        "own number for ICAO Doc 9303-3 3.9.1.1: luminance 255",
        false,
        fact<&BackgroundStatistics::whiteShare>},
};

} // namespace

std::span<const MeasureDescriptor> backgroundMeasures()
{
    return kRows;
}

} // namespace pw
