// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/assessment.h"
#include "core/compliance/evaluator.h"
#include "core/compliance/findingwriter.h"
#include "core/compliance/reasontexts.h"
#include "core/measures/measureregistry.h"
#include "core/quality/facialregions.h"
#include "tests/core/compliance/compliancedata.h"

#include <QTest>

#include <algorithm>
#include <clocale>
#include <string>
#include <string_view>

using namespace pw;
using namespace pw::test;

using Role = FindingSentence::Role;

namespace {

const ComplianceProfile& icao()
{
    static const ComplianceProfile profile = builtIn("icao-portrait");
    return profile;
}

/// A portrait that keeps everything but these.
std::vector<QualityComponent> portrait(const std::vector<QualityComponent>& others)
{
    auto components = keeping(icao());
    for (const auto& component : others)
        replace(components, component);
    return components;
}

Finding findingOf(const std::vector<QualityComponent>& components, const std::vector<LowRegion>& low = {})
{
    return makeFinding(evaluate(icao(), components), components, low);
}

std::vector<const FindingSentence*> sentences(const Finding& finding, Role role)
{
    std::vector<const FindingSentence*> found;
    for (const auto& sentence : finding.sentences)
        if (sentence.role == role)
            found.push_back(&sentence);
    return found;
}

std::vector<std::string> reasons(const Finding& finding)
{
    std::vector<std::string> ids;
    for (const auto* sentence : sentences(finding, Role::Reason))
        ids.push_back(sentence->requirement);
    return ids;
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

NetworkInfo networkWithReference()
{
    NetworkInfo network;
    for (const auto& region : faceRegions())
        network.regionReferences.push_back({MapMethod::LayerEnergy, region.region, 0.6, 0.05});
    return network;
}

PixelQualityMap mapWith(const std::string& region, double mean)
{
    PixelQualityMap map;
    for (const char* name : kFacialRegionNames)
        map.regions.push_back({name, name == region ? mean : 0.6, 100});
    return map;
}

using Ids = std::vector<std::string>;

} // namespace

class TestFinding : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutDeviationNothingIsClaimedBeyondTheTool()
    {
        const auto finding = findingOf(portrait({}));
        QCOMPARE(finding.overall, Verdict::Pass);
        const std::string text = englishText(finding);
        QVERIFY(text.starts_with("ICAO portrait: no deviation found by this tool."));
        QVERIFY(!contains(text, "ompliant"));
        QVERIFY(contains(text, "To be checked by eye: Eyes look at the camera"));
        QVERIFY(reasons(finding).empty());
    }

    void failsComeBeforeReviewsAndFarBeforeNear()
    {
        // 80 of 90 px is nearer its limit than 40 degrees of 5; an indicator and a should row only ask for a
        // review.
        const auto finding =
            findingOf(portrait({measuredAs("inter-eye-pixels", 80), measuredAs("head-yaw", -40),
                                measuredAs("eye-contrast", 0), measuredAs("neutral-expression", 0)}));
        QCOMPARE(finding.overall, Verdict::Fail);
        QCOMPARE(reasons(finding), (Ids{"head-yaw", "inter-eye-minimum", "eyes-visible"}));
        QVERIFY(englishText(finding).starts_with("ICAO portrait: requirements are not met."));
    }

    void whereMeasureAndMapAgreeComesFirst()
    {
        const auto components = portrait({measuredAs("eye-contrast", 3), measuredAs("head-yaw", 40)});
        QCOMPARE(reasons(findingOf(components)), (Ids{"head-yaw", "eyes-visible"}));
        QCOMPARE(reasons(findingOf(components, {{"eyes", 4}})), (Ids{"eyes-visible", "head-yaw"}));
        QCOMPARE(reasons(findingOf(components, {{"mouth", 4}})), (Ids{"head-yaw", "eyes-visible"}));
    }

    void whatACropMendsComesAfterOtherFails()
    {
        const auto small = measuredAs("head-width-ratio", 0.1), large = measuredAs("head-width-ratio", 4);
        const auto open = measuredAs("mouth-closed", 0.04), contrast = measuredAs("eye-contrast", 0);
        QCOMPARE(reasons(findingOf(portrait({small, open, contrast}))),
                 (Ids{"mouth-closed", "head-width", "eyes-visible"}));
        QCOMPARE(reasons(findingOf(portrait({large, open}))), (Ids{"head-width", "mouth-closed"}));
    }

