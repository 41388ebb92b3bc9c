// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/imageviewimpl.h"

#include "core/quality/mapmethods.h"
#include "ui/viewer/guides.h"
#include "ui/viewer/spokentext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pw::ui {
namespace {

constexpr int kFitMargin = 12; ///< logical pixels around a fitted photograph
constexpr double kReach = 5;   ///< logical pixels beside a guide that still count as on it

} // namespace

void ImageView::Impl::updateViewport()
{
    const double r = ratio();
    shownRatio = r;
    geometry.setViewport((QSizeF(view.viewport()->size()) * r).toSize(),
                         static_cast<int>(std::lround(kFitMargin * r)),
                         static_cast<int>(std::lround(colourBar.reservedWidth() * r)));
    if (geometry.isFitted())
        geometry.fit();
}

void ImageView::Impl::applyGeometry()
{
    const QTransform transform = geometry.transform(ratio());
    scene.setZoom(geometry.zoom(), transform.m11());
    // The view's scene rectangle is what is visible, a little less for rounding: so the view never scrolls,
    // and the transform alone places the photograph, to the device pixel.
    const QRectF visible =
        QRectF(QPointF(), QSizeF(view.viewport()->size())).adjusted(0.25, 0.25, -0.25, -0.25);
    view.setSceneRect(transform.inverted().mapRect(visible));
    view.setTransform(transform);
    if (geometry.zoom() != reportedZoom) {
        reportedZoom = geometry.zoom();
        Q_EMIT view.zoomChanged(reportedZoom);
    }
    probeAgain();
}

void ImageView::Impl::zoomTo(double zoom, const QPointF& anchor)
{
    if (isEmpty())
        return;
    geometry.zoomTo(zoom, anchor);
    applyGeometry();
}

void ImageView::Impl::moveBy(const QPointF& logical)
{
    if (isEmpty())
        return;
    const QPointF wanted = toDevice(logical) + panRest;
    const QPoint whole(static_cast<int>(std::lround(wanted.x())), static_cast<int>(std::lround(wanted.y())));
    panRest = wanted - whole;
    geometry.moveBy(whole);
    applyGeometry();
}

void ImageView::Impl::updateColourBar()
{
    const auto* map = scene.map();
    const MapMethod method = map ? map->method : scene.inspection().parameters.method;
    ColourBarContent content;
    content.title = QCoreApplication::translate("pw::MapMethod", mapMethodDescriptor(method).name);
    content.style = style;
    content.font = view.font();
    if (probe)
        content.marker = probe->mapValue;
    if (content.title != colourBar.content().title || content.font != colourBar.content().font) {
        colourBar.setContent(content);
        updateViewport();
    }
    colourBar.setContent(content);
    repaintColourBar();
}

void ImageView::Impl::repaintColourBar()
{
    view.viewport()->update(colourBar.rect(view.viewport()->size()).toAlignedRect());
}

void ImageView::Impl::probeAt(const std::optional<QPointF>& imagePoint)
{
    const bool before = probe.has_value();
    probe = imagePoint ? scene.probeAt(*imagePoint) : std::nullopt;
    if (probe)
        Q_EMIT view.probed(*probe);
    else if (before)
        Q_EMIT view.probeLeft();
    const auto value = probe ? probe->mapValue : std::nullopt;
    if (value != colourBar.content().marker) {
        ColourBarContent content = colourBar.content();
        content.marker = value;
        colourBar.setContent(content);
        repaintColourBar();
    }
    if (probe || before)
        updateAccessibleText();
}

void ImageView::Impl::probeAgain()
{
    if (keyboardPixel)
        probeAt(QPointF(*keyboardPixel) + QPointF(0.5, 0.5));
    else if (mouse && !panFrom)
        probeAt(toImage(*mouse));
}

void ImageView::Impl::moveKeyboardProbe(const QPoint& delta)
{
    const QRect photograph(QPoint(), scene.imageSize());
    if (photograph.isEmpty())
        return;
    QPoint pixel;
    if (keyboardPixel) {
        pixel = *keyboardPixel + delta;
    } else if (probe) {
        pixel = probe->pixel + delta;
    } else if (const auto* face = scene.inspection().current()) {
        const auto& box = face->detection.box;
        pixel = QPointF(box.x + box.width / 2, box.y + box.height / 2).toPoint();
    } else {
        pixel = geometry.toImage(geometry.centre()).toPoint();
    }
    pixel.setX(std::clamp(pixel.x(), photograph.left(), photograph.right()));
    pixel.setY(std::clamp(pixel.y(), photograph.top(), photograph.bottom()));
    keyboardPixel = pixel;
    scene.setCrosshair(pixel);
    const QPointF middle = QPointF(pixel) + QPointF(0.5, 0.5);
    const QRectF canvas(QPointF(), QSizeF(geometry.viewport()));
    if (!geometry.isFitted() && !canvas.contains(geometry.toDevice(middle))) {
        geometry.place(middle, geometry.centre());
        applyGeometry();
        return;
    }
    probeAgain();
}

void ImageView::Impl::leaveProbe()
{
    mouse.reset();
    keyboardPixel.reset();
    scene.setCrosshair(std::nullopt);
    scene.setHoveredFace(std::nullopt);
    probeAt(std::nullopt);
}

void ImageView::Impl::updateAccessibleText()
{
    view.setAccessibleName(ImageView::tr("Photograph with quality map"));
    view.setAccessibleDescription(spokenText(scene.inspection(), probe));
}

void ImageView::Impl::startPan(const QPointF& position)
{
    panFrom = position;
    panRest = {};
    spaceUsed = spaceHeld;
    updateCursor();
}

void ImageView::Impl::endPan()
{
    panFrom.reset();
    updateCursor();
}

void ImageView::Impl::updateCursor()
{
    const auto hovered = mouse && !isEmpty() ? scene.faceAt(toImage(*mouse)) : std::nullopt;
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (panFrom)
        shape = Qt::ClosedHandCursor;
    else if (spaceHeld)
        shape = Qt::OpenHandCursor;
    else if (hovered && *hovered != scene.inspection().currentFace)
        shape = Qt::PointingHandCursor;
    if (view.viewport()->cursor().shape() != shape)
        view.viewport()->setCursor(shape);
}

void ImageView::Impl::chooseFace(int index)
{
    wantedFace = index;
    Q_EMIT view.faceChosen(index);
}

void ImageView::Impl::choosePlace(const QPointF& imagePoint)
{
    const FaceInspection* face = scene.inspection().current();
    if (!face)
        return;
    const double tolerance = kReach * ratio() / geometry.zoom();
    const Highlight place = placeAt(*face, imagePoint, tolerance, scene.guidesVisible());
    if (place.isEmpty() && scene.highlight().isEmpty())
        return;
    Q_EMIT view.placeChosen(place == scene.highlight() ? Highlight() : place);
}

void ImageView::Impl::stepFace(int step)
{
    const auto count = static_cast<int>(scene.inspection().faces.size());
    if (count == 0)
        return;
    const int from = wantedFace.value_or(scene.inspection().currentFace);
    const int next = from < 0 ? 0 : (from + step + count) % count;
    if (next != from)
        chooseFace(next);
}

} // namespace pw::ui
