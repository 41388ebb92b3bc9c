// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"
#include "core/report/errormessage.h"
#include "tests/support/testassets.h"
#include "ui/messages/prompts.h"

#include <QAction>
#include <QDateTime>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace pw;

namespace {

/// Answers every question with the same paths.
class PresetPrompts : public ui::Prompts {
  public:
    explicit PresetPrompts(QStringList answer) : m_answer(std::move(answer)) {}
    void askForImages(QWidget*, const QString&, Then then) override { then(m_answer); }
    void askForFolder(QWidget*, const QString&, Then then) override { then(m_answer); }
    void askForNetwork(QWidget*, const QString&, Then then) override { then(m_answer); }
    void askForTarget(QWidget*, const ui::SaveQuestion&, Then then) override { then(m_answer); }

  private:
    QStringList m_answer;
};

constexpr int kPatience = 30'000; // milliseconds: loading LibTorch beside other tests takes a while

/// The whole program in this process, with a settings file of its own.
class Program {
  public:
    explicit Program(QStringList paths = {}, const QString& language = u"en"_s)
    {
        app::CommandLine line;
        line.paths = std::move(paths);
        line.language = language;
        m_application = std::make_unique<app::Application>(line, test::program("pixelworth-cli"),
                                                           app::SettingsStore(settingsFile()));
        m_application->start();
    }

    [[nodiscard]] QString settingsFile() const { return m_folder.filePath(u"pixelworth.ini"_s); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    ui::MainWindow& window() { return m_application->window(); }
    app::ImageSession& session() { return m_application->session(); }
    const InspectionResult* current() { return session().current(); }
    bool hasMap()
    {
        return current() && current()->finished && current()->current() && current()->current()->map;
    }
    void answer(const QStringList& paths) { window().setPrompts(std::make_unique<PresetPrompts>(paths)); }
    void quit() { m_application.reset(); }

    void press(const QString& command)
    {
        auto* action = window().findChild<QAction*>(command);
        QVERIFY2(action, qPrintable(command));
        QVERIFY2(action->isEnabled(), qPrintable(command));
        action->trigger();
    }

    /// Some label of the window says this.
    bool says(const QString& text)
    {
        const auto labels = window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Application> m_application;
};

} // namespace

class ApplicationTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void sampleFromStartToExport();
    void openByPromptAndDrop();
    void anotherFace();
    void errorsAreShown();
    void otherMethodRunsAgain();
    void absentDeviceIsSaid();
    void settingsAreRemembered();
    void germanWindow();
    void closedDuringWork();
};

void ApplicationTest::sampleFromStartToExport()
{
    Program program;
    program.press(u"file.openSample"_s);
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap(), kPatience);
    const double quality = program.current()->current()->quality->scaled;
    QVERIFY(quality > 0.5 && quality < 1);

    // Adjusting the overlay computes nothing anew.
    const std::uint64_t request = program.current()->requestId;
    const double opacity = program.window().settings().overlay.opacity;
    program.press(u"view.opacityUp"_s);
    program.press(u"view.nextColourMap"_s);
    QVERIFY(program.window().settings().overlay.opacity > opacity);
    QCOMPARE(program.window().settings().overlay.colourMap, ColourMapId::Viridis);
    QTest::qWait(50);
    QCOMPARE(program.current()->requestId, request);

    program.answer({program.path(u"annotated.png"_s)});
    program.press(u"file.exportPicture"_s);
    QTRY_VERIFY(program.says(u"annotated.png"_s));
    const QImage picture(program.path(u"annotated.png"_s));
    QVERIFY(picture.width() >= 512 && picture.height() > 512);

    program.answer({program.path(u"map.npy"_s)});
    program.press(u"file.exportMapNpy"_s);
    QTRY_VERIFY(QFile::exists(program.path(u"map.npy"_s)));

    // The photograph itself is refused, whatever the prompt answers.
    const QString source = QString::fromStdString(program.current()->image->source().path);
    const QDateTime before = QFileInfo(source).lastModified();
    program.answer({source});
    program.press(u"file.exportPicture"_s);
    QTRY_VERIFY(program.says(QFileInfo(source).fileName()));
    QTest::qWait(50);
    QCOMPARE(QFileInfo(source).lastModified(), before);
}

