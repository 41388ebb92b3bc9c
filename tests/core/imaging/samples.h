// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace pw::test {

using ByteVector = std::vector<std::uint8_t>;

enum class Model { Grey, WhiteIsZero, GreyAlpha, Rgb, RgbAlpha, RgbPremultiplied, Cmyk, Palette };

int channelCount(Model model);

/// A small picture as samples of 1 to 16 bit, the same on every run.
struct Samples {
    Model model = Model::Rgb;
    int width = 0;
    int height = 0;
    int bits = 8;
    std::vector<std::uint16_t> values; ///< pixel by pixel

    static Samples random(Model model, int bits, int width = 13, int height = 7);

    /// One row, or one channel of it, packed from the high bit on; 16 bit in the byte order asked for.
    ByteVector packedRow(int y, bool bigEndian, int channel = -1) const;
    ByteVector packed(bool bigEndian) const; ///< all rows
    /// What the reader must make of it: BGR, by formulas that are written down here once more.
    cv::Mat expected() const;
};

/// 256 colours for Model::Palette, red first.
std::vector<cv::Vec3b> testPalette();

bool samePixels(const cv::Mat& a, const cv::Mat& b);

} // namespace pw::test
