// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/rendering/syntheticinspection.h"
#include "tests/ui/window/scriptedprompts.h"
#include "ui/commands/actionregistry.h"
#include "ui/commands/commandset.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagebar.h"
#include "ui/models/inspectionlistmodel.h"
#include "ui/panels/panelregistry.h"
#include "ui/settings/theme.h"
#include "ui/shell/collapsiblesection.h"
#include "ui/shell/progressline.h"
#include "ui/viewer/imageview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <memory>

using namespace pw;
using namespace pw::ui;

class TestMainWindow : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyCommandDoesSomething();
    void nothingOpenSaysWhatToDo();
    void pictureTakesThePlaceOfTheInvitation();
    void failedPhotographSaysWhy();
    void partialResultsEnableStepByStep();
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
    void listChoosesAndSteps();
    void choosingByProgramEmitsNothing();
    void removingEmitsTheChosenRows();
    void recentFilesOpenAndClear();
    void progressIsShown();
    void messagesStack();
    void panelsCollapseAndAreRemembered();
    void docksHideAndAreRemembered();
    void settingsDialogChangesSettings();
    void shortcutsDialogChangesKeys();
    void keysOfTwoCommandsGiveAWarning();
    void pagesOpenOnce();
    void iconsFollowTheTheme();
    void everythingFitsASmallWindow();
    void closingIsAnnounced();

  private:
    QAction* action(const char* id) const { return m_window->findChild<QAction*>(QLatin1StringView(id)); }
    template <class Widget>
    Widget* part(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1StringView(name));
    }
    void addImages(int count);
    bool drop(std::unique_ptr<QMimeData> data);
    static InspectionResult oneFace();

    std::unique_ptr<InspectionListModel> m_images;
    std::unique_ptr<MainWindow> m_window;
    test::ScriptedPrompts::Script m_script;
};

InspectionResult TestMainWindow::oneFace()
{
    InspectionResult result = test::syntheticInspection({400, 300}, {{{200, 150}}});
    ImageSource source = result.image->source();
    source.path = "/photos/portrait.of.a.jpg";
    source.name = "portrait.of.a.jpg";
    result.image.emplace(result.image->bgr(), source);
    result.timings = {{Stage::Decode, 3.2}, {Stage::Map, 40.1}};
    result.totalMilliseconds = 43.4;
    return result;
}

void TestMainWindow::initTestCase() { applyTheme(Theme::Light); }

void TestMainWindow::init()
{
    m_script = {};
    m_images = std::make_unique<InspectionListModel>();
    m_window = std::make_unique<MainWindow>(AppSettings(), *m_images);
    m_window->setPrompts(std::make_unique<test::ScriptedPrompts>(m_script));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_images.reset();
}

void TestMainWindow::addImages(int count)
{
    for (int i = 0; i < count; ++i) {
        InspectionListItem item;
        item.path = QStringLiteral("/photos/%1.jpg").arg(i);
        item.name = QStringLiteral("%1.jpg").arg(i);
        m_images->append(item);
    }
}

