// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/avhandles.h"
#include "app/live/foldersource.h"
#include "app/live/framefeed.h"
#include "app/live/videosource.h"
#include "core/report/imagefile.h"
#include "tests/app/live/scenevideo.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>
#include <thread>
#include <vector>

using namespace pw;
using namespace pw::app;
using namespace pw::test;
using namespace std::chrono_literals;

namespace {

const cv::Size kSize(320, 180);
constexpr int kRate = 25;

/// Keeps what a source gives.
class Record : public FrameSink {
  public:
    void takeFrame(cv::Mat bgr, FrameClock::time_point captured) override
    {
        const std::scoped_lock lock(m_mutex);
        frames.push_back(std::move(bgr));
        times.push_back(captured);
    }
    void takeDamagedFrame() override { ++damaged; }

    std::vector<cv::Mat> frames;
    std::vector<FrameClock::time_point> times;
    int damaged = 0;

  private:
    std::mutex m_mutex;
};

double meanDifference(const cv::Mat& a, const cv::Mat& b)
{
    cv::Mat difference;
    cv::absdiff(a, b, difference);
    const cv::Scalar mean = cv::mean(difference);
    return (mean[0] + mean[1] + mean[2]) / 3;
}

/// Hangs in its device and does not look at the stop.
class HangingSource : public FrameSource {
  public:
    std::string name() const override { return "hanging"; }
    SourceTraits traits() const override { return {.live = true}; }
    SourceEnd run(FrameSink&, std::stop_token) override
    {
        const std::scoped_lock lock(door);
        return {};
    }
    std::mutex door;
};

} // namespace

class TestVideoSource : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void framesAreThoseThatWereEncoded();
    void playsAtItsOwnPace();
    void stopsSoon();
    void troubles_data();
    void troubles();
    void damagedVideoEndsWithoutHarm();
    void aFileCannotReachTheNetwork();
    void streamAddresses_data();
    void streamAddresses();
    void streamIsPlayedFromItsAddress();
    void secretsStayOutOfTheName();
    void folderGivesItsPicturesInOrder();
    void feedHoldsTheNewestFrameAndEnds();
    void feedGivesNothingOnceStopped();
    void feedDoesNotWaitForASourceThatHangs();

  private:
    QString file(const char* name) const { return m_folder.filePath(QLatin1StringView(name)); }

    QTemporaryDir m_folder;
    SceneFilm m_film{kSize, {{Scene::Good, 0.4}, {Scene::Pan, 0.8}}};
};

void TestVideoSource::initTestCase()
{
    av_log_set_level(AV_LOG_QUIET);
    const std::string trouble = encodeVideo(file("film.mp4").toStdString(), m_film, kSize, kRate);
    QVERIFY2(trouble.empty(), trouble.c_str());
}

void TestVideoSource::framesAreThoseThatWereEncoded()
{
    Record record;
    const SourceEnd end = VideoFileSource(file("film.mp4").toStdString()).run(record, {});
    QCOMPARE(end.trouble, SourceTrouble::None);
    QCOMPARE(record.frames.size(), std::size_t{30});
    QCOMPARE(record.damaged, 0);
    for (int number : {0, 12, 20, 29}) {
        const cv::Mat& frame = record.frames[static_cast<std::size_t>(number)];
        QCOMPARE(frame.type(), CV_8UC3);
        // Lossy coding, but the right picture: its neighbour four frames on differs more while the view pans.
        const double own = meanDifference(frame, m_film.frameAt(number / double{kRate}));
        QVERIFY2(own < 4, qPrintable(QString::number(own)));
    }
    QVERIFY(meanDifference(record.frames[14], m_film.frameAt(18 / double{kRate})) >
            2 * meanDifference(record.frames[14], m_film.frameAt(14 / double{kRate})));
}

void TestVideoSource::playsAtItsOwnPace()
{
    Record record;
    (void)VideoFileSource(file("film.mp4").toStdString()).run(record, {});
    const auto duration = record.times.back() - record.times.front();
    QVERIFY(duration >= 1100ms);
    QVERIFY(duration < 3s); // a busy machine is late, never early
}

