// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace pw {

/// Text broken to a width: between words where it can, inside a word (a hash, a long file name) where it
/// must, so that nothing is ever cut off.
class TextBlock {
  public:
    TextBlock(const QString& text, const QFont& font, qreal width);

    [[nodiscard]] qreal height() const { return m_height; }
    /// Width of the longest line; never more than the width asked for, unless that is under one letter.
    [[nodiscard]] qreal usedWidth() const;
    void paint(QPainter& painter, const QPointF& topLeft) const;

  private:
    QTextLayout m_layout;
    qreal m_height = 0;
};

} // namespace pw
