// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/evaluator.h"
#include "tests/core/compliance/compliancedata.h"

#include <QTest>

#include <cmath>

using namespace pw;
using namespace pw::test;

Q_DECLARE_METATYPE(pw::Condition)
Q_DECLARE_METATYPE(pw::Verdict)
Q_DECLARE_METATYPE(pw::Severity)
Q_DECLARE_METATYPE(pw::Deviation)

namespace {

// One measure of each kind: own method, indicator, fact.
const std::string kOwn = "eyes-open", kIndicator = "forehead-visible", kFact = "inter-eye-pixels";

Condition between(double minimum, double maximum)
{
    Condition condition = atLeast(kFact, minimum);
    condition.maximum = maximum;
    return condition;
}

Condition with(Condition condition, ReviewBand review)
{
    condition.review = review;
    return condition;
}

Condition angle(double maximum, double accuracy)
{
    Condition condition = with(atMost("head-yaw", maximum), {accuracy, accuracy, 0});
    condition.magnitude = true;
    return condition;
}

RequirementVerdict judged(const Requirement& requirement, const std::vector<QualityComponent>& components,
                          bool indicatorsCanFail = false)
{
    ComplianceProfile profile = profileOf({requirement});
    profile.indicatorsCanFail = indicatorsCanFail;
    return evaluate(profile, components).requirements.front();
}

} // namespace

