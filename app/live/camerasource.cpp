// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/camerasource.h"

#include "app/live/pacing.h"
#include "app/live/videoframe.h"

#include <fcntl.h>
#include <unistd.h>

#include <QCamera>
#include <QCoreApplication>
#include <QMediaCaptureSession>
#include <QThread>
#include <QVideoSink>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace pw::app {

namespace {

constexpr auto kLook = std::chrono::milliseconds(100);

/// The end that a camera reported, seen from two threads.
class EndNote {
  public:
    void set(SourceEnd end)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_end)
            m_end = std::move(end);
    }
    std::optional<SourceEnd> get() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_end;
    }

  private:
    mutable std::mutex m_mutex;
    std::optional<SourceEnd> m_end;
};

/// How far a format of the camera is from what is wanted; a zero in `wanted` asks for nothing.
int distance(const QCameraFormat& format, const CameraFormat& wanted)
{
    const QSize size = format.resolution();
    int far = 0;
    if (wanted.width > 0)
        far += std::abs(size.width() - wanted.width) + std::abs(size.height() - wanted.height);
    if (wanted.framesPerSecond > 0)
        far += 10 * std::abs(static_cast<int>(format.maxFrameRate()) - wanted.framesPerSecond);
    return far;
}

/// Camera, session and sink live in this thread; when it ends, the device is closed.
class CameraThread : public QThread {
  public:
    CameraThread(CameraFormat format, FrameSink& sink, EndNote& end)
        : m_format(format), m_sink(sink), m_end(end)
    {
    }

    void setCamera(std::unique_ptr<QCamera> camera)
    {
        m_camera = std::move(camera);
        m_camera->moveToThread(this);
    }
    [[nodiscard]] bool hasCamera() const { return m_camera != nullptr; }

  protected:
    void run() override
    {
        QVideoSink pictures;
        QMediaCaptureSession session;
        QCamera& camera = *m_camera;
        const QList<QCameraFormat> formats = camera.cameraDevice().videoFormats();
        if (m_format != CameraFormat{} && !formats.isEmpty())
            camera.setCameraFormat(*std::ranges::min_element(
                formats, {}, [this](const QCameraFormat& format) { return distance(format, m_format); }));
        // Direct: on the thread that has the picture, before it waits in any queue.
        connect(
            &pictures, &QVideoSink::videoFrameChanged, &pictures,
            [this](const QVideoFrame& frame) { take(frame); }, Qt::DirectConnection);
        connect(&camera, &QCamera::errorOccurred, &camera, [this](QCamera::Error, const QString& text) {
            m_end.set(
                {text.contains(u"busy", Qt::CaseInsensitive) ? SourceTrouble::Busy : SourceTrouble::Lost,
                 text.toStdString()});
        });
        // The sink first: Qt 6.4 pauses the pipeline to change the sink, and where a camera is just starting in
        // it, it can forget to go on. Then one picture comes and no other, and closing waits for ever.
        session.setVideoSink(&pictures);
        session.setCamera(&camera);
        camera.start();
        exec();
        camera.stop();
        session.setCamera(nullptr);
        m_camera.reset();
    }

  private:
    void take(const QVideoFrame& frame)
    {
        const auto now = FrameClock::now();
        if (cv::Mat bgr = m_converter.toBgr(frame); !bgr.empty())
            m_sink.takeFrame(std::move(bgr), now);
        else
            m_sink.takeDamagedFrame();
    }

    std::unique_ptr<QCamera> m_camera;
    CameraFormat m_format;
    FrameSink& m_sink;
    EndNote& m_end;
    VideoFrameConverter m_converter;
};

/// The kernel knows why a device cannot be opened, Qt does not tell. Nothing where the id is no device file.
std::optional<SourceEnd> refusal(const QByteArray& id)
{
    if (!id.startsWith("/dev/"))
        return std::nullopt;
    const int file = ::open(id.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (file >= 0) {
        ::close(file);
        return std::nullopt;
    }
    const int error = errno;
    const SourceTrouble trouble = error == EACCES || error == EPERM ? SourceTrouble::Denied
                                  : error == EBUSY                  ? SourceTrouble::Busy
                                                                    : SourceTrouble::NotFound;
    return SourceEnd{trouble, std::strerror(error)};
}

} // namespace

CameraSource::CameraSource(std::shared_ptr<const CameraTable> cameras, QString key, std::string name,
                           CameraFormat format)
    : m_cameras(std::move(cameras)), m_key(std::move(key)), m_name(std::move(name)), m_format(format)
{
}

SourceEnd CameraSource::run(FrameSink& sink, std::stop_token stop)
{
    const std::optional<QCameraDevice> device = m_cameras->find(m_key);
    if (!device)
        return {SourceTrouble::NotFound, {}};
    if (auto refused = refusal(device->id()))
        return *refused;
    EndNote end;
    CameraThread thread(m_format, sink, end);
    // Qt crashes on a camera that was unplugged a moment ago. Its list changes on the application's thread
    // only, so the camera is looked up and made there.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [&] {
            for (const auto& [key, present] : named(QMediaDevices::videoInputs()))
                if (key == m_key)
                    thread.setCamera(std::make_unique<QCamera>(present));
        },
        Qt::BlockingQueuedConnection);
    if (!thread.hasCamera())
        return {SourceTrouble::NotFound, {}};
    thread.start();
    while (sleepUntil(FrameClock::now() + kLook, stop) && !end.get())
        if (!m_cameras->find(m_key))
            end.set({SourceTrouble::Unplugged, {}});
    thread.quit();
    thread.wait();
    return end.get().value_or(SourceEnd{});
}

} // namespace pw::app
