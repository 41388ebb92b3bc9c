// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace pw::ui {

class DropHint;
class EmptyState;
class ImageView;
class MessageBar;
class ProgressLine;

/// The middle of the window, top to bottom: progress line, messages, and the photograph or what to do without
/// one.
class CentralArea : public QWidget {
    Q_OBJECT
  public:
    /// `offers`: what an empty window offers to do.
    explicit CentralArea(const QList<QAction*>& offers, QWidget* parent = nullptr);

    /// A strip below the photograph.
    void addBelow(QWidget* strip);

    void showPicture();
    void showInvitation();
    void showProblem(const QString& sentence);
    [[nodiscard]] bool isPictureShown() const;
    void setDropHintVisible(bool visible);

    [[nodiscard]] ImageView* view() const { return m_view; }
    [[nodiscard]] MessageBar* messages() const { return m_messages; }
    [[nodiscard]] ProgressLine* progress() const { return m_progress; }

  private:
    ProgressLine* m_progress;
    MessageBar* m_messages;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ImageView* m_view;
    DropHint* m_dropHint;
};

} // namespace pw::ui
