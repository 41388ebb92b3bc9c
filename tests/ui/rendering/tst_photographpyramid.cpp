// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/rendering/syntheticinspection.h"
#include "ui/rendering/photographpyramid.h"

#include <QtTest>

#include <cmath>

using namespace pw;
using namespace pw::test;

namespace {

/// Brightness rising to the right and downwards: what interpolation must give at any zoom is known.
cv::Mat ramp(int width, int height)
{
    cv::Mat bgr(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto horizontal = static_cast<std::uint8_t>(255 * (x + 0.5) / width);
            const auto vertical = static_cast<std::uint8_t>(255 * (y + 0.5) / height);
            bgr.at<cv::Vec3b>(y, x) = {horizontal, vertical, 7};
        }
    }
    return bgr;
}

} // namespace

class PhotographPyramidTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void pixelsAreRepeatedFrom100PercentUp_data()
    {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {1.0, 1.25, 2.0, 8.0, 13.3, 64.0})
            QTest::addRow("%g", zoom) << zoom;
    }

    void pixelsAreRepeatedFrom100PercentUp()
    {
        QFETCH(double, zoom);
        const auto result = syntheticInspection(QSize(60, 40), {});
        PhotographPyramid pyramid(result.image->bgr());
        const QRect part(QPoint(static_cast<int>(3 * zoom) + 1, 2), QSize(50, 35));
        const QImage image = pyramid.render(part, zoom);
        QCOMPARE(image.size(), (part & QRect(QPoint(), pyramid.zoomedSize(zoom))).size());
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const int column = static_cast<int>((part.x() + x + 0.5) / zoom);
                const int row = static_cast<int>((part.y() + y + 0.5) / zoom);
                QCOMPARE(image.pixelColor(x, y), photographColour(column, row));
            }
        }
    }

    void shrinkingKeepsPositionsAndBrightness_data()
    {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {0.9, 0.5, 0.37, 0.11, 0.03})
            QTest::addRow("%g", zoom) << zoom;
    }

    void shrinkingKeepsPositionsAndBrightness()
    {
        QFETCH(double, zoom);
        PhotographPyramid pyramid(ramp(1001, 703));
        const QSize size = pyramid.zoomedSize(zoom);
        const QImage image = pyramid.render(QRect(QPoint(), size), zoom);
        QCOMPARE(image.size(), size);
        const double edge = 255 / (1001 * zoom); // the outermost pixels have no neighbour to interpolate with
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                QVERIFY(std::abs(colour.blue() - 255 * (x + 0.5) / zoom / 1001) <= 2 + edge / 2);
                QVERIFY(std::abs(colour.green() - 255 * (y + 0.5) / zoom / 703) <= 2 + edge);
                QCOMPARE(colour.red(), 7);
            }
        }
    }

    void finePatternsAverageOut()
    {
        cv::Mat board(400, 400, CV_8UC3);
        for (int y = 0; y < 400; ++y) {
            for (int x = 0; x < 400; ++x)
                board.at<cv::Vec3b>(y, x) = (x + y) % 2 == 0 ? cv::Vec3b(0, 0, 0) : cv::Vec3b(255, 255, 255);
        }
        PhotographPyramid pyramid(board);
        const QImage image = pyramid.render(QRect(0, 0, 84, 84), 0.21);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                QVERIFY(std::abs(qGreen(image.pixel(x, y)) - 127) <= 2);
        }
    }

    void stripsAreThePartsOfTheWhole_data()
    {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {0.23, 0.7, 1.0, 3.7})
            QTest::addRow("%g", zoom) << zoom;
    }

    void stripsAreThePartsOfTheWhole()
    {
        // Panning draws only what comes into view: it must look as if drawn at once.
        QFETCH(double, zoom);
        PhotographPyramid pyramid(ramp(301, 203));
        const QImage whole = pyramid.render(QRect(QPoint(), pyramid.zoomedSize(zoom)), zoom);
        const QRect strip(11, 5, 30, 20);
        const QImage alone = pyramid.render(strip, zoom);
        QCOMPARE(alone.size(), strip.size());
        for (int y = 0; y < strip.height(); ++y) {
            for (int x = 0; x < strip.width(); ++x) // interpolation rounds positions to 1/32 pixel
                QVERIFY(nearlyEqual(alone.pixelColor(x, y), whole.pixelColor(strip.topLeft() + QPoint(x, y)),
                                    zoom < 1 ? 1 : 0));
        }
    }

    void outsideThereIsNothing()
    {
        PhotographPyramid pyramid(ramp(20, 10));
        QVERIFY(pyramid.render(QRect(200, 0, 10, 10), 1).isNull());
        QCOMPARE(pyramid.render(QRect(-5, -5, 100, 100), 1).size(), QSize(20, 10));
        QVERIFY(PhotographPyramid().render(QRect(0, 0, 10, 10), 1).isNull());
    }
};

QTEST_GUILESS_MAIN(PhotographPyramidTest)
#include "tst_photographpyramid.moc"
