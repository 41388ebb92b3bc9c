// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"
#include "ui/settings/theme.h"

#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace pw::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

std::array<double, 3> linearRgb(const QColor& colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

/// WCAG 2 relative luminance contrast.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto [red, green, blue] = linearRgb(colour);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

/// Distance in CIE L*a*b* after a full dichromacy simulation (Machado et al., IEEE TVCG 2009, severity 1).
using Simulation = std::array<std::array<double, 3>, 3>;
constexpr Simulation kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Simulation kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};

std::array<double, 3> lab(const QColor& colour, const Simulation& simulation)
{
    const auto rgb = linearRgb(colour);
    std::array<double, 3> seen{};
    for (std::size_t i = 0; i < 3; ++i)
        seen[i] = std::clamp(
            simulation[i][0] * rgb[0] + simulation[i][1] * rgb[1] + simulation[i][2] * rgb[2], 0.0, 1.0);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    const double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    const double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor& a, const QColor& b, const Simulation& simulation)
{
    const auto p = lab(a, simulation);
    const auto q = lab(b, simulation);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

QImage drawn(const QIcon& icon, int size)
{
    return icon.pixmap(size, size).toImage().convertToFormat(QImage::Format_ARGB32);
}

int inkedPixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128;
    }
    return count;
}

/// Colour of the most opaque pixel.
QColor inkOf(const QImage& image)
{
    QColor ink(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor colour = image.pixelColor(x, y); colour.alpha() > ink.alpha())
                ink = colour;
        }
    }
    return ink;
}

/// First string in the calls of ui that take the name of an icon.
QStringList namesInCode()
{
    QStringList names;
    QDirIterator files(QStringLiteral(PW_TEST_DATA_DIR "/../../ui"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    const QRegularExpression use(
        u"(?:themedIcon|iconButton|IconLabel|setNotice)\\([^;\"]*?\"([a-z][a-z-]*)\""_s);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (auto matches = use.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext();)
            names += matches.next().captured(1);
    }
    names.removeDuplicates();
    return names;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyIconDraws_data();
    void everyIconDraws();
    void everyNameInCodeExists();
    void unknownNameIsNull();
    void disabledAndSelectedTakeTheirInk();
    void followsTheApplicationPalette();
    void verdictInksAreReadable_data();
    void verdictInksAreReadable();
    void applicationIconIsReadableSmallAndLarge();
};

void TestIcons::everyIconDraws_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dark");
    for (const QString& name : iconNames()) {
        QTest::newRow(qPrintable(name + u" light"_s)) << name << false;
        QTest::newRow(qPrintable(name + u" dark"_s)) << name << true;
    }
}

void TestIcons::everyIconDraws()
{
    QFETCH(QString, name);
    QFETCH(bool, dark);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    const QIcon icon = themedIcon(name, palette);
    QVERIFY(!icon.isNull());
    const QImage image = drawn(icon, 48);
    QCOMPARE(image.size(), QSize(48, 48));
    const int inked = inkedPixels(image);
    QVERIFY2(inked > 48, "hardly anything is drawn");
    QVERIFY2(inked < 48 * 48 / 2, "a line icon is mostly empty");
    QVERIFY(contrast(inkOf(image), palette.color(QPalette::Window)) >= 4.5);
}

void TestIcons::everyNameInCodeExists()
{
    const QStringList used = namesInCode();
    QVERIFY2(used.size() >= 5, "the search found no icon in the code");
    for (const QString& name : used)
        QVERIFY2(iconNames().contains(name), qPrintable(name));
}

void TestIcons::unknownNameIsNull()
{
    QVERIFY(themedIcon(u"no-such-icon").isNull());
}

void TestIcons::disabledAndSelectedTakeTheirInk()
{
    const QPalette palette = lightPalette();
    const QIcon icon = themedIcon(u"pass", palette);
    QCOMPARE(inkOf(icon.pixmap(QSize(96, 96), QIcon::Disabled).toImage()),
             palette.color(QPalette::Disabled, QPalette::WindowText));
    QCOMPARE(inkOf(icon.pixmap(QSize(96, 96), QIcon::Selected).toImage()),
             palette.color(QPalette::HighlightedText));
    QCOMPARE(inkOf(icon.pixmap(QSize(96, 96)).toImage()), iconColour(u"pass", palette));
}

void TestIcons::followsTheApplicationPalette()
{
    const QIcon icon = themedIcon(u"close");
    QGuiApplication::setPalette(lightPalette());
    const QColor onLight = inkOf(drawn(icon, 96));
    QGuiApplication::setPalette(darkPalette());
    const QColor onDark = inkOf(drawn(icon, 96));
    QCOMPARE(onLight, lightPalette().color(QPalette::WindowText));
    QCOMPARE(onDark, darkPalette().color(QPalette::WindowText));
}

void TestIcons::verdictInksAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestIcons::verdictInksAreReadable()
{
    QFETCH(QPalette, palette);
    const QStringList verdicts{u"pass"_s, u"review"_s, u"fail"_s};
    for (const QString& one : verdicts) {
        const QColor ink = iconColour(one, palette);
        QVERIFY2(contrast(ink, palette.color(QPalette::Window)) >= 4.5, qPrintable(one));
        QVERIFY2(contrast(ink, palette.color(QPalette::Base)) >= 4.5, qPrintable(one));
        for (const QString& other : verdicts) {
            if (one >= other)
                continue;
            const QColor second = iconColour(other, palette);
            const double seen =
                std::min(distance(ink, second, kDeuteranopia), distance(ink, second, kProtanopia));
            QVERIFY2(seen >= 10, qPrintable(u"%1 and %2 differ by %3"_s.arg(one, other).arg(seen)));
        }
    }
}

void TestIcons::applicationIconIsReadableSmallAndLarge()
{
    for (const int size : {16, 256}) {
        const QImage image = drawn(applicationIcon(), size);
        QCOMPARE(image.width(), size);
        QSet<QRgb> colours;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY2(colours.size() >= 6, "the ramp is lost at this size");
    }
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
