// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/alignedface.h"
#include "core/types/overlaystyle.h"
#include "core/types/pixelqualitymap.h"

#include <QGraphicsItem>
#include <QImage>
#include <QTransform>
#include <QVariantAnimation>

namespace pw::ui {

/// The map of one face, warped onto the photograph. Cells stay crisp at every zoom unless the style is
/// smooth.
class OverlayItem : public QGraphicsItem {
  public:
    OverlayItem();

    /// A map other than the one shown fades in when `animated`; the same map changes at once.
    void setMap(const PixelQualityMap& map, const AlignedFace& face, bool animated);
    void setStyle(const OverlayStyle& style);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  private:
    void showFade(double share);

    cv::Mat m_values;
    OverlayStyle m_style;
    QTransform m_onPhotograph;
    QImage m_from; ///< what was shown before the fade; null: nothing
    QImage m_to;
    QImage m_shown; ///< a mix of both while fading
    QVariantAnimation m_fade;
};

} // namespace pw::ui
