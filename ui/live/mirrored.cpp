// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/mirrored.h"

#include <algorithm>
#include <array>

namespace pw::ui {

namespace {

cv::Mat mirroredPixels(const cv::Mat& bgr)
{
    using Pixel = std::array<unsigned char, 3>;
    cv::Mat flipped(bgr.size(), bgr.type());
    for (int row = 0; row < bgr.rows; ++row)
        std::reverse_copy(bgr.ptr<Pixel>(row), bgr.ptr<Pixel>(row) + bgr.cols, flipped.ptr<Pixel>(row));
    return flipped;
}

cv::Point2d mirroredPoint(const cv::Point2d& point, int width)
{
    return {width - 1 - point.x, point.y};
}

void mirror(FaceInspection& face, int width)
{
    face.detection.box.x = width - face.detection.box.x - face.detection.box.width;
    if (face.landmarks)
        for (cv::Point2d& point : face.landmarks->points)
            point = mirroredPoint(point, width);
    if (face.aligned) {
        cv::Matx23d& back = face.aligned->alignedToImage;
        back = {-back(0, 0), -back(0, 1), width - 1 - back(0, 2), back(1, 0), back(1, 1), back(1, 2)};
        cv::Matx23d& to = face.aligned->imageToAligned;
        to = {-to(0, 0), to(0, 1), to(0, 2) + to(0, 0) * (width - 1),
              -to(1, 0), to(1, 1), to(1, 2) + to(1, 0) * (width - 1)};
    }
    for (QualityComponent& component : face.components)
        for (MeasureRegion& region : component.regions)
            for (cv::Point2d& point : region.points)
                point = mirroredPoint(point, width);
}

} // namespace

InspectionResult mirrored(const InspectionResult& result)
{
    InspectionResult flipped = result;
    flipped.image.emplace(mirroredPixels(result.image->bgr()), result.image->source());
    for (FaceInspection& face : flipped.faces)
        mirror(face, result.image->width());
    return flipped;
}

} // namespace pw::ui
