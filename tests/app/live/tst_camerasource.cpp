// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a camera through Qt Multimedia, with cameras of GStreamer that the test plugs in and out.
#include "app/live/camerasource.h"
#include "app/live/framefeed.h"
#include "tests/app/live/pluggedcamera.h"

#include <QGuiApplication>
#include <QTest>

#include <memory>
#include <optional>

using namespace pw::app;
using pw::test::PluggedCamera;

class TestCameraSource : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void camerasComeAndGo();
    void keysStayTheSame();
    void framesArriveAndTheDeviceCloses();
    void comesBackAfterUnplugging();
    void absentCameraIsWaitedFor();

  private:
    static constexpr int kPatience = 10'000; // milliseconds: GStreamer looks for its plug-ins the first time
};

void TestCameraSource::camerasComeAndGo()
{
    Cameras cameras;
    cameras.watch();
    const auto before = cameras.table()->all().size();
    auto camera = std::make_unique<PluggedCamera>("desk camera");
    QTRY_COMPARE_WITH_TIMEOUT(cameras.table()->all().size(), before + 1, kPatience);
    const auto device = cameras.table()->find(QStringLiteral("desk camera"));
    QVERIFY(device);
    const CameraFormat expected{640, 480, 30};
    QVERIFY(!formatsOf(*device).empty());
    QCOMPARE(formatsOf(*device).front(), expected);
    camera.reset();
    QTRY_COMPARE_WITH_TIMEOUT(cameras.table()->all().size(), before, kPatience);
}

void TestCameraSource::keysStayTheSame()
{
    Cameras cameras;
    cameras.watch();
    const PluggedCamera other("other camera");
    auto camera = std::make_unique<PluggedCamera>("desk camera");
    const QString key = QStringLiteral("desk camera");
    QTRY_VERIFY_WITH_TIMEOUT(cameras.table()->find(key), kPatience);
    camera.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!cameras.table()->find(key), kPatience);
    camera = std::make_unique<PluggedCamera>("desk camera");
    QTRY_VERIFY_WITH_TIMEOUT(cameras.table()->find(key), kPatience);
    QCOMPARE(cameras.table()->find(key)->description(), key);
}

void TestCameraSource::framesArriveAndTheDeviceCloses()
{
    Cameras cameras;
    cameras.watch();
    const PluggedCamera camera("desk camera");
    QTRY_VERIFY_WITH_TIMEOUT(cameras.table()->find(QStringLiteral("desk camera")), kPatience);
    FrameFeed feed({[] {}, [] {}});
    feed.start(std::make_shared<CameraSource>(cameras.table(), QStringLiteral("desk camera"), "desk camera",
                                              CameraFormat{640, 480, 30}));
    QTRY_VERIFY_WITH_TIMEOUT(feed.newest(), kPatience);
    const auto first = *feed.newest();
    QCOMPARE(first.bgr.type(), CV_8UC3);
    QCOMPARE(first.bgr.size(), cv::Size(640, 480));
    QTRY_VERIFY_WITH_TIMEOUT(feed.newest() && feed.newest()->sequence > first.sequence + 5, kPatience);
    feed.stop();
    QTRY_COMPARE_WITH_TIMEOUT(feed.status(), SourceStatus{}, kPatience);
}

void TestCameraSource::comesBackAfterUnplugging()
{
    Cameras cameras;
    cameras.watch();
    auto camera = std::make_unique<PluggedCamera>("desk camera");
    const QString key = QStringLiteral("desk camera");
    QTRY_VERIFY_WITH_TIMEOUT(cameras.table()->find(key), kPatience);
    FrameFeed feed({[] {}, [] {}});
    connect(&cameras, &Cameras::changed, this, [&feed] { feed.deviceAppeared(); });
    feed.start(std::make_shared<CameraSource>(cameras.table(), key, "desk camera", CameraFormat{}));
    QTRY_VERIFY_WITH_TIMEOUT(feed.newest(), kPatience);
    camera.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!feed.newest(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(feed.status().state, SourceState::Waiting, kPatience);
    camera = std::make_unique<PluggedCamera>("desk camera");
    QTRY_VERIFY_WITH_TIMEOUT(feed.newest(), 3000);
}

void TestCameraSource::absentCameraIsWaitedFor()
{
    Cameras cameras;
    cameras.watch();
    FrameFeed feed({[] {}, [] {}});
    feed.start(
        std::make_shared<CameraSource>(cameras.table(), QStringLiteral("none"), "none", CameraFormat{}));
    QTRY_COMPARE(feed.status().trouble, SourceTrouble::NotFound);
    QTRY_COMPARE(feed.status().state, SourceState::Waiting);
}

int main(int argc, char** argv)
{
    PluggedCamera::prepare();
    QGuiApplication application(argc, argv);
    TestCameraSource test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_camerasource.moc"
