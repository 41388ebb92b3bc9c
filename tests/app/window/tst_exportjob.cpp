// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exporter.h"
#include "app/window/exportjob.h"
#include "core/imaging/imagereader.h"
#include "tests/support/testassets.h"

#include <sys/resource.h>
#include <unistd.h>

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using app::ExportJob;
using app::ExportOutcome;
using ui::ExportKind;
using Kind = ExportOutcome::Kind;

Q_DECLARE_METATYPE(ExportKind)
Q_DECLARE_METATYPE(Kind)

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportJobTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init();
    void files_data();
    void files();
    void pictureShowsPhotographAndMap();
    void inputIsNeverOverwritten_data();
    void inputIsNeverOverwritten();
    void changedSource_data();
    void changedSource();
    void nothingToSave();
    void unknownSuffix();
    void fullDisk();
    void exporterReports();
    void exporterFinishesWhenDestroyed();
    void clipboard();

  private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] ExportJob job(ExportKind kind, const QString& name) const
    {
        return {{kind, path(name)}, m_result, {}, {m_source.toStdString()}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_source;
    InspectionResult m_result;
};

/// The sample portrait, copied, with a map that rises from left to right.
void ExportJobTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_source = path(u"portrait.png"_s);
    QVERIFY(QFile::copy(QString::fromStdString(test::samplePortrait()), m_source));
    m_result = {};
    auto image = readImage(m_source.toStdString());
    QVERIFY(image.has_value());
    m_result.image = *std::move(image);
    m_result.network = NetworkInfo{};
    FaceInspection face;
    face.detection.box = {160, 60, 140, 160};
    face.aligned = AlignedFace{};
    face.aligned->bgr = cv::Mat(112, 112, CV_8UC3, cv::Scalar::all(0));
    face.aligned->alignedToImage = cv::Matx23d(1.5, 0, 150, 0, 1.5, 50);
    face.aligned->imageToAligned = cv::Matx23d(1 / 1.5, 0, -100, 0, 1 / 1.5, -50 / 1.5);
    face.quality = QualityScore{};
    face.map = PixelQualityMap{};
    face.map->values = cv::Mat(112, 112, CV_32FC1);
    for (int v = 0; v < 112; ++v)
        for (int u = 0; u < 112; ++u)
            face.map->values.at<float>(v, u) = static_cast<float>(u) / 111;
    m_result.faces = {face};
    m_result.currentFace = 0;
    m_result.finished = true;
}

void ExportJobTest::files_data()
{
    QTest::addColumn<ExportKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << ExportKind::AnnotatedPicture << u"out.png"_s << QByteArray("\x89PNG");
    QTest::newRow("tiff") << ExportKind::AnnotatedPicture << u"out.tif"_s << QByteArray("II*");
    QTest::newRow("jpeg") << ExportKind::AnnotatedPicture << u"out.JPG"_s << QByteArray("\xff\xd8\xff");
    QTest::newRow("npy") << ExportKind::MapNpy << u"map.npy"_s << QByteArray("\x93NUMPY");
    QTest::newRow("map tiff") << ExportKind::MapTiff << u"map.tif"_s << QByteArray("II*");
    QTest::newRow("record") << ExportKind::Record << u"Prüfung.json"_s << QByteArray("{");
}

void ExportJobTest::files()
{
    QFETCH(ExportKind, kind);
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    const QByteArray before = readAll(m_source);
    const ExportOutcome outcome = runExport(job(kind, name));
    QCOMPARE(outcome.kind, Kind::Written);
    QVERIFY(exportMessage(outcome).text.contains(name));
    QCOMPARE(exportMessage(outcome).severity, ui::Severity::Information);
    const QByteArray bytes = readAll(path(name));
    QVERIFY(bytes.startsWith(start));
    QCOMPARE(readAll(m_source), before);
    if (kind == ExportKind::MapNpy || kind == ExportKind::MapTiff)
        QVERIFY(bytes.size() > 112 * 112 * 4);
    if (kind == ExportKind::AnnotatedPicture)
        QVERIFY(bytes.contains("derived image, not the original"));
    if (kind == ExportKind::Record) {
        const QJsonObject record = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(record[u"schema"_s].toString(), u"pixelworth.inspection/1"_s);
        QCOMPARE(record[u"image"_s].toObject()[u"sha256"_s].toString(),
                 QString::fromStdString(m_result.image->source().sha256));
    }
}

void ExportJobTest::pictureShowsPhotographAndMap()
{
    ExportJob with = job(ExportKind::AnnotatedPicture, u"with.png"_s);
    ExportJob without = job(ExportKind::AnnotatedPicture, u"without.png"_s);
    without.style.visible = false;
    QCOMPARE(runExport(with).kind, Kind::Written);
    QCOMPARE(runExport(without).kind, Kind::Written);
    const QImage a(path(u"with.png"_s));
    const QImage b(path(u"without.png"_s));
    QVERIFY(a.width() >= 512 && a.height() > 512); // own resolution and a caption
    QVERIFY(a != b);
}

