// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colourmap.h"
#include "ui/plots/histogramplot.h"
#include "ui/plots/limithandle.h"
#include "ui/settings/theme.h"

#include <QApplication>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace pw;
using namespace pw::ui;

namespace {

/// 0.000, 0.001 .. 0.999
std::vector<float> ramp()
{
    std::vector<float> values(1000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i) / 1000.0F;
    return values;
}

struct Shown {
    HistogramPlot plot;
    LimitHandle* low = nullptr;
    LimitHandle* high = nullptr;

    Shown()
    {
        plot.resize(270, 150);
        plot.show();
        const auto handles = plot.findChildren<LimitHandle*>();
        low = handles.at(0);
        high = handles.at(1);
    }

    bool isReady() { return QTest::qWaitForWindowExposed(&plot) && low->track().width() > 100; }
};

QPoint lineOf(const LimitHandle* handle)
{
    return {handle->lineX(handle->track()), handle->track().center().y()};
}

/// Drags a handle by its line, `pixels` to the right, in several steps as a hand does.
void drag(LimitHandle* handle, int pixels)
{
    const QPoint start = lineOf(handle);
    QTest::mousePress(handle, Qt::LeftButton, {}, handle->mapFromParent(start));
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(handle, handle->mapFromParent(start + QPoint(pixels * step / 4, 0)));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->mapFromParent(start + QPoint(pixels, 0)));
}

/// Height in pixels of the bar at a value, and its colour just above the axis.
struct Bar {
    int height = 0;
    QColor colour;
};
Bar barAt(Shown& shown, double value)
{
    QTest::qWait(20); // the queued drawing
    const QImage image = shown.plot.grab().toImage();
    const QRect area = shown.low->track();
    const int x = area.left() + qRound(value * (area.width() - 1));
    const QRgb ground = image.pixel(1, image.height() - 1);
    Bar bar{0, image.pixelColor(x, area.bottom() - 2)};
    for (int y = area.bottom() - 2; y > area.top() && image.pixel(x, y) != ground; --y)
        ++bar.height;
    return bar;
}

} // namespace

class TestHistogramPlot : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void countsBins();
    void shareOutsideIsExact();
    void draggingMovesALimit();
    void handlesKeepApart();
    void keyboardMovesTheFocusedLimit();
    void settingLimitsEmitsNothing();
    void keepsDigitsBeyondAHandlesStep();
    void wheelNeedsFocus();
    void colourFollowsLimits();
    void logarithmicRaisesSmallBins();
    void tagsStayInsideAndApart_data();
    void tagsStayInsideAndApart();
    void takesAnySize();
};

void TestHistogramPlot::countsBins()
{
    HistogramPlot plot;
    plot.setValues(std::vector<float>{0.0F, 0.001F, 0.5F, 1.0F, 0.999F});
    QCOMPARE(plot.count(0), 2);
    QCOMPARE(plot.count(32), 1);
    QCOMPARE(plot.count(63), 2);
    plot.setValues({});
    QCOMPARE(plot.count(0), 0);
}

void TestHistogramPlot::shareOutsideIsExact()
{
    HistogramPlot plot;
    QCOMPARE(plot.shareOutside(), 0.0);
    plot.setValues(ramp());
    QCOMPARE(plot.shareOutside(), 0.0);
    plot.setLimits(0.25, 0.75);
    QCOMPARE(plot.shareOutside(), 0.499); // 0.000 .. 0.249 and 0.751 .. 0.999
    plot.setLimits(0.0, 0.5);
    QCOMPARE(plot.shareOutside(), 0.499); // 0.501 .. 0.999
}

void TestHistogramPlot::draggingMovesALimit()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.plot.setValues(ramp());
    const int width = shown.low->track().width() - 1;
    QSignalSpy changed(&shown.plot, &HistogramPlot::limitsChanged);

    drag(shown.high, -60);
    QVERIFY(changed.count() >= 3); // follows the hand, not only its end
    QCOMPARE(changed.last().at(0).toDouble(), 0.0);
    const double high = changed.last().at(1).toDouble();
    QVERIFY2(qAbs(high - (1 - 60.0 / width)) < 0.002, qPrintable(QString::number(high)));
    QCOMPARE(shown.plot.high(), high);
    QVERIFY(shown.plot.shareOutside() > 0.1);

    drag(shown.low, 40);
    QVERIFY(shown.plot.low() > 0.1);
    QCOMPARE(shown.plot.high(), high);
    drag(shown.low, -200);
    QCOMPARE(shown.plot.low(), 0.0);
}

void TestHistogramPlot::handlesKeepApart()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.plot.setLimits(0.4, 0.5);
    drag(shown.low, 150);
    QCOMPARE(shown.plot.low(), 0.49);
    QCOMPARE(shown.plot.high(), 0.5);
    drag(shown.high, -150);
    QCOMPARE(shown.plot.high(), 0.5);
}

