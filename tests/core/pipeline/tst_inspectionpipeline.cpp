// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/hash.h"
#include "core/imaging/imagereader.h"
#include "core/measures/measureregistry.h"
#include "core/pipeline/inspectionpipeline.h"
#include "core/quality/mapmethods.h"
#include "core/quality/pixelmap.h"
#include "tests/core/faces/portraitreference.h"
#include "tests/core/pipeline/installation.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace pw;

namespace {

/// The measures are left out unless they matter: they take longer than all the rest.
InspectionRequest portraitRequest(Stage lastStage = Stage::Map)
{
    InspectionRequest request;
    request.id = 42;
    request.path = test::samplePortrait();
    request.lastStage = lastStage;
    return request;
}

EngineOptions onCpu(int threads)
{
    EngineOptions options;
    options.device.kind = DeviceKind::Cpu;
    options.threads = threads;
    return options;
}

Image imageOf(cv::Mat bgr)
{
    ImageSource source;
    source.name = "made.png";
    return {std::move(bgr), source};
}

const Stage kAllStages[] = {Stage::Decode,   Stage::Detect,  Stage::Landmarks,
                            Stage::Align,    Stage::Network, Stage::Quality,
                            Stage::Gradient, Stage::Map,     Stage::Components};

} // namespace

class TestInspectionPipeline : public QObject {
    Q_OBJECT

  private:
    InspectionPipeline m_pipeline{test::modelStore(), onCpu(2)};

  private Q_SLOTS:
    void runsTheStagesInOrderAndTimesThem()
    {
        std::vector<Stage> announced;
        const auto result = m_pipeline.inspect(portraitRequest(Stage::Components), {},
                                               [&](Stage stage) { announced.push_back(stage); });
        QVERIFY2(!result.error, result.error ? result.error->detail.c_str() : "");
        QVERIFY(std::ranges::equal(announced, kAllStages));
        QVERIFY(std::ranges::equal(result.timings, kAllStages, {}, &StageTiming::stage));
        double sum = 0;
        for (const auto& timing : result.timings)
            sum += timing.milliseconds;
        QVERIFY(sum > 0 && sum <= result.totalMilliseconds);
    }

    void publishesWhatIsKnownSoFar()
    {
        std::vector<InspectionResult> published;
        const auto result = m_pipeline.inspect(portraitRequest(Stage::Components), {}, {},
                                               [&](const InspectionResult& r) { published.push_back(r); });
        QCOMPARE(published.size(), std::size_t{5});
        const auto complete = [](const InspectionResult& r, bool faces, bool quality, bool map) {
            const FaceInspection* face = r.current();
            return r.requestId == 42 && r.image && !r.finished && (face != nullptr) == faces &&
                   (face && face->landmarks && face->aligned) == faces &&
                   (face && face->quality) == quality && (face && face->map) == map;
        };
        QVERIFY(complete(published[0], false, false, false));
        QVERIFY(complete(published[1], true, false, false));
        QVERIFY(complete(published[2], true, true, false));
        QVERIFY(complete(published[3], true, true, true));
        QVERIFY(published[3].current()->components.empty());
        QVERIFY(complete(published[4], true, true, true));
        QCOMPARE(published[4].current()->components.size(), measures().size());
        QVERIFY(result.finished);
        QVERIFY(result.current()->map);
    }

    void portraitAgreesWithTheReference()
    {
        InspectionRequest request = portraitRequest();
        request.stillQuality = false; // the reference's landmarks are those of one run
        const auto result = m_pipeline.inspect(request);
        QVERIFY(!result.error);
        QCOMPARE(result.faces.size(), std::size_t{1});
        const FaceInspection& face = *result.current();
        QVERIFY(cv::norm(face.aligned->imageToAligned, test::portrait::kAlignment, cv::NORM_INF) < 1e-2);
        QVERIFY(std::abs(face.embedding->unitSum - -0.15105) < 2e-3);
        QVERIFY(std::abs(face.embedding->norm - 3.60872) < 5e-3);
        QVERIFY(std::abs(face.quality->native - 0.5863) < 5 * 0.0025);
        QCOMPARE(face.quality->passes, 100);
        QVERIFY(face.quality->percentile);
        QCOMPARE(result.network->id, std::string("embedded"));
        QVERIFY(!result.network->backend.empty());
        QCOMPARE(result.network->device, std::string("cpu"));
        QCOMPARE(result.environment.threads, 2);
        QVERIFY(!result.environment.cpu.empty() && !result.environment.instructionSet.empty());
        QVERIFY(result.environment.libraries.size() >= 2); // OpenCV and the module's
    }

