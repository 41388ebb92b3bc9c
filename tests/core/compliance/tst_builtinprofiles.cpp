// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/evaluator.h"
#include "core/compliance/guidance.h"
#include "core/compliance/profilestore.h"
#include "core/compliance/profilewriter.h"
#include "core/compliance/vocabulary.h"
#include "core/measures/measureregistry.h"
#include "tests/core/compliance/compliancedata.h"
#include "tests/support/testassets.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>
#include <string_view>

using namespace pw;
using namespace pw::test;

namespace {

const std::vector<StoredProfile>& profiles()
{
    static const auto store = ProfileStore::open(program("pixelworth-cli"));
    return store.profiles();
}

bool isTranslated(const std::string& text)
{
    return std::ranges::any_of(profileTexts(), [&](const char* known) { return text == known; });
}

/// A number on the bad side of a condition's limits.
QualityComponent breaking(const Condition& condition, bool above)
{
    const double span =
        100 + std::abs(condition.minimum.value_or(0)) + std::abs(condition.maximum.value_or(0));
    QualityComponent component = measuredAs(condition.measure, above ? span : -span);
    if (condition.quantity == Quantity::Component)
        component.component = above ? 100 : 0;
    return component;
}

} // namespace

class TestBuiltInProfiles : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void allOfThemLoad()
    {
        std::set<std::string> ids;
        for (const auto& stored : profiles())
            ids.insert(stored.profile.id);
        QCOMPARE(ids, (std::set<std::string>{"icao-portrait", "icao-portrait-child", "live-probe",
                                             "system-enrolment"}));
    }

    void everyTextIsForTranslators()
    {
        std::set<std::string> used;
        for (const auto& stored : profiles()) {
            used.insert({stored.profile.title, stored.profile.description});
            for (const auto& row : stored.profile.requirements)
                used.insert({row.title, row.note});
        }
        used.erase("");
        for (const auto& text : used)
            QVERIFY2(isTranslated(text), text.c_str());
        QCOMPARE(profileTexts().size(), used.size()); // and none is left over
    }

    // So that saving an unchanged copy under another id changes nothing but the id.
    void filesHaveTheFormOfTheWriter()
    {
        for (const auto& stored : profiles()) {
            QFile file(QString::fromStdString(stored.file));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(QString::fromStdString(profileJson(stored.profile)), QString::fromUtf8(file.readAll()));
        }
    }

    void theChildDiffersInTwoLimits()
    {
        const auto adult = builtIn("icao-portrait"), child = builtIn("icao-portrait-child");
        QCOMPARE(adult.requirements.size(), child.requirements.size());
        std::set<std::string> different;
        for (std::size_t i = 0; i < adult.requirements.size(); ++i)
            if (adult.requirements[i] != child.requirements[i])
                different.insert(child.requirements[i].id);
        QCOMPARE(different, (std::set<std::string>{"vertical-position", "head-length"}));
    }

    // Limits as the standards' clauses and the measurements give them.
    void limits_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("row");
        QTest::addColumn<double>("minimum");
        QTest::addColumn<double>("maximum");
        const double none = 1e9;
        const auto limits = [](const char* profile, const char* row, double low, double high) {
            QTest::addRow("%s %s", profile, row)
                << QString::fromLatin1(profile) << QString::fromLatin1(row) << low << high;
        };
        limits("icao-portrait", "one-person", -none, 0);
        limits("icao-portrait", "inter-eye-minimum", 90, none);
        limits("icao-portrait", "inter-eye-passport", 240, none);
        limits("icao-portrait", "aspect-ratio", 0.74, 0.80);
        limits("icao-portrait", "horizontal-position", 0.45, 0.55);
        limits("icao-portrait", "vertical-position", 0.30, 0.50);
        limits("icao-portrait", "head-width", 0.50, 0.75);
        limits("icao-portrait", "head-length", 0.60, 0.90);
        limits("icao-portrait", "head-yaw", -none, 5);
        limits("icao-portrait", "head-roll", -none, 8);
        limits("icao-portrait", "eyes-open", -none, -3);
        limits("icao-portrait", "sharpness", -2.6, none);
        limits("icao-portrait-child", "vertical-position", 0.30, 0.60);
        limits("icao-portrait-child", "head-length", 0.50, 0.90);
        limits("system-enrolment", "head-pitch", -none, 12);
        limits("system-enrolment", "room-below", 1.4, none);
        limits("system-enrolment", "sharpness", -2.7, none);
        limits("live-probe", "head-yaw", -none, 25);
        limits("live-probe", "sharpness", -3.2, none);
        limits("live-probe", "whole-face", 0.55, none);
        limits("live-probe", "brightness", 0.05, 0.85);
    }

    void limits()
    {
        QFETCH(QString, profile);
        QFETCH(QString, row);
        const auto loaded = builtIn(profile.toStdString());
        const auto found = std::ranges::find(loaded.requirements, row.toStdString(), &Requirement::id);
        QVERIFY(found != loaded.requirements.end());
        QTEST(found->conditions[0].minimum.value_or(-1e9), "minimum");
        QTEST(found->conditions[0].maximum.value_or(1e9), "maximum");
    }

    void componentsThatKeepEverythingPass()
    {
        for (const auto& stored : profiles()) {
            const auto verdict = evaluate(stored.profile, keeping(stored.profile));
            for (const auto& row : verdict.requirements)
                QVERIFY2(row.verdict == Verdict::Pass || row.requirement.severity == Severity::Info ||
                             row.requirement.severity == Severity::Manual,
                         (stored.profile.id + " " + row.requirement.id).c_str());
            QCOMPARE(verdict.overall, Verdict::Pass);
        }
    }

    void everyConditionCanFailAndSaysWhatToDo()
    {
        for (const auto& stored : profiles())
            for (const auto& row : stored.profile.requirements)
                for (const auto& condition : row.conditions)
                    for (const bool above : {false, true}) {
                        if (!(above ? condition.maximum : condition.minimum))
                            continue;
                        auto components = keeping(stored.profile);
                        replace(components, breaking(condition, above));
                        const auto verdict = evaluate(stored.profile, components);
                        const auto& judged = rowOf(verdict, row.id);
                        QVERIFY2(judged.verdict == Verdict::Fail || judged.verdict == Verdict::Review,
                                 row.id.c_str());
                        QVERIFY2(!std::string_view(guidanceText(judged.guidance, judged.deviation)).empty(),
                                 row.id.c_str());
                    }
    }

    void indicatorsOnlyAskForAReview()
    {
        for (const auto& stored : profiles())
            for (const auto& row : stored.profile.requirements)
                for (const auto& condition : row.conditions) {
                    if (measureDescriptor(condition.measure)->kind != MeasureKind::Indicator)
                        continue;
                    auto components = keeping(stored.profile);
                    replace(components, breaking(condition, !condition.minimum));
                    const auto verdict = evaluate(stored.profile, components);
                    QCOMPARE(rowOf(verdict, row.id).verdict, Verdict::Review);
                }
    }

    void closedEyesInBlurAreForAPerson()
    {
        for (const auto& stored : profiles()) {
            const auto rowWith = [&](double score) {
                auto components = keeping(stored.profile);
                replace(components,
                        absent("eyes-open", MeasureState::NotAssessable, "The face is too blurred."));
                replace(components, measuredAs("eyes-closed-blurred", score));
                return rowOf(evaluate(stored.profile, components), "eyes-open").verdict;
            };
            QCOMPARE(rowWith(0.5), Verdict::Review);
            QCOMPARE(rowWith(-0.5), Verdict::NotAssessed); // says nothing about open eyes
        }
    }

    /// A reading within its accuracy beyond the limit may still be a straight head.
    void aStraightHeadPassesAndANodFails_data()
    {
        QTest::addColumn<double>("pitch");
        QTest::addColumn<int>("verdict");
        const auto add = [](double pitch, Verdict verdict) {
            QTest::addRow("%g", pitch) << pitch << static_cast<int>(verdict);
        };
        for (const double sign : {-1.0, 1.0}) {
            add(sign * 0.1, Verdict::Pass);
            add(sign * 3.9, Verdict::Pass);
            add(sign * 4.1, Verdict::Review);
            add(sign * 8.9, Verdict::Review);
            add(sign * 9.1, Verdict::Fail);
        }
    }
    void aStraightHeadPassesAndANodFails()
    {
        QFETCH(double, pitch);
        QFETCH(int, verdict);
        const auto profile = builtIn("icao-portrait");
        auto components = keeping(profile);
        replace(components, measuredAs("head-pitch", pitch));
        QCOMPARE(static_cast<int>(rowOf(evaluate(profile, components), "head-pitch").verdict), verdict);
    }

    void everyMeasureHasGuidance()
    {
        for (const auto& measure : measures())
            QVERIFY2(guidanceForMeasure(measure.key), measure.key);
    }

    void guidanceNamesTheRightDirection()
    {
        // ISO signs: positive yaw looks to the subject's left, positive pitch down, positive roll to the
        // right.
        const auto text = [](const char* measure, Deviation deviation) {
            return std::string(guidanceText(guidanceForMeasure(measure)->id, deviation));
        };
        QVERIFY(text("head-yaw", Deviation::TooHigh).find("to your right") != std::string::npos);
        QVERIFY(text("head-yaw", Deviation::TooLow).find("to your left") != std::string::npos);
        QVERIFY(text("head-pitch", Deviation::TooHigh).starts_with("Raise"));
        QVERIFY(text("head-pitch", Deviation::TooLow).starts_with("Lower"));
        QVERIFY(text("head-roll", Deviation::TooHigh).find("to your left") != std::string::npos);
        QVERIFY(text("head-roll", Deviation::TooLow).find("to your right") != std::string::npos);
        QVERIFY(text("head-length-ratio", Deviation::TooLow).find("closer") != std::string::npos);
        QVERIFY(text("head-length-ratio", Deviation::TooHigh).find("back") != std::string::npos);
        QVERIFY(text("leftward-crop", Deviation::TooLow).find("on the left") != std::string::npos);
        QVERIFY(text("rightward-crop", Deviation::TooLow).find("on the right") != std::string::npos);
        QVERIFY(text("face-horizontal-position", Deviation::TooHigh).find("on the right") !=
                std::string::npos);
        QVERIFY(text("margin-above", Deviation::TooLow).find("Lower") != std::string::npos);
        QVERIFY(text("margin-below", Deviation::TooLow).find("Raise") != std::string::npos);
        QVERIFY(text("face-vertical-position", Deviation::TooLow).find("Lower") != std::string::npos);
    }

    void guidanceIdsAreUnique()
    {
        std::set<std::string> ids;
        for (const auto& row : guidances())
            QVERIFY(ids.insert(row.id).second);
        QCOMPARE(std::string(guidanceText("unknown", Deviation::None)), std::string());
    }
};

QTEST_GUILESS_MAIN(TestBuiltInProfiles)
#include "tst_builtinprofiles.moc"