bool TestMainWindow::drop(std::unique_ptr<QMimeData> data)
{
    const QPoint middle = m_window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QApplication::sendEvent(m_window.get(), &enter);
    if (!enter.isAccepted())
        return false;
    const auto* hint = part<QWidget>("dropHint");
    if (!hint->isVisible())
        return false;
    QDropEvent event(QPointF(middle), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    return event.isAccepted() && !hint->isVisible();
}

void TestMainWindow::everyCommandDoesSomething()
{
    const auto* registry = m_window->findChild<ActionRegistry*>();
    QVERIFY(registry);
    QCOMPARE(registry->withoutHandler(), QStringList());
    QVERIFY(action("file.recent")->menu());
}

void TestMainWindow::nothingOpenSaysWhatToDo()
{
    QVERIFY(part<QWidget>("emptyState")->isVisible());
    QVERIFY(!part<ImageView>("imageView")->isVisible());
    QVERIFY(part<QLabel>("emptyTitle")->text().contains(QLatin1StringView("Drop")));
    for (const auto* id : {"file.exportPicture", "file.exportMapNpy", "file.exportRecord", "edit.copyPlain", "view.fit",
                           "inspection.rerun", "inspection.cancel", "inspection.nextImage", "inspection.nextFace",
                           "file.remove", "file.recent"})
        QVERIFY2(!action(id)->isEnabled(), id);

    QSignalSpy sample(m_window.get(), &MainWindow::openSampleRequested);
    QTest::mouseClick(part<QAbstractButton>("file.openSample.button"), Qt::LeftButton);
    QCOMPARE(sample.size(), 1);
}

void TestMainWindow::pictureTakesThePlaceOfTheInvitation()
{
    m_window->showInspection(oneFace());
    QVERIFY(part<ImageView>("imageView")->isVisible());
    QVERIFY(!part<QWidget>("emptyState")->isVisible());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("portrait.of.a.jpg – Pixelworth"));
    QVERIFY(part<QLabel>("time")->text().contains(QLatin1StringView("43")));
    QVERIFY(part<QLabel>("zoom")->text().contains(u'%'));

    m_window->showNothing();
    QVERIFY(part<QWidget>("emptyState")->isVisible());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Pixelworth"));
    QVERIFY(part<QLabel>("zoom")->text().isEmpty());
    QVERIFY(!action("view.fit")->isEnabled());
}

void TestMainWindow::failedPhotographSaysWhy()
{
    InspectionResult failed;
    failed.error = InspectionError{ErrorCode::ImageDamaged, "broken.jpg", "no image in it"};
    failed.finished = true;
    m_window->showInspection(failed);
    QVERIFY(part<QWidget>("emptyState")->isVisible());
    QVERIFY(part<QLabel>("emptyText")->text().contains(QLatin1StringView("broken.jpg")));
    QVERIFY(!action("file.exportRecord")->isEnabled());

    m_window->showInspection(oneFace());
    QVERIFY(part<ImageView>("imageView")->isVisible());
    m_window->showNothing();
    QVERIFY(part<QLabel>("emptyTitle")->text().contains(QLatin1StringView("Drop")));
}

void TestMainWindow::partialResultsEnableStepByStep()
{
    InspectionResult full = test::syntheticInspection({400, 300}, {{{120, 150}}, {{280, 150}}});
    InspectionResult partial = full;
    partial.finished = false;
    for (FaceInspection& face : partial.faces) {
        face.map.reset();
        face.quality.reset();
    }
    m_window->showInspection(partial);
    QVERIFY(action("file.exportPicture")->isEnabled());
    QVERIFY(action("inspection.nextFace")->isEnabled());
    QVERIFY(!action("file.exportMapNpy")->isEnabled());
    QVERIFY(!action("file.exportRecord")->isEnabled());
    QVERIFY(part<QLabel>("time")->text().isEmpty());

    m_window->showInspection(full);
    QVERIFY(action("file.exportMapNpy")->isEnabled());
    QVERIFY(action("file.exportMapTiff")->isEnabled());
    QVERIFY(action("file.exportRecord")->isEnabled());

    QSignalSpy chosen(m_window.get(), &MainWindow::faceChosen);
    action("inspection.nextFace")->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), 1);

    m_window->showInspection(oneFace());
    QVERIFY(!action("inspection.nextFace")->isEnabled());
}

void TestMainWindow::openingAsksAndTells()
{
    AppSettings settings;
    settings.lastFolder = QStringLiteral("/photos");
    m_window->applySettings(settings);
    m_script.answer = QStringList{QStringLiteral("/photos/a.jpg"), QStringLiteral("/photos/b.jpg")};
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    action("file.open")->trigger();
    QCOMPARE(opened.takeFirst().first().toStringList(), *m_script.answer);
    QCOMPARE(m_script.folder, QStringLiteral("/photos"));

    m_script.answer = QStringList{QStringLiteral("/photos")};
    action("file.openFolder")->trigger();
    QCOMPARE(opened.takeFirst().first().toStringList(), *m_script.answer);
    QCOMPARE(m_script.asked, 2);
}

