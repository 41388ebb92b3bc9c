// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colourmap.h"
#include "tests/ui/rendering/syntheticinspection.h"
#include "ui/rendering/colourbar.h"
#include "ui/rendering/tabularnumber.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace pw;

namespace {

ColourBarContent content(int pixels = 13)
{
    ColourBarContent result;
    result.title = QStringLiteral("Layer energy");
    result.ink = Qt::black;
    result.font.setPixelSize(pixels);
    return result;
}

QRectF areaFor(const ColourBarContent& bar, qreal extraHeight = 100)
{
    return {QPointF(20, 30), colourBarSize(bar) + QSizeF(0, extraHeight)};
}

QImage painted(const ColourBarContent& bar, const QRectF& area, qreal ratio = 1)
{
    const QSizeF size(area.right() + 20, area.bottom() + 30);
    QImage image((size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintColourBar(painter, area, bar);
    return image;
}

QStringList texts(const ColourBarLayout& layout)
{
    QStringList list;
    for (const auto& label : layout.labels)
        list << label.text;
    return list;
}

} // namespace

class ColourBarTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void numbersAreOfTheGivenLocale()
    {
        ColourBarContent bar = content();
        QVERIFY(texts(colourBarLayout(areaFor(bar), bar)).contains(QStringLiteral("1.0")));
        bar.locale = QLocale(QLocale::German);
        QVERIFY(texts(colourBarLayout(areaFor(bar), bar)).contains(QStringLiteral("1,0")));
    }

    void textIsNeitherClippedNorOverlapping_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<double>("marker");
        for (const int pixels : {9, 13, 24, 90}) {
            const auto name = [pixels](const char* what) {
                return QByteArray(what) + QByteArray::number(pixels);
            };
            QTest::newRow(name("whole range ")) << pixels << 0.0 << 1.0 << -1.0 << -1.0;
            QTest::newRow(name("odd limits ")) << pixels << 0.117 << 0.8735 << 0.4 << 0.41;
            QTest::newRow(name("narrow ")) << pixels << 0.412 << 0.419 << 0.415 << 0.9;
            QTest::newRow(name("marker at the end ")) << pixels << 0.0 << 1.0 << 0.02 << 0.0;
        }
    }

    void textIsNeitherClippedNorOverlapping()
    {
        QFETCH(int, pixels);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, threshold);
        QFETCH(double, marker);
        ColourBarContent bar = content(pixels);
        bar.style.low = low;
        bar.style.high = high;
        if (threshold >= 0)
            bar.style.threshold = threshold;
        if (marker >= 0)
            bar.marker = marker;
        const QRectF area = areaFor(bar);
        const ColourBarLayout layout = colourBarLayout(area, bar);
        QFont bold = bar.font;
        bold.setBold(true);