    void medianLandmarksAreUsedForStills()
    {
        InspectionRequest request = portraitRequest();
        request.lastStage = Stage::Align;
        const auto still = m_pipeline.inspect(request);
        request.stillQuality = false;
        const auto live = m_pipeline.inspect(request);
        QVERIFY(!still.current()->embedding);
        QVERIFY(*still.current()->landmarks != *live.current()->landmarks);
    }

    void everyMethodGivesAMap_data()
    {
        QTest::addColumn<int>("method");
        for (const auto& row : mapMethods())
            QTest::newRow(row.key) << static_cast<int>(row.method);
    }

    void everyMethodGivesAMap()
    {
        QFETCH(int, method);
        InspectionRequest request = portraitRequest();
        request.parameters.method = static_cast<MapMethod>(method);
        const auto result = m_pipeline.inspect(request);
        QVERIFY(!result.error);
        const PixelQualityMap& map = *result.current()->map;
        QCOMPARE(map.method, static_cast<MapMethod>(method));
        QCOMPARE(map.values.size(), cv::Size(112, 112));
        QCOMPARE(map.values.type(), CV_32FC1);
        double low = -1, high = 2;
        cv::minMaxLoc(map.values, &low, &high);
        QVERIFY(low >= 0 && high <= 1 && high - low > 0.3);
        QCOMPARE(map.sha256, sha256(map.values));
        QCOMPARE(map.regions.size(), std::size_t{8});
        const auto mean = [&](const char* name) {
            return std::ranges::find(map.regions, std::string(name), &RegionQuality::name)->mean;
        };
        QVERIFY2(mean("eyes") > mean("outside"),
                 "a face is known by its eyes rather than by the wall behind");
        QVERIFY(mean("nose") > mean("outside"));
    }

    void goodPortraitHasItsMedianNearOneHalf()
    {
        const auto result = m_pipeline.inspect(portraitRequest());
        double sum = 0;
        int count = 0;
        for (const auto& region : result.current()->map->regions) {
            if (region.name == "outside")
                continue;
            sum += region.mean * region.pixelCount;
            count += region.pixelCount;
        }
        QVERIFY2(std::abs(sum / count - 0.5) < 0.15, qPrintable(QString::number(sum / count)));
    }

    void qualityNodeGivesQ()
    {
        InspectionRequest request = portraitRequest();
        request.parameters.method = MapMethod::Paper;
        const auto result = m_pipeline.inspect(request);
        const FaceInspection& face = *result.current();
        const auto weight =
            qualityNodeWeight(MapMethod::Paper, face.quality->scaled, *face.embedding, *result.network);
        double output = 0; // of the extended network, whose weights are single precision
        for (const float value : face.embedding->values)
            output += static_cast<double>(static_cast<float>(*weight)) * (value / face.embedding->norm);
        QVERIFY(std::abs(output - face.quality->scaled) <= 1e-5);
    }

    void sameBytesFromOneAndTwoThreadsAndTwice()
    {
        for (const auto& row : mapMethods()) {
            InspectionRequest request = portraitRequest();
            request.parameters.method = row.method;
            InspectionPipeline single(test::modelStore(), onCpu(1));
            const auto one = single.inspect(request);
            InspectionPipeline twofold(test::modelStore(), onCpu(2));
            const auto two = twofold.inspect(request), again = twofold.inspect(request);
            QVERIFY(!one.error && !two.error);
            QCOMPARE(one.current()->map->sha256, two.current()->map->sha256);
            QCOMPARE(two.current()->map->sha256, again.current()->map->sha256);
            QCOMPARE(*one.current()->quality, *two.current()->quality);
            QCOMPARE(*one.current()->embedding, *two.current()->embedding);
        }
    }