void TestMainWindow::givingUpOpensNothing()
{
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    action("file.open")->trigger();
    QCOMPARE(m_script.asked, 1);
    QCOMPARE(opened.size(), 0);
}

void TestMainWindow::exportsSuggestNamesAndTell_data()
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

void TestMainWindow::exportsSuggestNamesAndTell()
{
    QFETCH(QString, id);
    QFETCH(ExportKind, kind);
    QFETCH(QString, name);
    m_window->showInspection(oneFace());
    QSignalSpy exported(m_window.get(), &MainWindow::exportRequested);
    action(qPrintable(id))->trigger();
    QCOMPARE(m_script.question.suggestedPath, name);
    QVERIFY(name.endsWith(m_script.question.suffix));
    QVERIFY(m_script.question.filters.first().contains(u'.' + m_script.question.suffix));
    QCOMPARE(exported.size(), 0);

    m_script.answer = QStringList{QStringLiteral("/elsewhere/x")};
    action(qPrintable(id))->trigger();
    QCOMPARE(exported.size(), 1);
    const auto request = exported.first().first().value<ExportRequest>();
    QCOMPARE(request.kind, kind);
    QCOMPARE(request.path, QStringLiteral("/elsewhere/x"));
}

void TestMainWindow::wishesAreEmitted()
{
    addImages(1);
    m_window->setCurrentRow(0);
    m_window->showInspection(oneFace());
    QSignalSpy copied(m_window.get(), &MainWindow::copyRequested);
    action("edit.copyWithLegend")->trigger();
    action("edit.copyPlain")->trigger();
    QCOMPARE(copied.size(), 2);
    QCOMPARE(copied.at(0).first().toBool(), true);
    QCOMPARE(copied.at(1).first().toBool(), false);

    QSignalSpy rerun(m_window.get(), &MainWindow::rerunRequested);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(rerun.size(), 1);

    QSignalSpy cancelled(m_window.get(), &MainWindow::cancelRequested);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 0);
    m_window->showStage(Stage::Network);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
}

void TestMainWindow::droppedFilesAreOpened()
{
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    auto data = std::make_unique<QMimeData>();
    data->setUrls({QUrl::fromLocalFile(QStringLiteral("/photos/ä b.jpg")), QUrl::fromLocalFile(QStringLiteral("/folder")),
                   QUrl(QStringLiteral("https://example.org/x.jpg"))});
    QVERIFY(drop(std::move(data)));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toStringList(),
             (QStringList{QStringLiteral("/photos/ä b.jpg"), QStringLiteral("/folder")}));
}

void TestMainWindow::droppedTextIsRefused()
{
    auto data = std::make_unique<QMimeData>();
    data->setText(QStringLiteral("words"));
    QVERIFY(!drop(std::move(data)));
    QVERIFY(!part<QWidget>("dropHint")->isVisible());
}

void TestMainWindow::pastedPictureKeepsItsPixels()
{
    QImage picture(5, 4, QImage::Format_RGB32);
    picture.fill(QColor(1, 2, 3));
    picture.setPixelColor(4, 3, QColor(250, 251, 252));
    QGuiApplication::clipboard()->setImage(picture);
    QSignalSpy pasted(m_window.get(), &MainWindow::pasteRequested);
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.size(), 1);
    const QByteArray bytes = pasted.first().first().toByteArray();
    QVERIFY(bytes.startsWith("\x89PNG"));
    QCOMPARE(QImage::fromData(bytes).convertToFormat(QImage::Format_RGB32), picture);
}

void TestMainWindow::pastedFilesAreOpened()
{
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(QStringLiteral("/photos/a.jpg"))});
    QGuiApplication::clipboard()->setMimeData(data);
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    action("edit.paste")->trigger();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toStringList(), QStringList{QStringLiteral("/photos/a.jpg")});
}

