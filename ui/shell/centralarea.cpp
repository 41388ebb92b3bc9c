// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/centralarea.h"

#include "ui/messages/messagebar.h"
#include "ui/shell/drophint.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/progressline.h"
#include "ui/viewer/imageview.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace pw::ui {

CentralArea::CentralArea(const QList<QAction*>& offers, QWidget* parent)
    : QWidget(parent), m_progress(new ProgressLine(this)), m_messages(new MessageBar(this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(offers, m_stack)),
      m_view(new ImageView(m_stack)), m_dropHint(new DropHint(this))
{
    m_messages->setObjectName(QStringLiteral("messageBar"));
    m_progress->setObjectName(QStringLiteral("progressLine"));
    m_empty->setObjectName(QStringLiteral("emptyState"));
    m_view->setObjectName(QStringLiteral("imageView"));
    m_dropHint->setObjectName(QStringLiteral("dropHint"));
    // Dropped files are for the window, wherever they fall.
    m_view->setAcceptDrops(false);
    m_view->viewport()->setAcceptDrops(false);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_progress);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
}

void CentralArea::addBelow(QWidget* strip)
{
    layout()->addWidget(strip);
}

void CentralArea::showPicture()
{
    m_stack->setCurrentWidget(m_view);
}

void CentralArea::showInvitation()
{
    m_empty->showInvitation();
    m_stack->setCurrentWidget(m_empty);
}

void CentralArea::showProblem(const QString& sentence)
{
    m_empty->showProblem(sentence);
    m_stack->setCurrentWidget(m_empty);
}

bool CentralArea::isPictureShown() const
{
    return m_stack->currentWidget() == m_view;
}

void CentralArea::setDropHintVisible(bool visible)
{
    m_dropHint->setVisible(visible);
}

} // namespace pw::ui
