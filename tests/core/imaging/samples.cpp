// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imaging/samples.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <random>

namespace pw::test {

int channelCount(Model model)
{
    switch (model) {
    case Model::Grey:
    case Model::WhiteIsZero:
    case Model::Palette:
        return 1;
    case Model::GreyAlpha:
        return 2;
    case Model::Rgb:
        return 3;
    case Model::RgbAlpha:
    case Model::RgbPremultiplied:
    case Model::Cmyk:
        return 4;
    }
    return 0;
}

Samples Samples::random(Model model, int bits, int width, int height)
{
    Samples samples{model, width, height, bits, {}};
    std::mt19937 generator(static_cast<unsigned>(bits) * 10 + static_cast<unsigned>(model));
    const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                       static_cast<std::size_t>(channelCount(model));
    for (std::size_t i = 0; i < count; ++i)
        samples.values.push_back(static_cast<std::uint16_t>(generator() & ((1U << bits) - 1)));
    if (model == Model::RgbPremultiplied) { // colour never exceeds alpha
        for (std::size_t i = 0; i < count; i += 4) {
            for (std::size_t c = 0; c < 3; ++c)
                samples.values[i + c] = std::min(samples.values[i + c], samples.values[i + 3]);
        }
    }
    return samples;
}

ByteVector Samples::packedRow(int y, bool bigEndian, int channel) const
{
    const int channels = channelCount(model);
    ByteVector row;
    int bitsInLast = 8;
    const auto put = [&](std::uint16_t value) {
        if (bits == 16) {
            row.push_back(static_cast<std::uint8_t>(bigEndian ? value >> 8 : value));
            row.push_back(static_cast<std::uint8_t>(bigEndian ? value : value >> 8));
            return;
        }
        if (bitsInLast == 8) {
            row.push_back(0);
            bitsInLast = 0;
        }
        bitsInLast += bits;
        row.back() = static_cast<std::uint8_t>(row.back() | value << (8 - bitsInLast));
    };
    for (int x = 0; x < width; ++x) {
        for (int c = 0; c < channels; ++c) {
            if (channel < 0 || c == channel)
                put(values[static_cast<std::size_t>((y * width + x) * channels + c)]);
        }
    }
    return row;
}

ByteVector Samples::packed(bool bigEndian) const
{
    ByteVector all;
    for (int y = 0; y < height; ++y) {
        const ByteVector row = packedRow(y, bigEndian);
        all.insert(all.end(), row.begin(), row.end());
    }
    return all;
}

std::vector<cv::Vec3b> testPalette()
{
    std::vector<cv::Vec3b> palette;
    for (int i = 0; i < 256; ++i)
        palette.emplace_back(static_cast<std::uint8_t>(255 - i), static_cast<std::uint8_t>(i * 7),
                             static_cast<std::uint8_t>(i * 31));
    return palette;
}

cv::Mat Samples::expected() const
{
    const int channels = channelCount(model);
    const auto palette = testPalette();
    const auto narrow = [this](std::uint16_t v) {
        return bits == 16 ? v >> 8 : static_cast<int>(std::lround(v * 255.0 / ((1 << bits) - 1)));
    };
    const auto byte = [](double v) { return static_cast<std::uint8_t>(std::lround(std::min(v, 255.0))); };
    cv::Mat bgr(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto* raw = &values[static_cast<std::size_t>((y * width + x) * channels)];
            std::vector<int> v;
            for (int c = 0; c < channels; ++c)
                v.push_back(narrow(raw[c]));
            double r = v[0], g = v[0], b = v[0];
            const auto colours = [&] { r = v[0], g = v[1], b = v[2]; };
            const auto straight = [](double c, double a) { return std::lround(c * a / 255) + 255 - a; };
            switch (model) {
            case Model::Grey:
                break;
            case Model::WhiteIsZero:
                r = g = b = 255 - v[0];
                break;
            case Model::GreyAlpha:
                r = g = b = straight(v[0], v[1]);
                break;
            case Model::Rgb:
                colours();
                break;
            case Model::RgbAlpha:
                r = straight(v[0], v[3]), g = straight(v[1], v[3]), b = straight(v[2], v[3]);
                break;
            case Model::RgbPremultiplied:
                r = v[0] + 255 - v[3], g = v[1] + 255 - v[3], b = v[2] + 255 - v[3];
                break;
            case Model::Cmyk:
                r = (255 - v[0]) * (255 - v[3]) / 255.0;
                g = (255 - v[1]) * (255 - v[3]) / 255.0;
                b = (255 - v[2]) * (255 - v[3]) / 255.0;
                break;
            case Model::Palette:
                r = palette[raw[0]][0], g = palette[raw[0]][1], b = palette[raw[0]][2];
                break;
            }
            bgr.at<cv::Vec3b>(y, x) = {byte(b), byte(g), byte(r)};
        }
    }
    return bgr;
}

bool samePixels(const cv::Mat& a, const cv::Mat& b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

} // namespace pw::test
