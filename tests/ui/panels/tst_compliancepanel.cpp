// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/handmadecompliance.h"
#include "tests/ui/panels/handmaderesult.h"
#include "tests/ui/panels/paneltesting.h"
#include "ui/models/compliancemodel.h"
#include "ui/panels/compliancelist.h"
#include "ui/panels/compliancepanel.h"
#include "ui/panels/findingpanel.h"
#include "ui/panels/notice.h"
#include "ui/panels/regionpanel.h"
#include "ui/plots/regionplot.h"
#include "ui/settings/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::ui;
using namespace pw::test;

namespace {

/// A compliance panel on the screen that shows measuredResult().
struct Shown {
    CompliancePanel panel;
    QSignalSpy highlights{&panel, &InspectionPanel::highlighted};
    QSignalSpy summaries{&panel, &InspectionPanel::summaryChanged};

    Shown()
    {
        panel.resize(320, 900);
        panel.show();
        panel.showProfiles(handmadeProfiles());
        panel.showInspection(measuredResult());
    }

    template <class Widget>
    Widget* part(const char* name) const
    {
        return panel.findChild<Widget*>(QLatin1StringView(name));
    }
    [[nodiscard]] ComplianceList* list() const { return part<ComplianceList>("complianceRows"); }
    [[nodiscard]] const ComplianceModel* model() const
    {
        return static_cast<const ComplianceModel*>(list()->model());
    }
    [[nodiscard]] QString details() const { return part<QLabel>("complianceDetails")->text(); }
    void click(const QString& id) const
    {
        const QModelIndex index = model()->indexOf(id);
        list()->expand(index.parent());
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }
    [[nodiscard]] Highlight lastHighlight() const { return highlights.last().at(0).value<Highlight>(); }
};

} // namespace

class TestCompliancePanel : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void saysHowManyFail();
    void emptyStatesSaySo();
    void choosingARowShowsItsPlaces();
    void detailsTellEverything();
    void detailsTellTheReasonWhenNotAssessed();
    void detailsTellTheReferenceProgram();
    void keyboardReachesRowsAndGroups();
    void onlyDeviations();
    void placeShowsRowsAboutIt();
    void placeWithoutRowsSaysSo();
    void selectionSurvivesANewResult();
    void choosingAProfileIsAWish();
    void fortyRowsAreFast();
    void findingIsAParagraph();
    void findingLinksLeadToRows();
    void findingIsCopied();
    void findingSaysWhatIsMissing_data();
    void findingSaysWhatIsMissing();
    void regionsAgainstGoodPortraits();
    void barIsChosenByMouseAndKeyboard();
};

void TestCompliancePanel::saysHowManyFail()
{
    const Shown shown;
    QVERIFY(shownText(shown.panel).contains(u"1 of 5 fail, 1 to review, 1 not assessed"_s));
    QCOMPARE(shown.summaries.last().at(0).toString(), u"fail"_s);
    QCOMPARE(shown.summaries.last().at(1).toString(), u"1 of 5 fail"_s);
    QCOMPARE(shown.part<QComboBox>("profile")->currentText(), u"Hand-made"_s);
}

void TestCompliancePanel::emptyStatesSaySo()
{
    Shown shown;
    for (const InspectionResult& result :
         {InspectionResult(), decodedResult(), faceOnlyResult(), finishedResult(), noFaceResult()}) {
        shown.panel.showInspection(result);
        QVERIFY(shownText(shown.panel).contains(u"No face has been measured yet"_s));
        QVERIFY(!shown.list()->isVisible());
        QCOMPARE(shown.summaries.last().at(1).toString(), QString());
    }
}

void TestCompliancePanel::choosingARowShowsItsPlaces()
{
    Shown shown;
    shown.click(u"eye-distance"_s);
    QCOMPARE(shown.highlights.size(), 1);
    QCOMPARE(shown.lastHighlight(), (Highlight{{}, {u"inter-eye-pixels"_s}, {}}));
    shown.click(u"yaw"_s);
    QCOMPARE(shown.lastHighlight().measures, QStringList{u"head-yaw"_s});
}

void TestCompliancePanel::detailsTellEverything()
{
    Shown shown;
    shown.click(u"eyes-visible"_s);
    const QString details = shown.details();
    for (const QString& part :
         {u"score 20 of 100"_s, u"score at least 50"_s, u"What to do"_s, u"clause of eyes-visible"_s,
          u"Must"_s, u"High"_s, u"Formula"_s, u"Indicator"_s, u"Pixel quality here"_s})
        QVERIFY2(details.contains(part), qPrintable(part + u" is missing in "_s + details));
}

void TestCompliancePanel::detailsTellTheReasonWhenNotAssessed()
{
    Shown shown;
    shown.click(u"sharp"_s);
    QVERIFY(shown.details().contains(u"The face is too small."_s));
}

