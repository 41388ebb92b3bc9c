// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colourmap.h"
#include "tests/ui/rendering/syntheticinspection.h"
#include "ui/rendering/annotatedpicture.h"
#include "ui/rendering/captionstrip.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace pw;
using namespace pw::test;

namespace {

const SyntheticFace kFace{QPointF(170, 160), 2, 8};

QColor mapColour(const OverlayStyle& style, int u, int v)
{
    const Rgb& c = colourTable(style.colourMap)[static_cast<std::size_t>(
        colourIndex(static_cast<double>(mapValue(u, v)), style.low, style.high))];
    return QColor(c.r, c.g, c.b);
}

bool isPaper(const QImage& picture, const QRect& area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (picture.pixelColor(x, y) != QColor(Qt::white))
                return false;
        }
    }
    return true;
}

} // namespace

class AnnotatedPictureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void photographIsUntouchedOutsideTheCrop_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QPointF>("centre");
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("legend");
        QTest::addColumn<bool>("smooth");
        QTest::newRow("cells") << QSize(400, 300) << QPointF(170, 160) << 2.0 << true << false;
        QTest::newRow("smooth") << QSize(400, 300) << QPointF(170, 160) << 2.0 << true << true;
        QTest::newRow("without legend") << QSize(400, 300) << QPointF(170, 160) << 2.0 << false << false;
        QTest::newRow("crop beyond the border")
            << QSize(400, 300) << QPointF(30, 280) << 2.0 << true << false;
        QTest::newRow("passport size") << QSize(100, 140) << QPointF(50, 70) << 0.7 << true << false;
    }

    void photographIsUntouchedOutsideTheCrop()
    {
        QFETCH(QSize, size);
        QFETCH(QPointF, centre);
        QFETCH(double, scale);
        QFETCH(bool, legend);
        QFETCH(bool, smooth);
        const SyntheticFace face{centre, scale, 8};
        OverlayStyle style;
        style.smooth = smooth;
        const auto result = syntheticInspection(size, {face});
        const QImage picture = annotatedPicture(result, style, {legend});
        const QRect photograph = annotatedPhotographRect(result, style, {legend});
        QCOMPARE(picture.format(), QImage::Format_RGB32);
        QCOMPARE(photograph.size(), size);
        QVERIFY(picture.rect().contains(photograph));
        int changed = 0;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                const QColor seen = picture.pixelColor(photograph.topLeft() + QPoint(x, y));
                const QPointF there = inCrop(face, QPointF(x + 0.5, y + 0.5));
                if (!isInsideCrop(there, -0.02))
                    QCOMPARE(seen, photographColour(x, y));
                else
                    changed += seen != photographColour(x, y);
            }
        }
        QVERIFY(changed > 1000);
        if (!legend)
            return;
        QVERIFY(picture.width() > size.width() && picture.height() > size.height());
        // Around the photograph there is paper: the map does not spill over its border.
        QVERIFY(isPaper(picture, QRect(0, 0, picture.width(), photograph.top())));
        QVERIFY(isPaper(picture, QRect(0, 0, photograph.left(), photograph.bottom() + 1)));
        QVERIFY(isPaper(picture,
                        QRect(photograph.right() + 1, 0, photograph.left() / 2, photograph.bottom() + 1)));
    }

    void insideTheCropLiesTheBlend_data()
    {
        QTest::addColumn<OverlayStyle>("style");
        OverlayStyle style;
        QTest::newRow("default") << style;
        style.opacity = 0.35;
        style.colourMap = ColourMapId::RdYlGn;
        style.low = 0.2;
        style.high = 0.7;
        QTest::newRow("limits") << style;
        style.threshold = 0.4;
        QTest::newRow("threshold") << style;
        style.visible = false;
        QTest::newRow("switched off") << style;
    }

    void insideTheCropLiesTheBlend()
    {
        QFETCH(OverlayStyle, style);
        const QSize size(400, 300);
        const auto result = syntheticInspection(size, {kFace});
        const QImage picture = annotatedPicture(result, style);
        const QPoint origin = annotatedPhotographRect(result, style).topLeft();
        int compared = 0;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                const QPointF there = inCrop(kFace, QPointF(x + 0.5, y + 0.5));
                if (!isInsideCrop(there, 2) || distanceToCellBorder(there) < 0.02) // the outline; rounding
                    continue;
                const int u = static_cast<int>(there.x());
                const int v = static_cast<int>(there.y());
                const bool drawn = style.visible && (!style.threshold ||
                                                     static_cast<double>(mapValue(u, v)) < *style.threshold);
                const QColor below = photographColour(x, y);
                const QColor expected = drawn ? blended(below, mapColour(style, u, v), style.opacity) : below;
                const QColor seen = picture.pixelColor(origin + QPoint(x, y));
                QVERIFY2(
                    nearlyEqual(seen, expected, drawn ? 1 : 0),
                    qPrintable(
                        QStringLiteral("%1,%2: %3 not %4").arg(x).arg(y).arg(seen.name(), expected.name())));
                ++compared;
            }
        }
        QVERIFY(compared > 30000);
    }

    void captionSaysEverything_data()
    {
        QTest::addColumn<QString>("words");
        for (const char* words : {"synthetic.png",
                                  "derived image, not the original",
                                  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                                  "Test network",
                                  "embedded",
                                  "87aacdfe…aaf3581f",
                                  "Layer energy",
                                  "100 passes",
                                  "dropout 0.5",
                                  "seed 7",
                                  "q 0.5863 ± 0.0031",
                                  "Q 0.88",
                                  "limits 0.200 to 0.900",
                                  "Viridis",
                                  "opacity 45 %",
                                  "interpolated between cells",
                                  "below 0.400",
                                  "Pixelworth 9.8.7",
                                  "400 x 300",
                                  "The map shows what this network can use, not what a person can see."})
            QTest::newRow(words) << QString::fromUtf8(words);
    }

    void captionSaysEverything()
    {
        QFETCH(QString, words);
        OverlayStyle style;
        style.low = 0.2;
        style.high = 0.9;
        style.colourMap = ColourMapId::Viridis;
        style.opacity = 0.45;
        style.smooth = true;
        style.threshold = 0.4;
        const QString text = captionText(syntheticInspection(QSize(400, 300), {kFace}), style);
        QVERIFY2(text.contains(words), qPrintable(text));
    }

    void captionFollowsTheStyle()
    {
        const auto result = syntheticInspection(QSize(400, 300), {kFace});
        OverlayStyle style;
        QVERIFY(captionText(result, style).contains(QStringLiteral("not interpolated")));
        QVERIFY(!captionText(result, style).contains(QStringLiteral("below")));
        style.visible = false;
        QVERIFY(captionText(result, style).contains(QStringLiteral("map switched off")));
    }

    void captionWarnsOfDamage()
    {
        auto result = syntheticInspection(QSize(40, 30), {});
        QVERIFY(!captionText(result, {}).contains(QStringLiteral("Incomplete file")));
        ImageSource source = result.image->source();
        source.incomplete = true;
        source.conversions = {{"16 bit reduced to 8 bit"}};
        result.image = Image(result.image->bgr(), source);
        const auto lines = captionLines(result, {});
        const auto warning = std::ranges::find(lines, CaptionRole::Warning, &CaptionLine::role);
        QVERIFY(warning != lines.end() && warning->text.startsWith(QStringLiteral("Incomplete file")));
        QVERIFY(captionText(result, {}).contains(QStringLiteral("16 bit reduced to 8 bit")));
        QVERIFY(captionText(result, {}).contains(QStringLiteral("no face was found")));
    }

    void everyInspectedFaceIsNamed()
    {
        const auto result = syntheticInspection(QSize(600, 300), {kFace, {QPointF(450, 150), 1.2, -5}});
        const QString text = captionText(result, {});
        QVERIFY(text.contains(QStringLiteral("Quality, face 1")) &&
                text.contains(QStringLiteral("Quality, face 2")));
    }

    void numbersDoNotFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        const QString text = captionText(syntheticInspection(QSize(400, 300), {kFace}), {});
        QLocale::setDefault(QLocale::c());
        QVERIFY(text.contains(QStringLiteral("0.5863")));
        QVERIFY(!text.contains(QStringLiteral("0,5863")));
    }

    void textFitsThePage_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::newRow("passport") << QSize(100, 140) << 0.7;
        QTest::newRow("narrow") << QSize(60, 900) << 0.5;
        QTest::newRow("wide") << QSize(900, 40) << 0.3;
        QTest::newRow("24 megapixels") << QSize(6000, 4000) << 12.0;
    }

    void textFitsThePage()
    {
        QFETCH(QSize, size);
        QFETCH(double, scale);
        auto result =
            syntheticInspection(size, {{QPointF(size.width() / 2.0, size.height() / 2.0), scale, 5}});
        ImageSource source = result.image->source();
        source.name = "a_very_long_file_name_without_any_space_" + std::string(200, 'x') + ".jpeg";
        result.image = Image(result.image->bgr(), source);
        const QImage picture = annotatedPicture(result, {});
        QVERIFY(!picture.isNull());
        const QRect photograph = annotatedPhotographRect(result, {});
        const int margin = photograph.left();
        // Nothing reaches into the margins, and there is text right up to the lower one.
        QVERIFY(isPaper(picture, QRect(0, 0, margin / 2, picture.height())));
        QVERIFY(isPaper(picture, QRect(picture.width() - margin / 2, 0, margin / 2, picture.height())));
        QVERIFY(isPaper(picture, QRect(0, picture.height() - margin / 2, picture.width(), margin / 2)));
        QVERIFY(!isPaper(picture, QRect(0, picture.height() - 2 * margin, picture.width(), margin)));

        const int text = margin / 2; // the page's margin is two lines
        const CaptionStrip strip(captionLines(result, {}), picture.width() - 2 * margin, text);
        QVERIFY(strip.usedWidth() <= picture.width() - 2 * margin + 0.5);
        QVERIFY(text >= 12 && text >= size.width() / 80);
        QCOMPARE(picture.height() - margin - static_cast<int>(strip.height()) >= photograph.bottom(), true);
    }

    void captionNeverClips()
    {
        const auto lines = captionLines(syntheticInspection(QSize(400, 300), {kFace}), {});
        const CaptionStrip narrow(lines, 120, 12);
        const CaptionStrip wide(lines, 800, 12);
        QVERIFY(narrow.usedWidth() <= 120.5);
        QVERIFY(narrow.height() > 2 * wide.height());
    }

    void withoutFaceThereIsNoBar()
    {
        const auto result = syntheticInspection(QSize(900, 300), {});
        const QImage picture = annotatedPicture(result, {});
        const QRect photograph = annotatedPhotographRect(result, {});
        QCOMPARE(picture.width(), photograph.width() + 2 * photograph.left());
    }

    void withoutPhotographThereIsNoPicture()
    {
        QVERIFY(annotatedPicture({}, {}).isNull());
        QVERIFY(captionText({}, {}).contains(QStringLiteral("derived image, not the original")));
    }
};

QTEST_MAIN(AnnotatedPictureTest)
#include "tst_annotatedpicture.moc"