void TestVideoSource::stopsSoon()
{
    Record record;
    std::stop_source stop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(200ms);
        stop.request_stop();
    });
    const auto start = FrameClock::now();
    const SourceEnd end = VideoFileSource(file("film.mp4").toStdString(), VideoFileSource::Repeat::Forever)
                              .run(record, stop.get_token());
    QCOMPARE(end.trouble, SourceTrouble::None);
    QVERIFY(FrameClock::now() - start < 1s);
    QVERIFY(!record.frames.empty());
}

void TestVideoSource::troubles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<SourceTrouble>("trouble");
    QTest::newRow("missing") << QByteArray() << SourceTrouble::NotFound;
    QTest::newRow("text") << QByteArray(4000, 'x') << SourceTrouble::Unsupported;
    QTest::newRow("one byte") << QByteArray(1, '\0') << SourceTrouble::Unsupported;
}

void TestVideoSource::troubles()
{
    QFETCH(QByteArray, content);
    QFETCH(SourceTrouble, trouble);
    QFile broken(file("broken.mp4"));
    broken.remove();
    if (!content.isEmpty()) {
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(content);
        broken.close();
    }
    Record record;
    const SourceEnd end = VideoFileSource(broken.fileName().toStdString()).run(record, {});
    QCOMPARE(end.trouble, trouble);
    QVERIFY(!end.detail.empty());
    QVERIFY(record.frames.empty());
}

void TestVideoSource::damagedVideoEndsWithoutHarm()
{
    QFile good(file("film.mp4"));
    QVERIFY(good.open(QIODevice::ReadOnly));
    QByteArray bytes = good.readAll();
    for (qsizetype at = bytes.size() / 3; at < bytes.size() / 2; at += 7)
        bytes[at] = static_cast<char>(bytes[at] ^ 0x5a);
    QFile bad(file("damaged.mp4"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(bytes);
    bad.close();
    Record record;
    (void)VideoFileSource(bad.fileName().toStdString()).run(record, {});
    QVERIFY(record.frames.size() < 30 || record.damaged > 0);
}

void TestVideoSource::aFileCannotReachTheNetwork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QFile list(file("list.m3u8"));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:" +
               QByteArray::number(server.serverPort()) + "/a.ts\n#EXT-X-ENDLIST\n");
    list.close();
    Record record;
    const SourceEnd end = VideoFileSource(list.fileName().toStdString()).run(record, {});
    QVERIFY(record.frames.empty());
    QVERIFY(end.trouble != SourceTrouble::None);
    QVERIFY(!server.waitForNewConnection(100));
}

void TestVideoSource::streamAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("acceptable");
    QTest::newRow("rtsp") << "rtsp://camera.local:554/main" << true;
    QTest::newRow("https") << "https://example.org/live.m3u8" << true;
    QTest::newRow("file") << "file:///etc/passwd" << false;
    QTest::newRow("path") << "/dev/video0" << false;
    QTest::newRow("concat") << "concat:/a|/b" << false;
    QTest::newRow("no host") << "http:///a" << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("data") << "data:text/plain,x" << false;
}

void TestVideoSource::streamAddresses()
{
    QFETCH(QString, url);
    QTEST(StreamSource::isAcceptable(url.toStdString()), "acceptable");
}

