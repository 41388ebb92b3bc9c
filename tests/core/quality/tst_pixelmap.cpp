// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/hash.h"
#include "core/quality/pixelmap.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace pw;

class TestPixelMap : public QObject {
    Q_OBJECT

  private:
    static cv::Mat onePixel(float blue, float green, float red)
    {
        return cv::Mat(1, 1, CV_32FC3, cv::Scalar(blue, green, red));
    }

  private Q_SLOTS:
    // gamma 7.5, x = (1 + 2 + 3) / 3 * 1e-4 = 2e-4: 10^7.5 * 4e-8 = 1.2649; 1 - 1/2.2649 = 0.55848
    void gradientFormulaByHand()
    {
        const auto map = mapFromGradient(onePixel(1e-4F, -2e-4F, 3e-4F), 7.5);
        QVERIFY(map);
        QCOMPARE(map->type(), CV_32FC1);
        QVERIFY(std::abs(map->at<float>(0, 0) - 0.55848F) < 1e-5F);
        QCOMPARE(mapFromGradient(onePixel(0, 0, 0), 7.5)->at<float>(0, 0), 0.0F);
        QVERIFY(std::abs(mapFromGradient(onePixel(1, 1, 1), 7.5)->at<float>(0, 0) - 1) < 1e-6F);
    }

    // Constant layers: E = sqrt(0.002 * 0.008) = 0.004 = E0; Q = 0.88 gives P = 1/2, Q = 0.44 gives 1 -
    // 1/1.25.
    void energyFormulaByHand()
    {
        const std::array layers = {cv::Mat(28, 28, CV_32FC1, cv::Scalar(0.002)),
                                   cv::Mat(14, 14, CV_32FC1, cv::Scalar(0.008))};
        const auto good = mapFromEnergies(layers, {112, 112}, 0.88, 0.004);
        QVERIFY(good);
        QCOMPARE(good->size(), cv::Size(112, 112));
        const auto half = mapFromEnergies(layers, {112, 112}, 0.44, 0.004);
        for (const auto& [x, y] : {std::pair(0, 0), std::pair(111, 0), std::pair(56, 56)}) {
            QVERIFY(std::abs(good->at<float>(y, x) - 0.5F) < 1e-5F);
            QVERIFY(std::abs(half->at<float>(y, x) - 0.2F) < 1e-5F);
        }
    }

    void energiesNeverGoNegative()
    {
        cv::Mat peak = cv::Mat::zeros(28, 28, CV_32FC1); // bicubic interpolation undershoots around it
        peak.at<float>(14, 14) = 1;
        const auto map = mapFromEnergies(std::array{peak}, {112, 112}, 0.88, 0.004);
        double low = -1, high = -1;
        cv::minMaxLoc(*map, &low, &high);
        QCOMPARE(low, 0.0);
        QVERIFY(high > 0.9 && high <= 1);
        QCOMPARE(map->at<float>(14 * 4 + 2, 18 * 4), 0.0F);
    }

    void peakStaysAtItsPlace()
    {
        cv::Mat peak(14, 14, CV_32FC1, cv::Scalar(1e-4));
        peak.at<float>(3, 10) = 0.01F;
        const auto map = mapFromEnergies(std::array{peak}, {112, 112}, 0.88, 0.004);
        cv::Point where;
        cv::minMaxLoc(*map, nullptr, nullptr, nullptr, &where);
        QVERIFY(std::abs(where.x - 10 * 8 - 3.5) <= 1 && std::abs(where.y - 3 * 8 - 3.5) <= 1);
    }

    // The node's output w * sum_j u_j is Q for this face (TBIOM 2023, section 3.2).
    void qualityNodeGivesTheQuality_data()
    {
        QTest::addColumn<double>("sum");
        QTest::newRow("positive") << 0.71;
        QTest::newRow("negative") << -0.15;
        QTest::newRow("small") << 1e-3;
    }

    void qualityNodeGivesTheQuality()
    {
        QFETCH(double, sum);
        Embedding embedding;
        embedding.unitSum = sum;
        const auto weight = qualityNodeWeight(MapMethod::Paper, 0.83, embedding, {});
        QVERIFY(weight);
        QVERIFY(std::abs(*weight * sum - 0.83) <= 1e-5);
    }

    void stableMethodPutsTheConstantInPlaceOfTheSum()
    {
        NetworkInfo network;
        network.stableUnitSum = 0.5;
        Embedding embedding;
        embedding.unitSum = 1e-9;
        QCOMPARE(qualityNodeWeight(MapMethod::PaperStable, 0.8, embedding, network).value(), 1.6);
    }

    void withoutASumThereIsNoNode()
    {
        QCOMPARE(qualityNodeWeight(MapMethod::Paper, 0.8, {}, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(qualityNodeWeight(MapMethod::LayerEnergy, 0.8, {}, {}).error().code,
                 ErrorCode::InvalidArgument);
    }

    void refusesWhatIsNoGradient()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(mapFromGradient(onePixel(0, nan, 0), 7.5).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(mapFromGradient(cv::Mat(4, 4, CV_32FC1), 7.5).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(mapFromEnergies({}, {112, 112}, 0.8, 0.004).error().code, ErrorCode::InvalidArgument);
    }

    void descriptionOfAMap()
    {
        const cv::Mat even = (cv::Mat_<float>(2, 2) << 0.1F, 0.9F, 0.2F, 0.4F);
        const PixelQualityMap map = describedMap(even, MapMethod::Paper);
        QVERIFY(std::abs(map.mean - 0.4) < 1e-6);
        QVERIFY(std::abs(map.median - 0.3) < 1e-6);
        QCOMPARE(map.sha256, sha256(even));
        QCOMPARE(map.method, MapMethod::Paper);
        const cv::Mat odd = (cv::Mat_<float>(1, 3) << 0.7F, 0.1F, 0.3F);
        QVERIFY(std::abs(describedMap(odd, MapMethod::Paper).median - 0.3) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(TestPixelMap)
#include "tst_pixelmap.moc"
