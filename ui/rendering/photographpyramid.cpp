// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/photographpyramid.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace pw {
namespace {

/// Index of the photograph's pixel under the centre of each device pixel.
std::vector<int> nearestIndices(int first, int count, double zoom, int limit)
{
    std::vector<int> indices(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto source = static_cast<int>(std::floor((first + i + 0.5) / zoom));
        indices[static_cast<std::size_t>(i)] = std::clamp(source, 0, limit - 1);
    }
    return indices;
}

void repeatPixels(const cv::Mat& bgr, const QRect& part, double zoom, QImage& out)
{
    const auto columns = nearestIndices(part.x(), part.width(), zoom, bgr.cols);
    const auto rows = nearestIndices(part.y(), part.height(), zoom, bgr.rows);
    for (int y = 0; y < part.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(out.scanLine(y));
        const int row = rows[static_cast<std::size_t>(y)];
        if (y > 0 && row == rows[static_cast<std::size_t>(y - 1)]) {
            std::copy_n(reinterpret_cast<const QRgb*>(out.constScanLine(y - 1)), part.width(), line);
            continue;
        }
        const auto* pixels = bgr.ptr<std::uint8_t>(row);
        for (const int column : columns) {
            const auto* p = pixels + 3 * static_cast<std::ptrdiff_t>(column);
            *line++ = qRgb(p[2], p[1], p[0]);
        }
    }
}

/// `scaleX`, `scaleY`: pixels of `level` per device pixel.
void interpolate(const cv::Mat& level, const QRect& part, double scaleX, double scaleY, QImage& out)
{
    // Device pixel i has its centre at (part.x + i + 0.5) * scale - 0.5 in whole-number centre coordinates.
    const cv::Matx23d toLevel(scaleX, 0, (part.x() + 0.5) * scaleX - 0.5, //
                              0, scaleY, (part.y() + 0.5) * scaleY - 0.5);
    cv::Mat bgr;
    cv::warpAffine(level, bgr, toLevel, cv::Size(part.width(), part.height()),
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    cv::Mat target(out.height(), out.width(), CV_8UC4, out.bits(),
                   static_cast<std::size_t>(out.bytesPerLine()));
    cv::cvtColor(bgr, target, cv::COLOR_BGR2BGRA); // QRgb in memory on a little-endian machine
}

} // namespace

PhotographPyramid::PhotographPyramid(cv::Mat bgr)
{
    if (!bgr.empty())
        m_levels.push_back(std::move(bgr));
}

QSize PhotographPyramid::size() const
{
    return m_levels.empty() ? QSize() : QSize(m_levels.front().cols, m_levels.front().rows);
}

QSize PhotographPyramid::zoomedSize(double zoom) const
{
    const auto scaled = [zoom](int pixels) {
        return std::max(1, static_cast<int>(std::lround(pixels * zoom)));
    };
    return m_levels.empty() ? QSize() : QSize(scaled(size().width()), scaled(size().height()));
}

const cv::Mat& PhotographPyramid::level(int index)
{
    while (static_cast<int>(m_levels.size()) <= index) {
        const cv::Mat& finer = m_levels.back();
        cv::Mat halved;
        cv::resize(finer, halved, cv::Size((finer.cols + 1) / 2, (finer.rows + 1) / 2), 0, 0, cv::INTER_AREA);
        m_levels.push_back(std::move(halved));
    }
    return m_levels[static_cast<std::size_t>(index)];
}

QImage PhotographPyramid::render(const QRect& part, double zoom)
{
    const QRect visible = part & QRect(QPoint(0, 0), zoomedSize(zoom));
    if (m_levels.empty() || visible.isEmpty() || zoom <= 0)
        return {};
    QImage out(visible.size(), QImage::Format_RGB32);
    if (zoom >= 1) {
        repeatPixels(m_levels.front(), visible, zoom, out);
        return out;
    }
    const cv::Mat& source = level(static_cast<int>(std::floor(std::log2(1 / zoom))));
    interpolate(source, visible, source.cols / (size().width() * zoom),
                source.rows / (size().height() * zoom), out);
    return out;
}

} // namespace pw