    void whatCouldNotBeMeasuredComesBeforeFails()
    {
        const auto finding =
            findingOf(portrait({absent("sharpness", MeasureState::NotAssessable, "The face is too dark."),
                                measuredAs("head-yaw", 40)}));
        QCOMPARE(reasons(finding), (Ids{"sharpness", "head-yaw"}));
        QCOMPARE(englishText(*sentences(finding, Role::Advice).front()),
                 std::string("Put more light on the face or raise the exposure."));
    }

    void threeReasonsAtMost()
    {
        const auto finding = findingOf(
            portrait({measuredAs("head-yaw", 40), measuredAs("head-pitch", 40), measuredAs("head-roll", 40),
                      measuredAs("sharpness", -5), measuredAs("single-face", 0.9)}));
        QCOMPARE(reasons(finding).size(), std::size_t{3});
        QCOMPARE(reasons(finding).front(), std::string("one-person"));
        QCOMPARE(sentences(finding, Role::Advice).size(), std::size_t{3});
    }

    void rowsWithTheSameRemedyAreOneReason()
    {
        const auto finding =
            findingOf(portrait({measuredAs("inter-eye-pixels", 50), measuredAs("head-length-ratio", 0.2),
                                measuredAs("head-width-ratio", 0.2)}));
        QCOMPARE(reasons(finding), (Ids{"inter-eye-minimum", "head-length"}));
        // Also where one of them is a row that the same fault kept from being measured.
        const auto hidden = absent("eyes-open", MeasureState::NotAssessable, "The face is too blurred.");
        QCOMPARE(reasons(findingOf(portrait({hidden, measuredAs("sharpness", -3)}))), (Ids{"eyes-open"}));
    }

