// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pixelgriditem.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>
#include <vector>

namespace pw::ui {

PixelGridItem::PixelGridItem()
{
    setZValue(1);
    setFlag(ItemUsesExtendedStyleOption); // fills in exposedRect
    setVisible(false);
}

void PixelGridItem::setImageSize(const QSize& size)
{
    prepareGeometryChange();
    m_size = size;
}

void PixelGridItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    const QRectF shown = option->exposedRect & boundingRect();
    const auto left = static_cast<int>(std::floor(shown.left()));
    const auto right = static_cast<int>(std::ceil(shown.right()));
    const auto top = static_cast<int>(std::floor(shown.top()));
    const auto bottom = static_cast<int>(std::ceil(shown.bottom()));
    std::vector<QLineF> lines;
    for (int x = left; x <= right; ++x)
        lines.emplace_back(x, top, x, bottom);
    for (int y = top; y <= bottom; ++y)
        lines.emplace_back(left, y, right, y);
    QPen pen(QColor(128, 128, 128, 90));
    pen.setCosmetic(true);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->drawLines(lines.data(), static_cast<int>(lines.size()));
    painter->restore();
}

} // namespace pw::ui
