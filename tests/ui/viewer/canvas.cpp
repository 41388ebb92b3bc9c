// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/canvas.h"

#include "core/imaging/colourmap.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPixmap>
#include <QWheelEvent>

#include <cmath>

namespace pw::test {

using ui::ImageView;

InspectionResult twoFaces()
{
    InspectionResult result = syntheticInspection(kSize, {kFirst, kSecond});
    result.faces[1].map.reset(); // detected, not chosen
    result.faces[1].aligned.reset();
    return result;
}

QPointF toView(const ImageView& view, const QPointF& imagePoint)
{
    return view.viewportTransform().map(imagePoint);
}

QPointF toImage(const ImageView& view, const QPointF& position)
{
    return view.viewportTransform().inverted().map(position);
}

void wheel(ImageView& view, const QPointF& position, int angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(position, view.viewport()->mapToGlobal(position), QPoint(), QPoint(0, angle),
                      Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

void moveMouse(ImageView& view, const QPointF& position, Qt::MouseButtons buttons)
{
    QMouseEvent event(QEvent::MouseMove, position, view.viewport()->mapToGlobal(position), Qt::NoButton,
                      buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

void zoomOnto(ImageView& view, double zoom, const QPointF& imagePoint)
{
    view.fit();
    while (view.zoom() < zoom)
        wheel(view, toView(view, imagePoint), 60);
}

Shot::Shot(ImageView& view) : m_image(view.viewport()->grab().toImage()), m_toView(view.viewportTransform())
{
}

QColor Shot::at(const QPointF& imagePoint) const
{
    const QPointF device = m_toView.map(imagePoint) * m_image.devicePixelRatio();
    return m_image.pixelColor(static_cast<int>(std::floor(device.x())),
                              static_cast<int>(std::floor(device.y())));
}

QColor mapColour(const OverlayStyle& style, const QPoint& cell)
{
    const Rgb& c = colourTable(style.colourMap)[static_cast<std::size_t>(
        colourIndex(static_cast<double>(mapValue(cell.x(), cell.y())), style.low, style.high))];
    return QColor(c.r, c.g, c.b);
}

QColor photographAt(const QPointF& point)
{
    return photographColour(static_cast<int>(std::floor(point.x())), static_cast<int>(std::floor(point.y())));
}

} // namespace pw::test
