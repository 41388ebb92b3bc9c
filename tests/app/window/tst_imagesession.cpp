// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/imagesession.h"
#include "tests/support/testassets.h"

#include <QBuffer>
#include <QImage>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "scriptedinspection.h"
#include <algorithm>
#include <ctime>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using app::ImageSession;
using ui::InspectionState;

namespace {

QByteArray encodedPicture(const QColor& colour, int width = 40, int height = 30)
{
    QImage picture(width, height, QImage::Format_RGB32);
    picture.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

app::SessionOptions seeded(std::uint64_t seed)
{
    app::SessionOptions options;
    options.parameters.seed = seed;
    return options;
}

/// A session over a scripted inspection and a folder of small pictures.
struct Fixture {
    test::ScriptedInspection script;
    ui::InspectionListModel list;
    app::InspectionController controller{script.factory()};
    ImageSession session{list, controller};
    QTemporaryDir folder;
    std::vector<InspectionResult> shown;
    std::vector<ui::Message> messages;
    QList<int> rows;
    std::optional<std::pair<int, int>> queue;
    bool isEmpty = false;

    explicit Fixture(int count = 0)
    {
        QObject::connect(&session, &ImageSession::inspectionChanged, &session,
                         [this](const InspectionResult& result) { shown.push_back(result); });
        QObject::connect(&session, &ImageSession::messageRaised, &session,
                         [this](const ui::Message& message) { messages.push_back(message); });
        QObject::connect(&session, &ImageSession::currentRowChanged, &session,
                         [this](int row) { rows << row; });
        QObject::connect(&session, &ImageSession::queueChanged, &session, [this](int done, int total) {
            queue = {done, total};
        });
        QObject::connect(&session, &ImageSession::emptied, &session, [this] { isEmpty = true; });
        for (int i = 1; i <= count; ++i)
            makeFile(u"%1.png"_s.arg(i));
    }

    QString makeFile(const QString& name)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(encodedPicture(Qt::darkCyan));
        return path;
    }

    bool allAre(InspectionState state) const
    {
        for (int row = 0; row < list.rowCount(); ++row)
            if (list.item(row).state != state)
                return false;
        return list.rowCount() > 0;
    }

    /// File names in the order their inspection was begun.
    QStringList begun() const
    {
        QStringList names;
        for (const app::InspectionJob& job : script.begun())
            names << QFileInfo(QString::fromStdString(job.request.path)).baseName();
        return names;
    }
};

} // namespace

class ImageSessionTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void folderIsInspected();
    void chosenImageGoesFirst();
    void backgroundFollowsTheShownImage();
    void noDuplicates();
    void switchingBackIsInstant();
    void parametersRerunEverything();
    void engineRerunsEverything();
    void faceIsChosen();
    void rerunReadsAgain();
    void rerunDuringBackground();
    void cancelStopsUntilTheNextWish();
    void removal();
    void errorsStayInTheList();
    void pastedPixels();
    void damagedPixels();
    void emptyFolder();
    void thumbnails();
    void thousandFiles();
};

void ImageSessionTest::folderIsInspected()
{
    Fixture f(4);
    f.session.open({f.folder.path()});
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    QCOMPARE(f.list.rowCount(), 4);
    QCOMPARE(f.list.item(1).name, u"2.png"_s);
    QCOMPARE(f.list.item(1).quality.value(), 0.002);
    QCOMPARE(f.rows, QList<int>{0});
    QVERIFY(f.session.current()->finished);
    for (const InspectionResult& result : f.shown) // nothing of the background is shown
        QCOMPARE(QString::fromStdString(result.image->source().path), f.folder.filePath(u"1.png"_s));
    QCOMPARE(f.queue.value(), std::pair(0, 0));
    QCOMPARE(f.session.inputPaths().size(), 4U);
    QVERIFY(f.messages.empty());
}

void ImageSessionTest::chosenImageGoesFirst()
{
    Fixture f(6);
    f.script.allowed = 2;
    f.session.open({f.folder.path()});
    QTRY_COMPARE(f.begun().size(), 3); // the third, in the background, is held
    QCOMPARE(f.list.item(2).state, InspectionState::Running);
    f.session.choose(5);
    QCOMPARE(f.list.item(5).state, InspectionState::Running);
    QCOMPARE(f.list.item(2).state, InspectionState::Waiting);
    f.script.allowed = 100;
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    // What was interrupted is repeated.
    const QStringList expected{u"1"_s, u"2"_s, u"3"_s, u"6"_s, u"3"_s, u"4"_s, u"5"_s};
    QCOMPARE(f.begun(), expected);
}

void ImageSessionTest::backgroundFollowsTheShownImage()
{
    Fixture f(5);
    f.script.held = true;
    f.session.open({f.folder.path()});
    QTRY_COMPARE(f.script.running.load(), 1);
    QCOMPARE(f.queue.value(), std::pair(1, 5));
    f.session.choose(2);
    f.script.held = false;
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    const QStringList expected{u"1"_s, u"3"_s, u"4"_s, u"5"_s, u"1"_s, u"2"_s};
    QCOMPARE(f.begun(), expected);
}

