// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settingsstore.h"

#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using app::SettingsStore;
using ui::AppSettings;

namespace {

/// Every member differs from its default.
AppSettings unusualSettings()
{
    AppSettings settings;
    settings.language = u"de"_s;
    settings.theme = ui::Theme::Dark;
    settings.reducedMotion = true;
    settings.device = {DeviceKind::Cuda, 1};
    settings.threads = 3;
    settings.network = u"lab-r50"_s;
    settings.networkDevices = {{u"embedded"_s, {DeviceKind::Cpu, 0}}, {u"lab-r50"_s, {DeviceKind::Cuda, 2}}};
    settings.maxMegapixels = 200;
    settings.overlay = {false, 0.1 + 0.2, ColourMapId::RdYlGn, 0.125, 0.9, 1.0 / 3, true};
    settings.parameters = {MapMethod::PaperStable, 250, 0.35, 18'446'744'073'709'551'615ULL};
    settings.histogramLogarithmic = true;
    settings.live = {QStringLiteral("/dev/video2"), 1280, 720, 30, true, 0.5, true, QStringLiteral("/srv/c"),
                     {QStringLiteral("luminance-mean")}};
    settings.guides = true;
    settings.profile = u"my-own-2"_s;
    settings.recentFiles = {u"/tmp/a, b; c=ü.png"_s, u"/tmp/two.jpg"_s};
    settings.lastFolder = u"/tmp/ä folder"_s;
    settings.shortcuts = {{u"view.fit"_s, QKeySequence(u"Ctrl+1, X"_s)}, {u"view.overlay"_s, QKeySequence()}};
    settings.collapsedPanels = {u"histogram"_s};
    settings.windowGeometry = QByteArray("\0\1\xff", 3);
    settings.windowState = QByteArray("state");
    return settings;
}

} // namespace

class SettingsStoreTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init();
    void missingFileGivesDefaults();
    void roundTrip();
    void defaultsAreNotWritten();
    void unknownKeysAreKept();
    void damagedValue_data();
    void damagedValue();
    void disorderedLimits();
    void damagedFile();
    void unwritableFile();
    void folderFromEnvironment();

  private:
    void write(const QByteArray& text);
    QByteArray read();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SettingsStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"new/pixelworth.ini"_s);
}

