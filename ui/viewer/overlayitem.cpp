// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/overlayitem.h"

#include "ui/rendering/overlayimage.h"

#include <QPainter>

namespace pw::ui {
namespace {

constexpr int kFadeMilliseconds = 110;

/// (1 - share) of `from` and `share` of `to`, cell by cell.
QImage mixed(const QImage& from, const QImage& to, double share)
{
    QImage mix(to.size(), QImage::Format_ARGB32_Premultiplied);
    mix.fill(Qt::transparent);
    QPainter painter(&mix);
    painter.setCompositionMode(QPainter::CompositionMode_Plus);
    painter.setOpacity(1 - share);
    painter.drawImage(0, 0, from);
    painter.setOpacity(share);
    painter.drawImage(0, 0, to);
    return mix;
}

} // namespace

OverlayItem::OverlayItem()
{
    setZValue(2);
    m_fade.setDuration(kFadeMilliseconds);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    QObject::connect(&m_fade, &QVariantAnimation::valueChanged, &m_fade,
                     [this](const QVariant& share) { showFade(share.toDouble()); });
}

void OverlayItem::setMap(const PixelQualityMap& map, const AlignedFace& face, bool animated)
{
    const QTransform onPhotograph = overlayTransform(face);
    if (map.values.data == m_values.data && onPhotograph == m_onPhotograph)
        return;
    const bool sameCrop =
        onPhotograph == m_onPhotograph && m_shown.size() == QSize(map.values.cols, map.values.rows);
    m_from = sameCrop ? m_shown : QImage();
    prepareGeometryChange();
    m_values = map.values;
    m_onPhotograph = onPhotograph;
    m_to = overlayImage(m_values, m_style);
    if (animated && !m_to.isNull()) {
        showFade(0);
        m_fade.start();
    } else {
        showFade(1);
    }
}

void OverlayItem::setStyle(const OverlayStyle& style)
{
    m_fade.stop();
    m_style = style;
    m_to = overlayImage(m_values, m_style);
    setVisible(style.visible);
    showFade(1);
}

void OverlayItem::showFade(double share)
{
    if (share >= 1) {
        m_shown = m_to;
    } else {
        QImage from = m_from;
        if (from.isNull()) {
            from = QImage(m_to.size(), QImage::Format_ARGB32_Premultiplied);
            from.fill(Qt::transparent);
        }
        m_shown = mixed(from, m_to, share);
    }
    update();
}

QRectF OverlayItem::boundingRect() const
{
    return m_onPhotograph.mapRect(QRectF(m_shown.rect()));
}

void OverlayItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, m_style.smooth);
    painter->setTransform(m_onPhotograph, true);
    painter->drawImage(0, 0, m_shown);
    painter->restore();
}

} // namespace pw::ui
