// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/imageconversion.h"

#include <QPainter>

namespace pw {

QImage toImage(const cv::Mat& bgr)
{
    if (bgr.empty() || bgr.type() != CV_8UC3)
        return {};
    auto* keeper = new cv::Mat(bgr); // shares the pixels until the image is gone
    return QImage(bgr.data, bgr.cols, bgr.rows, static_cast<qsizetype>(bgr.step[0]), QImage::Format_BGR888,
                  [](void* mat) { delete static_cast<cv::Mat*>(mat); }, keeper);
}

cv::Mat toMat(const QImage& image)
{
    if (image.isNull())
        return {};
    QImage flat(image.size(), QImage::Format_BGR888);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    return cv::Mat(flat.height(), flat.width(), CV_8UC3, flat.bits(), static_cast<std::size_t>(flat.bytesPerLine()))
        .clone();
}

} // namespace pw