class TestEvaluator : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void oneNumberAgainstItsLimits_data()
    {
        QTest::addColumn<Condition>("condition");
        QTest::addColumn<double>("value");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<bool>("nearLimit");
        QTest::addColumn<Deviation>("deviation");
        using enum Verdict;
        using enum Deviation;
        QTest::newRow("minimum kept") << atLeast(kFact, 90) << 91.0 << Pass << false << None;
        QTest::newRow("on the minimum") << atLeast(kFact, 90) << 90.0 << Pass << false << None;
        QTest::newRow("below") << atLeast(kFact, 90) << 89.9 << Fail << false << TooLow;
        QTest::newRow("on the maximum") << atMost(kFact, 0) << 0.0 << Pass << false << None;
        QTest::newRow("above") << atMost(kFact, 0) << 0.01 << Fail << false << TooHigh;
        QTest::newRow("inside two limits") << between(0.74, 0.8) << 0.77 << Pass << false << None;
        QTest::newRow("under both") << between(0.74, 0.8) << 0.7 << Fail << false << TooLow;
        QTest::newRow("over both") << between(0.74, 0.8) << 0.81 << Fail << false << TooHigh;
        // The eyes' score: fail above -3, review above -4.
        const Condition eyes = with(atMost(kOwn, -3), {1, 0, 0});
        QTest::newRow("eyes open") << eyes << -4.0 << Pass << false << None;
        QTest::newRow("eyes nearly open") << eyes << -3.99 << Review << true << TooHigh;
        QTest::newRow("eyes on the limit") << eyes << -3.0 << Review << true << TooHigh;
        QTest::newRow("eyes closed") << eyes << -2.99 << Fail << false << TooHigh;
        // 8 % of the limit on both sides: 0.552..0.648.
        const Condition head = with(atLeast(kFact, 0.6), {0, 0, 8});
        QTest::newRow("8 % above") << head << 0.649 << Pass << false << None;
        QTest::newRow("less than 8 % above") << head << 0.647 << Review << true << TooLow;
        QTest::newRow("less than 8 % below") << head << 0.553 << Review << true << TooLow;
        QTest::newRow("8 % below") << head << 0.551 << Fail << false << TooLow;
        // 5 degrees, known to 3.
        QTest::newRow("straight") << angle(5, 3) << 2.0 << Pass << false << None;
        QTest::newRow("hardly turned") << angle(5, 3) << -2.1 << Review << true << TooLow;
        QTest::newRow("turned a little") << angle(5, 3) << 8.0 << Review << true << TooHigh;
        QTest::newRow("turned") << angle(5, 3) << 8.1 << Fail << false << TooHigh;
        QTest::newRow("turned the other way") << angle(5, 3) << -8.1 << Fail << false << TooLow;
    }

    void oneNumberAgainstItsLimits()
    {
        QFETCH(Condition, condition);
        QFETCH(double, value);
        const auto row =
            judged(test::row("a", Severity::Must, {condition}), {measuredAs(condition.measure, value)});
        QTEST(row.verdict, "verdict");
        QTEST(row.nearLimit, "nearLimit");
        QTEST(row.deviation, "deviation");
        QCOMPARE(row.conditions.front().value, std::optional(value));
        QVERIFY(row.conditions.front().condition == condition);
    }

    void severityAndKindSoftenAFail_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<bool>("indicatorsCanFail");
        QTest::addColumn<Verdict>("verdict");
        const auto own = QString::fromStdString(kOwn), indicator = QString::fromStdString(kIndicator);
        QTest::newRow("must") << own << Severity::Must << false << Verdict::Fail;
        QTest::newRow("should") << own << Severity::Should << false << Verdict::Review;
        QTest::newRow("info") << own << Severity::Info << false << Verdict::Review;
        QTest::newRow("indicator") << indicator << Severity::Must << false << Verdict::Review;
        QTest::newRow("indicator that may fail") << indicator << Severity::Must << true << Verdict::Fail;
        QTest::newRow("indicator of a should") << indicator << Severity::Should << true << Verdict::Review;
    }

    void severityAndKindSoftenAFail()
    {
        QFETCH(QString, measure);
        QFETCH(Severity, severity);
        QFETCH(bool, indicatorsCanFail);
        const std::string key = measure.toStdString();
        const auto row =
            judged(test::row("a", severity, {atMost(key, 1)}), {measuredAs(key, 2)}, indicatorsCanFail);
        QTEST(row.verdict, "verdict");
        QCOMPARE(row.conditions.front().verdict, Verdict::Fail);
        QCOMPARE(row.conditions.front().effect, row.verdict);
        QVERIFY(!row.guidance.empty());
    }

    void aRowTakesTheWorstOfItsConditions()
    {
        const auto both = test::row("a", Severity::Must, {atLeast("eye-contrast", 18), atMost(kOwn, -3)});
        const auto verdict = [&](double contrast, double closed) {
            return judged(both, {measuredAs("eye-contrast", contrast), measuredAs(kOwn, closed)});
        };
        QCOMPARE(verdict(20, -5).verdict, Verdict::Pass);
        QCOMPARE(verdict(10, -5).verdict, Verdict::Review); // the indicator alone
        QCOMPARE(*verdict(10, -5).decisive, std::size_t{0});
        QCOMPARE(verdict(10, -1).verdict, Verdict::Fail);
        QCOMPARE(*verdict(10, -1).decisive, std::size_t{1});
    }

    void ofEqualVerdictsTheFarthestDecides()
    {
        const auto both =
            test::row("a", Severity::Must, {atMost("mouth-closed", 0.03), atMost("lip-ratio", 0.5)});
        const auto verdict = judged(both, {measuredAs("mouth-closed", 0.031), measuredAs("lip-ratio", 2)});
        QCOMPARE(*verdict.decisive, std::size_t{1});
        QVERIFY(std::abs(verdict.conditions[1].distance - 1.5 / 2.5) < 1e-12);
    }

    void withoutANumberTheReasonStays()
    {
        const auto requirement = test::row("a", Severity::Must, {atMost(kOwn, 1)});
        const auto dark = judged(requirement, {absent(kOwn, MeasureState::NotAssessable, "too dark")});
        QCOMPARE(dark.verdict, Verdict::NotAssessed);
        QCOMPARE(dark.reason, std::string("too dark"));
        QCOMPARE(dark.reasonContext, std::string("pw::Measure"));
        QVERIFY(dark.applicable && dark.guidance.empty());
        QVERIFY(!judged(requirement, {}).reason.empty());
    }

    void whatDoesNotApplyDoesNotCount()
    {
        const auto requirement =
            test::row("a", Severity::Must, {atLeast("quantisation-quality", 70), atMost("blockiness", 1.4)});
        const auto noJpeg = absent("quantisation-quality", MeasureState::NotApplicable, "no JPEG");
        QCOMPARE(judged(requirement, {noJpeg, measuredAs("blockiness", 1)}).verdict, Verdict::Pass);
        QCOMPARE(judged(requirement, {noJpeg, measuredAs("blockiness", 2)}).verdict, Verdict::Fail);
        const auto neither =
            judged(requirement, {noJpeg, absent("blockiness", MeasureState::NotApplicable, "no pixels")});
        QCOMPARE(neither.verdict, Verdict::NotAssessed);
        QVERIFY(!neither.applicable);
        QCOMPARE(neither.reason, std::string("no JPEG"));
        QCOMPARE(evaluate(profileOf({requirement}),
                          std::vector{noJpeg, absent("blockiness", MeasureState::NotApplicable, "no pixels")})
                     .overall,
                 Verdict::Pass);
    }

    void aRowWhosePreconditionFailsDoesNotCount()
    {
        auto requirement = test::row("a", Severity::Must, {atMost("face-proportion", 2.45)});
        requirement.when = {angle(10, 0)};
        const auto verdict = [&](double proportion, double yaw) {
            return evaluate(profileOf({requirement}), std::vector{measuredAs("face-proportion", proportion),
                                                                  measuredAs("head-yaw", yaw)});
        };
        QCOMPARE(verdict(3, 0).overall, Verdict::Fail);
        QCOMPARE(verdict(2, 0).overall, Verdict::Pass);
        const auto turned = verdict(3, -20);
        QCOMPARE(turned.overall, Verdict::Pass);
        QVERIFY(!turned.requirements.front().applicable && !turned.requirements.front().reason.empty());
    }

    void aFailOutweighsANumberThatIsMissing()
    {
        const auto requirement = test::row("a", Severity::Must, {atLeast(kFact, 90), atMost(kOwn, -3)});
        const auto dark = absent(kOwn, MeasureState::NotAssessable, "too dark");
        QCOMPARE(judged(requirement, {measuredAs(kFact, 10), dark}).verdict, Verdict::Fail);
        QCOMPARE(judged(requirement, {measuredAs(kFact, 100), dark}).verdict, Verdict::NotAssessed);
    }

    void theScoreIsComparedWhereTheRowSaysSo()
    {
        Condition condition = atLeast(kOwn, 75);
        condition.quantity = Quantity::Component;
        const auto requirement = test::row("a", Severity::Must, {condition});
        QCOMPARE(judged(requirement, {scored(kOwn, 1, 80)}).verdict, Verdict::Pass);
        QCOMPARE(judged(requirement, {scored(kOwn, 100, 70)}).verdict, Verdict::Fail);
        QCOMPARE(judged(requirement, {measuredAs(kOwn, 100)}).verdict, Verdict::NotAssessed);
    }

    void manualAndInformationRows()
    {
        const auto manual = judged(test::row("a", Severity::Manual, {}), {});
        QCOMPARE(manual.verdict, Verdict::NotAssessed);
        QCOMPARE(manual.reason, std::string("Please check by eye."));
        QVERIFY(judged(test::row("a", Severity::Info, {}), {}).reason != manual.reason);

        Condition shown;
        shown.measure = kFact;
        const auto info = judged(test::row("a", Severity::Info, {shown}), {measuredAs(kFact, 7)});
        QCOMPARE(info.verdict, Verdict::NotAssessed);
        QCOMPARE(info.conditions.front().value, std::optional(7.0));
        QVERIFY(!info.reason.empty());
    }

    void overallVerdict_data()
    {
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<Verdict>("row");
        QTest::addColumn<Verdict>("overall");
        using enum Verdict;
        QTest::newRow("must fails") << Severity::Must << Fail << Fail;
        QTest::newRow("must near") << Severity::Must << Review << Review;
        QTest::newRow("must missing") << Severity::Must << NotAssessed << Review;
        QTest::newRow("should deviates") << Severity::Should << Fail << Review;
        QTest::newRow("should missing") << Severity::Should << NotAssessed << Pass;
        QTest::newRow("info deviates") << Severity::Info << Fail << Pass;
        QTest::newRow("all pass") << Severity::Must << Pass << Pass;
    }

    // Beside the row in question stand one that passes and one for the eye.
    void overallVerdict()
    {
        QFETCH(Severity, severity);
        QFETCH(Verdict, row);
        const auto profile = profileOf({test::row("kept", Severity::Must, {atLeast(kFact, 90)}),
                                        test::row("gaze", Severity::Manual, {}),
                                        test::row("a", severity, {with(atMost(kOwn, -3), {1, 0, 0})})});
        std::vector components{measuredAs(kFact, 100)};
        if (row == Verdict::NotAssessed)
            components.push_back(absent(kOwn, MeasureState::NotAssessable, "too dark"));
        else
            components.push_back(
                measuredAs(kOwn, row == Verdict::Fail ? 0.0 : (row == Verdict::Review ? -3.5 : -9.0)));
        const auto verdict = evaluate(profile, components);
        QTEST(verdict.overall, "overall");
        QCOMPARE(verdict.requirements.size(), std::size_t{3});
    }

    void aFailAfterAReviewStillFails()
    {
        const auto verdict = evaluate(profileOf({test::row("a", Severity::Should, {atLeast(kFact, 240)}),
                                                 test::row("b", Severity::Must, {atLeast(kFact, 90)})}),
                                      std::vector{measuredAs(kFact, 10)});
        QCOMPARE(verdict.overall, Verdict::Fail);
    }

    // What the editor does: another limit, the same components.
    void anotherLimitAnotherVerdict()
    {
        auto profile = profileOf({test::row("a", Severity::Must, {atLeast(kFact, 90)})});
        const std::vector components{measuredAs(kFact, 80)};
        QCOMPARE(evaluate(profile, components).overall, Verdict::Fail);
        profile.requirements[0].conditions[0].minimum = 70;
        QCOMPARE(evaluate(profile, components).overall, Verdict::Pass);
    }

    void theVerdictOfAMeasureIsItsWorst()
    {
        const auto rows = {test::row("a", Severity::Should, {atLeast(kFact, 240)}),
                           test::row("b", Severity::Must, {atLeast(kFact, 90)}),
                           test::row("c", Severity::Info, {atLeast(kFact, 10)})};
        const auto decidedBy = [&](double value) {
            const auto verdict = evaluate(profileOf(rows), std::vector{measuredAs(kFact, value)});
            return verdictOfMeasure(verdict, kFact)->row->requirement.id;
        };
        QCOMPARE(decidedBy(50), std::string("b"));
        QCOMPARE(decidedBy(100), std::string("a"));
        QCOMPARE(decidedBy(500), std::string("b")); // all pass: the weightiest
        QVERIFY(!verdictOfMeasure(evaluate(profileOf(rows), {}), kOwn));
    }
};

QTEST_GUILESS_MAIN(TestEvaluator)
#include "tst_evaluator.moc"
