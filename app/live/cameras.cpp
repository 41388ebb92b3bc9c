// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/cameras.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace pw::app {

namespace {

/// The link that names the hardware behind a device file; "" when there is none.
QString hardwareName(const QByteArray& id)
{
    const QString device = QFileInfo(QString::fromUtf8(id)).canonicalFilePath();
    if (device.isEmpty())
        return {};
    const auto links =
        QDir(QStringLiteral("/dev/v4l/by-id")).entryInfoList(QDir::System | QDir::Files, QDir::Name);
    const auto found = std::ranges::find(links, device, &QFileInfo::canonicalFilePath);
    return found == links.end() ? QString() : found->fileName();
}

} // namespace

QList<NamedCamera> named(const QList<QCameraDevice>& cameras)
{
    QList<NamedCamera> result;
    for (const QCameraDevice& camera : cameras) {
        const QString hardware = hardwareName(camera.id());
        const QString name = hardware.isEmpty() ? camera.description() : hardware;
        QString key = name;
        for (int number = 2; std::ranges::find(result, key, &NamedCamera::key) != result.end(); ++number)
            key = name + QStringLiteral(" #%1").arg(number);
        result.append({key, camera});
    }
    return result;
}

std::optional<QCameraDevice> CameraTable::find(const QString& key) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_cameras, key, &NamedCamera::key);
    return found == m_cameras.end() ? std::nullopt : std::optional(found->device);
}

QList<NamedCamera> CameraTable::all() const
{
    const std::scoped_lock lock(m_mutex);
    return m_cameras;
}

void CameraTable::set(const QList<NamedCamera>& cameras)
{
    const std::scoped_lock lock(m_mutex);
    m_cameras = cameras;
}

Cameras::Cameras(QObject* parent) : QObject(parent) {}

void Cameras::watch()
{
    if (m_devices)
        return;
    m_devices = std::make_unique<QMediaDevices>();
    connect(m_devices.get(), &QMediaDevices::videoInputsChanged, this, &Cameras::update);
    update();
}

void Cameras::update()
{
    m_table->set(named(QMediaDevices::videoInputs()));
    Q_EMIT changed();
}

std::vector<CameraFormat> formatsOf(const QCameraDevice& camera)
{
    std::vector<CameraFormat> formats;
    for (const QCameraFormat& format : camera.videoFormats())
        formats.push_back({format.resolution().width(), format.resolution().height(),
                           static_cast<int>(std::lround(format.maxFrameRate()))});
    const auto order = [](const CameraFormat& format) {
        return std::tuple(-format.width, -format.height, -format.framesPerSecond);
    };
    std::ranges::sort(formats, {}, order);
    formats.erase(std::ranges::unique(formats).begin(), formats.end());
    return formats;
}

} // namespace pw::app
