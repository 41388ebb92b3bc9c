// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/imageview.h"

#include "ui/viewer/imageviewimpl.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <utility>

namespace pw::ui {
namespace {

constexpr QColor kCanvas(118, 118, 118); ///< the same in every theme, so that judgement does not shift
constexpr int kPanStep = 48;             ///< logical pixels a press of an arrow key
constexpr int kTapMilliseconds = 200;
constexpr int kFocusFrame = 2;

QPoint direction(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

ImageView::ImageView(QWidget* parent) : QGraphicsView(parent), m_impl(std::make_unique<Impl>(*this))
{
    setObjectName(QStringLiteral("imageView"));
    setScene(&m_impl->scene);
    setFrameShape(NoFrame);
    setInteractive(false); // clicks are told from drags here, not by the items
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setBackgroundBrush(kCanvas);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(false); // the window takes dropped files
    viewport()->setAcceptDrops(false);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_impl->scene.setAccent(palette().color(QPalette::Highlight));
    m_impl->updateColourBar();
    m_impl->updateAccessibleText();
}

ImageView::~ImageView()
{
    setScene(nullptr);
}

void ImageView::showInspection(const InspectionResult& result)
{
    auto& d = *m_impl;
    const QSizeF before(d.scene.imageSize());
    const QPointF centre = d.geometry.toImage(d.geometry.centre());
    if (!d.scene.showInspection(result)) {
        d.keyboardPixel.reset();
        d.probeAt(std::nullopt);
    }
    if (!d.wantedFace || d.wantedFace == result.currentFace || result.finished)
        d.wantedFace.reset();
    const QSizeF after(d.scene.imageSize());
    if (after != before) {
        d.geometry.setImageSize(after.toSize());
        if (d.geometry.isFitted())
            d.geometry.fit();
        else if (!before.isEmpty()) // the same part of the next photograph
            d.geometry.place(
                {centre.x() / before.width() * after.width(), centre.y() / before.height() * after.height()},
                d.geometry.centre());
    }
    d.updateColourBar();
    d.applyGeometry();
    d.updateCursor();
    d.updateAccessibleText();
    viewport()->update();
}

void ImageView::showFrame(const InspectionResult& result)
{
    auto& d = *m_impl;
    const QSize before = d.scene.imageSize();
    d.wantedFace.reset();
    d.scene.showFrame(result);
    if (d.scene.imageSize() != before) {
        d.geometry.setImageSize(d.scene.imageSize());
        if (d.geometry.isFitted())
            d.geometry.fit();
        d.updateColourBar();
        d.applyGeometry();
    } else {
        d.probeAgain();
    }
    viewport()->update();
}

void ImageView::clear()
{
    m_impl->leaveProbe();
    showInspection({});
}

void ImageView::setOverlayStyle(const OverlayStyle& style)
{
    if (style == m_impl->style)
        return;
    m_impl->style = style;
    m_impl->scene.setOverlayStyle(style);
    m_impl->updateColourBar();
}

const OverlayStyle& ImageView::overlayStyle() const
{
    return m_impl->style;
}
double ImageView::zoom() const
{
    return m_impl->geometry.zoom();
}
bool ImageView::isFitted() const
{
    return m_impl->geometry.isFitted();
}
void ImageView::setZoom(double factor)
{
    m_impl->zoomTo(factor, m_impl->geometry.centre());
}
void ImageView::zoomIn()
{
    setZoom(nextZoomIn(zoom()));
}
void ImageView::zoomOut()
{
    setZoom(nextZoomOut(zoom()));
}
void ImageView::showActualPixels()
{
    setZoom(1);
}

void ImageView::fit()
{
    m_impl->geometry.fit();
    m_impl->applyGeometry();
}

void ImageView::chooseNextFace()
{
    m_impl->stepFace(1);
}
void ImageView::choosePreviousFace()
{
    m_impl->stepFace(-1);
}
void ImageView::setGuidesVisible(bool visible)
{
    m_impl->scene.setGuides(visible, highlight());
}
void ImageView::setHighlight(const Highlight& highlight)
{
    m_impl->scene.setGuides(m_impl->scene.guidesVisible(), highlight);
}
const Highlight& ImageView::highlight() const
{
    return m_impl->scene.highlight();
}
void ImageView::setAnimated(bool animated)
{
    m_impl->scene.setAnimated(animated);
}

bool ImageView::event(QEvent* event)
{
    // Keys of the canvas come to it even where the window has a command on them.
    if (event->type() == QEvent::ShortcutOverride && !m_impl->isEmpty()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::MetaModifier));
        if (plain && (key->key() == Qt::Key_Space || !direction(key->key()).isNull())) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

bool ImageView::viewportEvent(QEvent* event)
{
    auto& d = *m_impl;
    switch (event->type()) {
    case QEvent::Leave:
        d.mouse.reset();
        d.scene.setHoveredFace(std::nullopt);
        if (!d.keyboardPixel)
            d.probeAt(std::nullopt);
        break;
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto face = d.isEmpty() ? std::nullopt : d.scene.faceAt(d.toImage(help->pos()));
        if (face && *face != d.scene.inspection().currentFace)
            QToolTip::showText(help->globalPos(), tr("Face %1: click to inspect it").arg(*face + 1),
                               viewport());
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            d.zoomTo(zoom() * (1 + gesture->value()), d.toDevice(gesture->position()));
        return true;
    }
    default:
        break;
    }
    return QGraphicsView::viewportEvent(event);
}

void ImageView::paintEvent(QPaintEvent* event)
{
    if (m_impl->shownRatio != m_impl->ratio()) { // moved to another screen
        m_impl->updateViewport();
        m_impl->applyGeometry();
    }
    QGraphicsView::paintEvent(event);
    Q_EMIT painted();
}

void ImageView::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->setWorldTransform(QTransform()); // on in logical pixels of the viewport
    if (m_impl->style.visible && m_impl->scene.map())
        m_impl->colourBar.paint(*painter, viewport()->size());
    if (m_impl->focusShown && hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette().color(QPalette::Highlight), kFocusFrame, Qt::SolidLine, Qt::SquareCap,
                             Qt::MiterJoin));
        painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void ImageView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    auto& d = *m_impl;
    const QPointF centre = d.geometry.toImage(d.geometry.centre());
    d.updateViewport();
    if (!d.geometry.isFitted() && !d.isEmpty())
        d.geometry.place(centre, d.geometry.centre());
    d.applyGeometry();
}

