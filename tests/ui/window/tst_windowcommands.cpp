// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/windowfixture.h"
#include "ui/commands/actionregistry.h"
#include "ui/commands/commandset.h"
#include "ui/messages/messagebar.h"
#include "ui/settings/theme.h"
#include "ui/viewer/imageview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace pw;
using namespace pw::ui;

class TestWindowCommands : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { m = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m.reset(); }

    void everyCommandDoesSomething();
    void openingAsksAndTells();
    void givingUpOpensNothing();
    void exportsSuggestNamesAndTell_data();
    void exportsSuggestNamesAndTell();
    void wishesAreEmitted();
    void droppedFilesAreOpened();
    void droppedTextIsRefused();
    void pastedPictureKeepsItsPixels();
    void pastedFilesAreOpened();
    void pastedTextGivesAMessage();
    void overlayCommandsChangeTheSettings();
    void viewCommandsZoom();
    void probeIsShownAndCopied();
    void removingEmitsTheChosenRows();
    void recentFilesOpenAndClear();
    void settingsDialogChangesSettings();
    void shortcutsDialogChangesKeys();
    void keysOfTwoCommandsGiveAWarning();
    void pagesOpenOnce();

  private:
    bool drop(std::unique_ptr<QMimeData> data);
    std::unique_ptr<test::WindowFixture> m;
};

void TestWindowCommands::everyCommandDoesSomething()
{
    const auto* registry = m->window.findChild<ActionRegistry*>();
    QVERIFY(registry);
    QCOMPARE(registry->withoutHandler(), QStringList());
    QVERIFY(m->action("file.recent")->menu());
}

void TestWindowCommands::openingAsksAndTells()
{
    AppSettings settings;
    settings.lastFolder = QStringLiteral("/photos");
    m->window.applySettings(settings);
    m->script.answer = QStringList{QStringLiteral("/photos/a.jpg"), QStringLiteral("/photos/b.jpg")};
    QSignalSpy opened(&m->window, &MainWindow::openRequested);
    m->action("file.open")->trigger();
    QCOMPARE(opened.takeFirst().first().toStringList(), *m->script.answer);
    QCOMPARE(m->script.folder, QStringLiteral("/photos"));

    m->script.answer = QStringList{QStringLiteral("/photos")};
    m->action("file.openFolder")->trigger();
    QCOMPARE(opened.takeFirst().first().toStringList(), *m->script.answer);
    QCOMPARE(m->script.asked, 2);
}

void TestWindowCommands::givingUpOpensNothing()
{
    QSignalSpy opened(&m->window, &MainWindow::openRequested);
    m->action("file.open")->trigger();
    QCOMPARE(m->script.asked, 1);
    QCOMPARE(opened.size(), 0);
}

void TestWindowCommands::exportsSuggestNamesAndTell_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<ExportKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("picture") << QStringLiteral("file.exportPicture") << ExportKind::AnnotatedPicture
                             << QStringLiteral("/photos/portrait.of.a.overlay.png");
    QTest::newRow("npy") << QStringLiteral("file.exportMapNpy") << ExportKind::MapNpy
                         << QStringLiteral("/photos/portrait.of.a.map.npy");
    QTest::newRow("tiff") << QStringLiteral("file.exportMapTiff") << ExportKind::MapTiff
                          << QStringLiteral("/photos/portrait.of.a.map.tif");
    QTest::newRow("record") << QStringLiteral("file.exportRecord") << ExportKind::Record
                            << QStringLiteral("/photos/portrait.of.a.json");
}

void TestWindowCommands::exportsSuggestNamesAndTell()
{
    QFETCH(QString, id);
    QFETCH(ExportKind, kind);
    QFETCH(QString, name);
    m->window.showInspection(test::WindowFixture::oneFace());
    QSignalSpy exported(&m->window, &MainWindow::exportRequested);
    m->action(qPrintable(id))->trigger();
    QCOMPARE(m->script.question.suggestedPath, name);
    QVERIFY(name.endsWith(m->script.question.suffix));
    QVERIFY(m->script.question.filters.first().contains(u'.' + m->script.question.suffix));
    QCOMPARE(exported.size(), 0);

    m->script.answer = QStringList{QStringLiteral("/elsewhere/x")};
    m->action(qPrintable(id))->trigger();
    QCOMPARE(exported.size(), 1);
    const auto request = exported.first().first().value<ExportRequest>();
    QCOMPARE(request.kind, kind);
    QCOMPARE(request.path, QStringLiteral("/elsewhere/x"));
}

