// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewgeometry.h"

#include <QtTest>

#include <cmath>

using namespace pw::ui;

namespace {

ViewGeometry geometry(const QSize& image, const QSize& viewport = QSize(800, 600), int reserved = 100)
{
    ViewGeometry result;
    result.setImageSize(image);
    result.setViewport(viewport, 12, reserved);
    result.fit();
    return result;
}

} // namespace

class ViewGeometryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void fitShowsTheWholeBesideTheBar_data()
    {
        QTest::addColumn<QSize>("image");
        QTest::newRow("landscape") << QSize(6000, 4000);
        QTest::newRow("portrait") << QSize(3000, 4500);
        QTest::newRow("passport") << QSize(100, 140);
        QTest::newRow("panorama") << QSize(9000, 400);
        QTest::newRow("one pixel") << QSize(1, 1);
    }

    void fitShowsTheWholeBesideTheBar()
    {
        QFETCH(QSize, image);
        const ViewGeometry fitted = geometry(image);
        QVERIFY(fitted.isFitted());
        const QRectF room = QRectF(0, 0, 800 - 100, 600).adjusted(11, 11, -11, -11);
        QVERIFY(room.contains(fitted.imageRect()));
        const bool fills = std::abs(fitted.imageRect().height() - 576) < 1 ||
                           std::abs(fitted.imageRect().width() - 676) < 1 ||
                           fitted.zoom() == ViewGeometry::kMostZoom;
        QVERIFY(fills);
    }

    void narrowPhotographsStandInTheMiddle()
    {
        const QRectF rect = geometry(QSize(300, 500)).imageRect();
        QVERIFY(std::abs(rect.center().x() - 400) <= 1);
        QVERIFY(std::abs(rect.center().y() - 300) <= 1);
    }

    void zoomKeepsThePointUnderTheCursor()
    {
        ViewGeometry view = geometry(QSize(6000, 4000));
        for (const QPointF anchor : {QPointF(100.5, 300), QPointF(640, 222.25), QPointF(399, 401)}) {
            for (const double angle : {120.0, 120.0, 37.0, 960.0, -480.0, -120.0, 1200.0, -2000.0}) {
                const QPointF before = view.toImage(anchor);
                view.zoomTo(wheelZoom(view.zoom(), angle), anchor);
                const QPointF moved = view.toDevice(before) - anchor;
                QVERIFY(std::abs(moved.x()) <= 0.51 && std::abs(moved.y()) <= 0.51);
                QVERIFY(!view.isFitted());
            }
            view.fit();
        }
    }

    void zoomingBesideThePhotographDoesNotLoseIt()
    {
        ViewGeometry view = geometry(QSize(100, 140));
        for (int i = 0; i < 40; ++i)
            view.zoomTo(wheelZoom(view.zoom(), 120), QPointF(2, 2));
        QCOMPARE(view.zoom(), ViewGeometry::kMostZoom);
        QVERIFY(view.imageRect().intersects(QRectF(0, 0, 800, 600)));
    }

    void zoomHasLimits()
    {
        double zoom = 1;
        for (int i = 0; i < 200; ++i)
            zoom = wheelZoom(zoom, 120);
        QCOMPARE(zoom, 64.0);
        for (int i = 0; i < 400; ++i)
            zoom = wheelZoom(zoom, -120);
        QCOMPARE(zoom, 0.01);
        QCOMPARE(nextZoomIn(64), 64.0);
        QCOMPARE(nextZoomOut(0.01), 0.01);
    }

    void hundredPercentIsNeverJumpedOver()
    {
        QCOMPARE(wheelZoom(0.9, 480), 1.0);
        QCOMPARE(wheelZoom(1.3, -480), 1.0);
        QCOMPARE(wheelZoom(1.0, 480), 2.0);
    }

    void ladderHoldsTheRoundSteps()
    {
        QCOMPARE(nextZoomIn(0.7), std::sqrt(0.5));
        QCOMPARE(nextZoomIn(std::sqrt(0.5)), 1.0);
        QCOMPARE(nextZoomIn(nextZoomIn(1)), 2.0);
        QCOMPARE(nextZoomOut(nextZoomOut(1)), 0.5);
        QCOMPARE(nextZoomOut(1.1), 1.0);
    }

    void panningKeepsSomeOfThePhotographInSight()
    {
        ViewGeometry view = geometry(QSize(1000, 1000));
        view.zoomTo(1, view.centre());
        const QPoint origin = view.origin();
        view.moveBy(QPoint(-30, 40));
        QCOMPARE(view.origin(), origin + QPoint(-30, 40));
        for (const QPoint far :
             {QPoint(100000, 0), QPoint(-200000, 0), QPoint(0, 100000), QPoint(0, -200000)}) {
            view.moveBy(far);
            const QRectF seen = view.imageRect() & QRectF(0, 0, 800, 600);
            QVERIFY(seen.width() >= 40 && seen.height() >= 40);
        }
    }

    void transformIsExactAtAnyRatio_data()
    {
        QTest::addColumn<double>("ratio");
        for (const double ratio : {1.0, 1.25, 1.5, 2.0})
            QTest::addRow("%g", ratio) << ratio;
    }

    void transformIsExactAtAnyRatio()
    {
        QFETCH(double, ratio);
        ViewGeometry view = geometry(QSize(6000, 4000));
        view.zoomTo(1, QPointF(313, 217));
        const QPointF there = view.transform(ratio).map(QPointF(4000, 3000)) * ratio;
        QVERIFY(std::abs(there.x() - std::round(there.x())) < 1e-6);
        QVERIFY(std::abs(there.y() - std::round(there.y())) < 1e-6);
        QVERIFY(std::abs(there.x() - view.toDevice(QPointF(4000, 3000)).x()) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(ViewGeometryTest)
#include "tst_viewgeometry.moc"
