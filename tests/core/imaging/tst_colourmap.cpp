// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colourmap.h"

#include <QTest>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>
#include <string>
#include <vector>

using pw::ColourMapId;
using pw::Rgb;

namespace {

// CIE 1976 lightness of an sRGB colour, 0..100.
double lightness(const Rgb& colour)
{
    const auto linear = [](double v) {
        v /= 255;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    const double y = 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

bool near(const Rgb& a, const Rgb& b)
{
    return std::abs(a.r - b.r) <= 1 && std::abs(a.g - b.g) <= 1 && std::abs(a.b - b.b) <= 1;
}

} // namespace

class TestColourMap : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void cividisIsFirstAndKeysAreUnique()
    {
        std::set<std::string> keys;
        std::set<ColourMapId> ids;
        for (const auto& map : pw::colourMaps()) {
            keys.insert(map.key);
            ids.insert(map.id);
            QCOMPARE(pw::colourMapFromKey(map.key), std::optional(map.id));
            QVERIFY(std::string(map.name).size() > 3);
        }
        QCOMPARE(pw::colourMaps().front().id, ColourMapId::Cividis);
        QCOMPARE(keys.size(), std::size_t{6});
        QCOMPARE(ids.size(), std::size_t{6});
        QVERIFY(!pw::colourMapFromKey("jet"));
        QVERIFY(!pw::colourMapFromKey(""));
    }

    // First, middle and last colours as matplotlib, the turbo article and ColorBrewer publish them.
    void anchors_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("index");
        QTest::addColumn<QList<int>>("rgb");
        const auto row = [](const char* name, ColourMapId id, int index, QList<int> rgb) {
            QTest::newRow(name) << static_cast<int>(id) << index << rgb;
        };
        row("cividis first", ColourMapId::Cividis, 0, {0, 34, 78});
        row("cividis last", ColourMapId::Cividis, 255, {254, 232, 56});
        row("viridis first", ColourMapId::Viridis, 0, {68, 1, 84});
        row("viridis middle", ColourMapId::Viridis, 128, {33, 145, 140});
        row("viridis last", ColourMapId::Viridis, 255, {253, 231, 37});
        row("inferno first", ColourMapId::Inferno, 0, {0, 0, 4});
        row("inferno last", ColourMapId::Inferno, 255, {252, 255, 164});
        row("turbo first", ColourMapId::Turbo, 0, {48, 18, 59});
        row("turbo last", ColourMapId::Turbo, 255, {122, 4, 3});
        row("grey 77", ColourMapId::Grey, 77, {77, 77, 77});
        row("RdYlGn first", ColourMapId::RdYlGn, 0, {165, 0, 38});
        row("RdYlGn second class", ColourMapId::RdYlGn, 51, {244, 109, 67}); // 51/255 of 10 steps is class 2
        row("RdYlGn last", ColourMapId::RdYlGn, 255, {0, 104, 55});
    }
    void anchors()
    {
        QFETCH(int, id);
        QFETCH(int, index);
        QFETCH(QList<int>, rgb);
        const Rgb got = pw::colourTable(static_cast<ColourMapId>(id))[static_cast<std::size_t>(index)];
        const Rgb wanted{static_cast<std::uint8_t>(rgb[0]), static_cast<std::uint8_t>(rgb[1]),
                         static_cast<std::uint8_t>(rgb[2])};
        QVERIFY2(near(got, wanted), qPrintable(QStringLiteral("%1 %2 %3").arg(got.r).arg(got.g).arg(got.b)));
    }

    // A map for reading values must get lighter with the value.
    void lightnessGrows()
    {
        for (const auto id :
             {ColourMapId::Cividis, ColourMapId::Viridis, ColourMapId::Inferno, ColourMapId::Grey}) {
            const auto& table = pw::colourTable(id);
            for (std::size_t i = 8; i < table.size(); ++i)
                QVERIFY(lightness(table[i]) > lightness(table[i - 8]));
        }
    }

    void redYellowGreenIsLightestInTheMiddle()
    {
        const auto& table = pw::colourTable(ColourMapId::RdYlGn);
        QVERIFY(lightness(table[127]) > 95);
        QVERIFY(lightness(table[0]) < 40);
        QVERIFY(lightness(table[255]) < 40);
    }

    void indexIsClamped()
    {
        QCOMPARE(pw::colourIndex(0.2, 0.2, 0.8), 0);
        QCOMPARE(pw::colourIndex(0.8, 0.2, 0.8), 255);
        QCOMPARE(pw::colourIndex(-5, 0.2, 0.8), 0);
        QCOMPARE(pw::colourIndex(5, 0.2, 0.8), 255);
        QCOMPARE(pw::colourIndex(0.5, 0, 1), 128);
        QCOMPARE(pw::colourIndex(std::numeric_limits<double>::quiet_NaN(), 0, 1), 0);
        QCOMPARE(pw::colourIndex(0.5, 0.5, 0.5), 0);
        QCOMPARE(pw::colourIndex(0.6, 0.5, 0.5), 255);
    }

    void indexCoversEveryColourEqually()
    {
        std::vector<int> counts(256);
        for (int i = 0; i < 25600; ++i)
            ++counts[static_cast<std::size_t>(pw::colourIndex((i + 0.5) / 25600, 0, 1))];
        for (const int count : counts)
            QCOMPARE(count, 100);
    }
};

QTEST_GUILESS_MAIN(TestColourMap)
#include "tst_colourmap.moc"
