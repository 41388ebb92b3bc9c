// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colourmap.h"
#include "tests/ui/rendering/syntheticinspection.h"
#include "ui/rendering/imagesampling.h"
#include "ui/rendering/overlayimage.h"

#include <QGuiApplication>
#include <QPainter>
#include <QtTest>

#include <cmath>

using namespace pw;
using namespace pw::test;

namespace {

QColor tableColour(ColourMapId id, int index)
{
    const Rgb& c = colourTable(id)[static_cast<std::size_t>(index)];
    return QColor(c.r, c.g, c.b);
}

/// The overlay alone, drawn over nothing at the photograph's size.
QImage drawn(const QImage& overlay, const AlignedFace& face, const QSize& size, bool smooth = false)
{
    QImage canvas(size, QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
    painter.setTransform(overlayTransform(face));
    painter.drawImage(0, 0, overlay);
    return canvas;
}

} // namespace

class OverlayImageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyCellHasItsColour_data()
    {
        QTest::addColumn<ColourMapId>("colourMap");
        for (const auto& map : colourMaps())
            QTest::newRow(map.key) << map.id;
    }

    void everyCellHasItsColour()
    {
        QFETCH(ColourMapId, colourMap);
        const cv::Mat values = (cv::Mat_<float>(1, 4) << 0.0F, 0.5F, 1.0F, 0.25F);
        OverlayStyle style;
        style.opacity = 1;
        style.colourMap = colourMap;
        const QImage image = overlayImage(values, style);
        QCOMPARE(image.size(), QSize(4, 1));
        for (int u = 0; u < 4; ++u) {
            const auto value = static_cast<double>(values.at<float>(0, u));
            QCOMPARE(image.pixelColor(u, 0), tableColour(colourMap, colourIndex(value, 0, 1)));
        }
        QCOMPARE(image.pixelColor(0, 0), tableColour(colourMap, 0));
        QCOMPARE(image.pixelColor(2, 0), tableColour(colourMap, 255));
    }

    void limitsStretchTheColours()
    {
        const cv::Mat values = (cv::Mat_<float>(1, 4) << 0.1F, 0.3F, 0.5F, 0.9F);
        OverlayStyle style;
        style.opacity = 1;
        style.low = 0.3;
        style.high = 0.5;
        const QImage image = overlayImage(values, style);
        QCOMPARE(image.pixelColor(0, 0), tableColour(ColourMapId::Cividis, 0));
        QVERIFY(nearlyEqual(image.pixelColor(1, 0), tableColour(ColourMapId::Cividis, 0), 2));
        QCOMPARE(image.pixelColor(2, 0), tableColour(ColourMapId::Cividis, 255));
        QCOMPARE(image.pixelColor(3, 0), tableColour(ColourMapId::Cividis, 255));
    }

    void opacityIsAlpha_data()
    {
        QTest::addColumn<double>("opacity");
        QTest::addColumn<int>("alpha");
        QTest::newRow("none") << 0.0 << 0;
        QTest::newRow("default") << 0.6 << 153;
        QTest::newRow("full") << 1.0 << 255;
        QTest::newRow("beyond") << 1.7 << 255;
    }

    void opacityIsAlpha()
    {
        QFETCH(double, opacity);
        QFETCH(int, alpha);
        OverlayStyle style;
        style.opacity = opacity;
        const QImage image = overlayImage(cv::Mat(3, 2, CV_32FC1, cv::Scalar(0.7)), style);
        QCOMPARE(image.format(), QImage::Format_ARGB32_Premultiplied);
        QCOMPARE(qAlpha(image.pixel(1, 2)), alpha);
    }

    void thresholdHidesWhatIsNotBelow()
    {
        const cv::Mat values = (cv::Mat_<float>(1, 3) << 0.25F, 0.5F, 0.75F);
        OverlayStyle style;
        style.threshold = 0.5;
        const QImage image = overlayImage(values, style);
        QVERIFY(qAlpha(image.pixel(0, 0)) > 0);
        QCOMPARE(image.pixel(1, 0), QRgb(0));
        QCOMPARE(image.pixel(2, 0), QRgb(0));
        QCOMPARE(shareBelow(values, 0.5), 1.0 / 3);
        QCOMPARE(shareBelow(values, 0.0), 0.0);
        QCOMPARE(shareBelow(values, 1.0), 1.0);
        QCOMPARE(shareBelow(cv::Mat(), 1.0), 0.0);
    }

    void otherMatricesGiveNoImage()
    {
        QVERIFY(overlayImage(cv::Mat(), {}).isNull());
        QVERIFY(overlayImage(cv::Mat(2, 2, CV_8UC1), {}).isNull());
    }

    void landmarkLandsOnItsPlace()
    {
        // The sample portrait's alignment; the left eye of the ArcFace template and where it comes from.
        AlignedFace face;
        face.bgr = cv::Mat(112, 112, CV_8UC3);
        face.imageToAligned = {0.9075320841858544,    0.028661780014818873, -151.4920078869594,
                               -0.028661780014818873, 0.9075320841858545,   -32.939752445740666};
        const double a = face.imageToAligned(0, 0);
        const double b = face.imageToAligned(1, 0);
        const double n = a * a + b * b;
        const double tx = face.imageToAligned(0, 2);
        const double ty = face.imageToAligned(1, 2);
        face.alignedToImage = {a / n, b / n, -(a * tx + b * ty) / n, -b / n, a / n, -(a * ty - b * tx) / n};
        const cv::Point2d eye(205.4, 100.9);
        const QPointF cell(a * eye.x - b * eye.y + tx + 0.5, b * eye.x + a * eye.y + ty + 0.5);
        const QPointF landed = overlayTransform(face).map(cell);
        QVERIFY(std::hypot(landed.x() - (eye.x + 0.5), landed.y() - (eye.y + 0.5)) < 1e-9);
    }