    void sameComponentsFromOneAndTwoThreadsAndTwice()
    {
        const auto request = portraitRequest(Stage::Components);
        InspectionPipeline single(test::modelStore(), onCpu(1));
        cv::setNumThreads(1);
        const auto one = single.inspect(request);
        cv::setNumThreads(2);
        InspectionPipeline twofold(test::modelStore(), onCpu(2));
        const auto two = twofold.inspect(request), again = twofold.inspect(request);
        for (std::size_t i = 0; i < measures().size(); ++i) {
            const QualityComponent& expected = one.current()->components[i];
            QVERIFY2(expected == two.current()->components[i], expected.key.c_str());
            QVERIFY2(expected == again.current()->components[i], expected.key.c_str());
        }
    }

    void liveVideoGetsTheLiveMeasures()
    {
        InspectionRequest request = portraitRequest(Stage::Components);
        request.stillQuality = false;
        const auto result = m_pipeline.inspect(request);
        const auto& components = result.current()->components;
        QVERIFY(!components.empty() && components.size() < measures().size());
        for (const QualityComponent& component : components)
            QVERIFY2(measureDescriptor(component.key)->live, component.key.c_str());
    }

    void seedChangesTheMasksAndNothingElse()
    {
        InspectionRequest request = portraitRequest();
        const auto first = m_pipeline.inspect(request);
        request.parameters.seed = 1;
        const auto second = m_pipeline.inspect(request);
        QCOMPARE(*first.current()->embedding, *second.current()->embedding);
        QVERIFY(first.current()->quality->native != second.current()->quality->native);
        QCOMPARE(second.current()->quality->seed, std::uint64_t{1});
    }

    void choosesFaces()
    {
        InspectionRequest request;
        request.path = test::groupPhotograph(3);
        const auto largest = m_pipeline.inspect(request);
        QCOMPARE(largest.faces.size(), std::size_t{3});
        QCOMPARE(largest.currentFace, 0);
        QVERIFY(largest.faces[0].map && !largest.faces[1].landmarks && !largest.faces[2].landmarks);

        request.faces = {FaceSelection::Kind::Index, 1};
        const auto second = m_pipeline.inspect(request);
        QCOMPARE(second.currentFace, 1);
        QVERIFY(!second.faces[0].landmarks && second.faces[1].map);

        request.faces = {FaceSelection::Kind::All, 0};
        const auto all = m_pipeline.inspect(request);
        QCOMPARE(all.currentFace, 0);
        QVERIFY(
            std::ranges::all_of(all.faces, [](const FaceInspection& face) { return face.map.has_value(); }));
        QCOMPARE(all.faces[0].map->sha256, largest.faces[0].map->sha256);
        QCOMPARE(all.faces[1].map->sha256, second.faces[1].map->sha256);
        QVERIFY(std::ranges::equal(all.timings, kAllStages, {}, &StageTiming::stage));
        QVERIFY(std::ranges::none_of(all.faces, [](const auto& face) { return face.components.empty(); }));

        request.faces = {FaceSelection::Kind::Index, 3};
        const auto beyond = m_pipeline.inspect(request);
        QCOMPARE(beyond.error->code, ErrorCode::InvalidArgument);
        QCOMPARE(beyond.faces.size(), std::size_t{3});
    }

