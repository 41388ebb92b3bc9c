// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCameraDevice>
#include <QMediaDevices>
#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace pw::app {

/// A size and rate to ask a camera for; zeros leave the choice to the camera.
struct CameraFormat {
    int width = 0;
    int height = 0;
    int framesPerSecond = 0;

    bool operator==(const CameraFormat&) const = default;
};

/// A camera by a key that it keeps when it is unplugged and plugged in again. Qt's own id is a number in the
/// order of plugging or a device file that another camera may get next.
struct NamedCamera {
    QString key;
    QCameraDevice device;
};

/// The link of /dev/v4l/by-id where the device file has one, else the camera's description; further ones of
/// the same name are numbered.
[[nodiscard]] QList<NamedCamera> named(const QList<QCameraDevice>& cameras);

/// The cameras that are plugged in now. Thread-safe.
class CameraTable {
  public:
    [[nodiscard]] std::optional<QCameraDevice> find(const QString& key) const;
    [[nodiscard]] QList<NamedCamera> all() const;
    void set(const QList<NamedCamera>& cameras);

  private:
    mutable std::mutex m_mutex;
    QList<NamedCamera> m_cameras;
};

/// Watches the cameras come and go. Looks for them when it is first asked; GUI thread.
class Cameras : public QObject {
    Q_OBJECT
  public:
    explicit Cameras(QObject* parent = nullptr);

    /// Starts watching; changed() tells of every change from then on.
    void watch();
    [[nodiscard]] std::shared_ptr<const CameraTable> table() const { return m_table; }

  Q_SIGNALS:
    void changed();

  private:
    void update();

    std::unique_ptr<QMediaDevices> m_devices;
    std::shared_ptr<CameraTable> m_table = std::make_shared<CameraTable>();
};

/// The sizes and rates a camera offers, largest first, each once.
[[nodiscard]] std::vector<CameraFormat> formatsOf(const QCameraDevice& camera);

} // namespace pw::app