void TestWindowCommands::wishesAreEmitted()
{
    m->addImages(1);
    m->window.setCurrentRow(0);
    m->window.showInspection(test::WindowFixture::oneFace());
    QSignalSpy copied(&m->window, &MainWindow::copyRequested);
    m->action("edit.copyWithLegend")->trigger();
    m->action("edit.copyPlain")->trigger();
    QCOMPARE(copied.size(), 2);
    QCOMPARE(copied.at(0).first().toBool(), true);
    QCOMPARE(copied.at(1).first().toBool(), false);

    QSignalSpy rerun(&m->window, &MainWindow::rerunRequested);
    QTest::keyClick(&m->window, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(rerun.size(), 1);

    QSignalSpy cancelled(&m->window, &MainWindow::cancelRequested);
    QTest::keyClick(&m->window, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 0);
    m->window.showStage(Stage::Network);
    QTest::keyClick(&m->window, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
}

void TestWindowCommands::droppedFilesAreOpened()
{
    QSignalSpy opened(&m->window, &MainWindow::openRequested);
    auto data = std::make_unique<QMimeData>();
    data->setUrls({QUrl::fromLocalFile(QStringLiteral("/photos/ä b.jpg")),
                   QUrl::fromLocalFile(QStringLiteral("/folder")),
                   QUrl(QStringLiteral("https://example.org/x.jpg"))});
    QVERIFY(drop(std::move(data)));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toStringList(),
             (QStringList{QStringLiteral("/photos/ä b.jpg"), QStringLiteral("/folder")}));
}

void TestWindowCommands::droppedTextIsRefused()
{
    auto data = std::make_unique<QMimeData>();
    data->setText(QStringLiteral("words"));
    QVERIFY(!drop(std::move(data)));
    QVERIFY(!m->part<QWidget>("dropHint")->isVisible());
}

void TestWindowCommands::pastedPictureKeepsItsPixels()
{
    QImage picture(5, 4, QImage::Format_RGB32);
    picture.fill(QColor(1, 2, 3));
    picture.setPixelColor(4, 3, QColor(250, 251, 252));
    QGuiApplication::clipboard()->setImage(picture);
    QSignalSpy pasted(&m->window, &MainWindow::pasteRequested);
    QTest::keyClick(&m->window, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.size(), 1);
    const QByteArray bytes = pasted.first().first().toByteArray();
    QVERIFY(bytes.startsWith("\x89PNG"));
    QCOMPARE(QImage::fromData(bytes).convertToFormat(QImage::Format_RGB32), picture);
}

void TestWindowCommands::pastedFilesAreOpened()
{
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(QStringLiteral("/photos/a.jpg"))});
    QGuiApplication::clipboard()->setMimeData(data);
    QSignalSpy opened(&m->window, &MainWindow::openRequested);
    m->action("edit.paste")->trigger();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toStringList(), QStringList{QStringLiteral("/photos/a.jpg")});
}

void TestWindowCommands::pastedTextGivesAMessage()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    QSignalSpy opened(&m->window, &MainWindow::openRequested);
    QSignalSpy pasted(&m->window, &MainWindow::pasteRequested);
    m->action("edit.paste")->trigger();
    QCOMPARE(opened.size() + pasted.size(), 0);
    QCOMPARE(m->part<MessageBar>("messageBar")->messages().size(), 1);
}