void TestVideoSource::streamIsPlayedFromItsAddress()
{
    // MPEG transport stream over HTTP, as many network cameras give it; the server says it byte for byte.
    QVERIFY(encodeVideo(file("film.ts").toStdString(), m_film, kSize, kRate).empty());
    QFile film(file("film.ts"));
    QVERIFY(film.open(QIODevice::ReadOnly));
    const QByteArray bytes = film.readAll();
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&bytes, socket] {
            socket->readAll();
            socket->write("HTTP/1.0 200 OK\r\nContent-Type: video/mp2t\r\nContent-Length: " +
                          QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
            socket->disconnectFromHost();
        });
    });
    Record record;
    SourceEnd end;
    std::atomic<bool> over = false;
    const std::string url = "http://127.0.0.1:" + std::to_string(server.serverPort()) + "/film.ts";
    std::jthread reader([&] {
        end = StreamSource(url).run(record, {});
        over = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(over.load(), 10'000);
    QVERIFY2(end.trouble == SourceTrouble::None, end.detail.c_str());
    QVERIFY(record.frames.size() >= 28);
    QVERIFY(meanDifference(record.frames.front(), m_film.frameAt(0)) < 4);
}

void TestVideoSource::secretsStayOutOfTheName()
{
    QCOMPARE(StreamSource("rtsp://user:secret@camera.local/main?token=secret").name(),
             std::string("rtsp://camera.local/main"));
}

void TestVideoSource::folderGivesItsPicturesInOrder()
{
    QDir().mkpath(file("pictures"));
    const QDir folder(file("pictures"));
    const auto write = [&](const char* name, const QByteArray& bytes) {
        QFile picture(folder.filePath(QLatin1StringView(name)));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        picture.write(bytes);
    };
    for (int shade : {30, 10, 20}) {
        const auto png =
            encodePicture(cv::Mat(40, 50, CV_8UC3, cv::Scalar::all(shade)), PictureFormat::Png, {});
        QVERIFY(png);
        write(qPrintable(QStringLiteral("%1.png").arg(shade)),
              QByteArray(reinterpret_cast<const char*>(png->data()), static_cast<qsizetype>(png->size())));
    }
    write("15.png", "no picture");
    Record record;
    QCOMPARE(FolderSource(folder.path().toStdString(), 1ms).run(record, {}).trouble, SourceTrouble::None);
    QCOMPARE(record.frames.size(), std::size_t{3});
    QCOMPARE(record.damaged, 1);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(int{record.frames[static_cast<std::size_t>(i)].at<cv::Vec3b>(0, 0)[0]}, 10 * (i + 1));
    QCOMPARE(FolderSource("/no/such/folder").run(record, {}).trouble, SourceTrouble::NotFound);
}

void TestVideoSource::feedHoldsTheNewestFrameAndEnds()
{
    std::atomic<int> arrived = 0;
    FrameFeed feed({[&] { ++arrived; }, [] {}});
    QVERIFY(!feed.newest());
    feed.start(std::make_shared<VideoFileSource>(file("film.mp4").toStdString()));
    QTRY_COMPARE(feed.status().state, SourceState::Running);
    QVERIFY(feed.status().deviceOpen);
    const auto first = feed.newest();
    QVERIFY(first);
    QTRY_VERIFY(feed.newest() && feed.newest()->sequence > first->sequence + 3);
    QTRY_COMPARE(feed.status().state, SourceState::Ended);
    QCOMPARE(arrived.load(), 30);
    QVERIFY(!feed.newest()); // what was seen last is no longer now
    QVERIFY(!feed.status().deviceOpen);
}

void TestVideoSource::feedGivesNothingOnceStopped()
{
    std::atomic<int> changes = 0;
    FrameFeed feed({[] {}, [&] { ++changes; }});
    feed.start(
        std::make_shared<VideoFileSource>(file("film.mp4").toStdString(), VideoFileSource::Repeat::Forever));
    QTRY_VERIFY(feed.newest());
    feed.stop();
    QVERIFY(!feed.newest());
    QTRY_COMPARE(feed.status(), SourceStatus{});
    QTRY_VERIFY(changes > 0);
}

void TestVideoSource::feedDoesNotWaitForASourceThatHangs()
{
    const auto source = std::make_shared<HangingSource>();
    source->door.lock();
    const auto start = FrameClock::now();
    {
        WatchLimits limits;
        limits.open = 100ms;
        limits.retry = 50ms;
        FrameFeed feed({[] {}, [] {}}, limits);
        feed.start(source);
        QTRY_COMPARE(feed.status().trouble, SourceTrouble::OpenTimeout);
        const auto before = FrameClock::now();
        feed.stop();
        feed.start(std::make_shared<VideoFileSource>(file("film.mp4").toStdString()));
        QVERIFY(FrameClock::now() - before < 100ms);
        QTRY_VERIFY(feed.newest());
        QVERIFY(feed.status().deviceOpen); // of the source before: it has not let go
    }
    QVERIFY(FrameClock::now() - start < 8s);
    source->door.unlock();
}

QTEST_GUILESS_MAIN(TestVideoSource)
#include "tst_videosource.moc"
