// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/handmadecompliance.h"
#include "ui/models/compliancemodel.h"
#include "ui/models/compliancetext.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::ui;
using namespace pw::test;

namespace {

QList<ComplianceRow> measuredRows()
{
    const InspectionResult result = measuredResult();
    return complianceRows(*result.current());
}

ComplianceRow rowOf(const QString& id)
{
    const auto rows = measuredRows();
    const auto found = std::ranges::find(rows, id, &ComplianceRow::id);
    return found == rows.end() ? ComplianceRow() : *found;
}

QStringList groupsOf(const ComplianceModel& model)
{
    QStringList ids;
    for (int i = 0; i < model.rowCount(); ++i)
        ids += model.index(i, 0).data(ComplianceModel::IdRole).toString();
    return ids;
}

QStringList idsIn(const ComplianceModel& model, const QString& group)
{
    QStringList ids;
    const int row = static_cast<int>(groupsOf(model).indexOf(group));
    const QModelIndex parent = model.index(row, 0);
    for (int i = 0; i < model.rowCount(parent); ++i)
        ids += model.index(i, 0, parent).data(ComplianceModel::IdRole).toString();
    return ids;
}

} // namespace

class TestComplianceModel : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void staysAModel();
    void everyRequirementAndEveryOtherMeasureIsARow();
    void rowSaysWhatIsMeasured();
    void scoreBarMarksTheLimit();
    void rangeBarMarksTheValue();
    void notAssessedHasNoNumber();
    void limitsInWords_data();
    void limitsInWords();
    void summaryCountsWhatCounts();
    void groupsBySubject();
    void groupsByVerdict();
    void deviationsOnly();
    void rowsAboutAPlace();
    void rowIsSpokenInOneSentence();
    void withoutComponentsThereIsNothing();
};

void TestComplianceModel::staysAModel()
{
    ComplianceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(measuredRows());
    model.setOrder(ComplianceModel::Order::Verdict);
    model.setDeviationsOnly(true);
    model.setMeasures(QStringList{u"head-yaw"_s});
    model.setMeasures(QStringList());
    model.setMeasures(std::nullopt);
    model.setDeviationsOnly(false);
    model.setRows({});
}

void TestComplianceModel::everyRequirementAndEveryOtherMeasureIsARow()
{
    QStringList ids;
    for (const ComplianceRow& row : measuredRows())
        ids += row.id;
    QCOMPARE(ids.first(6), (QStringList{u"yaw"_s, u"eye-distance"_s, u"eyes-visible"_s, u"even-light"_s,
                                        u"sharp"_s, u"gaze"_s}));
    QVERIFY(!ids.contains(u"measure:head-yaw"_s));
}

void TestComplianceModel::rowSaysWhatIsMeasured()
{
    const ComplianceRow distance = rowOf(u"eye-distance"_s);
    QCOMPARE(distance.name, u"Eyes far enough apart"_s);
    QCOMPARE(distance.verdict, Verdict::Pass);
    QCOMPARE(distance.value, u"120.0 px"_s);
    QCOMPARE(distance.limit, u"≥ 90 px"_s);
    QCOMPARE(distance.kind, MeasureKind::Fact);
    QCOMPARE(distance.score, std::nullopt);
    QCOMPARE(distance.measures, QStringList{u"inter-eye-pixels"_s});
    QCOMPARE(rowOf(u"gaze"_s).group, QString::fromLatin1(kByEyeGroup));
}

void TestComplianceModel::scoreBarMarksTheLimit()
{
    ComplianceRow crop = rowOf(u"measure:leftward-crop"_s);
    QCOMPARE(crop.gauge.kind, RowGauge::Kind::Score);
    QCOMPARE(crop.gauge.place, 1.0);
    QVERIFY(crop.gauge.limits.isEmpty()); // the profile has none
    // 0.9 eye distances is the middle of OFIQ's mapping, a component limit stands for itself.
    Condition condition;
    condition.measure = "leftward-crop";
    QCOMPARE(limitScore(condition, 0.9), 50);
    condition.quantity = Quantity::Component;
    QCOMPARE(limitScore(condition, 70), 70);
    condition = {};
    condition.measure = "aspect-ratio";
    QCOMPARE(limitScore(condition, 0.8), std::nullopt);
}

void TestComplianceModel::rangeBarMarksTheValue()
{
    const RowGauge gauge = rowOf(u"eye-distance"_s).gauge;
    QCOMPARE(gauge.kind, RowGauge::Kind::Range);
    QVERIFY(gauge.place > gauge.from && gauge.place < gauge.to); // it passes
    QCOMPARE(gauge.from, 0.5);
}

void TestComplianceModel::notAssessedHasNoNumber()
{
    const ComplianceRow sharp = rowOf(u"sharp"_s);
    QCOMPARE(sharp.verdict, Verdict::NotAssessed);
    QCOMPARE(sharp.value, u"–"_s);
    QCOMPARE(sharp.gauge.kind, RowGauge::Kind::None);
}