void TestWindowCommands::overlayCommandsChangeTheSettings()
{
    m->window.showInspection(test::WindowFixture::oneFace());
    const auto* view = m->part<ImageView>("imageView");
    QSignalSpy changed(&m->window, &MainWindow::settingsChanged);
    const auto last = [&changed] { return changed.last().first().value<AppSettings>().overlay; };

    QVERIFY(m->action("view.overlay")->isChecked());
    QTest::keyClick(&m->window, Qt::Key_H);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!last().visible);
    QVERIFY(!view->overlayStyle().visible);
    QVERIFY(!m->action("view.overlay")->isChecked());
    m->action("view.overlay")->trigger();
    QVERIFY(last().visible);

    const double opacity = last().opacity;
    QTest::keyClick(&m->window, Qt::Key_BracketRight);
    QVERIFY(last().opacity > opacity);
    QTest::keyClick(&m->window, Qt::Key_BracketLeft);
    QCOMPARE(last().opacity, opacity);

    QTest::keyClick(&m->window, Qt::Key_Period);
    QVERIFY(last().colourMap != ColourMapId::Cividis);
    QTest::keyClick(&m->window, Qt::Key_Comma);
    QCOMPARE(last().colourMap, ColourMapId::Cividis);

    QTest::keyClick(&m->window, Qt::Key_T);
    QVERIFY(last().threshold.has_value());
    QVERIFY(m->action("view.threshold")->isChecked());
    QTest::keyClick(&m->window, Qt::Key_T);
    QVERIFY(!last().threshold.has_value());

    m->action("view.smooth")->trigger();
    QVERIFY(last().smooth);
    QCOMPARE(view->overlayStyle(), last());

    AppSettings narrow = m->window.settings();
    narrow.overlay.low = 0.3;
    narrow.overlay.high = 0.5;
    const auto before = changed.size();
    m->window.applySettings(narrow);
    QCOMPARE(changed.size(), before); // what the owner sets is not told back
    QCOMPARE(view->overlayStyle(), narrow.overlay);
    QTest::keyClick(&m->window, Qt::Key_L);
    QCOMPARE(last().low, 0.0);
    QCOMPARE(last().high, 1.0);
}

void TestWindowCommands::viewCommandsZoom()
{
    m->window.showInspection(test::WindowFixture::oneFace());
    const auto* view = m->part<ImageView>("imageView");
    QVERIFY(view->isFitted());
    QTest::keyClick(&m->window, Qt::Key_1);
    QCOMPARE(view->zoom(), 1.0);
    QCOMPARE(m->part<QLabel>("zoom")->text(), QStringLiteral("100 %"));
    QTest::keyClick(&m->window, Qt::Key_Plus);
    QVERIFY(view->zoom() > 1.0);
    QTest::keyClick(&m->window, Qt::Key_Minus);
    QCOMPARE(qRound(view->zoom() * 100), 100);
    QTest::keyClick(&m->window, Qt::Key_F);
    QVERIFY(view->isFitted());
    m->action("view.fullScreen")->trigger();
    QVERIFY(m->window.isFullScreen());
    m->action("view.fullScreen")->trigger();
    QVERIFY(!m->window.isFullScreen());
}

void TestWindowCommands::probeIsShownAndCopied()
{
    m->window.showInspection(test::WindowFixture::oneFace());
    auto* view = m->part<ImageView>("imageView");
    Probe probe;
    probe.pixel = {231, 118};
    probe.colour = QColor(201, 168, 140);
    probe.mapValue = 0.25;
    probe.cell = {40, 55};
    Q_EMIT view->probed(probe);
    QVERIFY(m->part<QLabel>("probePosition")->text().contains(QLatin1StringView("231")));
    QVERIFY(m->part<QLabel>("probeColour")->text().contains(QLatin1StringView("168")));
    QVERIFY(m->part<QLabel>("probeMapValue")->text().contains(QLatin1StringView("0.250")));
    const int width = m->part<QLabel>("probePosition")->width();

    QTest::keyClick(&m->window, Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("x 231  y 118  R 201  G 168  B 140  map 0.25 (cell 40, 55)"));

    probe.pixel = {1, 2};
    probe.mapValue.reset();
    Q_EMIT view->probed(probe);
    QVERIFY(m->part<QLabel>("probeMapValue")->text().contains(u'–'));
    QCOMPARE(m->part<QLabel>("probePosition")->width(), width);
    Q_EMIT view->probeLeft();
    QVERIFY(m->part<QLabel>("probePosition")->text().isEmpty());
    m->action("edit.copyProbe")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("x 1  y 2  R 201  G 168  B 140"));
}

void TestWindowCommands::removingEmitsTheChosenRows()
{
    m->addImages(4);
    auto* list = m->part<QListView>("images");
    for (const int row : {3, 1})
        list->selectionModel()->select(m->images.index(row), QItemSelectionModel::Select);
    QSignalSpy removed(&m->window, &MainWindow::removeRequested);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<QList<int>>(), (QList{1, 3}));
}

