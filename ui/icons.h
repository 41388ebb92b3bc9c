// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QStringList>

namespace pw::ui {

/// A line icon of resources/icons by its file name without ".svg", drawn sharp at any size. Line icons take
/// the palette's text colour; pass, fail and review take their verdict colour. Selected and
/// disabled modes take the palette's highlighted and disabled text. An unknown name gives a null icon.
[[nodiscard]] QIcon themedIcon(QAnyStringView name, const QPalette& palette);

/// The same in one colour.
[[nodiscard]] QIcon themedIcon(QAnyStringView name, const QColor& colour);

/// The same in the application's palette at the time of painting: follows a change of theme by itself.
[[nodiscard]] QIcon themedIcon(QAnyStringView name);

/// Ink of an icon and of the word beside it, at least 4.5:1 on the palette's window and base. The verdict
/// inks stay apart under deuteranopia and protanopia.
[[nodiscard]] QColor iconColour(QAnyStringView name, const QPalette& palette);

/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();

/// Every name that `themedIcon` knows.
[[nodiscard]] QStringList iconNames();

} // namespace pw::ui
