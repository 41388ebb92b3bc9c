// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagerow.h"

#include "ui/icons.h"
#include "ui/settings/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace pw::ui {

namespace {

constexpr int kIconSize = 20;

struct Look {
    const char* word; ///< context "pw::ui::MessageRow"
    const char* icon;
};

Look lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return {QT_TRANSLATE_NOOP("pw::ui::MessageRow", "Note"), "info"};
    case Severity::Warning:
        return {QT_TRANSLATE_NOOP("pw::ui::MessageRow", "Warning"), "review"};
    case Severity::Error:
        return {QT_TRANSLATE_NOOP("pw::ui::MessageRow", "Error"), "fail"};
    }
    return {};
}

} // namespace

MessageRow::MessageRow(const Message& message, QWidget* parent)
    : QFrame(parent), m_message(message), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_details(new QLabel(message.details, this)), m_detailsButton(new QToolButton(this)),
      m_closeButton(new QToolButton(this))
{
    const QString word = tr(lookOf(message.severity).word);
    // Rich text for the bold word only; the sentence may hold a file name with angle brackets.
    m_text->setTextFormat(Qt::RichText);
    m_text->setText(QStringLiteral("<b>%1:</b> %2").arg(word, message.text.toHtmlEscaped()));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(word + QLatin1StringView(": ") + message.text);
    m_text->setObjectName(QStringLiteral("messageText"));

    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_details->hide();

    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    m_detailsButton->setFocusPolicy(Qt::StrongFocus);
    m_detailsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_detailsButton->setArrowType(Qt::RightArrow);
    m_detailsButton->setObjectName(QStringLiteral("messageDetailsButton"));
    m_detailsButton->setVisible(!message.details.isEmpty());

    m_closeButton->setAutoRaise(true);
    m_closeButton->setFocusPolicy(Qt::StrongFocus);
    m_closeButton->setToolTip(tr("Close this message"));
    m_closeButton->setAccessibleName(tr("Close this message"));
    m_closeButton->setObjectName(QStringLiteral("messageCloseButton"));

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_detailsButton, 0, 2, Qt::AlignTop);
    layout->addWidget(m_closeButton, 0, 3, Qt::AlignTop);
    layout->addWidget(m_details, 1, 1);
    layout->setColumnStretch(1, 1);
    // The icon stands in the middle of the first line, whatever the height of the buttons.
    m_icon->setFixedHeight(m_closeButton->sizeHint().height());

    connect(m_detailsButton, &QToolButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_detailsButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    connect(m_closeButton, &QToolButton::clicked, this, &MessageRow::closeRequested);
    updateColours();
}

void MessageRow::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

void MessageRow::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QColor colour = severityColour(m_message.severity, palette());
    QColor ground = colour;
    ground.setAlphaF(0.10F);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, 4, height()), colour);
}

void MessageRow::updateColours()
{
    const QColor colour = severityColour(m_message.severity, palette());
    m_icon->setPixmap(themedIcon(QLatin1StringView(lookOf(m_message.severity).icon), colour)
                          .pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    m_closeButton->setIcon(themedIcon(u"close"));
}

} // namespace pw::ui
