// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/imagesampling.h"

#include "ui/rendering/overlayimage.h"

#include <opencv2/core.hpp>

#include <QRect>

#include <cmath>

namespace pw {

std::optional<QColor> colourAt(const Image& image, const QPoint& pixel)
{
    if (!QRect(0, 0, image.width(), image.height()).contains(pixel))
        return std::nullopt;
    const auto& bgr = image.bgr().at<cv::Vec3b>(pixel.y(), pixel.x());
    return QColor(bgr[2], bgr[1], bgr[0]);
}

std::optional<MapSample> mapSampleAt(const FaceInspection& face, const QPointF& point)
{
    if (!face.map || !face.aligned || face.map->values.type() != CV_32FC1)
        return std::nullopt;
    const QPointF inCrop = overlayTransform(*face.aligned).inverted().map(point);
    const QPoint cell(static_cast<int>(std::floor(inCrop.x())), static_cast<int>(std::floor(inCrop.y())));
    if (!QRect(0, 0, face.map->values.cols, face.map->values.rows).contains(cell))
        return std::nullopt;
    return MapSample{face.map->values.at<float>(cell.y(), cell.x()), cell};
}

std::optional<MapSample> mapSampleAt(const InspectionResult& result, const QPointF& point)
{
    if (const auto* current = result.current()) {
        if (const auto sample = mapSampleAt(*current, point))
            return sample;
    }
    for (const auto& face : result.faces) {
        if (const auto sample = mapSampleAt(face, point))
            return sample;
    }
    return std::nullopt;
}

bool samePixels(const std::optional<Image>& a, const std::optional<Image>& b)
{
    if (!a || !b || a->width() != b->width() || a->height() != b->height())
        return false;
    if (a->bgr().data == b->bgr().data)
        return true;
    const auto& hash = a->source().pixelSha256;
    return !hash.empty() && hash == b->source().pixelSha256;
}

} // namespace pw
