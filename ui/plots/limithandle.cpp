// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/limithandle.h"

#include "ui/rendering/tabularnumber.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kReach = 4;      ///< pixels beside the line that still take hold of it
constexpr int kTagPadding = 4; ///< around the number

} // namespace

LimitHandle::LimitHandle(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, kSteps);
    setSingleStep(kSteps / 100);
    setPageStep(kSteps / 10);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    setLayoutDirection(Qt::LeftToRight); // a number axis is not mirrored
    setAttribute(Qt::WA_Hover);
}

QString LimitHandle::number() const
{
    return QLocale().toString(value() / static_cast<double>(kSteps), 'f', 3);
}

QSize LimitHandle::tagSize() const
{
    const int width = qCeil(pw::tabularWidth(font(), QLocale().toString(0.0, 'f', 3)));
    return {width + 2 * kTagPadding, fontMetrics().height() + 2};
}

int LimitHandle::lineX(const QRect& track) const
{
    return track.left() + qRound(value() * static_cast<double>(track.width() - 1) / kSteps);
}

QRect LimitHandle::tagRect() const
{
    return {QPoint(m_tagLeft - x(), 0), tagSize()};
}

void LimitHandle::place(const QRect& track, int tagLeft)
{
    m_track = track;
    m_tagLeft = tagLeft;
    const QSize size = tagSize();
    const int line = lineX(track);
    const QRect strip(line - kReach, track.top() - size.height(), 2 * kReach + 1,
                      track.height() + size.height());
    const QRect tag(QPoint(tagLeft, strip.top()), size);
    setGeometry(strip | tag);
    setMask(QRegion(strip.translated(-pos())) | tag.translated(-pos()));
    update();
}

void LimitHandle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor text = palette().color(QPalette::WindowText);
    const QColor accent = palette().color(QPalette::Highlight);
    const bool active = hasFocus() || isSliderDown();

    const int line = lineX(m_track) - x();
    painter.fillRect(QRect(line, tagRect().bottom(), active ? 2 : 1, height() - tagRect().bottom()),
                     active ? accent : text);

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(active ? accent : palette().color(underMouse() ? QPalette::WindowText : QPalette::Mid));
    painter.setBrush(active ? accent : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(tagRect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(active ? palette().color(QPalette::HighlightedText) : text);
    const QPointF baseline(tagRect().left() + kTagPadding, tagRect().top() + 1 + fontMetrics().ascent());
    pw::paintTabular(painter, baseline, font(), number());
}

void LimitHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_grabOffset = mapToParent(event->position().toPoint()).x() - lineX(m_track);
    setSliderDown(true);
    event->accept();
}

void LimitHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (!isSliderDown()) {
        event->ignore();
        return;
    }
    const double line = mapToParent(event->position()).x() - m_grabOffset;
    const double share = (line - m_track.left()) / qMax(1, m_track.width() - 1);
    setValue(qRound(share * kSteps)); // QAbstractSlider keeps it within the range
}

void LimitHandle::mouseReleaseEvent(QMouseEvent* event)
{
    setSliderDown(false);
    update();
    event->accept();
}

void LimitHandle::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore(); // whoever scrolls past must not change a limit
}

} // namespace pw::ui
