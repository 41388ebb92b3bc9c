// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/canvas.h"

#include <QSignalSpy>
#include <QtTest>

#include <cmath>
#include <memory>

using namespace pw;
using namespace pw::test;
using pw::ui::ImageView;

class ImageViewTest : public QObject {
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

    void canvasIsNeutralGrey()
    {
        const Shot shot(*m_view);
        QCOMPARE(shot.image().pixelColor(0, 0), QColor(118, 118, 118));
        QPalette dark;
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Window, Qt::black);
        m_view->setPalette(dark);
        QCOMPARE(Shot(*m_view).image().pixelColor(0, 0), QColor(118, 118, 118));
    }

    void wheelKeepsThePointUnderTheCursor_data()
    {
        QTest::addColumn<QPointF>("imagePoint");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("middle") << QPointF(280, 160) << int(Qt::NoModifier);
        QTest::newRow("corner") << QPointF(3, 4) << int(Qt::NoModifier);
        QTest::newRow("with Ctrl") << QPointF(430, 150) << int(Qt::ControlModifier);
    }

    void wheelKeepsThePointUnderTheCursor()
    {
        QFETCH(QPointF, imagePoint);
        QFETCH(int, modifiers);
        const QPointF cursor = toView(*m_view, imagePoint);
        for (const int angle : {120, 120, 120, 15, 600, 1200, -120, -480, -120, -1200, 120}) {
            const double before = m_view->zoom();
            const QPointF under = toImage(*m_view, cursor);
            wheel(*m_view, cursor, angle, Qt::KeyboardModifiers(modifiers));
            QVERIFY(angle > 0 ? m_view->zoom() > before : m_view->zoom() < before);
            const QPointF moved = (toView(*m_view, under) - cursor) * ratio();
            QVERIFY2(std::abs(moved.x()) <= 1 && std::abs(moved.y()) <= 1,
                     qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));
        }
    }

    void wheelReachesBothEnds()
    {
        QSignalSpy changed(m_view.get(), &ImageView::zoomChanged);
        const QPointF cursor = toView(*m_view, QPointF(280, 160));
        for (int i = 0; i < 60; ++i)
            wheel(*m_view, cursor, 120);
        QCOMPARE(m_view->zoom(), 64.0);
        QCOMPARE(changed.last().first().toDouble(), 64.0);
        for (int i = 0; i < 60; ++i)
            wheel(*m_view, cursor, -120);
        QCOMPARE(m_view->zoom(), 0.01);
    }

    void actualPixelsAreDevicePixels()
    {
        m_view->setOverlayStyle([] {
            OverlayStyle style;
            style.visible = false;
            return style;
        }());
        m_view->showActualPixels();
        QCOMPARE(m_view->zoom(), 1.0);
        QVERIFY(std::abs(m_view->viewportTransform().m11() * ratio() - 1) < 1e-12);
        const Shot shot(*m_view);
        for (const QPoint pixel :
             {QPoint(300, 60), QPoint(301, 60), QPoint(300, 61), QPoint(160, 150), QPoint(520, 300)})
            QCOMPARE(shot.at(QPointF(pixel) + QPointF(0.5, 0.5)), photographColour(pixel.x(), pixel.y()));
    }

    void pixelsAreBlocksAt800Percent()
    {
        m_view->showInspection(syntheticInspection(kSize, {}));
        m_view->setZoom(8);
        const Shot shot(*m_view);
        const QPoint middle = toImage(*m_view, QPointF(400, 250)).toPoint();
        for (int dy = 0; dy < 5; ++dy) {
            for (int dx = 0; dx < 5; ++dx) {
                const QPoint pixel = middle + QPoint(dx, dy);
                const QColor colour = photographColour(pixel.x(), pixel.y());
                for (const double in : {0.2, 0.5, 0.85}) // clear of the grid
                    QCOMPARE(shot.at(QPointF(pixel) + QPointF(in, in)), colour);
                QVERIFY(shot.at(QPointF(pixel) + QPointF(0.01, 0.5)) != colour); // the grid
            }
        }
        m_view->setZoom(7.9);
        const QPoint pixel = toImage(*m_view, QPointF(400, 250)).toPoint();
        QCOMPARE(Shot(*m_view).at(QPointF(pixel) + QPointF(0.08, 0.5)),
                 photographColour(pixel.x(), pixel.y()));
    }

    void fitShowsAllAndSurvivesResizing()
    {
        m_view->setZoom(5);
        QVERIFY(!m_view->isFitted());
        m_view->fit();
        QVERIFY(m_view->isFitted());
        const auto whole = [this] {
            return QRectF(m_view->viewport()->rect())
                .contains(m_view->viewportTransform().mapRect(QRectF(QPointF(), QSizeF(kSize))));
        };
        QVERIFY(whole());
        const double zoom = m_view->zoom();
        m_view->resize(500, 330);
        QTRY_VERIFY(m_view->zoom() < zoom);
        QVERIFY(m_view->isFitted() && whole());
    }

    void resizingKeepsAChosenZoom()
    {
        m_view->setZoom(3);
        const QPointF centre = toImage(*m_view, QRectF(m_view->viewport()->rect()).center());
        m_view->resize(640, 420);
        QTRY_COMPARE(m_view->viewport()->width(), 640);
        QCOMPARE(m_view->zoom(), 3.0);
        const QPointF now = toImage(*m_view, QRectF(m_view->viewport()->rect()).center());
        QVERIFY(std::hypot(now.x() - centre.x(), now.y() - centre.y()) < 1);
    }

    void dragsPan_data()
    {
        QTest::addColumn<bool>("space");
        QTest::newRow("space and left button") << true;
        QTest::newRow("middle button") << false;
    }

    void dragsPan()
    {
        QFETCH(bool, space);
        QSignalSpy toggled(m_view.get(), &ImageView::overlayToggleRequested);
        QSignalSpy chosen(m_view.get(), &ImageView::faceChosen);
        m_view->setZoom(2);
        const auto button = space ? Qt::LeftButton : Qt::MiddleButton;
        const QPointF before = toView(*m_view, QPointF(100, 100));
        if (space)
            QTest::keyPress(m_view.get(), Qt::Key_Space);
        QTest::mousePress(m_view->viewport(), button, {}, QPoint(400, 250));
        for (const QPoint position : {QPoint(390, 260), QPoint(371, 287)})
            moveMouse(*m_view, position, button);
        QTest::mouseRelease(m_view->viewport(), button, {}, QPoint(371, 287));
        if (space)
            QTest::keyRelease(m_view.get(), Qt::Key_Space);
        const QPointF moved = toView(*m_view, QPointF(100, 100)) - before;
        QVERIFY(std::abs(moved.x() + 29) <= 0.5 && std::abs(moved.y() - 37) <= 0.5);
        QCOMPARE(toggled.count(), 0);
        QCOMPARE(chosen.count(), 0);
    }

    void arrowKeysPan()
    {
        m_view->setZoom(4);
        const QPointF before = toView(*m_view, QPointF());
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(toView(*m_view, QPointF()).x() < before.x());
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QVERIFY(std::abs(toView(*m_view, QPointF()).x() - before.x()) < 1e-6);
        QVERIFY(toView(*m_view, QPointF()).y() < before.y());
    }

    void shiftWheelScrolls()
    {
        m_view->setZoom(4);
        const QPointF before = toView(*m_view, QPointF());
        wheel(*m_view, QPointF(400, 250), 120, Qt::ShiftModifier);
        QCOMPARE(m_view->zoom(), 4.0);
        QVERIFY(toView(*m_view, QPointF()).x() > before.x());
    }

    void spaceTapTogglesAndHoldDoesNot()
    {
        QSignalSpy toggled(m_view.get(), &ImageView::overlayToggleRequested);
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(toggled.count(), 1);
        QTest::keyPress(m_view.get(), Qt::Key_Space);
        QTest::keyRelease(m_view.get(), Qt::Key_Space, Qt::NoModifier, 260); // ms
        QCOMPARE(toggled.count(), 1);
    }

    void clickChoosesAFace()
    {
        QSignalSpy chosen(m_view.get(), &ImageView::faceChosen);
        const QPoint first = toView(*m_view, kFirst.centre).toPoint();
        const QPoint second = toView(*m_view, kSecond.centre).toPoint();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, first); // chosen already
        QCOMPARE(chosen.count(), 0);
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, first);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, second); // a drag, no click
        QCOMPARE(chosen.count(), 0);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }

    void keyboardStepsThroughFaces()
    {
        QSignalSpy chosen(m_view.get(), &ImageView::faceChosen);
        m_view->chooseNextFace();
        QCOMPARE(chosen.takeLast().first().toInt(), 1);
        m_view->chooseNextFace(); // before the result has come
        QCOMPARE(chosen.takeLast().first().toInt(), 0);
        InspectionResult result = twoFaces();
        result.currentFace = 1;
        m_view->showInspection(result);
        m_view->choosePreviousFace();
        QCOMPARE(chosen.takeLast().first().toInt(), 0);
        m_view->showInspection(syntheticInspection(kSize, {kFirst}));
        m_view->chooseNextFace();
        QVERIFY(chosen.isEmpty());
    }

    void hoverHighlightsAFace()
    {
        const Shot before(*m_view);
        moveMouse(*m_view, toView(*m_view, kSecond.centre));
        QCOMPARE(m_view->viewport()->cursor().shape(), Qt::PointingHandCursor);
        const Shot hovered(*m_view);
        const QPointF edge(kSecond.centre.x(), kSecond.centre.y() - 0.45 * 112);
        QVERIFY(hovered.at(edge) != before.at(edge));
        moveMouse(*m_view, toView(*m_view, QPointF(310, 20)));
        QCOMPARE(Shot(*m_view).at(edge), before.at(edge));
    }

    void anotherPhotographKeepsTheKindOfZoom()
    {
        QVERIFY(m_view->isFitted());
        const double fitted = m_view->zoom();
        m_view->showInspection(syntheticInspection(QSize(1200, 900), {}));
        QVERIFY(m_view->isFitted() && m_view->zoom() < fitted);
        m_view->setZoom(2);
        m_view->showInspection(twoFaces());
        QCOMPARE(m_view->zoom(), 2.0);
        QVERIFY(!m_view->isFitted());
    }

    void clearedCanvasIsEmpty()
    {
        m_view->clear();
        const Shot shot(*m_view);
        for (const QPoint position : {QPoint(400, 250), QPoint(740, 250), QPoint(200, 200)})
            QCOMPARE(shot.image().pixelColor(position * ratio()), QColor(118, 118, 118));
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::AltModifier);
        wheel(*m_view, QPointF(400, 250), 120);
    }
};

QTEST_MAIN(ImageViewTest)
#include "tst_imageview.moc"
