// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <tiffio.h>

#include <cstdint>
#include <vector>

namespace pw {

/// A little-endian TIFF that is written into memory: set the tags, write the rows, finish.
class TiffBuffer {
  public:
    TiffBuffer();
    ~TiffBuffer();
    TiffBuffer(const TiffBuffer&) = delete;
    TiffBuffer& operator=(const TiffBuffer&) = delete;

    /// Null when libtiff cannot start.
    [[nodiscard]] TIFF* tiff() const { return m_tiff; }
    /// One scanline a matrix row.
    [[nodiscard]] bool writeRows(const cv::Mat& matrix);
    /// Closes the file; empty when something went wrong.
    [[nodiscard]] std::vector<std::uint8_t> finish();

    /// What libtiff sees of this object.
    struct Store {
        std::vector<std::uint8_t> bytes;
        std::size_t offset = 0;
        bool failed = false;
    };

  private:
    Store m_store;
    TIFF* m_tiff = nullptr;
};

} // namespace pw
