// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;

namespace pw::ui {

/// What stands in the middle while there is no photograph to show: what to do, or why there is none.
class EmptyState : public QWidget {
    Q_OBJECT
  public:
    /// The buttons do what the actions do.
    explicit EmptyState(const QList<QAction*>& actions, QWidget* parent = nullptr);

    void showInvitation();
    void showProblem(const QString& sentence);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void updateIcon();

    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    bool m_problem = false;
};

} // namespace pw::ui
