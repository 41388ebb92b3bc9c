// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/textblock.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace pw {

TextBlock::TextBlock(const QString& text, const QFont& font, qreal width) : m_layout(text, font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, m_height));
        m_height += line.height();
    }
    m_layout.endLayout();
}

qreal TextBlock::usedWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        widest = std::max(widest, m_layout.lineAt(i).naturalTextWidth());
    return widest;
}

void TextBlock::paint(QPainter& painter, const QPointF& topLeft) const
{
    m_layout.draw(&painter, topLeft);
}

} // namespace pw