    void alignedCropNeedsNoDetection()
    {
        const auto whole = m_pipeline.inspect(portraitRequest());
        InspectionRequest request;
        request.image = imageOf(whole.current()->aligned->bgr);
        request.aligned = true;
        std::vector<Stage> announced;
        const auto result = m_pipeline.inspect(request, {}, [&](Stage stage) { announced.push_back(stage); });
        QVERIFY(!result.error);
        QVERIFY(std::ranges::find(announced, Stage::Detect) == announced.end());
        const FaceInspection& face = *result.current();
        QCOMPARE(face.detection.box, cv::Rect2d(0, 0, 112, 112));
        QVERIFY(!face.landmarks);
        QVERIFY(face.map->regions.empty());
        QCOMPARE(cv::norm(face.aligned->imageToAligned, cv::Matx23d::eye(), cv::NORM_INF), 0.0);
        QCOMPARE(*face.embedding, *whole.current()->embedding);
        QCOMPARE(face.map->sha256, whole.current()->map->sha256);
    }

    void largerAlignedCropIsReduced()
    {
        const auto whole = m_pipeline.inspect(portraitRequest());
        cv::Mat doubled;
        cv::resize(whole.current()->aligned->bgr, doubled, {224, 224}, 0, 0, cv::INTER_NEAREST);
        InspectionRequest request;
        request.image = imageOf(doubled);
        request.aligned = true;
        const auto result = m_pipeline.inspect(request);
        QVERIFY(!result.error);
        // Averaging 2x2 equal pixels gives the crop back; the centre of the first 2x2 pixels is (0.5, 0.5).
        QCOMPARE(cv::norm(result.current()->aligned->bgr, whole.current()->aligned->bgr, cv::NORM_INF), 0.0);
        const cv::Vec2d centre = result.current()->aligned->imageToAligned * cv::Vec3d(0.5, 0.5, 1);
        QVERIFY(cv::norm(centre) < 1e-12);
    }

    void nobodyThereIsAnErrorWithTheImageKept()
    {
        InspectionRequest request;
        request.image = imageOf(cv::Mat(200, 300, CV_8UC3, cv::Scalar(80, 120, 90)));
        const auto result = m_pipeline.inspect(request);
        QCOMPARE(result.error->code, ErrorCode::NoFaceFound);
        QCOMPARE(result.error->subject, std::string("made.png"));
        QVERIFY(result.image && result.faces.empty() && result.finished);
        QCOMPARE(result.current(), nullptr);
    }

    void unreadableFileIsAnError()
    {
        InspectionRequest request;
        request.path = "/nowhere/face.jpg";
        const auto result = m_pipeline.inspect(request);
        QCOMPARE(result.error->code, ErrorCode::FileNotReadable);
        QVERIFY(!result.image && result.finished);
    }

    void impossibleParametersAreRefused()
    {
        InspectionRequest request = portraitRequest();
        request.parameters.passes = 2;
        QCOMPARE(m_pipeline.inspect(request).error->code, ErrorCode::InvalidArgument);
        request.parameters = {};
        request.parameters.dropout = 1;
        QCOMPARE(m_pipeline.inspect(request).error->code, ErrorCode::InvalidArgument);
    }

    void cancelEndsItBeforeTheNextStage_data()
    {
        QTest::addColumn<int>("during");
        for (std::size_t i = 0; i < std::size(kAllStages); ++i)
            QTest::addRow("stage %d", static_cast<int>(i)) << static_cast<int>(i);
    }

    void cancelEndsItBeforeTheNextStage()
    {
        QFETCH(int, during);
        std::stop_source source;
        std::vector<Stage> announced;
        const auto request = portraitRequest(Stage::Components);
        const auto result = m_pipeline.inspect(request, source.get_token(), [&](Stage stage) {
            announced.push_back(stage);
            if (stage == kAllStages[during])
                source.request_stop();
        });
        QCOMPARE(result.error->code, ErrorCode::Cancelled);
        QCOMPARE(announced.size(), static_cast<std::size_t>(during) + 1);
        QVERIFY(result.finished);
        QVERIFY(result.image); // decoded in the first stage
        QVERIFY(!result.current() || result.current()->components.empty());
    }

    void cancelledBeforehandDoesNothing()
    {
        std::stop_source source;
        source.request_stop();
        const auto result = m_pipeline.inspect(portraitRequest(), source.get_token());
        QCOMPARE(result.error->code, ErrorCode::Cancelled);
        QVERIFY(!result.image && result.timings.empty());
    }

