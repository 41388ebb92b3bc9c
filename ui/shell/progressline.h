// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionstage.h"

#include <QWidget>

#include <optional>

namespace pw::ui {

/// A thin line that fills stage by stage. It keeps its place while idle, so that the canvas does not jump.
class ProgressLine : public QWidget {
    Q_OBJECT
  public:
    explicit ProgressLine(QWidget* parent = nullptr);

    void showStage(std::optional<Stage> stage);
    /// Share of the stages that are begun, 0..1.
    [[nodiscard]] double fraction() const;

    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::optional<Stage> m_stage;
};

} // namespace pw::ui