    void aReasonGivesNumberAndLimit_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        const auto add = [](const char* measure, double value, const char* text) {
            QTest::addRow("%s %g", measure, value)
                << QString::fromUtf8(measure) << value << QString::fromUtf8(text);
        };
        add("inter-eye-pixels", 61.26, "Distance of the eyes, minimum: 61.3 px (at least 90 px).");
        // ISO/IEC 19794-5: positive yaw to the own left, positive pitch down, positive roll to the own right.
        add("head-yaw", -12, "Head turned to the side: 12.0° to the person's right (at most 5°).");
        add("head-yaw", 12, "Head turned to the side: 12.0° to the person's left (at most 5°).");
        add("head-pitch", 20, "Head raised or lowered: 20.0° downwards (at most 5°).");
        add("head-roll", 20, "Head tilted: 20.0° to the person's right (at most 8°).");
        add("head-yaw", 7, "Head turned to the side: 7.0°, too close to the limit of 5° to decide.");
        add("aspect-ratio", 1, "Format of the picture: width/height 1.000 (at most 0.8).");
        add("aspect-ratio", 0.7, "Format of the picture: width/height 0.700 (at least 0.74).");
        add("head-width-ratio", 0.1768, "Width of the head: 17.7 % of the picture's width (at least 50 %).");
        add("single-face", 0.97, "Only one person: another face, 97 % of the size of this one.");
        add("mouth-closed", 0.075,
            "Mouth closed: lips open by 7.5 % of the distance from eyes to chin (at most 3 %).");
        add("lip-ratio", 2, "Mouth closed: lips open by 200 % of the lower lip (at most 50 %).");
        add("eye-darkness", -31,
            "Eyes visible, no dark glasses: an eye is darker than the skin by 31.0 (at "
            "most 28).");
        add("white-share", 0.0213,
            "No black or white burnt out: 2.13 % of the pixels white (at most 0.1 %).");
        add("monochrome", 1, "Colour picture, 8 bit a channel: all pixels are grey.");
        add("dynamic-range", 5.4, "Range of tones in the face: 5.40 bit (at least 6 bit).");
    }

    void aReasonGivesNumberAndLimit()
    {
        QFETCH(QString, measure);
        QFETCH(double, value);
        QFETCH(QString, text);
        const Finding finding = findingOf(portrait({measuredAs(measure.toStdString(), value)}));
        QCOMPARE(QString::fromStdString(englishText(*sentences(finding, Role::Reason).front())), text);
    }

    void scoresAndMissingNumbersHaveWordsToo()
    {
        const auto text = [](const QualityComponent& component) {
            return englishText(*sentences(findingOf(portrait({component})), Role::Reason).front());
        };
        QCOMPARE(text(scored("face-occlusion", 0.4, 60)),
                 std::string("Face uncovered: only 60 % of the face is uncovered (at least 80 %)."));
        QCOMPARE(text(absent("sharpness", MeasureState::NotAssessable, "The face is too dark.")),
                 std::string("Sharp focus: not assessed. The face is too dark."));
    }

    /// A number without noun or unit says nothing to people.
    void everyRowOfTheProfilesHasWords()
    {
        for (const char* id : {"icao-portrait", "icao-portrait-child", "system-enrolment", "live-probe"})
            for (const auto& row : builtIn(id).requirements)
                for (const auto& condition : row.conditions) {
                    const auto* measure = measureDescriptor(condition.measure);
                    QVERIFY2(condition.quantity == Quantity::Component || hasOwnWords(condition.measure) ||
                                 !std::string_view(measure->unit).empty(),
                             condition.measure.c_str());
                }
    }

    void adviceStandsBesideItsReason()
    {
        const Finding finding =
            findingOf(portrait({measuredAs("head-yaw", 40), measuredAs("sharpness", -5)}));
        for (std::size_t i = 0; i < finding.sentences.size(); ++i)
            if (finding.sentences[i].role == Role::Reason) {
                QCOMPARE(finding.sentences.at(i + 1).role, Role::Advice);
                QCOMPARE(finding.sentences.at(i + 1).requirement, finding.sentences[i].requirement);
            }
    }

    void adviceFollowsTheDirection()
    {
        QVERIFY(contains(englishText(findingOf(portrait({measuredAs("head-yaw", 30)}))),
                         "Turn your head to your right"));
        QVERIFY(contains(englishText(findingOf(portrait({measuredAs("head-yaw", -30)}))),
                         "Turn your head to your left"));
    }

    void darkGlassesOutdoClosedEyes()
    {
        const auto closed = measuredAs("eyes-open", 3);
        QCOMPARE(reasons(findingOf(portrait({closed}))), (Ids{"eyes-open"}));
        QCOMPARE(reasons(findingOf(portrait({closed, measuredAs("eye-contrast", 3)}))),
                 (Ids{"eyes-visible"}));
        const auto hidden = absent("eyes-open", MeasureState::NotAssessable, "The eyes are not visible.");
        QCOMPARE(reasons(findingOf(portrait({hidden, measuredAs("eye-contrast", 3)}))),
                 (Ids{"eyes-visible"}));
    }

    void aRowAndALowRegionAreOneFinding()
    {
        const auto finding = findingOf(portrait({measuredAs("eye-contrast", 3), measuredAs("head-yaw", 30)}),
                                       {{"eyes", 4}, {"nose", 3}});
        const auto& all = finding.sentences;
        const auto reason = std::ranges::find(all, "eyes-visible", &FindingSentence::requirement);
        QCOMPARE(reason->role, Role::Reason);
        QCOMPARE(reason->regions, (Ids{"eyes"}));
        const auto& region = *(reason + 1);
        QCOMPARE(region.role, Role::Region);
        QCOMPARE(region.requirement, std::string("eyes-visible"));
        QCOMPARE(englishText(region),
                 std::string("Pixels around both eyes carry little: glasses, hair or shadow?"));
        const auto regions = sentences(finding, Role::Region);
        QCOMPARE(regions.size(), std::size_t{2});
        QVERIFY(regions[1]->requirement.empty());
        QCOMPARE(regions[1]->regions, (Ids{"nose"}));
    }

    void oneSentenceForAllRegionsOfAReason()
    {
        const auto finding = findingOf(portrait({measuredAs("lip-line", 3)}),
                                       {{"mouth", 6}, {"nose", 5}, {"cheeks", 3}, {"eyes", 2.6}});
        const auto regions = sentences(finding, Role::Region);
        QCOMPARE(regions.size(), std::size_t{2});
        QCOMPARE(regions[0]->requirement, std::string("face-uncovered"));
        QCOMPARE(regions[0]->regions, (Ids{"mouth", "nose", "cheeks"}));
        QVERIFY(contains(englishText(*regions[0]), "a mask, a hand or a beard?"));
        QCOMPARE(regions[1]->regions, (Ids{"eyes"}));
    }

    void aFaceThatIsLowThroughoutIsSaidOnce()
    {
        std::vector<LowRegion> low;
        for (const auto& region : faceRegions())
            low.push_back({region.region, 5});
        const auto finding = findingOf(portrait({measuredAs("eye-contrast", 3)}), low);
        const auto regions = sentences(finding, Role::Region);
        QCOMPARE(regions.size(), std::size_t{1});
        QCOMPARE(regions.front()->regions.size(), faceRegions().size());
        QVERIFY(contains(englishText(*regions.front()), "whole face"));
    }

    void lowIsMeasuredAgainstGoodPortraits()
    {
        const auto network = networkWithReference();
        const auto low = lowRegions(mapWith("mouth", 0.4), network);
        QCOMPARE(low.size(), std::size_t{1});
        QCOMPARE(low.front().region, std::string("mouth"));
        QVERIFY(std::abs(low.front().deviations - 4) < 1e-9);
        QVERIFY(lowRegions(mapWith("mouth", 0.55), network).empty());
        QVERIFY(lowRegions(mapWith("outside", 0), network).empty());
        auto otherMethod = mapWith("mouth", 0.4);
        otherMethod.method = MapMethod::Paper;
        QVERIFY(lowRegions(otherMethod, network).empty());
        QVERIFY(lowRegions(mapWith("mouth", 0.4), NetworkInfo()).empty());
    }

    void everyRegionOfAMeasureExists()
    {
        for (const auto& row : icao().requirements)
            for (const auto& condition : row.conditions)
                for (const auto& region : regionsOfMeasure(condition.measure))
                    QVERIFY(std::ranges::any_of(faceRegions(),
                                                [&](const auto& known) { return region == known.region; }));
        QCOMPARE(faceRegions().size(), kFacialRegionNames.size() - 1); // all but "outside"
    }

    void scoresThatExcludeEachOtherAreExplained()
    {
        const auto conflicts = [](const std::vector<QualityComponent>& others) {
            return sentences(findingOf(portrait(others)), Role::Conflict).size();
        };
        QCOMPARE(conflicts({}), std::size_t{0});
        QCOMPARE(conflicts({scored("head-size", 0.375, 36), scored("margin-above", 1.5, 73)}),
                 std::size_t{1});
        QCOMPARE(conflicts({scored("head-size", 0.375, 36), measuredAs("head-length-ratio", 0.3)}),
                 std::size_t{0});
    }

    void assessingFillsEveryMeasuredFace()
    {
        InspectionResult result;
        result.network = networkWithReference();
        result.faces.resize(2);
        result.faces[0].components = portrait({measuredAs("eye-contrast", 3)});
        result.faces[0].map = mapWith("eyes", 0.2);
        assess(result, icao());
        QVERIFY(result.faces[0].compliance && !result.faces[1].compliance);
        const auto& first = *result.faces[0].compliance;
        QCOMPARE(first.verdict.overall, Verdict::Review);
        QCOMPARE(first.verdict.profileSha256, icao().sha256);
        QCOMPARE(sentences(first.finding, Role::Region).size(), std::size_t{1});

        auto lenient = icao();
        std::erase_if(lenient.requirements, [](const Requirement& row) { return row.id == "eyes-visible"; });
        assess(result, lenient);
        QCOMPARE(result.faces[0].compliance->verdict.overall, Verdict::Pass);
    }

    void englishDoesNotExpandWhatIsPutIn()
    {
        FindingSentence sentence;
        sentence.text = {"", "%1, %2 and 5 %"};
        sentence.arguments.resize(2);
        sentence.arguments[0].texts = {{"", "%2"}, {"", "b"}};
        sentence.arguments[1].number = 1234.5;
        sentence.arguments[1].decimals = 1;
        std::setlocale(LC_ALL, "de_DE.UTF-8");
        QCOMPARE(englishText(sentence), std::string("%2; b, 1234.5 and 5 %"));
        std::setlocale(LC_ALL, "C");
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
