// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/faces/portraitreference.h"
#include "tests/ui/panels/handmadecompliance.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/models/compliancemodel.h"
#include "ui/panels/compliancelist.h"
#include "ui/plots/regionplot.h"
#include "ui/shell/sectionheader.h"
#include "ui/viewer/imageview.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::ui;
using namespace pw::test;

namespace {

/// The whole window with a face that is measured and held against the hand-made profile.
struct Measured : WindowFixture {
    Measured()
    {
        window.showProfiles(handmadeProfiles());
        window.showInspection(measuredResult());
    }
    [[nodiscard]] ImageView* view() const { return part<ImageView>("imageView"); }
    [[nodiscard]] ComplianceList* list() const { return part<ComplianceList>("complianceRows"); }
    [[nodiscard]] const ComplianceModel* rows() const
    {
        return static_cast<const ComplianceModel*>(list()->model());
    }
    [[nodiscard]] RegionPlot* plot() const { return window.findChild<RegionPlot*>(); }
    void clickOnMouth() const
    {
        const cv::Point2d mouth = (portrait::kLandmarks[51] + portrait::kLandmarks[57]) / 2;
        const QPointF position = view()->viewportTransform().map(QPointF(mouth.x + 0.5, mouth.y + 0.5));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, position.toPoint());
    }
};

} // namespace

/// Canvas and panels point at the same place, whoever begins.
class TestComplianceWindow : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void rowShowsItsPlaceOnTheCanvas();
    void clickOnTheCanvasShowsItsRows();
    void barMarksThePartAndItsRows();
    void findingLeadsToItsRow();
    void guidesAreASetting();
    void profileIsASetting();
    void foldedPanelStillTells();
    void editorHandsItsChangesOver();
};

void TestComplianceWindow::rowShowsItsPlaceOnTheCanvas()
{
    Measured m;
    m.list()->select(u"yaw"_s);
    QCOMPARE(m.view()->highlight().measures, QStringList{u"head-yaw"_s});
    m.list()->select(u"gaze"_s); // looks nowhere
    QVERIFY(m.view()->highlight().isEmpty());
}

void TestComplianceWindow::clickOnTheCanvasShowsItsRows()
{
    Measured m;
    m.clickOnMouth();
    QCOMPARE(m.view()->highlight().part, u"mouth"_s);
    QCOMPARE(m.plot()->chosen(), u"mouth"_s);
    QCOMPARE(m.rows()->shownRows(), 0); // no hand-made measure looks there
    m.clickOnMouth();
    QVERIFY(m.view()->highlight().isEmpty());
    QVERIFY(m.plot()->chosen().isEmpty());
    QCOMPARE(m.rows()->shownRows(), m.rows()->rows().size());
}

void TestComplianceWindow::barMarksThePartAndItsRows()
{
    Measured m;
    m.plot()->setFocus();
    while (m.plot()->chosen() != u"eyes"_s)
        QTest::keyClick(m.plot(), Qt::Key_Down);
    QCOMPARE(m.view()->highlight().part, u"eyes"_s);
    QCOMPARE(m.rows()->shownRows(), 1);
    QVERIFY(m.rows()->indexOf(u"eyes-visible"_s).isValid());
}

void TestComplianceWindow::findingLeadsToItsRow()
{
    Measured m;
    Q_EMIT m.part<QLabel>("findingReasons")->linkActivated(u"row:yaw"_s);
    QCOMPARE(m.list()->selected(), u"yaw"_s);
    QCOMPARE(m.view()->highlight().measures, QStringList{u"head-yaw"_s});
    Q_EMIT m.part<QLabel>("findingReasons")->linkActivated(u"part:mouth"_s);
    QCOMPARE(m.view()->highlight().part, u"mouth"_s);
}

void TestComplianceWindow::guidesAreASetting()
{
    Measured m;
    const QSignalSpy changes(&m.window, &MainWindow::settingsChanged);
    QTest::qWait(250); // the map has faded in
    m.view()->setFocus(); // which the canvas shows
    const QImage before = m.view()->viewport()->grab().toImage();
    QTest::keyClick(m.view(), Qt::Key_G);
    QVERIFY(m.action("view.guides")->isChecked());
    QVERIFY(m.window.settings().guides);
    QCOMPARE(changes.size(), 1);
    QVERIFY(m.view()->viewport()->grab().toImage() != before);
    QTest::keyClick(m.view(), Qt::Key_G);
    QVERIFY(!m.window.settings().guides);
    QVERIFY(m.view()->viewport()->grab().toImage() == before);
}

void TestComplianceWindow::profileIsASetting()
{
    Measured m;
    const QSignalSpy changes(&m.window, &MainWindow::settingsChanged);
    const QSignalSpy reruns(&m.window, &MainWindow::rerunRequested);
    auto* profiles = m.part<QComboBox>("profile");
    profiles->setFocus();
    QTest::keyClick(profiles, Qt::Key_Down);
    QCOMPARE(changes.last().at(0).value<AppSettings>().profile, u"patient"_s);
    QCOMPARE(reruns.size(), 0);
}

void TestComplianceWindow::foldedPanelStillTells()
{
    Measured m;
    const auto* section = m.part<QWidget>("compliance");
    auto* header = section->findChild<SectionHeader*>(u"sectionHeader"_s);
    header->setChecked(false);
    QCOMPARE(header->summary(), u"1 of 5 fail"_s);
    QCOMPARE(header->accessibleDescription(), u"1 of 5 fail"_s);
}

void TestComplianceWindow::editorHandsItsChangesOver()
{
    Measured m;
    const QSignalSpy edits(&m.window, &MainWindow::profilesEdited);
    m.action("inspection.profiles")->trigger();
    auto* dialog = m.window.findChild<ProfileDialog*>(u"profileDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QComboBox*>(u"profile"_s)->setCurrentIndex(1);
    dialog->accept();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.last().at(0).value<ProfileEdits>().chosen, std::string("patient"));
    QCOMPARE(m.window.settings().profile, u"patient"_s);
}

QTEST_MAIN(TestComplianceWindow)
#include "tst_compliancewindow.moc"
