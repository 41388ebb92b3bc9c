// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/measureregistry.h"
#include "tests/core/measures/measuring.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>
#include <string>

using namespace pw;

namespace {

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestMeasureRegistry : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keysAreUniqueAndFound()
    {
        std::set<std::string> keys;
        for (const MeasureDescriptor& measure : measures()) {
            QVERIFY2(keys.insert(measure.key).second, measure.key);
            QCOMPARE(measureDescriptor(measure.key), &measure);
        }
        QCOMPARE(measureDescriptor("no-such-measure"), nullptr);
    }

    void everyComponentOfTheStandardIsThereOnce()
    {
        std::multiset<int> found, expected;
        for (const MeasureDescriptor& measure : measures())
            if (measure.standardId)
                found.insert(*measure.standardId);
        for (int id = 0x41; id <= 0x5C; ++id)
            expected.insert(id);
        QVERIFY(found == expected);
    }

    void namesSayHowFarAValueMayBeTrusted()
    {
        for (const MeasureDescriptor& measure : measures()) {
            const std::string name = measure.name;
            QVERIFY2(name.starts_with("ISO 29794-5 ") == (measure.kind == MeasureKind::Exact), measure.key);
            QVERIFY2(contains(name, "(indicator") == (measure.kind == MeasureKind::Indicator), measure.key);
            QVERIFY2(contains(name, "(own ") == (measure.kind == MeasureKind::OwnMethod), measure.key);
            QVERIFY2(!contains(name, "OFIQ"), measure.key);
            QVERIFY2(measure.kind != MeasureKind::Fact || !measure.standardId, measure.key);
        }
    }

    void everyRowIsExplained()
    {
        for (const MeasureDescriptor& measure : measures()) {
            QVERIFY2(std::string(measure.explanation).ends_with('.'), measure.key);
            QVERIFY2(!std::string(measure.source).empty(), measure.key);
            QVERIFY2(measure.unit && measure.decimals >= 0 && measure.measure, measure.key);
        }
    }

    void everyRowIsInTheManual()
    {
        QFile file(QStringLiteral(PW_MANUAL));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray manual = file.readAll();
        for (const MeasureDescriptor& measure : measures())
            QVERIFY2(manual.contains(QByteArray("| `") + measure.key + "` | " +
                                     measureKindDescriptor(measure.kind).key),
                     measure.key);
    }

    void rowsStandByGroupAndGroupsAndKindsHaveRows()
    {
        for (std::size_t i = 0; i < measureGroups().size(); ++i)
            QCOMPARE(static_cast<std::size_t>(measureGroups()[i].group), i);
        QVERIFY(std::ranges::is_sorted(measures(), {}, &MeasureDescriptor::group));
        for (const auto& group : measureGroups())
            QVERIFY2(std::ranges::count(measures(), group.group, &MeasureDescriptor::group) > 0, group.key);
        for (const auto& kind : measureKinds()) {
            QCOMPARE(measureKindDescriptor(kind.kind).key, kind.key);
            QVERIFY2(std::ranges::count(measures(), kind.kind, &MeasureDescriptor::kind) > 0, kind.key);
        }
    }

    void aGoodFaceHasEveryValueThatItsSourceAllows()
    {
        const test::Measured good = test::measuredFace(test::groupFace(6, 0));
        QCOMPARE(good.all().size(), measures().size());
        for (std::size_t i = 0; i < measures().size(); ++i) {
            const MeasureDescriptor& measure = measures()[i];
            const QualityComponent& result = good.all()[i];
            QCOMPARE(result.key, std::string(measure.key));
            // There is no file behind the pixels and no recognition network in this test.
            if (result.state == MeasureState::NotApplicable || result.key == "embedding-stability")
                continue;
            QVERIFY2(result.state == MeasureState::Ok, (result.key + ": " + result.reason).c_str());
            QVERIFY2(result.native && std::isfinite(*result.native), measure.key);
            QVERIFY2(result.component.has_value() == measure.standardId.has_value(), measure.key);
            QVERIFY2(!result.component || (*result.component >= 0 && *result.component <= 100), measure.key);
        }
    }