void TestMainWindow::pastedTextGivesAMessage()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    QSignalSpy pasted(m_window.get(), &MainWindow::pasteRequested);
    action("edit.paste")->trigger();
    QCOMPARE(opened.size() + pasted.size(), 0);
    QCOMPARE(part<MessageBar>("messageBar")->messages().size(), 1);
}

void TestMainWindow::overlayCommandsChangeTheSettings()
{
    m_window->showInspection(oneFace());
    const auto* view = part<ImageView>("imageView");
    QSignalSpy changed(m_window.get(), &MainWindow::settingsChanged);
    const auto last = [&changed] { return changed.last().first().value<AppSettings>().overlay; };

    QVERIFY(action("view.overlay")->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_H);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!last().visible);
    QVERIFY(!view->overlayStyle().visible);
    QVERIFY(!action("view.overlay")->isChecked());
    action("view.overlay")->trigger();
    QVERIFY(last().visible);

    const double opacity = last().opacity;
    QTest::keyClick(m_window.get(), Qt::Key_BracketRight);
    QVERIFY(last().opacity > opacity);
    QTest::keyClick(m_window.get(), Qt::Key_BracketLeft);
    QCOMPARE(last().opacity, opacity);

    QTest::keyClick(m_window.get(), Qt::Key_Period);
    QVERIFY(last().colourMap != ColourMapId::Cividis);
    QTest::keyClick(m_window.get(), Qt::Key_Comma);
    QCOMPARE(last().colourMap, ColourMapId::Cividis);

    QTest::keyClick(m_window.get(), Qt::Key_T);
    QVERIFY(last().threshold.has_value());
    QVERIFY(action("view.threshold")->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_T);
    QVERIFY(!last().threshold.has_value());

    action("view.smooth")->trigger();
    QVERIFY(last().smooth);
    QCOMPARE(view->overlayStyle(), last());

    AppSettings narrow = m_window->settings();
    narrow.overlay.low = 0.3;
    narrow.overlay.high = 0.5;
    const auto before = changed.size();
    m_window->applySettings(narrow);
    QCOMPARE(changed.size(), before); // what the owner sets is not told back
    QCOMPARE(view->overlayStyle(), narrow.overlay);
    QTest::keyClick(m_window.get(), Qt::Key_L);
    QCOMPARE(last().low, 0.0);
    QCOMPARE(last().high, 1.0);
}

void TestMainWindow::viewCommandsZoom()
{
    m_window->showInspection(oneFace());
    const auto* view = part<ImageView>("imageView");
    QVERIFY(view->isFitted());
    QTest::keyClick(m_window.get(), Qt::Key_1);
    QCOMPARE(view->zoom(), 1.0);
    QCOMPARE(part<QLabel>("zoom")->text(), QStringLiteral("100 %"));
    QTest::keyClick(m_window.get(), Qt::Key_Plus);
    QVERIFY(view->zoom() > 1.0);
    QTest::keyClick(m_window.get(), Qt::Key_Minus);
    QCOMPARE(qRound(view->zoom() * 100), 100);
    QTest::keyClick(m_window.get(), Qt::Key_F);
    QVERIFY(view->isFitted());
    action("view.fullScreen")->trigger();
    QVERIFY(m_window->isFullScreen());
    action("view.fullScreen")->trigger();
    QVERIFY(!m_window->isFullScreen());
}

void TestMainWindow::probeIsShownAndCopied()
{
    m_window->showInspection(oneFace());
    auto* view = part<ImageView>("imageView");
    Probe probe;
    probe.pixel = {231, 118};
    probe.colour = QColor(201, 168, 140);
    probe.mapValue = 0.25;
    probe.cell = {40, 55};
    Q_EMIT view->probed(probe);
    QVERIFY(part<QLabel>("probePosition")->text().contains(QLatin1StringView("231")));
    QVERIFY(part<QLabel>("probeColour")->text().contains(QLatin1StringView("168")));
    QVERIFY(part<QLabel>("probeMapValue")->text().contains(QLatin1StringView("0.250")));
    const int width = part<QLabel>("probePosition")->width();

    QTest::keyClick(m_window.get(), Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("x 231  y 118  R 201  G 168  B 140  map 0.25 (cell 40, 55)"));

    probe.pixel = {1, 2};
    probe.mapValue.reset();
    Q_EMIT view->probed(probe);
    QVERIFY(part<QLabel>("probeMapValue")->text().contains(u'–'));
    QCOMPARE(part<QLabel>("probePosition")->width(), width);
    Q_EMIT view->probeLeft();
    QVERIFY(part<QLabel>("probePosition")->text().isEmpty());
    action("edit.copyProbe")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("x 1  y 2  R 201  G 168  B 140"));
}