void ImageSessionTest::noDuplicates()
{
    Fixture f(3);
    f.session.open({f.folder.path()});
    QTRY_COMPARE(f.list.rowCount(), 3);
    QVERIFY(QFile::link(f.folder.filePath(u"2.png"_s), f.folder.filePath(u"link"_s)));
    f.session.open({f.folder.filePath(u"link"_s), f.folder.filePath(u"1.png"_s)});
    QTRY_COMPARE(f.rows.last(), 1);
    QCOMPARE(f.list.rowCount(), 3);
}

void ImageSessionTest::switchingBackIsInstant()
{
    Fixture f(2);
    f.session.open({f.folder.path()});
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    const auto begun = f.script.begun().size();
    f.session.choose(1); // without the event loop
    QCOMPARE(f.session.current()->image->source().path, f.folder.filePath(u"2.png"_s).toStdString());
    QVERIFY(f.session.current()->finished);
    f.session.choose(0);
    QCOMPARE(f.session.current()->image->source().path, f.folder.filePath(u"1.png"_s).toStdString());
    QTest::qWait(20);
    QCOMPARE(f.script.begun().size(), begun);
}

void ImageSessionTest::parametersRerunEverything()
{
    Fixture f(3);
    f.session.open({f.folder.path()});
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    f.script.held = true;
    f.session.setOptions(seeded(9));
    QCOMPARE(f.list.item(0).state, InspectionState::Running);
    QCOMPARE(f.list.item(1).state, InspectionState::Waiting);
    QVERIFY(!f.list.item(1).quality);
    f.script.held = false;
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    QCOMPARE(f.session.current()->parameters.seed, 9U);
    const auto jobs = f.script.begun();
    QCOMPARE(jobs.size(), 6U);
    QVERIFY(jobs.back().request.image); // decoded once only

    f.session.setOptions({}); // the old ones: still known
    QCOMPARE(f.session.current()->parameters.seed, 0U);
    QCOMPARE(f.list.item(0).state, InspectionState::Done);
}

void ImageSessionTest::engineRerunsEverything()
{
    Fixture f(2);
    f.session.open({f.folder.path()});
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    app::SessionOptions options;
    options.engine.threads = 1;
    f.session.setOptions(options);
    QTRY_COMPARE(f.script.begun().size(), 4U);
    QCOMPARE(f.script.begun().back().engine.threads, 1);
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    options.limits.maxPixels = 5;
    f.session.setOptions(options); // changes nothing about what is open
    QVERIFY(f.allAre(InspectionState::Done));
}

void ImageSessionTest::faceIsChosen()
{
    Fixture f(1);
    f.session.open({f.folder.path()});
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    QCOMPARE(f.session.current()->currentFace, 0);
    f.session.chooseFace(1);
    QTRY_COMPARE(f.session.current()->currentFace, 1);
    QTRY_VERIFY(f.session.current()->finished);
    QVERIFY(f.script.begun().back().request.image);
    f.session.chooseFace(0);
    QCOMPARE(f.session.current()->currentFace, 0); // at once
    QCOMPARE(f.script.begun().size(), 2U);
}

void ImageSessionTest::rerunReadsAgain()
{
    Fixture f(1);
    f.session.open({f.folder.path()});
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    f.session.rerun();
    QTRY_COMPARE(f.script.begun().size(), 2U);
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    QVERIFY(!f.script.begun().back().request.image);
}

void ImageSessionTest::rerunDuringBackground()
{
    Fixture f(3);
    f.script.allowed = 1;
    f.session.open({f.folder.path()});
    QTRY_COMPARE(f.begun().size(), 2);
    f.session.rerun();
    f.script.allowed = 100;
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    const QStringList expected{u"1"_s, u"2"_s, u"1"_s, u"2"_s, u"3"_s};
    QCOMPARE(f.begun(), expected);
}

void ImageSessionTest::cancelStopsUntilTheNextWish()
{
    Fixture f(3);
    f.script.held = true;
    f.session.open({f.folder.path()});
    QTRY_COMPARE(f.script.running.load(), 1);
    f.session.cancel();
    QTRY_COMPARE(f.script.running.load(), 0);
    f.script.held = false;
    QTest::qWait(30);
    QCOMPARE(f.script.begun().size(), 1U);
    QVERIFY(f.allAre(InspectionState::Waiting));
    QCOMPARE(f.queue.value(), std::pair(0, 0));
    f.session.rerun();
    QTRY_VERIFY(f.allAre(InspectionState::Done));
}

