// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stageindicator.h"

#include "core/pipeline/stages.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace pw::ui {

StageIndicator::StageIndicator(QAction* cancel, QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_cancel(new QToolButton(this))
{
    m_text->setObjectName(QStringLiteral("stageText"));
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_cancel->setDefaultAction(cancel);
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setFocusPolicy(Qt::TabFocus);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_cancel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    showStage({});
}

void StageIndicator::showStage(std::optional<Stage> stage)
{
    m_text->setText(stage ? QCoreApplication::translate("pw::Stage", stageDescriptor(*stage).text) + u'…'
                          : QString());
    m_text->setVisible(stage.has_value());
    m_cancel->setVisible(stage.has_value());
}

} // namespace pw::ui