void TestCompliancePanel::detailsTellTheReferenceProgram()
{
    Shown shown;
    shown.click(u"measure:leftward-crop"_s);
    QVERIFY(shown.details().contains(u"would give 2.50"_s));
}

void TestCompliancePanel::keyboardReachesRowsAndGroups()
{
    Shown shown;
    ComplianceList* list = shown.list();
    QVERIFY(list->focusPolicy() & Qt::TabFocus);
    list->setFocus();
    list->setCurrentIndex(shown.model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(!list->selected().isEmpty());
    QVERIFY(!shown.details().isEmpty());
    list->setCurrentIndex(shown.model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Left);
    QVERIFY(!list->isExpanded(shown.model()->index(0, 0)));
    shown.panel.showInspection(measuredResult());
    QVERIFY(!list->isExpanded(shown.model()->index(0, 0))); // stays folded
}

void TestCompliancePanel::onlyDeviations()
{
    Shown shown;
    QTest::mouseClick(shown.part<QCheckBox>("deviationsOnly"), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(shown.model()->shownRows(), 2);
    QVERIFY(shownText(shown.panel).contains(u"1 of 5 fail"_s)); // the summary still counts all
}

void TestCompliancePanel::placeShowsRowsAboutIt()
{
    Shown shown;
    shown.click(u"yaw"_s);
    const auto before = shown.highlights.size();
    const int height = shown.list()->height();
    shown.panel.showHighlight({{}, {u"eyes-visible"_s}, u"eyes"_s});
    QCOMPARE(shown.list()->sizeHint().height(), height); // the plot below stays where it was clicked
    QCOMPARE(shown.highlights.size(), before); // told, not asked
    QCOMPARE(shown.model()->shownRows(), 1);
    QVERIFY(shownText(shown.panel).contains(u"Rows about: eyes"_s));
    QVERIFY(!shown.part<QLabel>("complianceDetails")->isVisible());
    QTest::mouseClick(shown.part<QToolButton>("showAllRows"), Qt::LeftButton);
    QCOMPARE(shown.model()->shownRows(), shown.model()->rows().size());
    QVERIFY(shown.lastHighlight().isEmpty());
}

void TestCompliancePanel::placeWithoutRowsSaysSo()
{
    Shown shown;
    shown.panel.showHighlight({{}, {}, u"nose"_s});
    QVERIFY(shownText(shown.panel).contains(u"No row is about this place."_s));
    QVERIFY(!shown.list()->isVisible());
}

void TestCompliancePanel::selectionSurvivesANewResult()
{
    Shown shown;
    shown.click(u"yaw"_s);
    InspectionResult next = measuredResult();
    next.faces.front().components.front().native = 12;
    shown.panel.showInspection(next);
    QCOMPARE(shown.list()->selected(), u"yaw"_s);
    QVERIFY(shown.details().contains(u"12.0"_s));
    QCOMPARE(shown.highlights.size(), 1);
}

void TestCompliancePanel::choosingAProfileIsAWish()
{
    Shown shown;
    const QSignalSpy wishes(&shown.panel, &InspectionPanel::profileChosen);
    const QSignalSpy editor(&shown.panel, &InspectionPanel::profileEditorRequested);
    auto* profiles = shown.part<QComboBox>("profile");
    profiles->setFocus();
    QTest::keyClick(profiles, Qt::Key_Down);
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.last().at(0).toString(), u"patient"_s);
    QTest::mouseClick(shown.part<QToolButton>("editProfiles"), Qt::LeftButton);
    QCOMPARE(editor.size(), 1);
}

void TestCompliancePanel::fortyRowsAreFast()
{
    InspectionResult result = measuredResult();
    ComplianceVerdict& verdict = result.faces.front().compliance->verdict;
    while (verdict.requirements.size() < 40)
        verdict.requirements.push_back(verdict.requirements[verdict.requirements.size() % 6]);
    for (std::size_t i = 0; i < verdict.requirements.size(); ++i)
        verdict.requirements[i].requirement.id = std::to_string(i);
    Shown shown;
    QElapsedTimer timer;
    timer.start();
    constexpr int kTimes = 10;
    for (int i = 0; i < kTimes; ++i) {
        shown.panel.showInspection(result);
        shown.list()->viewport()->grab();
    }
    const auto milliseconds = timer.elapsed() / kTimes;
    qInfo("%lld ms for 40 rows, drawn", static_cast<long long>(milliseconds));
    QVERIFY(milliseconds < 50);
}

void TestCompliancePanel::findingIsAParagraph()
{
    FindingPanel panel;
    panel.resize(320, 300);
    panel.show();
    panel.showInspection(measuredResult());
    QVERIFY(panel.findChild<QLabel*>(u"findingHeadline"_s)->text().startsWith(u"Hand-made"_s));
    const QString text = shownText(panel);
    QVERIFY(text.contains(u"Looks into the camera"_s));
    QVERIFY(text.contains(u"9.0°"_s));
    QVERIFY(text.contains(u"Gaze"_s)); // to be checked by eye
    QCOMPARE(panel.findChild<IconLabel*>()->iconName(), u"fail"_s);
}

void TestCompliancePanel::findingLinksLeadToRows()
{
    FindingPanel panel;
    panel.showInspection(measuredResult());
    const QSignalSpy highlights(&panel, &InspectionPanel::highlighted);
    auto* reasons = panel.findChild<QLabel*>(u"findingReasons"_s);
    QVERIFY(reasons->text().contains(u"href=\"row:yaw\""_s));
    QVERIFY(
        reasons->text().contains(u">Looks into the camera</a>"_s)); // the title alone, the rest is plain text
    Q_EMIT reasons->linkActivated(u"row:yaw"_s);
    QCOMPARE(highlights.last().at(0).value<Highlight>(), (Highlight{u"yaw"_s, {}, {}}));
    Q_EMIT reasons->linkActivated(u"part:mouth"_s);
    QCOMPARE(highlights.last().at(0).value<Highlight>(), (Highlight{{}, {}, u"mouth"_s}));
    QVERIFY(reasons->textInteractionFlags() & Qt::LinksAccessibleByKeyboard);
}

void TestCompliancePanel::findingIsCopied()
{
    FindingPanel panel;
    panel.showInspection(measuredResult());
    const QSignalSpy copies(&panel, &InspectionPanel::copyTextRequested);
    panel.findChild<QToolButton*>()->click();
    QVERIFY(copies.last().at(0).toString().contains(u"Looks into the camera"_s));
    QVERIFY(!copies.last().at(0).toString().contains(u'<'));
    panel.showInspection(faceOnlyResult());
    QVERIFY(!panel.findChild<QToolButton*>()->isEnabled());
}

void TestCompliancePanel::findingSaysWhatIsMissing_data()
{
    QTest::addColumn<InspectionResult>("result");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing open") << InspectionResult() << u"Open a photograph"_s;
    QTest::newRow("running") << faceOnlyResult() << u"is being measured"_s;
    QTest::newRow("no face") << noFaceResult() << u"No face was found"_s;
    QTest::newRow("not measured") << finishedResult() << u"has not been measured"_s;
}

void TestCompliancePanel::findingSaysWhatIsMissing()
{
    QFETCH(InspectionResult, result);
    QFETCH(QString, text);
    FindingPanel panel;
    panel.showInspection(measuredResult());
    panel.showInspection(result);
    QVERIFY2(shownText(panel).contains(text), qPrintable(shownText(panel)));
    QVERIFY(!shownText(panel).contains(u"Looks into the camera"_s));
}

void TestCompliancePanel::regionsAgainstGoodPortraits()
{
    RegionPanel panel;
    const QSignalSpy summaries(&panel, &InspectionPanel::summaryChanged);
    panel.resize(320, 500);
    panel.show();
    panel.showInspection(measuredResult());
    QTRY_VERIFY(shownText(panel).contains(u"around the mouth"_s)); // comes with the next layout
    const QString text = shownText(panel);
    QVERIFY(!text.contains(u"Pixels around both eyes"_s)); // 0.75 is above good portraits
    QCOMPARE(summaries.last().at(0).toString(), u"review"_s);
    const QString spoken = panel.findChild<RegionPlot*>()->accessibleDescription();
    QVERIFY(spoken.contains(u"eyes 0.75, good portraits 0.30"_s));
    panel.showInspection({});
    QCOMPARE(summaries.last().at(1).toString(), QString());
    QVERIFY(panel.findChild<RegionPlot*>()->accessibleDescription().isEmpty());
}

void TestCompliancePanel::barIsChosenByMouseAndKeyboard()
{
    RegionPanel panel;
    panel.resize(320, 500);
    panel.show();
    panel.showInspection(measuredResult());
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* plot = panel.findChild<RegionPlot*>();
    plot->grab(); // lays the plot out
    const QSignalSpy highlights(&panel, &InspectionPanel::highlighted);
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->barRect(u"mouth"_s).center());
    QCOMPARE(highlights.last().at(0).value<Highlight>(), (Highlight{{}, {}, u"mouth"_s}));
    QTest::keyClick(plot, Qt::Key_Down);
    QCOMPARE(plot->chosen(), u"chin"_s);
    QTest::keyClick(plot, Qt::Key_Escape);
    QVERIFY(highlights.last().at(0).value<Highlight>().isEmpty());
    panel.showHighlight({{}, {}, u"eyes"_s});
    QCOMPARE(plot->chosen(), u"eyes"_s);
    QCOMPARE(highlights.size(), 3);
}

QTEST_MAIN(TestCompliancePanel)
#include "tst_compliancepanel.moc"