    void placesLieAroundTheFaceInThePhotograph()
    {
        const test::TestFace& face = test::groupFace(6, 0);
        const cv::Rect2d around(-face.bgr.cols * 0.5, -face.bgr.rows * 0.5, face.bgr.cols * 2.0,
                                face.bgr.rows * 2.0);
        const auto components = test::measuredFace(face).all();
        for (const QualityComponent& result : components)
            for (const MeasureRegion& region : result.regions) {
                QVERIFY2(!region.guide.empty() && region.points.size() >= 2, result.key.c_str());
                for (const cv::Point2d& point : region.points)
                    QVERIFY2(around.contains(point), result.key.c_str());
            }
        // Eye zones hold the eyes.
        const test::Measured measured(components);
        for (const std::size_t eye : {0U, 1U}) {
            const auto& zone = measured.row("eyes-visible").regions.at(eye).points;
            const cv::Point2d centre = (zone[0] + zone[1] + zone[2] + zone[3]) / 4;
            const FaceGeometry geometry = faceGeometry(face.landmarks);
            QVERIFY(cv::norm(centre - (eye == 0 ? geometry.leftEye : geometry.rightEye)) <
                    0.15 * geometry.interEyeDistance);
        }
    }

    void oneFailureHidesNothingElse()
    {
        MeasureInput input = test::inputOf(test::groupFace(6, 0));
        input.models.headPose = []() -> Result<HeadPoseEstimator*> {
            throw std::runtime_error("out of order");
        };
        input.models.expression = []() -> Result<ExpressionClassifier*> {
            return failure(ErrorCode::ModelDamaged, "fr_expression.onnx");
        };
        MeasureContext context(input);
        const test::Measured measured(measureFace(context).value());
        QCOMPARE(measured.row("head-yaw").state, MeasureState::NotAssessable);
        QVERIFY(contains(measured.row("head-yaw").reason, "out of order"));
        QCOMPARE(measured.row("inter-eye-distance").state, MeasureState::NotAssessable); // needs the yaw
        QVERIFY(contains(measured.row("neutral-expression").reason, "missing or damaged"));
        QVERIFY(!measured.row("neutral-expression").native && !measured.row("neutral-expression").component);
        for (const char* key : {"sharpness", "head-roll", "inter-eye-pixels", "mouth-visible",
                                "luminance-mean", "background-uniformity", "eyes-open"})
            QVERIFY2(measured.row(key).state == MeasureState::Ok, key);
    }

    void aFailureIsFoundOnceAndRemembered()
    {
        MeasureInput input = test::inputOf(test::portrait());
        int calls = 0;
        input.models.headPose = [&calls]() -> Result<HeadPoseEstimator*> {
            ++calls;
            return failure(ErrorCode::ModelMissing, "fr_pose.onnx");
        };
        MeasureContext context(input);
        (void)measureFace(context).value();
        QCOMPARE(calls, 1);
    }

    void liveVideoGetsTheLiveRowsOnly()
    {
        MeasureInput input = test::inputOf(test::portrait());
        input.still = false;
        MeasureContext context(input);
        const auto live = measureFace(context).value();
        const auto expected = std::ranges::count_if(measures(), &MeasureDescriptor::live);
        QCOMPARE(static_cast<std::ptrdiff_t>(live.size()), expected);
        QVERIFY(expected > 10 && static_cast<std::size_t>(expected) < measures().size());
    }

    void anAlignedCropKeepsWhatNeedsNoLandmarks()
    {
        MeasureInput input = test::inputOf(test::portrait());
        input.landmarks.reset();
        MeasureContext context(input);
        const test::Measured measured(measureFace(context).value());
        QCOMPARE(measured.row("aspect-ratio").state, MeasureState::Ok);
        QCOMPARE(measured.row("monochrome").state, MeasureState::Ok);
        for (const char* key : {"head-yaw", "sharpness", "neutral-expression", "recognition-utility"}) {
            QCOMPARE(measured.row(key).state, MeasureState::NotAssessable);
            QVERIFY2(!measured.row(key).reason.empty(), key);
        }
    }

    void aStopRequestEndsIt()
    {
        std::stop_source source;
        MeasureInput input = test::inputOf(test::portrait());
        input.stop = source.get_token();
        source.request_stop();
        MeasureContext context(input);
        QCOMPARE(measureFace(context).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMeasureRegistry)
#include "tst_measureregistry.moc"