void TestMainWindow::listChoosesAndSteps()
{
    addImages(3);
    m_window->setCurrentRow(0);
    QSignalSpy chosen(m_window.get(), &MainWindow::imageChosen);
    QTest::keyClick(m_window.get(), Qt::Key_N);
    QTest::keyClick(m_window.get(), Qt::Key_N);
    QTest::keyClick(m_window.get(), Qt::Key_N); // there is no fourth
    QTest::keyClick(m_window.get(), Qt::Key_P);
    QList<int> rows;
    for (const auto& arguments : chosen)
        rows.append(arguments.first().toInt());
    QCOMPARE(rows, (QList{1, 2, 1}));

    auto* list = part<QListView>("images");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(m_images->index(2)).center());
    QCOMPARE(chosen.last().first().toInt(), 2);
}

void TestMainWindow::choosingByProgramEmitsNothing()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::imageChosen);
    addImages(3);
    m_window->setCurrentRow(2);
    QCOMPARE(part<QListView>("images")->currentIndex().row(), 2);
    m_images->removeRow(2);
    m_window->setCurrentRow(0);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(action("inspection.nextImage")->isEnabled());
    m_images->removeRow(1);
    QVERIFY(!action("inspection.nextImage")->isEnabled());
    QVERIFY(action("file.remove")->isEnabled());
    m_images->clear();
    QVERIFY(!action("file.remove")->isEnabled());
    QVERIFY(!action("inspection.rerun")->isEnabled());
}

void TestMainWindow::removingEmitsTheChosenRows()
{
    addImages(4);
    auto* list = part<QListView>("images");
    for (const int row : {3, 1})
        list->selectionModel()->select(m_images->index(row), QItemSelectionModel::Select);
    QSignalSpy removed(m_window.get(), &MainWindow::removeRequested);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<QList<int>>(), (QList{1, 3}));
}

void TestMainWindow::recentFilesOpenAndClear()
{
    AppSettings settings;
    settings.recentFiles = {QStringLiteral("/photos/a&b.jpg"), QStringLiteral("/photos/c.jpg")};
    m_window->applySettings(settings);
    QVERIFY(action("file.recent")->isEnabled());
    const QMenu* menu = action("file.recent")->menu();
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    QVERIFY(menu->actions().first()->text().contains(QLatin1StringView("a&&b.jpg")));
    menu->actions().first()->trigger();
    QCOMPARE(opened.first().first().toStringList(), QStringList{QStringLiteral("/photos/a&b.jpg")});

    QSignalSpy changed(m_window.get(), &MainWindow::settingsChanged);
    action("file.clearRecent")->trigger();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<AppSettings>().recentFiles.isEmpty());
    QVERIFY(!action("file.recent")->isEnabled());
    QCOMPARE(menu->actions(), QList{action("file.clearRecent")});
}