void ImageSessionTest::removal()
{
    Fixture f(4);
    f.session.open({f.folder.path()});
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    f.session.choose(1);
    f.session.remove({0, 1});
    QCOMPARE(f.list.rowCount(), 2);
    QCOMPARE(f.rows.last(), 0); // what stood below is shown
    QCOMPARE(f.session.current()->image->source().path, f.folder.filePath(u"3.png"_s).toStdString());
    f.session.open({f.folder.filePath(u"1.png"_s)}); // may come back
    QTRY_COMPARE(f.list.rowCount(), 3);
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    f.script.held = true;
    f.session.rerun();
    QTRY_COMPARE(f.script.running.load(), 1);
    f.session.remove({2, 0, 1});
    QVERIFY(f.isEmpty);
    QVERIFY(!f.session.current());
    QVERIFY(f.session.inputPaths().empty());
    QTRY_COMPARE(f.script.running.load(), 0);
    f.session.rerun(); // nothing to do, nothing happens
    f.session.chooseFace(0);
}

void ImageSessionTest::errorsStayInTheList()
{
    Fixture f(3);
    f.script.failWith(InspectionError{ErrorCode::ImageDamaged, "x.png", "cause"});
    f.session.open({f.folder.path()});
    QTRY_VERIFY(f.allAre(InspectionState::Failed));
    QCOMPARE(f.messages.size(), 1U); // of the shown one only
    QCOMPARE(f.messages.front().details, u"cause"_s);
    QVERIFY(!f.list.item(2).reason.isEmpty());
    f.script.failWith(InspectionError{ErrorCode::NoFaceFound, "x.png", {}});
    f.session.choose(1); // tries again
    QTRY_COMPARE(f.list.item(1).state, InspectionState::NoFace);
    QCOMPARE(f.messages.size(), 2U);
    f.script.failWith(std::nullopt);
    f.session.rerun();
    QTRY_COMPARE(f.list.item(1).state, InspectionState::Done);
    QVERIFY(f.list.item(1).reason.isEmpty());
}

void ImageSessionTest::pastedPixels()
{
    Fixture f;
    f.session.openPixels(encodedPicture(Qt::red));
    QTRY_COMPARE(f.list.rowCount(), 1);
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    QCOMPARE(f.list.item(0).name, u"pasted 1"_s);
    QVERIFY(f.list.item(0).path.isEmpty());
    QCOMPARE(f.session.current()->image->source().name, std::string("pasted 1"));
    QCOMPARE(f.session.current()->image->bgr().at<cv::Vec3b>(0, 0), cv::Vec3b(0, 0, 255));
    QVERIFY(f.session.inputPaths().empty());
    f.session.openPixels(encodedPicture(Qt::blue));
    QTRY_COMPARE(f.list.rowCount(), 2);
    QCOMPARE(f.list.item(1).name, u"pasted 2"_s);
    f.session.choose(0);
    f.session.rerun(); // there is no file to read
    QTRY_VERIFY(f.allAre(InspectionState::Done));
    QCOMPARE(f.session.current()->image->bgr().at<cv::Vec3b>(0, 0), cv::Vec3b(0, 0, 255));
    QTRY_VERIFY(!f.list.item(0).thumbnail.isNull());
}

void ImageSessionTest::damagedPixels()
{
    Fixture f;
    f.session.openPixels("no picture");
    QTRY_COMPARE(f.messages.size(), 1U);
    QCOMPARE(f.list.rowCount(), 0);
}

void ImageSessionTest::emptyFolder()
{
    Fixture f;
    f.session.open({f.folder.path()});
    QTRY_COMPARE(f.messages.size(), 1U);
    QVERIFY(f.messages.front().text.contains(f.folder.path()));
    QCOMPARE(f.list.rowCount(), 0);
}

void ImageSessionTest::thumbnails()
{
    Fixture f(2);
    QFile::copy(QString::fromStdString(test::samplePortrait()), f.folder.filePath(u"3.png"_s));
    f.session.open({f.folder.path()});
    QTRY_VERIFY(f.list.rowCount() == 3 && !f.list.item(2).thumbnail.isNull());
    QCOMPARE(f.list.item(2).thumbnail.size(), QSize(96, 96));
    QCOMPARE(f.list.item(0).thumbnail.size(), QSize(40, 30)); // never enlarged
    QCOMPARE(f.list.item(0).thumbnail.pixelColor(5, 5), QColor(Qt::darkCyan));
}

namespace {

/// Milliseconds that this thread has worked.
qint64 processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
}

} // namespace

void ImageSessionTest::thousandFiles()
{
    Fixture f;
    f.script.held = true;
    QStringList paths;
    for (int i = 0; i < 1000; ++i)
        paths << f.makeFile(u"%1.png"_s.arg(i));
    QListView view; // as in the window
    view.setModel(&f.list);
    view.show();
    // Work between two beats of the event loop; of this thread alone, for others may keep the processor busy.
    qint64 longest = 0;
    qint64 lastBeat = processorTime();
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        const qint64 now = processorTime();
        longest = std::max(longest, now - std::exchange(lastBeat, now));
    });
    heart.start(1);
    f.session.open(paths);
    QTRY_COMPARE_WITH_TIMEOUT(f.list.rowCount(), 1000, 20'000);
    QTest::qWait(50); // the list lays itself out
    qInfo("longest work between two turns of the event loop: %lld ms", longest);
    QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
}

QTEST_MAIN(ImageSessionTest)
#include "tst_imagesession.moc"
