// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionstage.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QToolButton;

namespace pw::ui {

/// Right end of the tool bar: what the inspection is doing, and a button to stop it. Empty while idle.
class StageIndicator : public QWidget {
    Q_OBJECT
  public:
    explicit StageIndicator(QAction* cancel, QWidget* parent = nullptr);

    void showStage(std::optional<Stage> stage);

  private:
    QLabel* m_text;
    QToolButton* m_cancel;
};

} // namespace pw::ui