    void hotCellAppearsWhereItBelongs_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<QPoint>("cell");
        QTest::newRow("upright") << 2.0 << 0.0 << QPoint(30, 80);
        QTest::newRow("turned") << 2.5 << 8.0 << QPoint(30, 80);
        QTest::newRow("corner") << 2.5 << -33.0 << QPoint(0, 0);
        QTest::newRow("last cell") << 1.7 << 12.0 << QPoint(111, 111);
    }

    void hotCellAppearsWhereItBelongs()
    {
        QFETCH(double, scale);
        QFETCH(double, degrees);
        QFETCH(QPoint, cell);
        const SyntheticFace synthetic{QPointF(300.3, 290.8), scale, degrees};
        const InspectionResult result = syntheticInspection(QSize(600, 600), {synthetic});
        cv::Mat values = cv::Mat::zeros(112, 112, CV_32FC1);
        values.at<float>(cell.y(), cell.x()) = 1;
        QImage overlay = overlayImage(values, {});
        for (int v = 0; v < 112; ++v) { // only the hot cell remains
            for (int u = 0; u < 112; ++u) {
                if (QPoint(u, v) != cell)
                    overlay.setPixel(u, v, 0);
            }
        }
        const QImage canvas = drawn(overlay, *result.faces[0].aligned, QSize(600, 600));
        QPointF sum;
        int count = 0;
        for (int y = 0; y < canvas.height(); ++y) {
            for (int x = 0; x < canvas.width(); ++x) {
                if (canvas.pixel(x, y) != 0) {
                    sum += QPointF(x + 0.5, y + 0.5);
                    ++count;
                }
            }
        }
        QVERIFY(count > 0);
        const QPointF seen = inCrop(synthetic, sum / count);
        QVERIFY2(std::abs(seen.x() - (cell.x() + 0.5)) <= 0.5 && std::abs(seen.y() - (cell.y() + 0.5)) <= 0.5,
                 qPrintable(QStringLiteral("%1 %2").arg(seen.x()).arg(seen.y())));
        QVERIFY(std::abs(count - scale * scale) <= 2 * scale + 1);
    }

    void nothingIsDrawnOutsideTheCrop_data()
    {
        QTest::addColumn<bool>("smooth");
        QTest::newRow("cells") << false;
        QTest::newRow("smooth") << true;
    }

    void nothingIsDrawnOutsideTheCrop()
    {
        QFETCH(bool, smooth);
        const SyntheticFace synthetic{QPointF(300, 300), 3, 14};
        const InspectionResult result = syntheticInspection(QSize(600, 600), {synthetic});
        const AlignedFace& face = *result.faces[0].aligned;
        const QImage canvas =
            drawn(overlayImage(result.faces[0].map->values, {}), face, QSize(600, 600), smooth);
        for (int y = 0; y < canvas.height(); ++y) {
            for (int x = 0; x < canvas.width(); ++x) {
                const QPointF there = inCrop(synthetic, QPointF(x + 0.5, y + 0.5));
                if (!isInsideCrop(there, -0.02))
                    QCOMPARE(canvas.pixel(x, y), QRgb(0));
                else if (isInsideCrop(there, 0.02))
                    QCOMPARE(qAlpha(canvas.pixel(x, y)), 153);
            }
        }
        const QPolygonF outline = cropOutline(face);
        const QPointF corner = onPhotograph(synthetic, QPointF(112, 112));
        QVERIFY(std::hypot(outline.at(2).x() - corner.x(), outline.at(2).y() - corner.y()) < 1e-9);
    }

    void sampleIsTheCellUnderThePoint()
    {
        const SyntheticFace synthetic{QPointF(150, 140), 2, 8};
        const InspectionResult result = syntheticInspection(QSize(300, 300), {synthetic});
        for (const QPoint cell : {QPoint(0, 0), QPoint(111, 0), QPoint(57, 93), QPoint(111, 111)}) {
            const auto sample =
                mapSampleAt(result, onPhotograph(synthetic, QPointF(cell) + QPointF(0.4, 0.7)));
            QVERIFY(sample.has_value());
            QCOMPARE(sample->cell, cell);
            QCOMPARE(sample->value, static_cast<double>(mapValue(cell.x(), cell.y())));
        }
        QVERIFY(!mapSampleAt(result, onPhotograph(synthetic, QPointF(-0.1, 50))));
        QVERIFY(!mapSampleAt(result, onPhotograph(synthetic, QPointF(50, 112.1))));
        QCOMPARE(colourAt(*result.image, QPoint(299, 12)), std::optional(photographColour(299, 12)));
        QVERIFY(!colourAt(*result.image, QPoint(300, 12)));
        QVERIFY(!colourAt(*result.image, QPoint(-1, 12)));
    }
};

QTEST_MAIN(OverlayImageTest)
#include "tst_overlayimage.moc"