void TestComplianceModel::limitsInWords_data()
{
    QTest::addColumn<QString>("measure");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("magnitude");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("sentence");
    const double none = qQNaN();
    QTest::newRow("minimum") << u"inter-eye-pixels"_s << 90.0 << none << false << u"≥ 90 px"_s
                             << u"at least 90 px"_s;
    QTest::newRow("maximum") << u"over-exposure"_s << none << 0.02 << false << u"≤ 0.02"_s
                             << u"at most 0.02"_s;
    QTest::newRow("range") << u"aspect-ratio"_s << 0.74 << 0.8 << false << u"0.74 to 0.8"_s
                           << u"from 0.74 to 0.8"_s;
    QTest::newRow("none") << u"aspect-ratio"_s << none << none << false << QString() << QString();
}

void TestComplianceModel::limitsInWords()
{
    QFETCH(QString, measure);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(bool, magnitude);
    Condition condition;
    condition.measure = measure.toStdString();
    condition.magnitude = magnitude;
    if (!qIsNaN(low))
        condition.minimum = low;
    if (!qIsNaN(high))
        condition.maximum = high;
    QTEST(limitText(condition), "brief");
    QTEST(limitSentence(condition), "sentence");
}

void TestComplianceModel::summaryCountsWhatCounts()
{
    const ComplianceSummary summary = complianceSummary(measuredRows());
    QCOMPARE(summary.total, 5); // not what is left for the eye, nor what the profile does not ask for
    QCOMPARE(summary.fail, 1);
    QCOMPARE(summary.review, 1);
    QCOMPARE(summary.notAssessed, 1);
    QCOMPARE(summary.text(), u"1 of 5 fail, 1 to review, 1 not assessed"_s);
    QCOMPARE(summary.shortText(), u"1 of 5 fail"_s);
    QCOMPARE((ComplianceSummary{5, 0, 2, 0}).text(), u"2 of 5 to review"_s);
    QCOMPARE((ComplianceSummary{5, 0, 0, 1}).text(), u"4 of 5 pass, 1 not assessed"_s);
}

void TestComplianceModel::groupsBySubject()
{
    ComplianceModel model;
    model.setRows(measuredRows());
    const QStringList groups = groupsOf(model);
    QVERIFY(groups.contains(u"geometry"_s));
    QCOMPARE(groups.last(), QString::fromLatin1(kOtherGroup));
    QCOMPARE(idsIn(model, u"geometry"_s), QStringList{u"eye-distance"_s});
    QCOMPARE(model.indexOf(u"yaw"_s).data().toString(), u"Looks into the camera"_s);
    QVERIFY(!model.row(model.index(0, 0)));
}

void TestComplianceModel::groupsByVerdict()
{
    ComplianceModel model;
    model.setRows(measuredRows());
    model.setOrder(ComplianceModel::Order::Verdict);
    QCOMPARE(groupsOf(model),
             (QStringList{u"fail"_s, u"review"_s, u"not-assessed"_s, u"pass"_s,
                          QString::fromLatin1(kByEyeGroup), QString::fromLatin1(kOtherGroup)}));
    QCOMPARE(idsIn(model, u"fail"_s), QStringList{u"yaw"_s});
    QCOMPARE(idsIn(model, u"pass"_s),
             (QStringList{u"eye-distance"_s, u"even-light"_s})); // must before should
}

void TestComplianceModel::deviationsOnly()
{
    ComplianceModel model;
    model.setRows(measuredRows());
    model.setDeviationsOnly(true);
    QCOMPARE(model.shownRows(), 2);
    QVERIFY(model.indexOf(u"yaw"_s).isValid());
    QVERIFY(model.indexOf(u"eyes-visible"_s).isValid());
    QVERIFY(!model.indexOf(u"eye-distance"_s).isValid());
    model.setDeviationsOnly(false);
    QCOMPARE(model.shownRows(), model.rows().size());
}

void TestComplianceModel::rowsAboutAPlace()
{
    ComplianceModel model;
    model.setRows(measuredRows());
    model.setMeasures(QStringList{u"inter-eye-pixels"_s, u"eyes-visible"_s});
    QCOMPARE(model.shownRows(), 2);
    model.setMeasures(QStringList());
    QCOMPARE(model.shownRows(), 0);
    model.setMeasures(std::nullopt);
    QCOMPARE(model.shownRows(), model.rows().size());
}

void TestComplianceModel::rowIsSpokenInOneSentence()
{
    ComplianceModel model;
    model.setRows(measuredRows());
    const QString text = model.indexOf(u"eye-distance"_s).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(text, u"Eyes far enough apart, Pass, 120.0 px, ≥ 90 px, fact"_s);
}

void TestComplianceModel::withoutComponentsThereIsNothing()
{
    QVERIFY(complianceRows(FaceInspection()).isEmpty());
    QCOMPARE(complianceSummary({}).total, 0);
}

QTEST_MAIN(TestComplianceModel)
#include "tst_compliancemodel.moc"
