// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rendering/caption.h"
#include "ui/rendering/textblock.h"

#include <QFont>
#include <QPointF>

#include <memory>
#include <vector>

class QPainter;

namespace pw {

/// A font of the exported page, in pixels. One family, no hinting and grey smoothing, so that the same
/// inspection gives the same picture from the window and from the command line.
[[nodiscard]] QFont pageFont(qreal pixelSize);

/// The caption set as a table of labels and texts in a given width; as high as it needs to be.
class CaptionStrip {
  public:
    CaptionStrip(const std::vector<CaptionLine>& lines, qreal width, qreal pixelSize);

    [[nodiscard]] qreal height() const { return m_height; }
    /// Right end of the longest line; at most the width asked for.
    [[nodiscard]] qreal usedWidth() const;
    void paint(QPainter& painter, const QPointF& topLeft) const;

  private:
    struct Row {
        CaptionRole role;
        qreal y = 0;
        std::unique_ptr<TextBlock> label; ///< none for lines across the whole width
        std::unique_ptr<TextBlock> text;
        qreal textX = 0;
    };
    std::vector<Row> m_rows;
    qreal m_height = 0;
};

} // namespace pw
