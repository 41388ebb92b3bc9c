// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rendering/colourbar.h"

#include <QRectF>
#include <QSize>

class QPainter;

namespace pw::ui {

/// The colour bar on the canvas: on a dark translucent plate at the right edge, in logical pixels of the
/// viewport. The canvas has the same grey in every theme, so the plate is the same as well.
class ColourBarPlate {
  public:
    static constexpr int kMargin = 12; ///< to the edge of the canvas

    void setContent(const ColourBarContent& content);
    [[nodiscard]] const ColourBarContent& content() const { return m_content; }

    /// Columns at the right edge that the plate takes, with its margins.
    [[nodiscard]] int reservedWidth() const;
    /// Null where the canvas is too small for a readable bar.
    [[nodiscard]] QRectF rect(const QSize& canvas) const;
    void paint(QPainter& painter, const QSize& canvas) const;

  private:
    ColourBarContent m_content;
};

} // namespace pw::ui
