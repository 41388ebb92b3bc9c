// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/windowfixture.h"
#include "ui/messages/messagebar.h"
#include "ui/panels/panelregistry.h"
#include "ui/settings/theme.h"
#include "ui/shell/collapsiblesection.h"
#include "ui/shell/progressline.h"
#include "ui/viewer/imageview.h"

#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace pw;
using namespace pw::ui;

class TestMainWindow : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void init() { m = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m.reset(); }

    void nothingOpenSaysWhatToDo();
    void pictureTakesThePlaceOfTheInvitation();
    void failedPhotographSaysWhy();
    void partialResultsEnableStepByStep();
    void listChoosesAndSteps();
    void choosingByProgramEmitsNothing();
    void progressIsShown();
    void messagesStack();
    void panelsCollapseAndAreRemembered();
    void docksHideAndAreRemembered();
    void iconsFollowTheTheme();
    void beginsWithinItsScreen();
    void everythingFitsASmallWindow();
    void closingIsAnnounced();

  private:
    std::unique_ptr<test::WindowFixture> m;
};

void TestMainWindow::nothingOpenSaysWhatToDo()
{
    QVERIFY(m->part<QWidget>("emptyState")->isVisible());
    QVERIFY(!m->part<ImageView>("imageView")->isVisible());
    QVERIFY(m->part<QLabel>("emptyTitle")->text().contains(QLatin1StringView("Drop")));
    for (const auto* id : {"file.exportPicture", "file.exportMapNpy", "file.exportRecord", "edit.copyPlain",
                           "view.fit", "inspection.rerun", "inspection.cancel", "inspection.nextImage",
                           "inspection.nextFace", "file.remove", "file.recent"})
        QVERIFY2(!m->action(id)->isEnabled(), id);

    QSignalSpy sample(&m->window, &MainWindow::openSampleRequested);
    QTest::mouseClick(m->part<QAbstractButton>("file.openSample.button"), Qt::LeftButton);
    QCOMPARE(sample.size(), 1);
}

void TestMainWindow::pictureTakesThePlaceOfTheInvitation()
{
    m->window.showInspection(test::WindowFixture::oneFace());
    QVERIFY(m->part<ImageView>("imageView")->isVisible());
    QVERIFY(!m->part<QWidget>("emptyState")->isVisible());
    QCOMPARE(m->window.windowTitle(), QStringLiteral("portrait.of.a.jpg – Pixelworth"));
    QVERIFY(m->part<QLabel>("time")->text().contains(QLatin1StringView("43")));
    QVERIFY(m->part<QLabel>("zoom")->text().contains(u'%'));

    m->window.showNothing();
    QVERIFY(m->part<QWidget>("emptyState")->isVisible());
    QCOMPARE(m->window.windowTitle(), QStringLiteral("Pixelworth"));
    QVERIFY(m->part<QLabel>("zoom")->text().isEmpty());
    QVERIFY(!m->action("view.fit")->isEnabled());
}

void TestMainWindow::failedPhotographSaysWhy()
{
    InspectionResult failed;
    failed.error = InspectionError{ErrorCode::ImageDamaged, "broken.jpg", "no image in it"};
    failed.finished = true;
    m->window.showInspection(failed);
    QVERIFY(m->part<QWidget>("emptyState")->isVisible());
    QVERIFY(m->part<QLabel>("emptyText")->text().contains(QLatin1StringView("broken.jpg")));
    QVERIFY(!m->action("file.exportRecord")->isEnabled());

    m->window.showInspection(test::WindowFixture::oneFace());
    QVERIFY(m->part<ImageView>("imageView")->isVisible());
    m->window.showNothing();
    QVERIFY(m->part<QLabel>("emptyTitle")->text().contains(QLatin1StringView("Drop")));
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
    m->window.showInspection(partial);
    QVERIFY(m->action("file.exportPicture")->isEnabled());
    QVERIFY(m->action("inspection.nextFace")->isEnabled());
    QVERIFY(!m->action("file.exportMapNpy")->isEnabled());
    QVERIFY(!m->action("file.exportRecord")->isEnabled());
    QVERIFY(m->part<QLabel>("time")->text().isEmpty());

    m->window.showInspection(full);
    QVERIFY(m->action("file.exportMapNpy")->isEnabled());
    QVERIFY(m->action("file.exportMapTiff")->isEnabled());
    QVERIFY(m->action("file.exportRecord")->isEnabled());

    QSignalSpy chosen(&m->window, &MainWindow::faceChosen);
    m->action("inspection.nextFace")->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), 1);

    m->window.showInspection(test::WindowFixture::oneFace());
    QVERIFY(!m->action("inspection.nextFace")->isEnabled());
}

