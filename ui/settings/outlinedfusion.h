// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace pw::ui {

/// Fusion with check boxes and radio buttons that stand out on a dark ground too (Fusion outlines them darker
/// than the window, which is hardly seen there), and with icons that stand out in a highlighted menu row.
class OutlinedFusion : public QProxyStyle {
    Q_OBJECT
  public:
    OutlinedFusion();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

} // namespace pw::ui
