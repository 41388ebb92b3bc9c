// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/imageloader.h"

#include "ui/rendering/imageconversion.h"

#include <QMetaObject>
#include <QThread>

#include <cstdint>
#include <span>
#include <utility>

namespace pw::app {

namespace {

constexpr int kThumbnailSide = 96;

} // namespace

ImageLoader::ImageLoader(QObject* parent) : QObject(parent)
{
    m_files.setMaxThreadCount(1);      // keeps the order
    m_thumbnails.setMaxThreadCount(1); // the cores belong to the inspection; bounds the memory too
    m_thumbnails.setThreadPriority(QThread::LowPriority);
}

// The threads post to this object.
ImageLoader::~ImageLoader()
{
    m_files.clear();
    m_thumbnails.clear();
    m_files.waitForDone();
    m_thumbnails.waitForDone();
}

/// `work` runs in the pool and returns what is to be done in this object's thread.
template <class Work>
void ImageLoader::start(QThreadPool& pool, Work work)
{
    pool.start(
        [this, work = std::move(work)] { QMetaObject::invokeMethod(this, work(), Qt::QueuedConnection); });
}

void ImageLoader::findFiles(const QStringList& paths)
{
    start(m_files,
          [this, paths] { return [this, found = findImageFiles(paths)] { Q_EMIT filesFound(found); }; });
}

void ImageLoader::decode(const QByteArray& encoded, const QString& name, const ImageLimits& limits)
{
    start(m_files, [this, encoded, name, limits] {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(encoded.constData());
        const std::span data(bytes, static_cast<std::size_t>(encoded.size()));
        return [this, image = decodeImage(data, name.toStdString(), limits)] {
            if (image)
                Q_EMIT decoded(*image);
            else
                Q_EMIT decodingFailed(image.error());
        };
    });
}

void ImageLoader::makeThumbnail(std::uint64_t imageId, const QString& path, const ImageLimits& limits)
{
    start(m_thumbnails, [this, imageId, path, limits] {
        const Result<Image> image = readImage(path.toStdString(), limits);
        return [this, imageId, thumbnail = image ? thumbnailOf(*image) : QImage()] {
            if (!thumbnail.isNull())
                Q_EMIT thumbnailMade(imageId, thumbnail);
        };
    });
}

void ImageLoader::makeThumbnail(std::uint64_t imageId, const Image& image)
{
    start(m_thumbnails, [this, imageId, image] {
        return [this, imageId, thumbnail = thumbnailOf(image)] { Q_EMIT thumbnailMade(imageId, thumbnail); };
    });
}

QImage thumbnailOf(const Image& image)
{
    // Points first, averages only at the end: averaging all of a large photograph takes longer than reading
    // it.
    constexpr int kEnough = 8 * kThumbnailSide;
    QImage picture = toImage(image.bgr());
    if (picture.width() > kEnough || picture.height() > kEnough)
        picture = picture.scaled(kEnough, kEnough, Qt::KeepAspectRatio, Qt::FastTransformation);
    if (picture.width() > kThumbnailSide || picture.height() > kThumbnailSide)
        picture =
            picture.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return picture.convertToFormat(QImage::Format_RGB32);
}

} // namespace pw::app
