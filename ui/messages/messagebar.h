// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messages/message.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace pw::ui {

class MessageRow;

/// Messages above the canvas, the newest on top. Says a thing once, and keeps at most kMost; takes no room
/// when there is nothing to say.
class MessageBar : public QWidget {
    Q_OBJECT
  public:
    static constexpr int kMost = 3;

    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const Message& message);
    void clear();
    [[nodiscard]] QList<Message> messages() const; ///< newest first

  private:
    void remove(MessageRow* row);

    QVBoxLayout* m_layout;
    QList<MessageRow*> m_rows;
};

} // namespace pw::ui
