// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messages/message.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace pw::ui {

/// One message: icon, word and colour for its severity, the sentence, the cause on request, and a way to
/// close it.
class MessageRow : public QFrame {
    Q_OBJECT
  public:
    explicit MessageRow(const Message& message, QWidget* parent = nullptr);

    [[nodiscard]] const Message& message() const { return m_message; }

  Q_SIGNALS:
    void closeRequested();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void updateColours();

    Message m_message;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_details;
    QToolButton* m_detailsButton;
    QToolButton* m_closeButton;
};

} // namespace pw::ui
