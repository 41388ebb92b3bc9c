// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a camera through Qt Multimedia, with cameras of GStreamer that the test plugs in and out.
#include "app/live/camerasource.h"
#include "app/live/framefeed.h"
#include "tests/app/live/pluggedcamera.h"

#include <QGuiApplication>
#include <QTest>

#include <atomic>
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
    void everyStartGoesOn();
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

/// A start that goes wrong now and then is repeated by the watch and would only be seen as a delay.
void TestCameraSource::everyStartGoesOn()
{
    Cameras cameras;
    cameras.watch();
    const PluggedCamera camera("desk camera");
    QTRY_VERIFY_WITH_TIMEOUT(cameras.table()->find(QStringLiteral("desk camera")), kPatience);
    std::atomic<bool> stalled = false;
    FrameFeed* told = nullptr;
    FrameFeed feed({[] {}, [&] {
                        if (told->status().state == SourceState::Frozen)
                            stalled = true;
                    }});
    told = &feed;
    for (int start = 0; start < 20; ++start) {
        feed.start(std::make_shared<CameraSource>(cameras.table(), QStringLiteral("desk camera"),
                                                  "desk camera", CameraFormat{}));
        QTRY_VERIFY_WITH_TIMEOUT(stalled || (feed.newest() && feed.newest()->sequence > 2), kPatience);
        QVERIFY2(!stalled, qPrintable(QStringLiteral("start %1").arg(start)));
        feed.stop();
        QTRY_COMPARE_WITH_TIMEOUT(feed.status(), SourceStatus{}, kPatience);
    }
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
    QTRY_VERIFY_WITH_TIMEOUT(feed.newest(), kPatience);
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