        const QRectF title = QFontMetricsF(bold).boundingRect(layout.title, Qt::TextWordWrap, bar.title);
        QVERIFY(title.width() <= layout.title.width() && title.height() <= layout.title.height());
        QVERIFY(area.contains(layout.title) && area.contains(layout.bar));
        QVERIFY(layout.labels.size() >= 2);
        for (const auto& label : layout.labels) {
            const QFontMetricsF metrics(label.bold ? bold : bar.font);
            QVERIFY2(area.contains(label.box), qPrintable(label.text));
            QVERIFY(label.box.width() + 0.5 >= metrics.horizontalAdvance(label.text));
            QVERIFY(label.box.height() + 0.5 >= metrics.ascent() + metrics.descent());
            QVERIFY(label.box.left() > layout.bar.right());
            for (const auto& other : layout.labels)
                QVERIFY(&other == &label || !other.box.intersects(label.box));
        }
    }

    void nothingIsPaintedOutsideTheArea()
    {
        ColourBarContent bar = content();
        bar.style.threshold = 0.3;
        bar.marker = 1.0;
        const QRectF area = areaFor(bar);
        const QImage image = painted(bar, area);
        const QRect inside = area.toAlignedRect();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (inside.contains(x, y))
                    inked += image.pixel(x, y) != 0;
                else
                    QVERIFY2(image.pixel(x, y) == 0, qPrintable(QStringLiteral("%1,%2").arg(x).arg(y)));
            }
        }
        QVERIFY(inked > 500);
    }

    void ticksStandAtRoundValues()
    {
        ColourBarContent bar = content();
        const ColourBarLayout whole = colourBarLayout(areaFor(bar, 60), bar);
        QVERIFY(texts(whole).contains(QStringLiteral("0.0")) && texts(whole).contains(QStringLiteral("1.0")));
        QVERIFY(whole.ticks.size() >= 3 && whole.ticks.size() <= 11);

        bar.style.low = 0.13;
        bar.style.high = 0.82;
        const ColourBarLayout part = colourBarLayout(areaFor(bar, 60), bar);
        QVERIFY(texts(part).contains(QStringLiteral("≤ 0.13")));
        QVERIFY(texts(part).contains(QStringLiteral("≥ 0.82")));
        for (const double tick : part.ticks) {
            QVERIFY(tick >= 0.13 && tick <= 0.82);
            QVERIFY(std::abs(tick * 20 - std::round(tick * 20)) < 1e-6);
        }
    }

    void markerStandsAtItsValue_data()
    {
        QTest::addColumn<double>("value");
        for (const double value : {0.0, 0.2, 0.734, 1.0})
            QTest::addRow("%g", value) << value;
    }

    void markerStandsAtItsValue()
    {
        QFETCH(double, value);
        ColourBarContent bar = content();
        bar.title.clear();
        const QRectF area = areaFor(bar, 200);
        const QImage without = painted(bar, area);
        bar.marker = value;
        const QImage with = painted(bar, area);
        const ColourBarLayout layout = colourBarLayout(area, bar);
        QCOMPARE(layout.labels.front().text, QString::number(value, 'f', 3));
        // Left of the bar there is nothing but the pointer.
        double sum = 0;
        int count = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < static_cast<int>(layout.bar.left()) - 2; ++x) {
                if (with.pixel(x, y) != without.pixel(x, y)) {
                    sum += y + 0.5;
                    ++count;
                }
            }
        }
        QVERIFY(count > 5);
        const double expected = layout.bar.bottom() - value * layout.bar.height();
        QVERIFY2(std::abs(sum / count - expected) < 1, qPrintable(QString::number(sum / count - expected)));
    }

    void gradientRunsUpwards_data()
    {
        QTest::addColumn<ColourMapId>("colourMap");
        for (const auto& map : colourMaps())
            QTest::newRow(map.key) << map.id;
    }

    void gradientRunsUpwards()
    {
        QFETCH(ColourMapId, colourMap);
        ColourBarContent bar = content();
        bar.style.colourMap = colourMap;
        const QRectF area = areaFor(bar, 200);
        const QImage image = painted(bar, area);
        const QRect gradient = colourBarLayout(area, bar).bar.toRect();
        const auto& table = colourTable(colourMap);
        const auto colour = [](const Rgb& c) { return QColor(c.r, c.g, c.b); };
        const int x = gradient.center().x();
        QVERIFY(test::nearlyEqual(image.pixelColor(x, gradient.bottom() - 1), colour(table[1]), 12));
        QVERIFY(test::nearlyEqual(image.pixelColor(x, gradient.top() + 1), colour(table[254]), 12));
        QVERIFY(test::nearlyEqual(image.pixelColor(x, gradient.center().y()), colour(table[128]), 12));
    }

    void aboveTheThresholdTheBarIsEmpty()
    {
        ColourBarContent bar = content();
        bar.style.threshold = 0.5;
        const QRectF area = areaFor(bar, 200);
        const QImage image = painted(bar, area);
        const ColourBarLayout layout = colourBarLayout(area, bar);
        const int x = layout.bar.center().toPoint().x();
        QCOMPARE(image.pixel(x, static_cast<int>(layout.yOf(0.75, bar.style))), QRgb(0));
        QCOMPARE(qAlpha(image.pixel(x, static_cast<int>(layout.yOf(0.25, bar.style)))), 255);
        QVERIFY(texts(layout).contains(QStringLiteral("< 0.5")));
    }

    void edgesAreCrispAtEveryRatio_data()
    {
        QTest::addColumn<double>("ratio");
        for (const double ratio : {1.0, 1.25, 1.5, 2.0, 3.0})
            QTest::addRow("%g", ratio) << ratio;
    }

    void edgesAreCrispAtEveryRatio()
    {
        QFETCH(double, ratio);
        ColourBarContent bar = content();
        QRectF area = areaFor(bar, 100);
        area.translate(0.3, 0.4); // on no whole pixel
        const QImage image = painted(bar, area, ratio);
        const QRectF gradient = colourBarLayout(area, bar).bar;
        const int y = static_cast<int>(gradient.center().y() * ratio);
        const int middle = static_cast<int>(gradient.center().x() * ratio);
        // Outwards from the middle: the same colour, then the frame, then nothing; no half tones between.
        const QRgb colour = image.pixel(middle, y);
        for (const int step : {-1, 1}) {
            int x = middle;
            while (image.pixel(x, y) == colour)
                x += step;
            const int edge = std::abs(x - middle);
            QVERIFY(std::abs(edge - gradient.width() * ratio / 2) <= 1.5);
            const QColor frame = image.pixelColor(x, y);
            QCOMPARE(frame.rgb() & 0xffffffU, QColor(Qt::black).rgb() & 0xffffffU);
            if (step < 0)
                QCOMPARE(image.pixel(x + step, y), QRgb(0));
        }
    }

    void figuresHaveOneWidth()
    {
        QFont font;
        font.setPixelSize(20);
        QCOMPARE(tabularWidth(font, QStringLiteral("0.111")), tabularWidth(font, QStringLiteral("0.888")));
        QVERIFY(tabularWidth(font, QStringLiteral("0.8")) >=
                QFontMetricsF(font).horizontalAdvance(QStringLiteral("0.8")));
    }
};

QTEST_MAIN(ColourBarTest)
#include "tst_colourbar.moc"