void SettingsStoreTest::write(const QByteArray& text)
{
    m_file = m_folder->filePath(u"pixelworth.ini"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray SettingsStoreTest::read()
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SettingsStoreTest::missingFileGivesDefaults()
{
    QVERIFY(SettingsStore(m_file).load() == AppSettings());
}

void SettingsStoreTest::roundTrip()
{
    const AppSettings settings = unusualSettings();
    QVERIFY(SettingsStore(m_file).save(settings));
    const AppSettings loaded = SettingsStore(m_file).load();
    QVERIFY(loaded.parameters == settings.parameters);
    QVERIFY(loaded.overlay == settings.overlay);
    QCOMPARE(loaded.shortcuts, settings.shortcuts);
    QCOMPARE(loaded.recentFiles, settings.recentFiles);
    QVERIFY(loaded == settings);
    const QByteArray text = read();
    QVERIFY(text.contains("theme=dark"));
    QVERIFY(text.contains("device=cuda"));
    QVERIFY(text.contains("method=paper-stable"));
}

void SettingsStoreTest::defaultsAreNotWritten()
{
    const SettingsStore store(m_file);
    QVERIFY(store.save(unusualSettings()));
    AppSettings almost;
    almost.threads = 2;
    QVERIFY(store.save(almost));
    QCOMPARE(QSettings(m_file, QSettings::IniFormat).allKeys(), QStringList{u"engine/threads"_s});
    QVERIFY(store.load() == almost);
}

void SettingsStoreTest::unknownKeysAreKept()
{
    write("[engine]\nthreads=2\nfromTheFuture=yes\n[plugin]\nkey=value\n");
    const SettingsStore store(m_file);
    AppSettings settings = store.load();
    QCOMPARE(settings.threads, 2);
    settings.threads = 0;
    QVERIFY(store.save(settings));
    const QSettings file(m_file, QSettings::IniFormat);
    QCOMPARE(file.value(u"engine/fromTheFuture"_s).toString(), u"yes"_s);
    QCOMPARE(file.value(u"plugin/key"_s).toString(), u"value"_s);
    QVERIFY(!file.contains(u"engine/threads"_s));
}

void SettingsStoreTest::damagedValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("theme") << QByteArray("[interface]\ntheme=purple\n");
    QTest::newRow("language") << QByteArray("[interface]\nlanguage=../../x\n");
    QTest::newRow("switch") << QByteArray("[interface]\nreducedMotion=maybe\n");
    QTest::newRow("shortcuts") << QByteArray("[interface]\nshortcuts=nonsense\n");
    QTest::newRow("geometry") << QByteArray("[interface]\nwindowGeometry=%%%\n");
    QTest::newRow("device") << QByteArray("[engine]\ndevice=abacus\n");
    QTest::newRow("network") << QByteArray("[engine]\nnetwork=../../x\n");
    QTest::newRow("network's device") << QByteArray("[engine]\nnetworkDevices=lab=abacus\n");
    QTest::newRow("network's card") << QByteArray("[engine]\nnetworkDevices=lab=cuda:-1\n");
    QTest::newRow("threads, text") << QByteArray("[engine]\nthreads=many\n");
    QTest::newRow("threads, range") << QByteArray("[engine]\nthreads=-1\n");
    QTest::newRow("megapixels") << QByteArray("[files]\nmaxMegapixels=0\n");
    QTest::newRow("method") << QByteArray("[inspection]\nmethod=magic\n");
    QTest::newRow("passes") << QByteArray("[inspection]\npasses=1\n");
    QTest::newRow("dropout") << QByteArray("[inspection]\ndropout=1\n");
    QTest::newRow("dropout, not a number") << QByteArray("[inspection]\ndropout=nan\n");
    QTest::newRow("seed") << QByteArray("[inspection]\nseed=-5\n");
    QTest::newRow("opacity") << QByteArray("[overlay]\nopacity=7\n");
    QTest::newRow("opacity, comma") << QByteArray("[overlay]\nopacity=\"0,5\"\n");
    QTest::newRow("colour map") << QByteArray("[overlay]\ncolourMap=jet\n");
    QTest::newRow("threshold") << QByteArray("[overlay]\nthreshold=high\n");
}

void SettingsStoreTest::damagedValue()
{
    QFETCH(QByteArray, text);
    write(text + "[files]\nlastFolder=/kept\n");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"has no valid value"_s));
    AppSettings expected;
    expected.lastFolder = u"/kept"_s;
    QVERIFY(SettingsStore(m_file).load() == expected);
}

void SettingsStoreTest::disorderedLimits()
{
    write("[overlay]\nlow=0.8\nhigh=0.3\n");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"out of order"_s));
    QVERIFY(SettingsStore(m_file).load() == AppSettings());
}

void SettingsStoreTest::damagedFile()
{
    write(QByteArrayLiteral("\x00\xff\x13garbage\n[[[\n=\n"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"file is damaged"_s));
    const SettingsStore store(m_file);
    QVERIFY(store.load() == AppSettings());
    QVERIFY(store.save(unusualSettings()));
    QVERIFY(SettingsStore(m_file).load() == unusualSettings());
}

void SettingsStoreTest::unwritableFile()
{
    // A folder of that name stands in the way; permissions would not stop the superuser.
    QVERIFY(QDir().mkpath(m_file));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"could not be written"_s));
    QVERIFY(!SettingsStore(m_file).save(unusualSettings()));
}

void SettingsStoreTest::folderFromEnvironment()
{
    const QByteArray before = qgetenv("PIXELWORTH_CONFIG");
    qputenv("PIXELWORTH_CONFIG", "/somewhere/else");
    QCOMPARE(SettingsStore::defaultFile(), u"/somewhere/else/pixelworth.ini"_s);
    qunsetenv("PIXELWORTH_CONFIG");
    QVERIFY(SettingsStore::defaultFile().endsWith(u"/pixelworth/pixelworth.ini"_s));
    qputenv("PIXELWORTH_CONFIG", before);
}

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "tst_settingsstore.moc"