void TestMainWindow::progressIsShown()
{
    const auto* line = part<ProgressLine>("progressLine");
    const auto* text = part<QLabel>("stageText");
    const int height = part<QWidget>("emptyState")->y();
    QVERIFY(!text->isVisible());
    QCOMPARE(line->fraction(), 0.0);
    m_window->showStage(Stage::Decode);
    const double first = line->fraction();
    QVERIFY(first > 0);
    QVERIFY(text->isVisible());
    QVERIFY(!text->text().isEmpty());
    m_window->showStage(Stage::Map);
    QVERIFY(line->fraction() > first);
    QVERIFY(line->fraction() <= 1);
    QCOMPARE(part<QWidget>("emptyState")->y(), height); // nothing moves
    m_window->showStage({});
    QVERIFY(!text->isVisible());
    QCOMPARE(line->fraction(), 0.0);

    const auto* queue = part<QLabel>("queue");
    m_window->showQueue(3, 12);
    QVERIFY(queue->isVisible());
    QVERIFY(queue->text().contains(QLatin1StringView("3")) && queue->text().contains(QLatin1StringView("12")));
    m_window->showQueue(0, 0);
    QVERIFY(!queue->isVisible());
    m_window->setEngine(QStringLiteral("layer energy, embedded, CPU"));
    QCOMPARE(part<QLabel>("engine")->text(), QStringLiteral("layer energy, embedded, CPU"));
}

void TestMainWindow::messagesStack()
{
    const auto* bar = part<MessageBar>("messageBar");
    QVERIFY(!bar->isVisible());
    m_window->showMessage({Severity::Error, QStringLiteral("a"), {}});
    m_window->showMessage({Severity::Warning, QStringLiteral("b"), {}});
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->messages().size(), 2);
    m_window->clearMessages();
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::panelsCollapseAndAreRemembered()
{
    const QString id = QString::fromLatin1(panels().front().id);
    auto* section = m_window->findChild<CollapsibleSection*>(id);
    QVERIFY(section);
    for (const PanelDescriptor& panel : panels())
        QCOMPARE(m_window->findChild<CollapsibleSection*>(QLatin1StringView(panel.id))->isOpen(), panel.openByDefault);
    QVERIFY(section->isOpen());
    auto* header = section->findChild<QAbstractButton*>(QStringLiteral("sectionHeader"));
    const auto* content = section->findChild<InspectionPanel*>();
    QVERIFY(content->isVisible());

    QTest::mouseClick(header, Qt::LeftButton);
    QVERIFY(!content->isVisible());
    QVERIFY(m_window->settings().collapsedPanels.contains(id));
    QTest::keyClick(header, Qt::Key_Right);
    QVERIFY(content->isVisible());
    QTest::keyClick(header, Qt::Key_Space);
    QTest::keyClick(header, Qt::Key_Space);
    QVERIFY(content->isVisible());
    QTest::keyClick(header, Qt::Key_Left);
    QVERIFY(!content->isVisible());

    const MainWindow second(m_window->settings(), *m_images);
    QVERIFY(!second.findChild<CollapsibleSection*>(id)->isOpen());
}

void TestMainWindow::docksHideAndAreRemembered()
{
    const auto* dock = part<QDockWidget>("panelsDock");
    QVERIFY(dock->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(!dock->isVisible());
    QVERIFY(!action("view.panels")->isChecked());
    m_window->resize(1111, 777);

    MainWindow second(m_window->settings(), *m_images);
    second.show();
    QVERIFY(second.findChild<QDockWidget*>(QStringLiteral("panelsDock"))->isHidden());
    QVERIFY(!second.findChild<QAction*>(QStringLiteral("view.panels"))->isChecked());
    QVERIFY(second.findChild<QDockWidget*>(QStringLiteral("imageListDock"))->isVisible());

    action("view.panels")->trigger();
    QVERIFY(dock->isVisible());
    action("view.imageList")->trigger();
    QVERIFY(!part<QDockWidget>("imageListDock")->isVisible());
}

void TestMainWindow::settingsDialogChangesSettings()
{
    QSignalSpy changed(m_window.get(), &MainWindow::settingsChanged);
    action("edit.settings")->trigger();
    auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("settingsDialog"));
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    QCOMPARE(changed.size(), 0);
    QTRY_VERIFY(!m_window->findChild<QDialog*>(QStringLiteral("settingsDialog")));

    action("edit.settings")->trigger();
    dialog = m_window->findChild<QDialog*>(QStringLiteral("settingsDialog"));
    dialog->findChild<QAbstractButton*>(QStringLiteral("reducedMotion"))->click();
    dialog->accept();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<AppSettings>().reducedMotion);
    QVERIFY(m_window->settings().reducedMotion);
}