void TestMainWindow::listChoosesAndSteps()
{
    m->addImages(3);
    m->window.setCurrentRow(0);
    QSignalSpy chosen(&m->window, &MainWindow::imageChosen);
    QTest::keyClick(&m->window, Qt::Key_N);
    QTest::keyClick(&m->window, Qt::Key_N);
    QTest::keyClick(&m->window, Qt::Key_N); // there is no fourth
    QTest::keyClick(&m->window, Qt::Key_P);
    QList<int> rows;
    for (const auto& arguments : chosen)
        rows.append(arguments.first().toInt());
    QCOMPARE(rows, (QList{1, 2, 1}));

    auto* list = m->part<QListView>("images");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(m->images.index(2)).center());
    QCOMPARE(chosen.last().first().toInt(), 2);
}

void TestMainWindow::choosingByProgramEmitsNothing()
{
    QSignalSpy chosen(&m->window, &MainWindow::imageChosen);
    m->addImages(3);
    m->window.setCurrentRow(2);
    QCOMPARE(m->part<QListView>("images")->currentIndex().row(), 2);
    m->images.removeRow(2);
    m->window.setCurrentRow(0);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(m->action("inspection.nextImage")->isEnabled());
    m->images.removeRow(1);
    QVERIFY(!m->action("inspection.nextImage")->isEnabled());
    QVERIFY(m->action("file.remove")->isEnabled());
    m->images.clear();
    QVERIFY(!m->action("file.remove")->isEnabled());
    QVERIFY(!m->action("inspection.rerun")->isEnabled());
}

void TestMainWindow::progressIsShown()
{
    const auto* line = m->part<ProgressLine>("progressLine");
    const auto* text = m->part<QLabel>("stageText");
    const int height = m->part<QWidget>("emptyState")->y();
    QVERIFY(!text->isVisible());
    QCOMPARE(line->fraction(), 0.0);
    m->window.showStage(Stage::Decode);
    const double first = line->fraction();
    QVERIFY(first > 0);
    QVERIFY(text->isVisible());
    QVERIFY(!text->text().isEmpty());
    m->window.showStage(Stage::Map);
    QVERIFY(line->fraction() > first);
    QVERIFY(line->fraction() <= 1);
    QCOMPARE(m->part<QWidget>("emptyState")->y(), height); // nothing moves
    m->window.showStage({});
    QVERIFY(!text->isVisible());
    QCOMPARE(line->fraction(), 0.0);

    const auto* queue = m->part<QLabel>("queue");
    m->window.showQueue(3, 12);
    QVERIFY(queue->isVisible());
    QVERIFY(queue->text().contains(QLatin1StringView("3")) &&
            queue->text().contains(QLatin1StringView("12")));
    m->window.showQueue(0, 0);
    QVERIFY(!queue->isVisible());
    m->window.setEngine(QStringLiteral("layer energy, embedded, CPU"));
    QCOMPARE(m->part<QLabel>("engine")->text(), QStringLiteral("layer energy, embedded, CPU"));
}

