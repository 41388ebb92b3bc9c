// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagebar.h"

#include "ui/messages/messagerow.h"

#include <QAccessible>
#include <QVBoxLayout>

#include <algorithm>

namespace pw::ui {

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Messages"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(1);
    hide();
}

void MessageBar::showMessage(const Message& message)
{
    const auto same = std::ranges::find_if(m_rows, [&message](const MessageRow* row) {
        return row->message().text == message.text && row->message().details == message.details;
    });
    if (same != m_rows.end())
        remove(*same);
    if (m_rows.size() == kMost)
        remove(m_rows.last());

    auto* row = new MessageRow(message, this);
    m_rows.prepend(row);
    m_layout->insertWidget(0, row);
    connect(row, &MessageRow::closeRequested, this, [this, row] { remove(row); });
    show();
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear()
{
    while (!m_rows.isEmpty())
        remove(m_rows.last());
}

QList<Message> MessageBar::messages() const
{
    QList<Message> messages;
    for (const MessageRow* row : m_rows)
        messages.append(row->message());
    return messages;
}

void MessageBar::remove(MessageRow* row)
{
    m_rows.removeOne(row);
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater();
    setVisible(!m_rows.isEmpty());
}

} // namespace pw::ui
