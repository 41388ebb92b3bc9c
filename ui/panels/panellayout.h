// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QComboBox;
class QFormLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;
class QWidget;

namespace pw::ui {

// Logical pixels, on a 4-px grid.
inline constexpr int kPanelPadding = 12;
inline constexpr int kGroupGap = 16;
inline constexpr int kRowGap = 8;
inline constexpr int kLineGap = 4;

/// The three text sizes: the widget's own, smaller for captions, larger for the one number of a panel.
[[nodiscard]] QFont captionFont(const QFont& body);
[[nodiscard]] QFont figureFont(const QFont& body);

/// Vertical layout with the padding of panels.
[[nodiscard]] QVBoxLayout* panelLayout(QWidget* panel);

/// Text that wraps and is never read as markup.
[[nodiscard]] QLabel* wrappedLabel(const QString& text, QWidget* parent);
/// The same, small and quiet.
[[nodiscard]] QLabel* captionLabel(const QString& text, QWidget* parent);
/// Heading of a group inside a panel.
[[nodiscard]] QLabel* groupLabel(const QString& text, QWidget* parent);

/// Flat button that shows an icon only; `name` is its accessible name and its tool tip.
[[nodiscard]] QToolButton* iconButton(const char* icon, const QString& name, QWidget* parent);

/// Box that may become narrower than its longest entry.
[[nodiscard]] QComboBox* narrowComboBox(const QString& name, const QString& toolTip, QWidget* parent);

/// Form whose fields take the width that the names leave; the layout of `owner` if there is one.
[[nodiscard]] QFormLayout* panelForm(QWidget* owner = nullptr);
/// A row of it: the name is the field's label and accessible name, the tool tip that of both.
void addField(QFormLayout* form, const QString& name, QWidget* field, const QString& toolTip);

/// A tool tip that wraps and is never read as markup.
void setToolTipText(QWidget* widget, const QString& text);

/// Lets the wheel scroll past a spin box, combo box or slider unless it has the focus.
void ignoreWheelWithoutFocus(QWidget* widget);

} // namespace pw::ui