void TestMainWindow::shortcutsDialogChangesKeys()
{
    m_window->showInspection(oneFace());
    QTest::keyClick(m_window.get(), Qt::Key_1);
    action("edit.shortcuts")->trigger();
    auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("shortcutsDialog"));
    QVERIFY(dialog && dialog->isVisible());
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("shortcuts"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == commandName(*findCommand("view.fit")))
            table->setCurrentIndex(table->model()->index(row, 0));
    }
    dialog->findChild<QKeySequenceEdit*>(QStringLiteral("keys"))->setKeySequence(QKeySequence(QStringLiteral("Z")));
    QSignalSpy changed(m_window.get(), &MainWindow::settingsChanged);
    dialog->accept();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_window->settings().shortcuts.keys(), QStringList{QStringLiteral("view.fit")});
    QTRY_VERIFY(!m_window->findChild<QDialog*>(QStringLiteral("shortcutsDialog")));

    const auto* view = part<ImageView>("imageView");
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    QTest::keyClick(m_window.get(), Qt::Key_F);
    QVERIFY(!view->isFitted());
    QTest::keyClick(m_window.get(), Qt::Key_Z);
    QVERIFY(view->isFitted());
}

void TestMainWindow::keysOfTwoCommandsGiveAWarning()
{
    AppSettings settings;
    settings.shortcuts = {{QStringLiteral("view.fit"), QKeySequence(QStringLiteral("Ctrl+O"))}};
    m_window->applySettings(settings);
    const auto messages = part<MessageBar>("messageBar")->messages();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().severity, Severity::Warning);
    QVERIFY(messages.first().text.contains(commandName(*findCommand("view.fit"))));
}

void TestMainWindow::pagesOpenOnce()
{
    for (const auto& [id, name] : {std::pair{"help.map", "helpDialog"}, std::pair{"help.about", "aboutDialog"}}) {
        action(id)->trigger();
        action(id)->trigger();
        QCOMPARE(m_window->findChildren<QDialog*>(QLatin1StringView(name)).size(), 1);
        m_window->findChild<QDialog*>(QLatin1StringView(name))->close();
    }
}

void TestMainWindow::iconsFollowTheTheme()
{
    const auto lightness = [this] {
        const QImage image = action("file.open")->icon().pixmap(32).toImage();
        double sum = 0;
        double weight = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                sum += colour.lightnessF() * colour.alphaF();
                weight += colour.alphaF();
            }
        }
        return sum / weight;
    };
    const double onLight = lightness();
    applyTheme(Theme::Dark);
    const double onDark = lightness();
    applyTheme(Theme::Light);
    QVERIFY(onLight < 0.4);
    QVERIFY(onDark > 0.6);
}

void TestMainWindow::everythingFitsASmallWindow()
{
    m_window->showInspection(oneFace());
    m_window->setEngine(QStringLiteral("Schichtenergie · MobileFaceNet, 512 Dimensionen · Prozessor, 2 Threads"));
    m_window->showQueue(100, 1000);
    QVERIFY2(m_window->minimumSizeHint().width() <= 1024 && m_window->minimumSizeHint().height() <= 700,
             qPrintable(QStringLiteral("%1 x %2")
                            .arg(m_window->minimumSizeHint().width())
                            .arg(m_window->minimumSizeHint().height())));
    m_window->resize(1024, 700);
    QTRY_VERIFY(part<ImageView>("imageView")->width() >= 400);
    // Every control can be reached by Tab and tells a screen reader its name.
    for (const QToolButton* button : m_window->findChildren<QToolButton*>()) {
        if (!button->isVisible() || button->objectName().startsWith(QLatin1StringView("qt_")))
            continue;
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
}

void TestMainWindow::closingIsAnnounced()
{
    QSignalSpy closing(m_window.get(), &MainWindow::closing);
    action("file.quit")->trigger();
    QCOMPARE(closing.size(), 1);
    QVERIFY(!m_window->isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
