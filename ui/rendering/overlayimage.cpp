// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/overlayimage.h"

#include "core/imaging/colourmap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace pw {
namespace {

std::array<QRgb, 256> premultipliedTable(const OverlayStyle& style)
{
    const int alpha = static_cast<int>(std::lround(255 * std::clamp(style.opacity, 0.0, 1.0)));
    std::array<QRgb, 256> table{};
    std::ranges::transform(colourTable(style.colourMap), table.begin(),
                           [alpha](const Rgb& c) { return qPremultiply(qRgba(c.r, c.g, c.b, alpha)); });
    return table;
}

} // namespace

QImage overlayImage(const cv::Mat& values, const OverlayStyle& style)
{
    if (values.empty() || values.type() != CV_32FC1)
        return {};
    const auto table = premultipliedTable(style);
    QImage image(values.cols, values.rows, QImage::Format_ARGB32_Premultiplied);
    for (int v = 0; v < values.rows; ++v) {
        const auto* row = values.ptr<float>(v);
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(v));
        for (int u = 0; u < values.cols; ++u) {
            const double value = row[u];
            const bool hidden = style.threshold && value >= *style.threshold;
            out[u] = hidden ? 0 : table[static_cast<std::size_t>(colourIndex(value, style.low, style.high))];
        }
    }
    return image;
}

QTransform overlayTransform(const AlignedFace& face)
{
    const auto& m = face.alignedToImage;
    // Qt multiplies row vectors, so the linear part is transposed.
    const QTransform centres(m(0, 0), m(1, 0), m(0, 1), m(1, 1), m(0, 2), m(1, 2));
    return QTransform::fromTranslate(-0.5, -0.5) * centres * QTransform::fromTranslate(0.5, 0.5);
}

QPolygonF cropOutline(const AlignedFace& face)
{
    const QRectF crop(0, 0, face.bgr.cols, face.bgr.rows);
    const QTransform onPhotograph = overlayTransform(face);
    return {onPhotograph.map(crop.topLeft()), onPhotograph.map(crop.topRight()),
            onPhotograph.map(crop.bottomRight()), onPhotograph.map(crop.bottomLeft())};
}

double shareBelow(const cv::Mat& values, double threshold)
{
    if (values.empty() || values.type() != CV_32FC1)
        return 0;
    std::ptrdiff_t below = 0;
    for (int v = 0; v < values.rows; ++v) {
        const auto* row = values.ptr<float>(v);
        below +=
            std::count_if(row, row + values.cols, [threshold](float value) { return value < threshold; });
    }
    return static_cast<double>(below) / static_cast<double>(values.total());
}

} // namespace pw