void TestMainWindow::messagesStack()
{
    const auto* bar = m->part<MessageBar>("messageBar");
    QVERIFY(!bar->isVisible());
    m->window.showMessage({ui::Severity::Error, QStringLiteral("a"), {}});
    m->window.showMessage({ui::Severity::Warning, QStringLiteral("b"), {}});
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->messages().size(), 2);
    m->window.clearMessages();
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::panelsCollapseAndAreRemembered()
{
    const QString id = QString::fromLatin1(panels().front().id);
    auto* section = m->window.findChild<CollapsibleSection*>(id);
    QVERIFY(section);
    for (const PanelDescriptor& panel : panels())
        QCOMPARE(m->window.findChild<CollapsibleSection*>(QLatin1StringView(panel.id))->isOpen(),
                 panel.openByDefault);
    QVERIFY(section->isOpen());
    auto* header = section->findChild<QAbstractButton*>(QStringLiteral("sectionHeader"));
    const auto* content = section->findChild<InspectionPanel*>();
    QVERIFY(content->isVisible());

    QTest::mouseClick(header, Qt::LeftButton);
    QVERIFY(!content->isVisible());
    QVERIFY(m->window.settings().collapsedPanels.contains(id));
    QTest::keyClick(header, Qt::Key_Right);
    QVERIFY(content->isVisible());
    QTest::keyClick(header, Qt::Key_Space);
    QTest::keyClick(header, Qt::Key_Space);
    QVERIFY(content->isVisible());
    QTest::keyClick(header, Qt::Key_Left);
    QVERIFY(!content->isVisible());

    const MainWindow second(m->window.settings(), m->images);
    QVERIFY(!second.findChild<CollapsibleSection*>(id)->isOpen());
}

void TestMainWindow::docksHideAndAreRemembered()
{
    const auto* dock = m->part<QDockWidget>("panelsDock");
    QVERIFY(dock->isVisible());
    QTest::keyClick(&m->window, Qt::Key_F9);
    QVERIFY(!dock->isVisible());
    QVERIFY(!m->action("view.panels")->isChecked());
    m->window.resize(1111, 777);

    MainWindow second(m->window.settings(), m->images);
    second.show();
    QVERIFY(second.findChild<QDockWidget*>(QStringLiteral("panelsDock"))->isHidden());
    QVERIFY(!second.findChild<QAction*>(QStringLiteral("view.panels"))->isChecked());
    QVERIFY(second.findChild<QDockWidget*>(QStringLiteral("imageListDock"))->isVisible());

    m->action("view.panels")->trigger();
    QVERIFY(dock->isVisible());
    m->action("view.imageList")->trigger();
    QVERIFY(!m->part<QDockWidget>("imageListDock")->isVisible());
}

void TestMainWindow::iconsFollowTheTheme()
{
    const auto lightness = [this] {
        const QImage image = m->action("file.open")->icon().pixmap(32).toImage();
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

/// The test's screen is smaller than the size that the window would like.
void TestMainWindow::beginsWithinItsScreen()
{
    const QSize screen = m->window.screen()->availableSize();
    const MainWindow window(AppSettings(), m->images);
    QVERIFY2(screen.width() < 1280, "a larger screen shows nothing here");
    QVERIFY(window.width() < screen.width() && window.height() < screen.height());
}

void TestMainWindow::everythingFitsASmallWindow()
{
    m->window.showInspection(test::WindowFixture::oneFace());
    m->window.setEngine(
        QStringLiteral("Schichtenergie · MobileFaceNet, 512 Dimensionen · Prozessor, 2 Threads"));
    m->window.showQueue(100, 1000);
    QVERIFY2(m->window.minimumSizeHint().width() <= 1024 && m->window.minimumSizeHint().height() <= 700,
             qPrintable(QStringLiteral("%1 x %2")
                            .arg(m->window.minimumSizeHint().width())
                            .arg(m->window.minimumSizeHint().height())));
    m->window.resize(1024, 700);
    QTRY_VERIFY(m->part<ImageView>("imageView")->width() >= 400);
    // Every control can be reached by Tab and tells a screen reader its name.
    for (const QToolButton* button : m->window.findChildren<QToolButton*>()) {
        if (!button->isVisible() || button->objectName().startsWith(QLatin1StringView("qt_")))
            continue;
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                 qPrintable(button->objectName()));
    }
}

void TestMainWindow::closingIsAnnounced()
{
    QSignalSpy closing(&m->window, &MainWindow::closing);
    m->action("file.quit")->trigger();
    QCOMPARE(closing.size(), 1);
    QVERIFY(!m->window.isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
