// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sectionheader.h"

#include "ui/icons.h"

#include <QKeyEvent>
#include <QPainter>

namespace pw::ui {

namespace {

constexpr int kPadding = 12;
constexpr int kChevron = 16;

} // namespace

SectionHeader::SectionHeader(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    setFont(bold);
}

void SectionHeader::setSummary(const QString& icon, const QString& text)
{
    m_icon = icon;
    m_summary = text;
    setAccessibleDescription(text);
    update();
}

QSize SectionHeader::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {3 * kPadding + kChevron + metrics.horizontalAdvance(text()), qMax(28, metrics.height() + 8)};
}

void SectionHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect area = rect();
    if (underMouse()) {
        QColor hover = palette().color(QPalette::WindowText);
        hover.setAlphaF(0.06F);
        painter.fillRect(area, hover);
    }
    const QRect chevron(kPadding - 4, (height() - kChevron) / 2, kChevron, kChevron);
    themedIcon(isChecked() ? u"chevron-down" : u"chevron-right").paint(&painter, chevron);
    QRect words = area.adjusted(kPadding + kChevron, 0, -kPadding, 0);
    QFont plain = font();
    plain.setWeight(QFont::Normal);
    const bool folded = !isChecked(); // open, the panel says it itself
    if (const int width = QFontMetrics(plain).horizontalAdvance(m_summary); folded && width > 0) {
        painter.setFont(plain);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, m_summary);
        words.setRight(words.right() - width - 4);
        painter.setFont(font());
    }
    if (folded && !m_icon.isEmpty()) {
        themedIcon(m_icon).paint(
            &painter, QRect(words.right() - kChevron, (height() - kChevron) / 2, kChevron, kChevron));
        words.setRight(words.right() - kChevron - kPadding);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(area).adjusted(3, 2, -3, -2), 3, 3);
    }
}

void SectionHeader::keyPressEvent(QKeyEvent* event)
{
    const bool wantsOpen = event->key() == Qt::Key_Right;
    const bool wantsClosed = event->key() == Qt::Key_Left;
    const bool wantsOther = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((wantsOpen && !isChecked()) || (wantsClosed && isChecked()) || wantsOther)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void SectionHeader::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SectionHeader::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace pw::ui