void TestWindowCommands::recentFilesOpenAndClear()
{
    AppSettings settings;
    settings.recentFiles = {QStringLiteral("/photos/a&b.jpg"), QStringLiteral("/photos/c.jpg")};
    m->window.applySettings(settings);
    QVERIFY(m->action("file.recent")->isEnabled());
    const QMenu* menu = m->action("file.recent")->menu();
    QSignalSpy opened(&m->window, &MainWindow::openRequested);
    QVERIFY(menu->actions().first()->text().contains(QLatin1StringView("a&&b.jpg")));
    menu->actions().first()->trigger();
    QCOMPARE(opened.first().first().toStringList(), QStringList{QStringLiteral("/photos/a&b.jpg")});

    QSignalSpy changed(&m->window, &MainWindow::settingsChanged);
    m->action("file.clearRecent")->trigger();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<AppSettings>().recentFiles.isEmpty());
    QVERIFY(!m->action("file.recent")->isEnabled());
    QCOMPARE(menu->actions(), QList{m->action("file.clearRecent")});
}

void TestWindowCommands::settingsDialogChangesSettings()
{
    QSignalSpy changed(&m->window, &MainWindow::settingsChanged);
    m->action("edit.settings")->trigger();
    auto* dialog = m->window.findChild<QDialog*>(QStringLiteral("settingsDialog"));
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    QCOMPARE(changed.size(), 0);
    QTRY_VERIFY(!m->window.findChild<QDialog*>(QStringLiteral("settingsDialog")));

    m->action("edit.settings")->trigger();
    dialog = m->window.findChild<QDialog*>(QStringLiteral("settingsDialog"));
    dialog->findChild<QAbstractButton*>(QStringLiteral("reducedMotion"))->click();
    dialog->accept();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<AppSettings>().reducedMotion);
    QVERIFY(m->window.settings().reducedMotion);
}

void TestWindowCommands::shortcutsDialogChangesKeys()
{
    m->window.showInspection(test::WindowFixture::oneFace());
    QTest::keyClick(&m->window, Qt::Key_1);
    m->action("edit.shortcuts")->trigger();
    auto* dialog = m->window.findChild<QDialog*>(QStringLiteral("shortcutsDialog"));
    QVERIFY(dialog && dialog->isVisible());
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("shortcuts"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == commandName(*findCommand("view.fit")))
            table->setCurrentIndex(table->model()->index(row, 0));
    }
    dialog->findChild<QKeySequenceEdit*>(QStringLiteral("keys"))
        ->setKeySequence(QKeySequence(QStringLiteral("Z")));
    QSignalSpy changed(&m->window, &MainWindow::settingsChanged);
    dialog->accept();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m->window.settings().shortcuts.keys(), QStringList{QStringLiteral("view.fit")});
    QTRY_VERIFY(!m->window.findChild<QDialog*>(QStringLiteral("shortcutsDialog")));

    const auto* view = m->part<ImageView>("imageView");
    m->window.activateWindow();
    QTRY_VERIFY(m->window.isActiveWindow());
    QTest::keyClick(&m->window, Qt::Key_F);
    QVERIFY(!view->isFitted());
    QTest::keyClick(&m->window, Qt::Key_Z);
    QVERIFY(view->isFitted());
}

void TestWindowCommands::keysOfTwoCommandsGiveAWarning()
{
    AppSettings settings;
    settings.shortcuts = {{QStringLiteral("view.fit"), QKeySequence(QStringLiteral("Ctrl+O"))}};
    m->window.applySettings(settings);
    const auto messages = m->part<MessageBar>("messageBar")->messages();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().severity, ui::Severity::Warning);
    QVERIFY(messages.first().text.contains(commandName(*findCommand("view.fit"))));
}

void TestWindowCommands::pagesOpenOnce()
{
    for (const auto& [id, name] :
         {std::pair{"help.map", "helpDialog"}, std::pair{"help.about", "aboutDialog"}}) {
        m->action(id)->trigger();
        m->action(id)->trigger();
        QCOMPARE(m->window.findChildren<QDialog*>(QLatin1StringView(name)).size(), 1);
        m->window.findChild<QDialog*>(QLatin1StringView(name))->close();
    }
}

bool TestWindowCommands::drop(std::unique_ptr<QMimeData> data)
{
    const QPoint middle = m->window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QApplication::sendEvent(&m->window, &enter);
    if (!enter.isAccepted())
        return false;
    const auto* hint = m->part<QWidget>("dropHint");
    if (!hint->isVisible())
        return false;
    QDropEvent event(QPointF(middle), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m->window, &event);
    return event.isAccepted() && !hint->isVisible();
}

QTEST_MAIN(TestWindowCommands)
#include "tst_windowcommands.moc"
