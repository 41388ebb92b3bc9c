// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/pacing.h"
#include "core/imaging/hash.h"
#include "core/imaging/imagereader.h"
#include "tests/app/window/livestage.h"
#include "tests/app/window/scriptedinspection.h"
#include "ui/viewer/imageview.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::app;
using namespace pw::test;
using namespace std::chrono_literals;

namespace {

/// A camera that gives a new picture every 20 ms until a test says otherwise.
class TestCamera : public FrameSource {
  public:
    std::string name() const override { return "test camera"; }
    SourceTraits traits() const override { return {.live = true}; }
    SourceEnd run(FrameSink& sink, std::stop_token stop) override
    {
        isOpen = true;
        for (int number = 0; sleepUntil(FrameClock::now() + 20ms, stop); ++number) {
            if (silent)
                continue;
            cv::Mat picture(48, 64, CV_8UC3, cv::Scalar(10, 20, 30));
            picture.at<cv::Vec3b>(0, 0) =
                cv::Vec3b(number % 250, number / 250, 7); // no two alike; left, not right
            sink.takeFrame(picture, FrameClock::now());
        }
        isOpen = false;
        return {};
    }
    std::atomic<bool> isOpen = false;
    std::atomic<bool> silent = false;
};

} // namespace

class TestLiveController : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void showsFramesAndAnalysesTheNewest();
    void dropsInsteadOfQueueing();
    void closingClosesTheDevice();
    void choosingAPhotographClosesTheCamera();
    void frozenCameraIsSaidAndNeitherAnalysedNorCaptured();
    void captureIsThePictureAsItWas();
    void captureIsInspectedLikeAnyFile();
    void saysThatACaptureIsInspectedFirst();
    void everyFrameCountsOnce();
    void burstSaysWhy();
    void freezeHoldsThePicture();
    void mirrorIsForTheEyeAlone();
    void nothingIsWrittenUnlessCaptured();

  private:
    void start()
    {
        stage->live.play(camera);
        QTRY_VERIFY(stage->live.rates().displayed > 0);
    }
    QStringList stored() const { return QDir(stage->folder.path()).entryList(QDir::Files); }
    template <class T>
    T* part(const char* name) const
    {
        return stage->window.findChild<T*>(QLatin1StringView(name));
    }
    void trigger(const char* id) { part<QAction>(id)->trigger(); }

    ScriptedInspection inspection;
    std::shared_ptr<TestCamera> camera;
    std::unique_ptr<LiveStage> stage;
};

void TestLiveController::init()
{
    stage.reset();
    inspection.held = false;
    inspection.photographsHeld = false;
    camera = std::make_shared<TestCamera>();
    stage = std::make_unique<LiveStage>(inspection.factory());
    stage->window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stage->window));
}

void TestLiveController::showsFramesAndAnalysesTheNewest()
{
    start();
    QTRY_VERIFY(stage->live.rates().analysed > 0);
    QVERIFY(part<QWidget>("liveStrip")->isVisible());
    QVERIFY(part<QLabel>("liveSource")->text().contains(u"test camera"_s));
    QVERIFY(part<QAction>("file.camera")->isChecked());
    QVERIFY(part<QAction>("camera.capture")->isEnabled());
    const auto jobs = inspection.begun();
    QCOMPARE(jobs.back().imageId, kLiveImage);
    QVERIFY(!jobs.back().request.stillQuality);
}

void TestLiveController::dropsInsteadOfQueueing()
{
    inspection.held = true; // the analysis of one frame takes long
    const auto before = inspection.begun().size();
    stage->live.play(camera);
    QTRY_COMPARE(inspection.begun().size(), before + 1);
    QTest::qWait(300);
    QCOMPARE(inspection.begun().size(), before + 1);
    QVERIFY(stage->live.rates().displayed > 5); // the display does not wait for it
    inspection.held = false;
    QTRY_VERIFY(stage->live.analysis().dropped() > 5);
}

void TestLiveController::closingClosesTheDevice()
{
    start();
    QVERIFY(camera->isOpen);
    trigger("file.camera");
    QVERIFY(!part<QAction>("file.camera")->isChecked());
    QTRY_VERIFY(!camera->isOpen);
    QTRY_VERIFY(!part<QWidget>("liveStrip")->isVisible());
    QVERIFY(!part<QAction>("camera.capture")->isEnabled());
    QVERIFY(part<QWidget>("emptyState")->isVisible());
}

void TestLiveController::choosingAPhotographClosesTheCamera()
{
    start();
    stage->session.open({QString::fromStdString(samplePortrait())});
    QTRY_VERIFY(!camera->isOpen);
    QTRY_VERIFY(stage->session.current() && stage->session.current()->finished);
    QVERIFY(part<QWidget>("imageView")->isVisible());
}

void TestLiveController::frozenCameraIsSaidAndNeitherAnalysedNorCaptured()
{
    start();
    camera->silent = true;
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("emptyText")->text().contains(u"2 seconds"_s), 4000);
    const auto analysed = inspection.begun().size();
    QSignalSpy messages(&stage->live, &LiveController::messageRaised);
    trigger("camera.capture");
    QCOMPARE(messages.size(), 1);
    QTest::qWait(100);
    QCOMPARE(inspection.begun().size(), analysed);
    QVERIFY(stored().isEmpty());
    camera->silent = false;
    QTRY_VERIFY(part<QWidget>("imageView")->isVisible());
}