void ExportJobTest::inputIsNeverOverwritten_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("itself") << u"portrait.png"_s;
    QTest::newRow("other spelling") << u"sub/../portrait.png"_s;
    QTest::newRow("symbolic link") << u"symbolic.png"_s;
    QTest::newRow("hard link") << u"hard.png"_s;
}

void ExportJobTest::inputIsNeverOverwritten()
{
    QFETCH(QString, target);
    QVERIFY(QDir(m_folder->path()).mkdir(u"sub"_s));
    QVERIFY(QFile::link(m_source, path(u"symbolic.png"_s)));
    QCOMPARE(::link(qPrintable(m_source), qPrintable(path(u"hard.png"_s))), 0);
    const QByteArray before = readAll(m_source);
    const ExportOutcome outcome = runExport(job(ExportKind::AnnotatedPicture, target));
    QCOMPARE(outcome.kind, Kind::Failed);
    QCOMPARE(outcome.error->code, ErrorCode::OutputIsInput);
    QCOMPARE(exportMessage(outcome).severity, ui::Severity::Error);
    QCOMPARE(readAll(m_source), before);
}

void ExportJobTest::changedSource_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<Kind>("expected");
    QTest::newRow("one byte") << QByteArray("byte") << Kind::SourceChanged;
    QTest::newRow("longer") << QByteArray("longer") << Kind::SourceChanged;
    QTest::newRow("gone") << QByteArray("gone") << Kind::SourceMissing;
}

void ExportJobTest::changedSource()
{
    QFETCH(QByteArray, change);
    QFETCH(Kind, expected);
    QByteArray bytes = readAll(m_source);
    QVERIFY(QFile::remove(m_source));
    if (change != "gone") {
        if (change == "byte")
            bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        else
            bytes.append('x');
        QFile file(m_source);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    const ExportOutcome outcome = runExport(job(ExportKind::Record, u"record.json"_s));
    QCOMPARE(outcome.kind, expected);
    QVERIFY(!QFile::exists(path(u"record.json"_s)));
    QVERIFY(exportMessage(outcome).text.contains(u"portrait.png"_s));
}

void ExportJobTest::nothingToSave()
{
    m_result.faces[0].map.reset();
    QCOMPARE(runExport(job(ExportKind::MapNpy, u"map.npy"_s)).kind, Kind::NoMap);
    QCOMPARE(runExport(job(ExportKind::Record, u"record.json"_s)).kind, Kind::Written);
    m_result.finished = false;
    QCOMPARE(runExport(job(ExportKind::Record, u"early.json"_s)).kind, Kind::NoMap);
    QVERIFY(!QFile::exists(path(u"map.npy"_s)));
    QVERIFY(!QFile::exists(path(u"early.json"_s)));
}

void ExportJobTest::unknownSuffix()
{
    const ExportOutcome outcome = runExport(job(ExportKind::AnnotatedPicture, u"picture.bmp"_s));
    QCOMPARE(outcome.kind, Kind::UnknownFormat);
    QVERIFY(!QFile::exists(path(u"picture.bmp"_s)));
}

void ExportJobTest::fullDisk()
{
    // RLIMIT_FSIZE makes a write end short and then fail, as on a full disk, for the superuser too.
    QVERIFY(QFile(path(u"record.json"_s)).open(QIODevice::WriteOnly));
    struct rlimit old {};
    getrlimit(RLIMIT_FSIZE, &old);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small {
        1000, old.rlim_max
    };
    setrlimit(RLIMIT_FSIZE, &small);
    const ExportOutcome outcome = runExport(job(ExportKind::MapNpy, u"record.json"_s));
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, oldHandler);
    QCOMPARE(outcome.kind, Kind::Failed);
    QCOMPARE(outcome.error->code, ErrorCode::WriteFailed);
    QCOMPARE(readAll(path(u"record.json"_s)), QByteArray()); // the old file stays as it was
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(),
             2); // nothing is left behind
}

void ExportJobTest::exporterReports()
{
    app::Exporter exporter;
    std::vector<ui::Message> messages;
    connect(&exporter, &app::Exporter::done, this,
            [&](const ui::Message& message) { messages.push_back(message); });
    exporter.write(job(ExportKind::Record, u"record.json"_s));
    exporter.write(job(ExportKind::MapNpy, u"map.npy"_s));
    QTRY_COMPARE(messages.size(), 2U);
    QVERIFY(messages[0].text.contains(u"record.json"_s));
    QVERIFY(messages[1].text.contains(u"map.npy"_s));
}

void ExportJobTest::exporterFinishesWhenDestroyed()
{
    {
        app::Exporter exporter;
        exporter.write(job(ExportKind::AnnotatedPicture, u"last.png"_s));
    }
    QVERIFY(!QImage(path(u"last.png"_s)).isNull());
}

void ExportJobTest::clipboard()
{
    app::Exporter exporter;
    QSignalSpy done(&exporter, &app::Exporter::done);
    exporter.copy(m_result, {}, false);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(512, 512));
    exporter.copy(m_result, {}, true);
    QTRY_COMPARE(done.size(), 2);
    QVERIFY(QGuiApplication::clipboard()->image().height() > 512);
}

QTEST_MAIN(ExportJobTest)
#include "tst_exportjob.moc"