void TestHistogramPlot::keyboardMovesTheFocusedLimit()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.plot.activateWindow();
    shown.plot.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), shown.low);
    QSignalSpy changed(&shown.plot, &HistogramPlot::limitsChanged);
    QTest::keyClick(shown.low, Qt::Key_Right);
    QCOMPARE(shown.plot.low(), 0.01);
    QTest::keyClick(shown.low, Qt::Key_PageUp);
    QCOMPARE(shown.plot.low(), 0.11);
    QTest::keyClick(shown.low, Qt::Key_Left);
    QCOMPARE(shown.plot.low(), 0.1);
    QCOMPARE(changed.count(), 3);

    QTest::keyClick(shown.low, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), shown.high);
    QTest::keyClick(shown.high, Qt::Key_Home); // down to its neighbour
    QCOMPARE(shown.plot.high(), 0.11);
    QTest::keyClick(shown.high, Qt::Key_End);
    QCOMPARE(shown.plot.high(), 1.0);
}

void TestHistogramPlot::settingLimitsEmitsNothing()
{
    HistogramPlot plot;
    QSignalSpy changed(&plot, &HistogramPlot::limitsChanged);
    plot.setLimits(0.2, 0.8);
    plot.setLimits(0.85, 0.95); // past the high limit of before
    QCOMPARE(changed.count(), 0);
    QCOMPARE(plot.low(), 0.85);
    QCOMPARE(plot.high(), 0.95);
    const auto handles = plot.findChildren<LimitHandle*>();
    QCOMPARE(handles.at(0)->value(), 850);
    QCOMPARE(handles.at(1)->value(), 950);
}

void TestHistogramPlot::keepsDigitsBeyondAHandlesStep()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.plot.setLimits(0.12345, 0.87654);
    QTest::keyClick(shown.high, Qt::Key_Right);
    QCOMPARE(shown.plot.low(), 0.12345);
    QCOMPARE(shown.plot.high(), 0.887);
}

void TestHistogramPlot::wheelNeedsFocus()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.plot.setLimits(0.3, 0.6);
    const auto wheel = [&](LimitHandle* handle) {
        const QPointF place = handle->rect().center();
        QWheelEvent event(place, handle->mapToGlobal(place), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(handle, &event);
    };
    shown.low->setFocus();
    wheel(shown.high);
    QCOMPARE(shown.plot.high(), 0.6);
    wheel(shown.low);
    QVERIFY(shown.plot.low() > 0.3);
}

void TestHistogramPlot::colourFollowsLimits()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.plot.setValues(ramp());
    shown.plot.setColourMap(ColourMapId::Inferno);
    shown.plot.setLimits(0.25, 0.75);
    const auto expected = [](int index) {
        const Rgb rgb = colourTable(ColourMapId::Inferno)[static_cast<std::size_t>(index)];
        return QColor(rgb.r, rgb.g, rgb.b);
    };
    const auto near = [](const QColor& a, const QColor& b) {
        return qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue()) < 36;
    };
    QVERIFY(near(barAt(shown, 0.27).colour, expected(10)));
    QVERIFY(near(barAt(shown, 0.51).colour, expected(133)));
    QVERIFY(near(barAt(shown, 0.73).colour, expected(245)));
    for (const double outside : {0.1, 0.22, 0.78, 0.95}) {
        const QColor grey = barAt(shown, outside).colour;
        QVERIFY(qAbs(grey.red() - grey.blue()) < 4 && qAbs(grey.red() - grey.green()) < 4);
        QVERIFY(grey != shown.plot.palette().color(QPalette::Window));
    }
}

void TestHistogramPlot::logarithmicRaisesSmallBins()
{
    Shown shown;
    QVERIFY(shown.isReady());
    std::vector<float> values(1000, 0.5F);
    values.insert(values.end(), 10, 0.2F);
    shown.plot.setValues(values);
    const int linear = barAt(shown, 0.2).height;
    shown.plot.setLogarithmic(true);
    const int logarithmic = barAt(shown, 0.2).height;
    QVERIFY2(linear <= 3, qPrintable(QString::number(linear)));
    QVERIFY2(logarithmic > 15, qPrintable(QString::number(logarithmic)));
    QCOMPARE(barAt(shown, 0.8).height, 0);
}

void TestHistogramPlot::tagsStayInsideAndApart_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("whole range") << 0.0 << 1.0;
    QTest::newRow("both left") << 0.0 << 0.01;
    QTest::newRow("both right") << 0.99 << 1.0;
    QTest::newRow("both in the middle") << 0.5 << 0.51;
}

void TestHistogramPlot::tagsStayInsideAndApart()
{
    QFETCH(double, low);
    QFETCH(double, high);
    Shown shown;
    QVERIFY(shown.isReady());
    shown.plot.setLimits(low, high);
    for (const LimitHandle* handle : {shown.low, shown.high}) {
        QVERIFY(shown.plot.rect().contains(handle->geometry()));
        // Wherever the other one is, the middle of a tag takes hold of its own limit.
        const QPoint tag = handle->pos() + handle->tagRect().center();
        QCOMPARE(shown.plot.childAt(tag), handle);
    }
}

void TestHistogramPlot::takesAnySize()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("QPainter|paint buffer")));
    HistogramPlot plot;
    plot.setMinimumSize(0, 0);
    plot.show();
    for (const QSize size : {QSize(200, 3), QSize(0, 0), QSize(1, 200), QSize(300, 120)}) {
        plot.resize(size);
        QCoreApplication::processEvents();
    }
}

QTEST_MAIN(TestHistogramPlot)
#include "tst_histogramplot.moc"
