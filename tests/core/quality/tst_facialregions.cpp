// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/facialregions.h"
#include "tests/core/faces/portraitreference.h"

#include <QTest>

#include <cmath>
#include <string>

using namespace pw;

namespace {

const cv::Size kSize(112, 112);

std::string regionAt(const cv::Mat& regions, double x, double y)
{
    return kFacialRegionNames[regions.at<uchar>(static_cast<int>(std::lround(y)),
                                                static_cast<int>(std::lround(x)))];
}

} // namespace

class TestFacialRegions : public QObject {
    Q_OBJECT

  private:
    Landmarks m_points = transformed({test::portrait::kLandmarks}, test::portrait::kAlignment);
    cv::Mat m_regions = facialRegions(m_points, kSize);

    std::string at(const cv::Point2d& point) const { return regionAt(m_regions, point.x, point.y); }
    cv::Point2d between(std::size_t a, std::size_t b) const
    {
        return (m_points.points[a] + m_points.points[b]) / 2;
    }

  private Q_SLOTS:
    void transformMovesPoints()
    {
        const Landmarks moved = transformed({test::portrait::kLandmarks}, {2, 0, 5, 0, 2, -1});
        QVERIFY(cv::norm(moved.points[8] - (test::portrait::kLandmarks[8] * 2 + cv::Point2d(5, -1))) < 1e-12);
    }

    void eachPartIsWhereAFaceHasIt()
    {
        QCOMPARE(at(between(37, 40)), std::string("eyes"));
        QCOMPARE(at(between(44, 47)), std::string("eyes"));
        QCOMPARE(at(m_points.points[19]), std::string("brows"));
        QCOMPARE(at(m_points.points[24]), std::string("brows"));
        QCOMPARE(at(m_points.points[29]), std::string("nose"));
        QCOMPARE(at(between(27, 33)), std::string("nose"));
        QCOMPARE(at(between(51, 57)), std::string("mouth"));
        QCOMPARE(at(m_points.points[57] * 0.7 + m_points.points[8] * 0.3), std::string("chin"));
        QCOMPARE(at(between(3, 31)), std::string("cheeks"));
        QCOMPARE(at(between(13, 35)), std::string("cheeks"));
        const cv::Point2d browMiddle = between(21, 22);
        QCOMPARE(at(browMiddle + (browMiddle - m_points.points[33]) * 0.5), std::string("forehead"));
    }

    void cornersAreOutside()
    {
        for (const int x : {0, 111})
            for (const int y : {0, 111})
                QCOMPARE(regionAt(m_regions, x, y), std::string("outside"));
    }

    void everyPixelHasOneRegionAndAllRegionsHavePixels()
    {
        const auto means = regionMeans(cv::Mat(kSize, CV_32FC1, cv::Scalar(0.25)), m_regions);
        QCOMPARE(means.size(), kFacialRegionNames.size());
        int total = 0;
        for (std::size_t i = 0; i < means.size(); ++i) {
            QCOMPARE(means[i].name, std::string(kFacialRegionNames[i]));
            QVERIFY(std::abs(means[i].mean - 0.25) < 1e-9);
            QVERIFY(means[i].pixelCount > 50);
            total += means[i].pixelCount;
        }
        QCOMPARE(total, kSize.area());
    }

    void meansBelongToTheirRegion()
    {
        cv::Mat map(kSize, CV_32FC1, cv::Scalar(0.1));
        map.setTo(0.9, m_regions == 5);
        for (const auto& region : regionMeans(map, m_regions))
            QVERIFY(std::abs(region.mean - (region.name == "mouth" ? 0.9 : 0.1)) < 1e-6);
    }

    void regionsWithoutPixelsAreLeftOut()
    {
        Landmarks farAway = m_points;
        for (auto& point : farAway.points)
            point += cv::Point2d(500, 500);
        const auto means =
            regionMeans(cv::Mat(kSize, CV_32FC1, cv::Scalar(0.5)), facialRegions(farAway, kSize));
        QCOMPARE(means.size(), std::size_t{1});
        QCOMPARE(means.front().name, std::string("outside"));
    }
};

QTEST_GUILESS_MAIN(TestFacialRegions)
#include "tst_facialregions.moc"
