// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/canvas.h"

#include <QSignalSpy>
#include <QtTest>

#include <cmath>
#include <memory>

using namespace pw;
using namespace pw::test;
using pw::ui::ImageView;
using pw::ui::Probe;

class ImageViewMapTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<ImageView> m_view;

    [[nodiscard]] double ratio() const { return m_view->viewport()->devicePixelRatioF(); }

  private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<ImageView>();
        m_view->setAnimated(false);
        m_view->resize(800, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->showInspection(twoFaces());
    }

    void cleanup() { m_view.reset(); }

    void probeIsExact()
    {
        QSignalSpy probed(m_view.get(), &ImageView::probed);
        QSignalSpy left(m_view.get(), &ImageView::probeLeft);
        m_view->setZoom(4);
        for (const QPoint offset : {QPoint(0, 0), QPoint(37, -55), QPoint(-80, 61)}) {
            const QPointF position(400 + offset.x(), 250 + offset.y());
            moveMouse(*m_view, position);
            const auto probe = probed.last().first().value<Probe>();
            const QPointF point = toImage(*m_view, position);
            QCOMPARE(probe.pixel, QPoint(int(std::floor(point.x())), int(std::floor(point.y()))));
            QCOMPARE(probe.colour, photographAt(point));
            const QPointF there = inCrop(kFirst, point);
            QCOMPARE(probe.mapValue.has_value(), isInsideCrop(there));
            if (probe.mapValue) {
                QCOMPARE(probe.cell, QPoint(int(there.x()), int(there.y())));
                QCOMPARE(*probe.mapValue, static_cast<double>(mapValue(probe.cell.x(), probe.cell.y())));
            }
        }
        m_view->fit();
        moveMouse(*m_view, toView(*m_view, kFirst.centre));
        QVERIFY(probed.last().first().value<Probe>().mapValue.has_value());
        moveMouse(*m_view, toView(*m_view, QPointF(310, 20)));
        QVERIFY(!probed.last().first().value<Probe>().mapValue.has_value());
        QCOMPARE(left.count(), 0);
        moveMouse(*m_view, QPointF(1, 1)); // the canvas
        QCOMPARE(left.count(), 1);
    }

    void keyboardProbes()
    {
        QSignalSpy probed(m_view.get(), &ImageView::probed);
        QSignalSpy left(m_view.get(), &ImageView::probeLeft);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::AltModifier);
        const QPoint start = probed.last().first().value<Probe>().pixel;
        QCOMPARE(start, kFirst.centre.toPoint());
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        const auto probe = probed.last().first().value<Probe>();
        QCOMPARE(probe.pixel, start + QPoint(1, -10));
        const QPointF there = inCrop(kFirst, QPointF(probe.pixel) + QPointF(0.5, 0.5));
        QCOMPARE(probe.mapValue.value(), static_cast<double>(mapValue(int(there.x()), int(there.y()))));
        QVERIFY(m_view->accessibleDescription().contains(
            QStringLiteral("x %1, y %2").arg(probe.pixel.x()).arg(probe.pixel.y())));
        QVERIFY(m_view->accessibleDescription().contains(QString::number(*probe.mapValue, 'f', 3)));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        QVERIFY(!m_view->accessibleDescription().contains(QStringLiteral("Map value")));
    }

    void screenReaderHearsTheQuality()
    {
        QVERIFY(!m_view->accessibleName().isEmpty());
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("0.88")));
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("Face 1 of 2")));
    }

    void mapLiesOverThePhotograph_data()
    {
        QTest::addColumn<OverlayStyle>("style");
        OverlayStyle style;
        QTest::newRow("default") << style;
        style.opacity = 0.3;
        style.colourMap = ColourMapId::Turbo;
        style.low = 0.1;
        style.high = 0.8;
        QTest::newRow("limits") << style;
        style.threshold = 0.5;
        QTest::newRow("threshold") << style;
        style.visible = false;
        QTest::newRow("switched off") << style;
    }

    void mapLiesOverThePhotograph()
    {
        QFETCH(OverlayStyle, style);
        m_view->setOverlayStyle(style);
        QCOMPARE(m_view->overlayStyle(), style);
        zoomOnto(*m_view, 4, kFirst.centre);
        const Shot shot(*m_view);
        const QRectF seen(QPointF(60, 60), QSizeF(560, 380)); // clear of the colour bar
        int compared = 0;
        for (double y = 60.5; y < 250; y += 3) {
            for (double x = 80.5; x < 260; x += 3) {
                const QPointF point(x, y);
                const QPointF there = inCrop(kFirst, point);
                // Clear of the frame's corners, of the dashed outline and of cell borders.
                if (!seen.contains(toView(*m_view, point)) || !isInsideCrop(there, 20) ||
                    distanceToCellBorder(there) < 0.1)
                    continue;
                const QPoint cell(static_cast<int>(there.x()), static_cast<int>(there.y()));
                const bool drawn =
                    style.visible && (!style.threshold ||
                                      static_cast<double>(mapValue(cell.x(), cell.y())) < *style.threshold);
                const QColor below = photographAt(point);
                const QColor expected = drawn ? blended(below, mapColour(style, cell), style.opacity) : below;
                QVERIFY2(nearlyEqual(shot.at(point), expected, drawn ? 1 : 0),
                         qPrintable(shot.at(point).name() + QStringLiteral(" not ") + expected.name()));
                ++compared;
            }
        }
        QVERIFY(compared > 200);
    }

    void nothingLiesOutsideTheCrop()
    {
        m_view->showInspection(syntheticInspection(kSize, {kFirst})); // one face has no number
        const Shot shot(*m_view);
        const QRectF seen(QPointF(5, 5), QSizeF(650, 490));
        int compared = 0;
        for (double y = 0.5; y < kSize.height(); ++y) {
            for (double x = 0.5; x < 310; ++x) {
                const QPointF point(x, y);
                if (!seen.contains(toView(*m_view, point)) || isInsideCrop(inCrop(kFirst, point), -5))
                    continue;
                QCOMPARE(shot.at(point), photographAt(point));
                ++compared;
            }
        }
        QVERIFY(compared > 5000);
    }

    void colourBarFollowsTheProbe()
    {
        m_view->setZoom(4);
        moveMouse(*m_view, QPointF(2, 2));
        const auto bar = [this] {
            const QImage image = m_view->viewport()->grab().toImage();
            return image.copy(
                QRect(QPoint(int(700 * ratio()), 0), QPoint(image.width() - 1, image.height() - 1)));
        };
        m_view->fit();
        moveMouse(*m_view, toView(*m_view, QPointF(310, 20)));
        const QImage without = bar();
        moveMouse(*m_view, toView(*m_view, kFirst.centre));
        const QImage with = bar();
        QVERIFY(with != without);
        moveMouse(*m_view, toView(*m_view, QPointF(310, 20)));
        QCOMPARE(bar(), without);
    }

    void stagesKeepZoomAndMap()
    {
        zoomOnto(*m_view, 3, kFirst.centre);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        const QTransform before = m_view->viewportTransform();
        const QPointF point = onPhotograph(kFirst, QPointF(56.5, 56.5));
        const QColor mapped = Shot(*m_view).at(point);
        InspectionResult stage = twoFaces();
        stage.finished = false;
        stage.faces.clear();
        stage.currentFace = -1;
        m_view->showInspection(stage);
        QCOMPARE(m_view->viewportTransform(), before);
        QCOMPARE(Shot(*m_view).at(point), mapped);
        stage = twoFaces();
        stage.faces[0].map.reset();
        m_view->showInspection(stage); // finished without a map: it must go
        QCOMPARE(m_view->viewportTransform(), before);
        QCOMPARE(Shot(*m_view).at(point), photographAt(point));
        m_view->showInspection(twoFaces());
        QCOMPARE(m_view->viewportTransform(), before);
        QCOMPARE(Shot(*m_view).at(point), mapped);
    }

    void newMapFadesIn()
    {
        m_view->clear();
        m_view->setAnimated(true);
        InspectionResult stage = twoFaces();
        stage.finished = false;
        stage.faces[0].map.reset();
        m_view->showInspection(stage);
        const QPointF point = onPhotograph(kFirst, QPointF(56.5, 56.5));
        zoomOnto(*m_view, 4, kFirst.centre);
        QCOMPARE(Shot(*m_view).at(point), photographAt(point));
        m_view->showInspection(twoFaces());
        QCOMPARE(Shot(*m_view).at(point), photographAt(point)); // still at the start of the fade
        const QColor expected = blended(photographAt(point), mapColour({}, QPoint(56, 56)), 0.6);
        QTRY_VERIFY(nearlyEqual(Shot(*m_view).at(point), expected, 1));
    }
};

QTEST_MAIN(ImageViewMapTest)
#include "tst_imageviewmap.moc"
