// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colourmap.h"

#include "core/report/errormessage.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace pw {

namespace {

using Table = std::array<Rgb, 256>;

constexpr std::array kColourMaps{
    ColourMapDescriptor{ColourMapId::Cividis, "cividis", PW_TR_NOOP("pw::ColourMap", "Cividis")},
    ColourMapDescriptor{ColourMapId::Viridis, "viridis", PW_TR_NOOP("pw::ColourMap", "Viridis")},
    ColourMapDescriptor{ColourMapId::Inferno, "inferno", PW_TR_NOOP("pw::ColourMap", "Inferno")},
    ColourMapDescriptor{ColourMapId::Turbo, "turbo", PW_TR_NOOP("pw::ColourMap", "Turbo")},
    ColourMapDescriptor{ColourMapId::Grey, "grey", PW_TR_NOOP("pw::ColourMap", "Grey")},
    ColourMapDescriptor{ColourMapId::RdYlGn, "rdylgn",
                        PW_TR_NOOP("pw::ColourMap", "Red-yellow-green (as in the paper)")},
};

// ColorBrewer 2.0, diverging scheme RdYlGn with 11 classes.
constexpr std::array<Rgb, 11> kRdYlGn{{
    {0xa5, 0x00, 0x26},
    {0xd7, 0x30, 0x27},
    {0xf4, 0x6d, 0x43},
    {0xfd, 0xae, 0x61},
    {0xfe, 0xe0, 0x8b},
    {0xff, 0xff, 0xbf},
    {0xd9, 0xef, 0x8b},
    {0xa6, 0xd9, 0x6a},
    {0x66, 0xbd, 0x63},
    {0x1a, 0x98, 0x50},
    {0x00, 0x68, 0x37},
}};

Table openCvTable(int colourMap)
{
    cv::Mat ramp(1, 256, CV_8UC1);
    for (int i = 0; i < 256; ++i)
        ramp.at<std::uint8_t>(i) = static_cast<std::uint8_t>(i);
    cv::Mat colours;
    cv::applyColorMap(ramp, colours, colourMap);
    Table table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto& bgr = colours.at<cv::Vec3b>(static_cast<int>(i));
        table[i] = {bgr[2], bgr[1], bgr[0]};
    }
    return table;
}

Table greyTable()
{
    Table table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto v = static_cast<std::uint8_t>(i);
        table[i] = {v, v, v};
    }
    return table;
}

Table interpolatedTable(std::span<const Rgb> anchors)
{
    Table table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double position = static_cast<double>(i) / 255.0 * static_cast<double>(anchors.size() - 1);
        const std::size_t left = std::min(static_cast<std::size_t>(position), anchors.size() - 2);
        const double t = position - static_cast<double>(left);
        const auto mix = [t](std::uint8_t a, std::uint8_t b) {
            return static_cast<std::uint8_t>(std::lround(a + t * (b - a)));
        };
        const Rgb& a = anchors[left];
        const Rgb& b = anchors[left + 1];
        table[i] = {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)};
    }
    return table;
}

} // namespace

std::span<const ColourMapDescriptor> colourMaps()
{
    return kColourMaps;
}

std::optional<ColourMapId> colourMapFromKey(std::string_view key)
{
    for (const auto& map : kColourMaps) {
        if (key == map.key)
            return map.id;
    }
    return std::nullopt;
}

const std::array<Rgb, 256>& colourTable(ColourMapId id)
{
    static const Table cividis = openCvTable(cv::COLORMAP_CIVIDIS);
    static const Table viridis = openCvTable(cv::COLORMAP_VIRIDIS);
    static const Table inferno = openCvTable(cv::COLORMAP_INFERNO);
    static const Table turbo = openCvTable(cv::COLORMAP_TURBO);
    static const Table grey = greyTable();
    static const Table rdYlGn = interpolatedTable(kRdYlGn);
    switch (id) {
    case ColourMapId::Cividis:
        break;
    case ColourMapId::Viridis:
        return viridis;
    case ColourMapId::Inferno:
        return inferno;
    case ColourMapId::Turbo:
        return turbo;
    case ColourMapId::Grey:
        return grey;
    case ColourMapId::RdYlGn:
        return rdYlGn;
    }
    return cividis;
}

int colourIndex(double value, double low, double high)
{
    if (!(value > low))
        return 0;
    if (!(value < high))
        return 255;
    // 256 classes of equal width, so that a colour stands for one 256th of the range.
    return std::min(static_cast<int>((value - low) / (high - low) * 256.0), 255);
}

} // namespace pw
