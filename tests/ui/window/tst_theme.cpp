// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/outlinedfusion.h"
#include "ui/settings/theme.h"

#include <QApplication>
#include <QStyle>
#include <QTest>

#include <cmath>

using namespace pw::ui;

namespace {

/// Relative luminance and contrast ratio of WCAG 2.1.
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void contrastFormulaIsRight();
    void textIsReadable_data();
    void textIsReadable();
    void surroundingsAreNeutral();
    void applyThemeSwitchesTheApplication();
};

void TestTheme::contrastFormulaIsRight()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(QColor(118, 118, 118), Qt::white) * 100), 454); // the known AA limit, #767676
}

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto& [name, palette] :
         {std::pair{"light", lightPalette()}, std::pair{"dark", darkPalette()}}) {
        const auto row = [&, n = name, p = palette](const char* what, const QColor& text,
                                                    const QColor& ground) {
            QTest::addRow("%s, %s", n, what) << p << text << ground;
        };
        const auto role = [p = palette](QPalette::ColorRole r) { return p.color(QPalette::Active, r); };
        row("window text", role(QPalette::WindowText), role(QPalette::Window));
        row("text", role(QPalette::Text), role(QPalette::Base));
        row("text on alternate rows", role(QPalette::Text), role(QPalette::AlternateBase));
        row("button text", role(QPalette::ButtonText), role(QPalette::Button));
        row("selected text", role(QPalette::HighlightedText), role(QPalette::Highlight));
        row("tool tip", role(QPalette::ToolTipText), role(QPalette::ToolTipBase));
        row("link", role(QPalette::Link), role(QPalette::Base));
        row("quiet text", role(QPalette::PlaceholderText), role(QPalette::Window));
        row("quiet text in fields", role(QPalette::PlaceholderText), role(QPalette::Base));
        for (const Severity severity : {Severity::Information, Severity::Warning, Severity::Error}) {
            const QColor colour = severityColour(severity, palette);
            row("severity on window", colour, role(QPalette::Window));
            row("severity on base", colour, role(QPalette::Base));
        }
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
}

void TestTheme::surroundingsAreNeutral()
{
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button,
                                QPalette::WindowText, QPalette::Text})
            QCOMPARE(palette.color(role).saturation(), 0);
    }
    QVERIFY(!isDark(lightPalette()));
    QVERIFY(isDark(darkPalette()));
}

void TestTheme::applyThemeSwitchesTheApplication()
{
    applyTheme(Theme::Dark);
    QVERIFY(qobject_cast<OutlinedFusion*>(QApplication::style()));
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
    applyTheme(Theme::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().color(QPalette::Window));

    // The system's own choice must be found again after one of ours was set.
    QApplication::setPalette(QPalette());
    const bool systemIsDark = isDark(QApplication::palette());
    applyTheme(systemIsDark ? Theme::Light : Theme::Dark);
    applyTheme(Theme::System);
    QCOMPARE(isDark(QApplication::palette()), systemIsDark);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