void ApplicationTest::openByPromptAndDrop()
{
    Program program;
    const QString sample = QString::fromStdString(test::samplePortrait());
    program.answer({sample});
    program.press(u"file.open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap(), kPatience);

    QMimeData mime;
    const QString group = QString::fromStdString(test::groupPhotograph(1));
    mime.setUrls({QUrl::fromLocalFile(group)});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&program.window(), &enter);
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&program.window(), &drop);
    QVERIFY(drop.isAccepted());
    QTRY_VERIFY(program.current() && program.current()->image &&
                program.current()->image->source().path == group.toStdString());
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap(), kPatience);
    QCOMPARE(program.window().settings().recentFiles, (QStringList{group, sample}));

    program.press(u"inspection.previousImage"_s); // known already: at once
    QCOMPARE(program.current()->image->source().path, sample.toStdString());
    QVERIFY(program.hasMap());
}

void ApplicationTest::anotherFace()
{
    Program program({QString::fromStdString(test::groupPhotograph(1))});
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap(), kPatience);
    QVERIFY(program.current()->faces.size() > 1);
    QCOMPARE(program.current()->currentFace, 0);
    const std::string firstMap = program.current()->current()->map->sha256;
    program.press(u"inspection.nextFace"_s);
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap() && program.current()->currentFace == 1, kPatience);
    QVERIFY(program.current()->current()->map->sha256 != firstMap);
    program.press(u"inspection.previousFace"_s);
    QCOMPARE(program.current()->currentFace, 0);
    QCOMPARE(program.current()->current()->map->sha256, firstMap);
}

void ApplicationTest::errorsAreShown()
{
    QTemporaryDir folder;
    const QString broken = folder.filePath(u"broken.png"_s);
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is not a picture");
    file.close();
    Program program({broken, QString::fromStdString(test::samplePortrait())});
    QTRY_VERIFY(program.says(u"broken.png"_s));
    program.press(u"inspection.nextImage"_s); // the others go on
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap(), kPatience);
    QTRY_VERIFY(!program.says(u"broken.png"_s));
}

void ApplicationTest::otherMethodRunsAgain()
{
    Program program({QString::fromStdString(test::samplePortrait())});
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap(), kPatience);
    const std::string map = program.current()->current()->map->sha256;
    ui::AppSettings settings = program.window().settings();
    settings.parameters.method = MapMethod::Paper;
    Q_EMIT program.window().settingsChanged(settings);
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap() && program.current()->parameters.method == MapMethod::Paper,
                             kPatience);
    QVERIFY(program.current()->current()->map->sha256 != map);
}

void ApplicationTest::absentDeviceIsSaid()
{
    Program program({QString::fromStdString(test::samplePortrait())});
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap(), kPatience);
    ui::AppSettings settings = program.window().settings();
    settings.device = {DeviceKind::Cuda, 63}; // no machine has that many
    Q_EMIT program.window().settingsChanged(settings);
    QTRY_VERIFY_WITH_TIMEOUT(program.current()->finished && program.current()->error, kPatience);
    QCOMPARE(program.current()->error->code, ErrorCode::DeviceUnavailable);
    QVERIFY(!program.hasMap()); // nothing else is taken silently
    const QString sentence =
        QString::fromStdString(englishText({ErrorCode::DeviceUnavailable, "", ""})).left(10);
    QVERIFY(program.says(sentence));
    settings.device = {};
    Q_EMIT program.window().settingsChanged(settings);
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap(), kPatience);
}

void ApplicationTest::settingsAreRemembered()
{
    QTemporaryDir folder;
    const app::SettingsStore store(folder.filePath(u"pixelworth.ini"_s));
    const auto start = [&] {
        return std::make_unique<app::Application>(app::CommandLine{}, test::program("pixelworth-cli"), store);
    };
    auto first = start();
    first->start();
    first->window().findChild<QAction*>(u"view.smooth"_s)->trigger();
    first->window().close();
    first.reset();
    QVERIFY(store.load().overlay.smooth);
    auto second = start();
    QVERIFY(second->window().settings().overlay.smooth);
}

void ApplicationTest::germanWindow()
{
    Program program({}, u"de"_s);
    QCOMPARE(program.window().findChild<QAction*>(u"file.quit"_s)->text().remove(u'&'), u"Beenden"_s);
}

void ApplicationTest::closedDuringWork()
{
    for (const int delay : {0, 30, 200, 1500}) {
        Program program({QString::fromStdString(test::samplePortrait()),
                         QString::fromStdString(test::groupPhotograph(2))});
        QTest::qWait(delay);
        QElapsedTimer clock;
        clock.start();
        program.window().close();
        QVERIFY(!program.window().isVisible());
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
        program.quit(); // joins the thread
        QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
    }
}

QTEST_MAIN(ApplicationTest)
#include "tst_application.moc"
