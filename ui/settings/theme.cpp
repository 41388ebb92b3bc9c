// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/theme.h"

#include "ui/settings/outlinedfusion.h"

#include <QApplication>

namespace pw::ui {

namespace {

struct Tones {
    QRgb window, base, alternate, button, text, quiet, disabled;
    QRgb light, midlight, mid, dark, shadow;
    QRgb accent, onAccent, link;
};

constexpr Tones kLight = {
    .window = 0xfff0f0f0,
    .base = 0xfffcfcfc,
    .alternate = 0xfff5f5f5,
    .button = 0xfff0f0f0,
    .text = 0xff1f1f1f,
    .quiet = 0xff666666,
    .disabled = 0xffa0a0a0,
    .light = 0xffffffff,
    .midlight = 0xffe4e4e4,
    .mid = 0xffc4c4c4,
    .dark = 0xffa6a6a6,
    .shadow = 0xff6e6e6e,
    .accent = 0xff2f6aa3,
    .onAccent = 0xffffffff,
    .link = 0xff2a629a,
};

constexpr Tones kDark = {
    .window = 0xff2b2b2b,
    .base = 0xff232323,
    .alternate = 0xff2f2f2f,
    .button = 0xff383838,
    .text = 0xffe4e4e4,
    .quiet = 0xffa6a6a6,
    .disabled = 0xff767676,
    .light = 0xff4a4a4a,
    .midlight = 0xff404040,
    .mid = 0xff1e1e1e,
    .dark = 0xff181818,
    .shadow = 0xff0c0c0c,
    .accent = 0xff3a72a8,
    .onAccent = 0xffffffff,
    .link = 0xff7fb2e0,
};

QPalette paletteOf(const Tones& tones)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb rgb) {
        palette.setColor(role, QColor::fromRgb(rgb));
    };
    set(QPalette::Window, tones.window);
    set(QPalette::WindowText, tones.text);
    set(QPalette::Base, tones.base);
    set(QPalette::AlternateBase, tones.alternate);
    set(QPalette::Text, tones.text);
    set(QPalette::PlaceholderText, tones.quiet);
    set(QPalette::Button, tones.button);
    set(QPalette::ButtonText, tones.text);
    set(QPalette::BrightText, tones.onAccent);
    set(QPalette::ToolTipBase, tones.base);
    set(QPalette::ToolTipText, tones.text);
    set(QPalette::Light, tones.light);
    set(QPalette::Midlight, tones.midlight);
    set(QPalette::Mid, tones.mid);
    set(QPalette::Dark, tones.dark);
    set(QPalette::Shadow, tones.shadow);
    set(QPalette::Highlight, tones.accent);
    set(QPalette::HighlightedText, tones.onAccent);
    set(QPalette::Link, tones.link);
    set(QPalette::LinkVisited, tones.link);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(tones.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(tones.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(tones.text));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(kLight);
}

QPalette darkPalette()
{
    return paletteOf(kDark);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor severityColour(Severity severity, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (severity) {
    case Severity::Information:
        return QColor::fromRgb(dark ? 0xff7fb2e0 : 0xff2a629a);
    case Severity::Warning:
        return QColor::fromRgb(dark ? 0xffe3b341 : 0xff7a5500);
    case Severity::Error:
        return QColor::fromRgb(dark ? 0xffff8f80 : 0xffa8261c);
    }
    return palette.color(QPalette::WindowText);
}

void applyTheme(Theme theme)
{
    if (!qobject_cast<OutlinedFusion*>(QApplication::style()))
        QApplication::setStyle(new OutlinedFusion);
    bool dark = theme == Theme::Dark;
    if (theme == Theme::System) {
        QApplication::setPalette(QPalette()); // back to what the desktop says
        dark = isDark(QApplication::palette());
    }
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace pw::ui
