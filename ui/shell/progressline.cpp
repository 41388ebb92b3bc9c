// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/progressline.h"

#include "core/pipeline/stages.h"

#include <QPainter>

#include <algorithm>

namespace pw::ui {

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::showStage(std::optional<Stage> stage)
{
    m_stage = stage;
    update();
}

double ProgressLine::fraction() const
{
    if (!m_stage)
        return 0;
    const auto rows = stages();
    const auto found = std::ranges::find(rows, *m_stage, &StageDescriptor::stage);
    return static_cast<double>(std::distance(rows.begin(), found) + 1) / static_cast<double>(rows.size());
}

QSize ProgressLine::sizeHint() const
{
    return {100, 3};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRectF(0, 0, width() * fraction(), height()), palette().color(QPalette::Highlight));
}

} // namespace pw::ui