    void damagedNetworkKeepsImageAndFaces()
    {
        const test::Installation installation("87aacdfe5751", "87aacdfe5752");
        InspectionPipeline pipeline(*installation.open(), onCpu(1));
        const auto result = pipeline.inspect(portraitRequest());
        QCOMPARE(result.error->code, ErrorCode::ModelDamaged);
        QVERIFY(result.image && result.current()->landmarks && result.current()->aligned);
        QVERIFY(!result.current()->quality && !result.network);
        QCOMPARE(pipeline.warmUp().error().code, ErrorCode::ModelDamaged);
    }

    void damagedDetectorKeepsTheImage()
    {
        const test::Installation installation("6c0256ccd316", "6c0256ccd317");
        InspectionPipeline pipeline(*installation.open(), onCpu(1));
        const auto result = pipeline.inspect(portraitRequest());
        QCOMPARE(result.error->code, ErrorCode::ModelDamaged);
        QVERIFY(result.image && result.faces.empty());
    }

    void missingModuleKeepsImageAndFaces()
    {
        const test::Installation installation; // has no module
        InspectionPipeline pipeline(*installation.open(), onCpu(1));
        std::vector<Stage> announced;
        const auto result = pipeline.inspect(portraitRequest(Stage::Components), {},
                                             [&](Stage stage) { announced.push_back(stage); });
        QCOMPARE(result.error->code, ErrorCode::BackendUnavailable);
        QVERIFY(
            QString::fromStdString(result.error->subject).endsWith(QStringLiteral("pixelworth_torch.so")));
        QVERIFY(std::ranges::find(announced, Stage::Quality) == announced.end());
        QVERIFY(result.image && result.current()->aligned && !result.current()->embedding);
        QCOMPARE(result.current()->components.size(), measures().size()); // these need no such network
    }

    void unknownNetworkIsAnError()
    {
        EngineOptions options = onCpu(1);
        options.networkId = "none";
        InspectionPipeline pipeline(test::modelStore(), options);
        QCOMPARE(pipeline.inspect(portraitRequest()).error->code, ErrorCode::InvalidArgument);
    }

    void faceWithoutLandmarksDoesNotStopTheOthers()
    {
        // Tiny copy of a group: one box found in it is 9 pixels wide, the other 6, too small for landmarks.
        const auto group = readImage(test::groupPhotograph(4));
        cv::Mat tiny;
        cv::resize(group->bgr(), tiny, {}, 0.046, 0.046, cv::INTER_AREA);
        InspectionRequest request;
        request.image = imageOf(tiny);
        request.faces.kind = FaceSelection::Kind::All;
        const auto result = m_pipeline.inspect(request);
        const auto failed =
            std::ranges::count_if(result.faces, [](const auto& face) { return face.error.has_value(); });
        const auto done =
            std::ranges::count_if(result.faces, [](const auto& face) { return face.map.has_value(); });
        QVERIFY2(failed > 0 && done > 0,
                 qPrintable(QStringLiteral("%1 failed, %2 done").arg(failed).arg(done)));
        QCOMPARE(static_cast<std::size_t>(failed + done), result.faces.size());
        QVERIFY(!result.error);
        for (const auto& face : result.faces)
            if (face.error)
                QCOMPARE(face.error->code, ErrorCode::LandmarksNotFound);
    }

    void lastStageIsRespected()
    {
        InspectionRequest request = portraitRequest();
        request.lastStage = Stage::Decode;
        QVERIFY(m_pipeline.inspect(request).faces.empty());
        request.lastStage = Stage::Network;
        const auto embedded = m_pipeline.inspect(request);
        QVERIFY(embedded.current()->embedding && !embedded.current()->quality);
        request.lastStage = Stage::Quality;
        const auto scored = m_pipeline.inspect(request);
        QVERIFY(scored.current()->quality && !scored.current()->map);
    }
};

QTEST_GUILESS_MAIN(TestInspectionPipeline)
#include "tst_inspectionpipeline.moc"
