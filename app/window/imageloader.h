// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/imagefiles.h"
#include "core/imaging/imagereader.h"
#include "core/types/image.h"
#include "core/types/inspectionerror.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <cstdint>

namespace pw::app {

/// What the session needs of the disk, done in two pools and answered by queued signals, each kind in the
/// order it was asked for. The destructor drops what waits and waits for what runs.
class ImageLoader : public QObject {
    Q_OBJECT
  public:
    explicit ImageLoader(QObject* parent = nullptr);
    ~ImageLoader() override;

    void findFiles(const QStringList& paths);
    void decode(const QByteArray& encoded, const QString& name, const ImageLimits& limits);
    void makeThumbnail(std::uint64_t imageId, const QString& path, const ImageLimits& limits);
    void makeThumbnail(std::uint64_t imageId, const Image& image);

  Q_SIGNALS:
    void filesFound(const pw::app::ImageFiles& found);
    void decoded(const pw::Image& image);
    void decodingFailed(const pw::InspectionError& error);
    void thumbnailMade(std::uint64_t imageId,
                       const QImage& thumbnail); ///< not emitted for an unreadable image

  private:
    template <class Work>
    void start(QThreadPool& pool, Work work);

    QThreadPool m_files;
    QThreadPool m_thumbnails;
};

/// At most 96x96, averaged over the area.
[[nodiscard]] QImage thumbnailOf(const Image& image);

} // namespace pw::app
