// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/lowregions.h"

#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <functional>

namespace pw {

namespace {

constexpr std::array kRegions{
    RegionDescriptor{
        "forehead", PW_TR_NOOP("pw::Finding", "forehead"),
        PW_TR_NOOP("pw::Finding", "Pixels of the forehead carry little: hair, headwear or glare?")},
    RegionDescriptor{"brows", PW_TR_NOOP("pw::Finding", "brows"),
                     PW_TR_NOOP("pw::Finding", "Pixels of the brows carry little: hair or headwear?")},
    RegionDescriptor{
        "eyes", PW_TR_NOOP("pw::Finding", "eyes"),
        PW_TR_NOOP("pw::Finding", "Pixels around both eyes carry little: glasses, hair or shadow?")},
    RegionDescriptor{"nose", PW_TR_NOOP("pw::Finding", "nose"),
                     PW_TR_NOOP("pw::Finding", "Pixels of the nose carry little: a mask, glare or shadow?")},
    RegionDescriptor{
        "cheeks", PW_TR_NOOP("pw::Finding", "cheeks"),
        PW_TR_NOOP("pw::Finding", "Pixels of the cheeks carry little: hair, a mask or uneven light?")},
    RegionDescriptor{
        "mouth", PW_TR_NOOP("pw::Finding", "mouth"),
        PW_TR_NOOP("pw::Finding", "Pixels around the mouth carry little: a mask, a hand or a beard?")},
    RegionDescriptor{
        "chin", PW_TR_NOOP("pw::Finding", "chin"),
        PW_TR_NOOP("pw::Finding", "Pixels of the chin carry little: a mask, a scarf or a beard?")},
};

struct MeasureRegions {
    std::string_view measure;
    std::array<const char*, 4> regions; ///< unused ones are null
};

constexpr std::array kOfMeasures{
    MeasureRegions{"eyes-open", {"eyes"}},
    MeasureRegions{"eyes-closed-blurred", {"eyes"}},
    MeasureRegions{"eyes-visible", {"eyes", "brows"}},
    MeasureRegions{"eye-contrast", {"eyes", "brows"}},
    MeasureRegions{"eye-darkness", {"eyes", "brows"}},
    MeasureRegions{"mouth-closed", {"mouth"}},
    MeasureRegions{"lip-ratio", {"mouth"}},
    MeasureRegions{"mouth-visible", {"mouth", "chin", "cheeks", "nose"}},
    MeasureRegions{"mouth-chroma-jump", {"mouth", "chin", "cheeks", "nose"}},
    MeasureRegions{"lip-line", {"mouth", "chin", "cheeks", "nose"}},
    MeasureRegions{"face-occlusion", {"eyes", "mouth", "chin", "cheeks"}},
    MeasureRegions{"forehead-visible", {"forehead", "brows"}},
    MeasureRegions{"illumination-uniformity", {"cheeks"}},
    MeasureRegions{"cheek-ratio", {"cheeks"}},
};

} // namespace

std::span<const RegionDescriptor> faceRegions()
{
    return kRegions;
}

std::vector<std::string> regionsOfMeasure(std::string_view measure)
{
    std::vector<std::string> regions;
    const auto row = std::ranges::find(kOfMeasures, measure, &MeasureRegions::measure);
    if (row != kOfMeasures.end())
        for (const char* region : row->regions)
            if (region)
                regions.emplace_back(region);
    return regions;
}

const RegionReference* regionReference(const NetworkInfo& network, MapMethod method, std::string_view region)
{
    const auto found = std::ranges::find_if(network.regionReferences, [&](const RegionReference& reference) {
        return reference.method == method && reference.region == region;
    });
    return found == network.regionReferences.end() ? nullptr : &*found;
}

std::vector<LowRegion> lowRegions(const PixelQualityMap& map, const NetworkInfo& network)
{
    std::vector<LowRegion> low;
    for (const RegionDescriptor& row : kRegions) {
        const auto measured =
            std::ranges::find_if(map.regions, [&](const RegionQuality& r) { return r.name == row.region; });
        const RegionReference* reference = regionReference(network, map.method, row.region);
        if (measured == map.regions.end() || !reference)
            continue;
        const double deviations = (reference->mean - measured->mean) / reference->sd;
        if (deviations > kLowRegionDeviations)
            low.push_back({row.region, deviations});
    }
    std::ranges::stable_sort(low, std::greater(), &LowRegion::deviations);
    return low;
}

} // namespace pw
