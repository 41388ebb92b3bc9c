// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/livefeedback.h"
#include "core/compliance/profilestore.h"
#include "core/measures/measureregistry.h"
#include "tests/support/testassets.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::app;

namespace {

const ComplianceProfile& profile()
{
    static const ComplianceProfile live =
        *ProfileStore::open(test::program("pixelworth-cli")).load("live-probe");
    return live;
}

/// Every live measure of the profile well within its limits.
InspectionResult goodFrame()
{
    InspectionResult frame;
    FaceInspection& face = frame.faces.emplace_back();
    frame.currentFace = 0;
    face.quality = QualityScore{};
    face.quality->scaled = 0.71;
    for (const Requirement& row : profile().requirements)
        for (const Condition& condition : row.conditions) {
            const MeasureDescriptor* measure = measureDescriptor(condition.measure);
            const auto known = std::ranges::find(face.components, condition.measure, &QualityComponent::key);
            if (!measure->live || known != face.components.end())
                continue;
            QualityComponent component;
            component.key = condition.measure;
            component.component = 90;
            const double low = condition.minimum.value_or(condition.maximum.value_or(0) - 50);
            const double high = condition.maximum.value_or(low + 200);
            component.native = condition.magnitude ? 0 : (low + high) / 2;
            face.components.push_back(component);
        }
    return frame;
}

InspectionResult frameWith(const char* measure, double native)
{
    InspectionResult frame = goodFrame();
    auto& components = frame.faces[0].components;
    std::ranges::find(components, std::string(measure), &QualityComponent::key)->native = native;
    return frame;
}

} // namespace

class TestLiveFeedback : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        feedback = LiveFeedback();
        feedback.setProfile(profile());
        feedback.setSeries({u"sharpness"_s, u"no-such-measure"_s});
    }
    void goodFramePasses();
    void faultGivesItsInstruction_data();
    void faultGivesItsInstruction();
    void whatMustHoldComesFirst();
    void lowQualityWithAKnownCauseIsNotCovering();
    void nobodyThere();
    void nobodyIsSeenInTheDark();
    void sampleIsOnTheScaleOfTheTimeline();
    void everyLiveMeasureCanBeDrawn();

  private:
    /// The same frame for two seconds: long enough for an instruction to settle.
    void see(const InspectionResult& frame)
    {
        for (int i = 0; i < 24; ++i)
            feedback.update(frame, m_second += 1 / 12.0);
    }

    LiveFeedback feedback;
    double m_second = 100;
};

void TestLiveFeedback::goodFramePasses()
{
    see(goodFrame());
    QVERIFY(feedback.passes());
    QCOMPARE(feedback.failing(), 0);
    QCOMPARE(feedback.icon(), u"pass"_s);
    QVERIFY(feedback.requirements().size() >= 10);
    for (const auto& row : feedback.requirements())
        QVERIFY2(row.state == ui::LiveRequirement::State::Pass, qPrintable(row.name));
}

void TestLiveFeedback::faultGivesItsInstruction_data()
{
    QTest::addColumn<QByteArray>("measure");
    QTest::addColumn<double>("native");
    QTest::addColumn<QString>("says");
    QTest::newRow("too far") << QByteArray("inter-eye-distance") << 30.0 << u"closer"_s;
    QTest::newRow("turned") << QByteArray("head-yaw") << 40.0 << u"urn your head"_s;
    QTest::newRow("blurred") << QByteArray("sharpness") << -4.5 << u"ocus"_s;
    QTest::newRow("dark") << QByteArray("luminance-mean") << 0.01 << u"light"_s;
    QTest::newRow("covered") << QByteArray("embedding-quality") << 0.3 << u"Uncover the face"_s;
    QTest::newRow("at the edge") << QByteArray("leftward-crop") << 0.1 << u"middle"_s;
}

void TestLiveFeedback::faultGivesItsInstruction()
{
    QFETCH(QByteArray, measure);
    QFETCH(double, native);
    QFETCH(QString, says);
    see(frameWith(measure, native));
    QVERIFY(!feedback.passes());
    QVERIFY2(feedback.instruction().contains(says), qPrintable(feedback.instruction()));
    QCOMPARE(feedback.icon(), u"fail"_s);
    see(goodFrame());
    QCOMPARE(feedback.icon(), u"pass"_s);
}

void TestLiveFeedback::whatMustHoldComesFirst()
{
    InspectionResult frame = frameWith("over-exposure", 0.9); // should, far past its limit
    std::ranges::find(frame.faces[0].components, std::string("head-yaw"), &QualityComponent::key)->native =
        32;
    see(frame);
    QCOMPARE(feedback.failing(), 2);
    QVERIFY2(feedback.instruction().contains(u"urn your head"_s), qPrintable(feedback.instruction()));
}

void TestLiveFeedback::lowQualityWithAKnownCauseIsNotCovering()
{
    InspectionResult frame = frameWith("embedding-quality", 0.2);
    auto& components = frame.faces[0].components;
    std::ranges::find(components, std::string("sharpness"), &QualityComponent::key)->native = -4;
    see(frame);
    QCOMPARE(feedback.failing(), 1);
    QVERIFY2(feedback.instruction().contains(u"clean the lens"_s), qPrintable(feedback.instruction()));
    see(frameWith("embedding-quality", 0.6)); // between the limits: doubtful
    QCOMPARE(feedback.failing(), 1);
    QCOMPARE(feedback.icon(), u"review"_s);
    see(frameWith("embedding-quality", 0.71));
    QVERIFY(feedback.passes());
}

void TestLiveFeedback::nobodyThere()
{
    see({});
    QVERIFY(!feedback.passes());
    QVERIFY(feedback.instruction().contains(u"Come into the picture"_s));
    QVERIFY(feedback.requirements().isEmpty());
}

void TestLiveFeedback::nobodyIsSeenInTheDark()
{
    InspectionResult frame;
    frame.image.emplace(cv::Mat(48, 64, CV_8UC3, cv::Scalar(100, 100, 100)), ImageSource());
    see(frame);
    QVERIFY(feedback.instruction().contains(u"Come into the picture"_s));
    frame.image.emplace(cv::Mat(48, 64, CV_8UC3, cv::Scalar(4, 5, 6)), ImageSource());
    see(frame);
    QVERIFY2(feedback.instruction().contains(u"more light"_s), qPrintable(feedback.instruction()));
    QCOMPARE(feedback.icon(), u"fail"_s);
    QVERIFY(!feedback.passes());
}

void TestLiveFeedback::sampleIsOnTheScaleOfTheTimeline()
{
    feedback.update(goodFrame(), 5);
    QCOMPARE(feedback.sample().second, 5.0);
    QCOMPARE(feedback.seriesNames().size(), 2); // the quality, and the measure that exists
    QCOMPARE(feedback.sample().values.size(), std::size_t{2});
    QVERIFY(std::abs(*feedback.sample().values[0] - 71) < 1e-9);
    QCOMPARE(feedback.sample().values[1], std::optional(90.0));
}

void TestLiveFeedback::everyLiveMeasureCanBeDrawn()
{
    for (const ui::LiveComponent& component : liveComponents()) {
        const MeasureDescriptor* measure = measureDescriptor(component.key.toStdString());
        QVERIFY(measure && measure->live && measure->kind != MeasureKind::Fact);
        QVERIFY(!component.name.isEmpty());
    }
    QVERIFY(liveComponents().size() > 8);
}

QTEST_APPLESS_MAIN(TestLiveFeedback)
#include "tst_livefeedback.moc"
