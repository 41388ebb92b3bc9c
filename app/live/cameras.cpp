// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/cameras.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace pw::app {

std::optional<QCameraDevice> CameraTable::find(const QByteArray& id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find_if(m_cameras, [&](const auto& camera) { return camera.id() == id; });
    return found == m_cameras.end() ? std::nullopt : std::optional(*found);
}

QList<QCameraDevice> CameraTable::all() const
{
    const std::scoped_lock lock(m_mutex);
    return m_cameras;
}

void CameraTable::set(const QList<QCameraDevice>& cameras)
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
    m_table->set(QMediaDevices::videoInputs());
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
