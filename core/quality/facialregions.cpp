// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/facialregions.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <numbers>

namespace pw {

namespace {

enum Region { Forehead, Brows, Eyes, Nose, Cheeks, Mouth, Chin, Outside };

using Polygon = std::vector<cv::Point2d>;

constexpr double kEyelidMargin =
    1.35; // lids around the eye opening, as a factor on the outline of the opening
constexpr double kLipMargin = 1.1;
constexpr double kBrowThickness = 0.11; // of the distance between the eyes
constexpr double kTempleHeight = 0.35;  // height of the hairline over the ends of the brows, 1 in the middle

class RegionPainter {
  public:
    RegionPainter(const Landmarks& landmarks, cv::Size size)
        : m_points(landmarks.points), m_regions(size, CV_8UC1, cv::Scalar(Outside))
    {
    }

    cv::Mat paint()
    {
        fill(face(), Cheeks);
        fill(forehead(), Forehead);
        fill(points({5, 6, 7, 8, 9, 10, 11, 54, 55, 56, 57, 58, 59, 48}), Chin);
        fill(points({21, 22, 42, 35, 34, 33, 32, 31, 39}), Nose);
        fill(eye(17, 36), Eyes);
        fill(eye(22, 42), Eyes);
        drawBrow(17);
        drawBrow(22);
        fill(grown(run(48, 59), kLipMargin), Mouth);
        return m_regions;
    }

  private:
    [[nodiscard]] Polygon run(std::size_t first, std::size_t last) const
    {
        return {m_points.begin() + static_cast<std::ptrdiff_t>(first),
                m_points.begin() + static_cast<std::ptrdiff_t>(last) + 1};
    }

    [[nodiscard]] Polygon points(std::initializer_list<std::size_t> indices) const
    {
        Polygon polygon;
        for (const std::size_t index : indices)
            polygon.push_back(m_points[index]);
        return polygon;
    }

    static Polygon grown(Polygon polygon, double factor)
    {
        cv::Point2d centre;
        for (const auto& point : polygon)
            centre += point / static_cast<double>(polygon.size());
        for (auto& point : polygon)
            point = centre + (point - centre) * factor;
        return polygon;
    }

    /// Jaw, closed along the brows.
    [[nodiscard]] Polygon face() const
    {
        Polygon polygon = run(0, 16);
        for (std::size_t i = 26; i >= 17; --i)
            polygon.push_back(m_points[i]);
        return polygon;
    }

    /// Brows, closed by an arch over them.
    [[nodiscard]] Polygon forehead() const
    {
        const cv::Point2d up = (m_points[21] + m_points[22]) / 2 - m_points[33];
        Polygon polygon = run(17, 26);
        for (int i = 9; i >= 0; --i) {
            const double arch = std::sin(std::numbers::pi * i / 9);
            polygon.push_back(m_points[17 + static_cast<std::size_t>(i)] +
                              up * (kTempleHeight + (1 - kTempleHeight) * arch));
        }
        return polygon;
    }

    /// From the brow over the lids: convex hull of both.
    [[nodiscard]] Polygon eye(std::size_t firstOfBrow, std::size_t firstOfEye) const
    {
        Polygon both = run(firstOfBrow, firstOfBrow + 4);
        for (const auto& point : grown(run(firstOfEye, firstOfEye + 5), kEyelidMargin))
            both.push_back(point);
        std::vector<cv::Point2f> single(both.begin(), both.end()), hull;
        cv::convexHull(single, hull);
        return {hull.begin(), hull.end()};
    }

    void drawBrow(std::size_t first)
    {
        const cv::Point2d eyes = (m_points[42] + m_points[45] - m_points[36] - m_points[39]) / 2;
        const int thickness = std::max(1, static_cast<int>(std::lround(kBrowThickness * cv::norm(eyes))));
        cv::polylines(m_regions, fixedPoint(run(first, first + 4)), false, cv::Scalar(Brows), thickness,
                      cv::LINE_8, kFractionBits);
    }

    void fill(const Polygon& polygon, Region region)
    {
        cv::fillPoly(m_regions, std::vector{fixedPoint(polygon)}, cv::Scalar(region), cv::LINE_8,
                     kFractionBits);
    }

    static constexpr int kFractionBits = 8;

    static std::vector<cv::Point> fixedPoint(const Polygon& polygon)
    {
        std::vector<cv::Point> fixed;
        for (const auto& point : polygon)
            fixed.emplace_back(point * (1 << kFractionBits));
        return fixed;
    }

    const std::array<cv::Point2d, Landmarks::kCount>& m_points;
    cv::Mat m_regions;
};

} // namespace

Landmarks transformed(const Landmarks& landmarks, const cv::Matx23d& imageToAligned)
{
    Landmarks result;
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const auto& p = landmarks.points[i];
        const cv::Vec2d moved = imageToAligned * cv::Vec3d(p.x, p.y, 1);
        result.points[i] = {moved[0], moved[1]};
    }
    return result;
}

cv::Mat facialRegions(const Landmarks& landmarks, cv::Size size)
{
    return RegionPainter(landmarks, size).paint();
}

cv::Mat faceMask(const Landmarks& landmarks, cv::Size size)
{
    return facialRegions(landmarks, size) != static_cast<int>(Outside);
}

std::vector<RegionQuality> regionMeans(const cv::Mat& map, const cv::Mat& regions)
{
    std::vector<RegionQuality> result;
    for (std::size_t i = 0; i < kFacialRegionNames.size(); ++i) {
        const cv::Mat mask = regions == static_cast<int>(i);
        if (const int count = cv::countNonZero(mask); count > 0)
            result.push_back({kFacialRegionNames[i], cv::mean(map, mask)[0], count});
    }
    return result;
}

} // namespace pw
