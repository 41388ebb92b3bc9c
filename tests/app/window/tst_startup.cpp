// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colourmap.h"
#include "tests/support/testassets.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace pw;

namespace {

QString programFile()
{
    return QString::fromStdString(test::program("pixelworth"));
}

QProcessEnvironment environment(const QTemporaryDir& folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PIXELWORTH_CONFIG"_s, folder.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"pw.app.info=true"_s);
    return environment;
}

/// Counts colours near those of the map's table that a photograph hardly holds: its deep blues and its
/// yellow.
int cividisPixels(const QImage& picture)
{
    const auto& table = colourTable(ColourMapId::Cividis);
    int count = 0;
    for (int y = 0; y < picture.height(); y += 2)
        for (int x = 0; x < picture.width(); x += 2) {
            const QColor colour = picture.pixelColor(x, y);
            for (const std::size_t index : {20U, 40U, 210U, 220U, 230U, 240U, 250U}) {
                const Rgb& wanted = table[index];
                count += std::abs(colour.red() - wanted.r) < 12 && std::abs(colour.green() - wanted.g) < 12 &&
                                 std::abs(colour.blue() - wanted.b) < 12
                             ? 1
                             : 0;
            }
        }
    return count;
}

int distinctColours(const QImage& picture)
{
    std::set<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 8)
        for (int x = 0; x < picture.width(); x += 8)
            colours.insert(picture.pixel(x, y));
    return static_cast<int>(colours.size());
}

} // namespace

/// Starts the built program as a person does: with a display, which Xvfb gives.
class StartupTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void helpAndVersionNeedNoDisplay();
    void wrongArguments();
    void exitsAfterStartup();
    void showsTheSample();
};

void StartupTest::initTestCase()
{
    for (const QString& tool : {u"xvfb-run"_s, u"xdotool"_s, u"import"_s})
        QVERIFY2(!QStandardPaths::findExecutable(tool).isEmpty(),
                 qPrintable(tool + u" is missing: packaging/test installs it"_s));
    QVERIFY2(QFile::exists(programFile()), "the program pixelworth is not built");
}

void StartupTest::helpAndVersionNeedNoDisplay()
{
    QProcess process;
    QProcessEnvironment noDisplay = QProcessEnvironment::systemEnvironment();
    noDisplay.remove(u"DISPLAY"_s);
    noDisplay.remove(u"QT_QPA_PLATFORM"_s);
    process.setProcessEnvironment(noDisplay);
    process.start(programFile(), {u"--version"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().startsWith("pixelworth "));
    process.start(programFile(), {u"--help"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains("--sample"));
}

void StartupTest::wrongArguments()
{
    QProcess process;
    QProcessEnvironment offscreen = QProcessEnvironment::systemEnvironment();
    offscreen.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(offscreen);
    for (const QStringList& arguments :
         {QStringList{u"--nonsense"_s}, QStringList{u"--language"_s, u"xx"_s}}) {
        process.start(programFile(), arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY(process.exitCode() != 0);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }
}

void StartupTest::exitsAfterStartup()
{
    const QTemporaryDir folder;
    QProcess process;
    process.setProcessEnvironment(environment(folder));
    process.start(u"xvfb-run"_s, {u"-a"_s, programFile(), u"--exit-after-startup"_s});
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray log = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0, log.constData());
    QVERIFY2(log.contains("window is shown"), log.constData());
}

/// The script measures the time to the window, waits for the map, photographs the screen and closes the
/// window.
void StartupTest::showsTheSample()
{
    const QTemporaryDir folder;
    QFile script(folder.filePath(u"look.sh"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(R"(set -e
start=$(date +%s%N)
"$1" --sample --language en & program=$!
window=$(xdotool search --sync --onlyvisible --pid $program --name Pixelworth | head -n 1)
echo "window after $(( ($(date +%s%N) - start) / 1000000 )) ms"
for attempt in $(seq 30); do
    sleep 1
    import -window root "png:$2/next"
    mv "$2/next" "$2/screen.png"
    [ -e "$2/enough" ] && break
done
kill $program
wait $program || true
)");
    script.close();
    QProcess process;
    process.setProcessEnvironment(environment(folder));
    process.start(u"xvfb-run"_s, {u"-a"_s, u"-s"_s, u"-screen 0 1600x1000x24"_s, u"bash"_s, script.fileName(),
                                  programFile(), folder.path()});
    QVERIFY(process.waitForStarted());
    QImage screen;
    const auto showsMap = [&] {
        const QImage next(folder.filePath(u"screen.png"_s));
        if (!next.isNull())
            screen = next;
        return !screen.isNull() && cividisPixels(screen) > 200;
    };
    QTRY_VERIFY_WITH_TIMEOUT(showsMap() || process.state() == QProcess::NotRunning, 60'000);
    QFile enough(folder.filePath(u"enough"_s));
    QVERIFY(enough.open(QIODevice::WriteOnly));
    enough.close();
    QVERIFY(process.waitForFinished(30'000));
    const QByteArray output = process.readAllStandardOutput();
    qInfo("%s", output.constData());
    QVERIFY2(output.contains("window after"), process.readAllStandardError().constData());
    QVERIFY(!screen.isNull());
    QVERIFY2(distinctColours(screen) > 500, "the screen is blank");
    QVERIFY2(cividisPixels(screen) > 200, "no map is on the screen");
    // Generous: the bound of the design (0.5 s) holds on an idle machine and is measured by hand.
    const QByteArray number = output.mid(output.indexOf("after ") + 6).split(' ').front();
    QVERIFY2(number.toInt() < 10'000, number.constData());
}

QTEST_GUILESS_MAIN(StartupTest)
#include "tst_startup.moc"