void TestLiveController::captureIsThePictureAsItWas()
{
    start();
    stage->settings.mirrored = true;
    stage->live.applySettings(stage->settings);
    QSignalSpy captured(&stage->live, &LiveController::captured);
    trigger("camera.capture");
    QTRY_COMPARE(captured.size(), 1);
    const QString path = captured.front().front().toString();
    const auto image = readImage(path.toStdString());
    QVERIFY(image);
    QCOMPARE(int{image->bgr().at<cv::Vec3b>(0, 0)[2]}, 7); // not mirrored
    QCOMPARE(image->bgr().size(), cv::Size(64, 48));
    const QString description = QImageReader(path).text(u"Description"_s);
    QVERIFY(description.contains(u"test camera"_s));
    QVERIFY(description.contains(QString::fromStdString(sha256(image->bgr()))));
    QVERIFY(description.contains(QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd"_s)));
}

void TestLiveController::captureIsInspectedLikeAnyFile()
{
    start();
    trigger("camera.capture");
    QTRY_COMPARE(stage->list.rowCount(), 1);
    QTRY_COMPARE(stage->list.item(0).state, ui::InspectionState::Done);
    const auto jobs = inspection.begun();
    // The last one: other tests have inspected photographs too.
    const auto still =
        std::find_if(jobs.rbegin(), jobs.rend(), [](const auto& job) { return job.imageId != kLiveImage; });
    QVERIFY(still != jobs.rend());
    QVERIFY(still->request.stillQuality);
    QCOMPARE(QString::fromStdString(still->request.path), stage->list.item(0).path);
    QVERIFY(camera->isOpen); // and the camera goes on
    trigger("file.camera");
    QTRY_COMPARE(stage->session.currentRow(), 0); // what was captured is what there is to see
}

void TestLiveController::saysThatACaptureIsInspectedFirst()
{
    start();
    const auto* instruction = part<QLabel>("liveInstruction");
    QTRY_VERIFY(!instruction->text().isEmpty());
    QVERIFY(!instruction->text().contains(u"pauses"_s));
    inspection.photographsHeld = true;
    trigger("camera.capture");
    QTRY_VERIFY(instruction->text().contains(u"captured photograph is being inspected"_s));
    QVERIFY(instruction->isVisible());
    QVERIFY(instruction->text().contains(u"pauses"_s));
    QTest::qWait(100);
    QVERIFY(stage->live.rates().displayed > 5); // the display goes on
    inspection.photographsHeld = false;
    QTRY_VERIFY(!instruction->text().contains(u"pauses"_s));
    QTRY_VERIFY(!instruction->text().isEmpty());
}

void TestLiveController::everyFrameCountsOnce()
{
    std::vector<std::uint64_t> painted;
    connect(&stage->live, &LiveController::framePainted, &stage->window,
            [&](std::uint64_t sequence) { painted.push_back(sequence); });
    start();
    QTRY_VERIFY(painted.size() > 40); // though each is painted again with a new map
    QVERIFY(std::ranges::is_sorted(painted, std::less_equal<>()));
    QVERIFY(stage->live.rates().analysed > 0);
    QVERIFY(stage->live.rates().displayed < 55); // the camera gives 50
}

void TestLiveController::burstSaysWhy()
{
    // The scripted faces have no landmarks, so that nothing can be followed: no frame is fit to be kept.
    start();
    QSignalSpy messages(&stage->live, &LiveController::messageRaised);
    trigger("camera.burst");
    QTRY_COMPARE_WITH_TIMEOUT(messages.size(), 1, 5000);
    QVERIFY(stored().isEmpty());
}

void TestLiveController::freezeHoldsThePicture()
{
    start();
    trigger("camera.freeze");
    QTest::qWait(100);
    const auto analysed = inspection.begun().size();
    QTest::qWait(200);
    QVERIFY(inspection.begun().size() <= analysed + 1);
    QVERIFY(camera->isOpen);
    trigger("camera.capture"); // what is held is what is meant
    QTRY_COMPARE(stored().size(), 1);
    trigger("camera.freeze");
    QTRY_VERIFY(inspection.begun().size() > analysed + 1);
}

void TestLiveController::mirrorIsForTheEyeAlone()
{
    stage->settings.mirrored = true;
    stage->live.applySettings(stage->settings);
    start();
    QTRY_VERIFY(!inspection.begun().empty());
    QCOMPARE(int{inspection.begun().back().request.image->bgr().at<cv::Vec3b>(0, 0)[2]}, 7);
    auto* view = part<ui::ImageView>("imageView");
    view->showActualPixels();
    QTest::qWait(60);
    const QImage canvas = view->viewport()->grab().toImage();
    int left = canvas.width(); // of the picture
    int right = 0;
    int marked = -1; // the pixel that no other is like
    for (int y = 0; y < canvas.height(); ++y)
        for (int x = 0; x < canvas.width(); ++x) {
            const QRgb colour = canvas.pixel(x, y);
            if (colour == qRgb(30, 20, 10)) {
                left = std::min(left, x);
                right = std::max(right, x);
            } else if (qRed(colour) == 7) {
                marked = x;
            }
        }
    QVERIFY(right > left);
    QVERIFY(marked > (left + right) / 2);
}

void TestLiveController::nothingIsWrittenUnlessCaptured()
{
    start();
    QTest::qWait(300);
    trigger("file.camera");
    QTRY_VERIFY(!camera->isOpen);
    QVERIFY(stored().isEmpty());
}

QTEST_MAIN(TestLiveController)
#include "tst_livecontroller.moc"
