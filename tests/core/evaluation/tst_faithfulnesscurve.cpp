// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/baselines.h"
#include "core/evaluation/faithfulnesscurve.h"
#include "core/evaluation/variations.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <cmath>
#include <numeric>
#include <span>
#include <vector>

using namespace pw;

namespace {

/// Share of pixels that are white.
Result<std::vector<double>> whiteness(std::span<const cv::Mat> faces)
{
    std::vector<double> shares;
    for (const cv::Mat& face : faces)
        shares.push_back(cv::mean(face)[0] / 255);
    return shares;
}

const cv::Mat kBlack(2, 2, CV_8UC3, cv::Scalar::all(0)), kWhite(2, 2, CV_8UC3, cv::Scalar::all(255));

} // namespace

class TestFaithfulnessCurve : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // (1/2 + 0.5 + 0 + 0/2) / 3
    void areaByHand()
    {
        QVERIFY(std::abs(areaUnder({1, 0.5, 0, 0}) - 1.0 / 3) < 1e-12);
        QVERIFY(std::abs(areaUnder({0, 1}) - 0.5) < 1e-12);
        QCOMPARE(areaUnder({1, 1, 1, 1, 1}), 1.0);
    }

    void bestPixelsComeFirstAndTiesInReadingOrder()
    {
        const cv::Mat map = (cv::Mat_<float>(2, 3) << 0.1F, 0.9F, 0.5F, 0.9F, 0.0F, 0.5F);
        QCOMPARE(pixelsByQuality(map), (std::vector<int>{1, 3, 2, 5, 0, 4}));
    }

    void pixelsAreExchangedInThatOrder()
    {
        const std::vector<int> order{3, 0, 1, 2};
        const cv::Mat changed = withPixelsFrom(kWhite, kBlack, order, 2);
        const cv::Vec3b black(0, 0, 0), white(255, 255, 255);
        QCOMPARE(changed.at<cv::Vec3b>(1, 1), white);
        QCOMPARE(changed.at<cv::Vec3b>(0, 0), white);
        QCOMPARE(changed.at<cv::Vec3b>(0, 1), black);
        QCOMPARE(changed.at<cv::Vec3b>(1, 0), black);
        QCOMPARE(kBlack.at<cv::Vec3b>(1, 1), black);
    }

    void curveWalksFromBaseToOther()
    {
        const std::vector<int> order{0, 1, 2, 3};
        const auto curve = faithfulnessCurve(kBlack, kWhite, order, 4, whiteness);
        QCOMPARE(*curve, (FaithfulnessCurve{0, 0.25, 0.5, 0.75, 1}));
        QCOMPARE(*faithfulnessCurve(kBlack, kWhite, order, 2, whiteness), (FaithfulnessCurve{0, 0.5, 1}));
        const auto failing =
            faithfulnessCurve(kBlack, kWhite, order, 4, [](auto) -> Result<std::vector<double>> {
                return failure(ErrorCode::Cancelled, {});
            });
        QCOMPARE(failing.error().code, ErrorCode::Cancelled);
    }

    void longCurvesAreLookedAtInPieces()
    {
        std::vector<std::size_t> pieces;
        const cv::Mat black(1, 20, CV_8UC3, cv::Scalar::all(0)), white(1, 20, CV_8UC3, cv::Scalar::all(255));
        std::vector<int> order(20);
        std::iota(order.begin(), order.end(), 0);
        const auto curve = faithfulnessCurve(black, white, order, 20, [&](auto faces) {
            pieces.push_back(faces.size());
            return whiteness(faces);
        });
        QCOMPARE(pieces, (std::vector<std::size_t>{8, 8, 5}));
        QCOMPARE(curve->size(), std::size_t{21});
        for (std::size_t i = 0; i < curve->size(); ++i)
            QVERIFY(std::abs((*curve)[i] - static_cast<double>(i) / 20) < 1e-12);
    }

    // A good map finds the two pixels that matter: deletion falls at once, insertion rises at once.
    void goodMapsDeleteFastAndInsertFast()
    {
        const auto firstPixels = [](std::span<const cv::Mat> faces) -> Result<std::vector<double>> {
            std::vector<double> values;
            for (const cv::Mat& face : faces)
                values.push_back((face.at<cv::Vec3b>(0, 0)[0] + face.at<cv::Vec3b>(0, 1)[0]) / 510.0);
            return values;
        };
        const cv::Mat good = (cv::Mat_<float>(2, 2) << 0.9F, 0.8F, 0.1F, 0.2F);
        const auto area = [&](const cv::Mat& map, const cv::Mat& base, const cv::Mat& other) {
            return areaUnder(*faithfulnessCurve(base, other, pixelsByQuality(map), 4, firstPixels));
        };
        QCOMPARE(area(good, kWhite, kBlack), 0.25);
        QCOMPARE(area(1 - good, kWhite, kBlack), 0.75);
        QCOMPARE(area(good, kBlack, kWhite), 0.75);
        QCOMPARE(area(1 - good, kBlack, kWhite), 0.25);
    }

    void endsOfTheCurves()
    {
        cv::Mat face(112, 112, CV_8UC3, cv::Scalar(10, 100, 200));
        face(cv::Rect(0, 0, 56, 112)) = cv::Scalar(30, 50, 100);
        QCOMPARE(meanColour(face).at<cv::Vec3b>(5, 100), cv::Vec3b(20, 75, 150));
        const cv::Mat blurred = blurredAway(face);
        QVERIFY(std::abs(blurred.at<cv::Vec3b>(50, 56)[2] - 150) <= 3);
        QCOMPARE(blurred.at<cv::Vec3b>(50, 0), cv::Vec3b(30, 50, 100));
    }

    void baselinesDoNotLookAtTheFace()
    {
        QCOMPARE(mapBaselines().size(), std::size_t{2});
        for (const auto& baseline : mapBaselines()) {
            const cv::Mat map = baseline.map({112, 112}, 3);
            double low = -1, high = -1;
            cv::minMaxLoc(map, &low, &high);
            QVERIFY(low >= 0 && high <= 1 && low < high);
            QCOMPARE(cv::norm(map, baseline.map({112, 112}, 3)), 0.0);
        }
        const cv::Mat centre = mapBaselines().back().map({112, 112}, 0);
        cv::Point best;
        cv::minMaxLoc(centre, nullptr, nullptr, nullptr, &best);
        QVERIFY(best.x >= 55 && best.x <= 56 && best.y >= 55 && best.y <= 56);
        QVERIFY(cv::norm(mapBaselines().front().map({112, 112}, 3),
                         mapBaselines().front().map({112, 112}, 4)) > 1);
    }

    void variationsLeadBack()
    {
        cv::Mat face(112, 112, CV_8UC3, cv::Scalar::all(0)), map(112, 112, CV_32FC1);
        for (int y = 0; y < 112; ++y)
            for (int x = 0; x < 112; ++x) {
                face.at<cv::Vec3b>(y, x) = cv::Vec3b::all(static_cast<uchar>(x + y));
                map.at<float>(y, x) = static_cast<float>(x + y);
            }
        for (const auto& variation : mapVariations()) {
            const cv::Mat changed = variation.changed(face, 1);
            cv::Mat seen; // a map that is the face itself
            cv::extractChannel(changed, seen, 0);
            seen.convertTo(seen, CV_32F);
            const int border = static_cast<int>(std::ceil(variation.border * 112));
            const cv::Rect inside(border, border, 112 - 2 * border, 112 - 2 * border);
            const double off =
                cv::norm(variation.back(seen)(inside), map(inside), cv::NORM_L1) / inside.area();
            QVERIFY2(off < 2.5, variation.key);
        }
    }
};

QTEST_GUILESS_MAIN(TestFaithfulnessCurve)
#include "tst_faithfulnesscurve.moc"
