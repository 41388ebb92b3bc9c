// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/disturbances.h"
#include "core/evaluation/portraits.h"
#include "core/pipeline/portraitcollection.h"
#include "core/quality/degradations.h"
#include "core/quality/facialregions.h"
#include "tests/support/testassets.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <set>
#include <string>

using namespace pw;

class TestDisturbances : public QObject {
    Q_OBJECT

  private:
    std::vector<Portrait> m_portraits;

    [[nodiscard]] const Portrait& portrait() const { return m_portraits.front(); }

  private Q_SLOTS:
    void initTestCase()
    {
        InspectionPipeline pipeline(test::modelStore(), {});
        const auto found = collectPortraits(
            pipeline, {test::samplePortrait(), "/nowhere/missing.png", test::groupPhotograph(3)});
        QVERIFY(found);
        m_portraits = found->portraits;
        QCOMPARE(m_portraits.size(), std::size_t{4});
        QCOMPARE(m_portraits[0].name, std::string("astronaut.png, face 1"));
        QCOMPARE(found->failures.size(), std::size_t{1});
        QCOMPARE(found->failures[0].second.code, ErrorCode::FileNotReadable);
        QCOMPARE(found->leftOut, std::size_t{0});
        for (const auto& each : m_portraits) // the template's eyes, within a few pixels
            QVERIFY(cv::norm(each.landmarks.points[39] - cv::Point2d(44, 52)) < 8);
    }

    void facesThatWereEnlargedAreLeftOut()
    {
        InspectionResult result;
        result.faces.resize(2);
        for (FaceInspection& face : result.faces) {
            face.landmarks = Landmarks();
            face.aligned = AlignedFace();
        }
        result.faces[0].aligned->imageToAligned = {0, -1.6, 0, 1.6, 0, 0};
        result.faces[1].aligned->imageToAligned = {0, -1.4, 0, 1.4, 0, 0};
        QCOMPARE(portraitsOf(result).size(), std::size_t{1});
        QCOMPARE(portraitsOf(result)[0].name, std::string(", face 2"));
    }

    void stoppingStopsTheCollection()
    {
        InspectionPipeline pipeline(test::modelStore(), {});
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(collectPortraits(pipeline, {test::samplePortrait()}, stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

    void thereAreTwelveKinds()
    {
        std::set<std::string> keys;
        for (const auto& kind : disturbances())
            keys.insert(kind.key);
        QCOMPARE(keys.size(), std::size_t{12});
    }

    void onlyPixelsUnderTheMaskChange_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < static_cast<int>(disturbances().size()); ++i)
            QTest::newRow(disturbances()[static_cast<std::size_t>(i)].key) << i;
    }

    void onlyPixelsUnderTheMaskChange()
    {
        QFETCH(int, kind);
        const Disturbance& disturbance = disturbances()[static_cast<std::size_t>(kind)];
        const bool hasSoftEdge =
            std::string(disturbance.key) == "shadow" || std::string(disturbance.key) == "glare";
        for (const Portrait& each : m_portraits) {
            const cv::Mat before = each.bgr.clone();
            const DisturbedFace face = disturbedFace(disturbance, each, 7);
            QCOMPARE(cv::norm(before, each.bgr), 0.0);
            cv::Mat difference, grey;
            cv::absdiff(face.bgr, each.bgr, difference);
            cv::transform(difference, grey, cv::Matx13f(1, 1, 1));
            if (!hasSoftEdge)
                QCOMPARE(cv::countNonZero(grey & ~face.mask), 0);
            const int covered = cv::countNonZero(face.mask);
            QVERIFY(covered > 150 && covered < 112 * 112 * 3 / 4);
            QVERIFY2(cv::countNonZero((grey > 0) & face.mask) > covered / 2, "it must be seen");
            QVERIFY2(cv::countNonZero(faceMask(each.landmarks, each.bgr.size()) & face.mask) > 40,
                     "it must lie on the face");
        }
    }

    void seedsDecideEverything()
    {
        const Disturbance& square = disturbances()[4];
        QCOMPARE(std::string(square.key), std::string("square"));
        const auto masks = [&](std::uint64_t seed) { return disturbedFace(square, portrait(), seed).mask; };
        QCOMPARE(cv::norm(masks(1), masks(1)), 0.0);
        QVERIFY(cv::norm(masks(1), masks(2)) > 0);
    }

    void ladderSpoilsMoreAndMore()
    {
        for (const Degradation& degradation : degradations()) {
            double last = 0;
            for (const double strength : degradation.strengths) {
                const cv::Mat spoiled = degradation.apply(portrait().bgr, strength);
                QCOMPARE(spoiled.size(), portrait().bgr.size());
                const double change = cv::norm(spoiled, portrait().bgr);
                QVERIFY2(change > last, degradation.key);
                last = change;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDisturbances)
#include "tst_disturbances.moc"