void ImageView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (!m_impl) // the base class's constructor
        return;
    switch (event->type()) {
    case QEvent::PaletteChange:
        m_impl->scene.setAccent(palette().color(QPalette::Highlight));
        break;
    case QEvent::LanguageChange:
        m_impl->updateAccessibleText();
        [[fallthrough]];
    case QEvent::FontChange:
        m_impl->updateColourBar();
        m_impl->applyGeometry();
        break;
    default:
        break;
    }
}

void ImageView::wheelEvent(QWheelEvent* event)
{
    auto& d = *m_impl;
    const QPoint angle = event->angleDelta();
    const bool zooms = event->modifiers() & Qt::ControlModifier;
    if (!zooms && event->device()->type() == QInputDevice::DeviceType::TouchPad)
        d.moveBy(event->pixelDelta().isNull() ? QPointF(angle) / 2 : QPointF(event->pixelDelta()));
    else if (!zooms && (event->modifiers() & Qt::ShiftModifier || angle.y() == 0))
        d.moveBy(QPointF(angle.x() + angle.y(), 0) * kPanStep / 120);
    else
        d.zoomTo(wheelZoom(zoom(), angle.y()), d.toDevice(event->position()));
    event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event)
{
    auto& d = *m_impl;
    const bool left = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (left && d.spaceHeld))
        d.startPan(event->position());
    else if (left)
        d.pressed = event->position();
    else
        event->ignore();
}

void ImageView::mouseMoveEvent(QMouseEvent* event)
{
    auto& d = *m_impl;
    d.mouse = event->position();
    if (d.panFrom) {
        const QPointF moved = event->position() - *d.panFrom;
        d.panFrom = event->position();
        d.moveBy(moved);
        return;
    }
    if (d.keyboardPixel) {
        d.keyboardPixel.reset();
        d.scene.setCrosshair(std::nullopt);
    }
    const auto face = d.isEmpty() ? std::nullopt : d.scene.faceAt(d.toImage(*d.mouse));
    d.scene.setHoveredFace(face);
    d.updateCursor();
    d.probeAgain();
}

void ImageView::mouseReleaseEvent(QMouseEvent* event)
{
    auto& d = *m_impl;
    if (d.panFrom) {
        d.endPan();
        return;
    }
    if (event->button() != Qt::LeftButton || !d.pressed)
        return;
    const QPointF from = *std::exchange(d.pressed, std::nullopt);
    const bool click = (event->position() - from).manhattanLength() < QApplication::startDragDistance();
    if (!click || d.isEmpty())
        return;
    const auto face = d.scene.faceAt(d.toImage(from));
    if (face && *face != d.wantedFace.value_or(d.scene.inspection().currentFace))
        d.chooseFace(*face);
    else
        d.choosePlace(d.toImage(from));
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}

void ImageView::keyPressEvent(QKeyEvent* event)
{
    auto& d = *m_impl;
    const QPoint step = direction(event->key());
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier));
    if (d.isEmpty() || !plain) {
        event->ignore();
    } else if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            d.spaceHeld = true;
            d.spaceUsed = d.panFrom.has_value();
            d.spaceTime.start();
            d.updateCursor();
        }
    } else if (!step.isNull() && event->modifiers() & Qt::AltModifier) {
        d.moveKeyboardProbe(step * (event->modifiers() & Qt::ShiftModifier ? 10 : 1));
    } else if (!step.isNull()) {
        const QSize page = viewport()->size() * 3 / 4;
        const bool far = event->modifiers() & Qt::ShiftModifier;
        d.moveBy(far ? QPointF(-step.x() * page.width(), -step.y() * page.height())
                     : QPointF(-step * kPanStep));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && d.keyboardPixel) {
        d.choosePlace(QPointF(*d.keyboardPixel) + QPointF(0.5, 0.5));
    } else if (event->key() == Qt::Key_Escape && d.keyboardPixel) {
        d.leaveProbe();
    } else {
        event->ignore();
    }
}

void ImageView::keyReleaseEvent(QKeyEvent* event)
{
    auto& d = *m_impl;
    if (event->key() != Qt::Key_Space || !d.spaceHeld) {
        event->ignore();
        return;
    }
    if (event->isAutoRepeat())
        return;
    d.spaceHeld = false;
    d.updateCursor();
    if (!d.spaceUsed && d.spaceTime.elapsed() < kTapMilliseconds)
        Q_EMIT overlayToggleRequested();
}

void ImageView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_impl->focusShown = event->reason() != Qt::MouseFocusReason;
    viewport()->update();
}

void ImageView::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    m_impl->spaceHeld = false;
    m_impl->endPan();
    viewport()->update();
}

} // namespace pw::ui
