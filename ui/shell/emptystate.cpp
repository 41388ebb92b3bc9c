// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/emptystate.h"

#include "ui/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace pw::ui {

namespace {

constexpr int kIconSize = 48;
constexpr int kTextWidth = 420;

QPushButton* button(QAction* action, QWidget* parent)
{
    auto* button = new QPushButton(action->icon(), action->text(), parent);
    button->setToolTip(action->toolTip());
    button->setObjectName(action->objectName() + QLatin1StringView(".button"));
    button->setMinimumHeight(32);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

EmptyState::EmptyState(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_title->setFont(large);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_text->setWordWrap(true);
    for (QLabel* label : {m_icon, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch();
    for (QAction* action : actions)
        buttons->addWidget(button(action, this));
    buttons->addStretch();

    // A label that wraps gets its height only where the layout may choose its width.
    m_text->setMaximumWidth(kTextWidth);
    auto* text = new QHBoxLayout;
    text->addStretch();
    text->addWidget(m_text, 100);
    text->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addLayout(text);
    layout->addSpacing(16);
    layout->addLayout(buttons);
    layout->addStretch(3);
    showInvitation();
}

void EmptyState::showInvitation()
{
    m_problem = false;
    m_title->setText(tr("Drop a photograph here"));
    m_text->setText(
        tr("or a whole folder, or paste a picture. The map shows how much each pixel of the face is worth "
           "for face recognition. Nothing leaves this computer."));
    updateIcon();
}

void EmptyState::showProblem(const QString& sentence)
{
    m_problem = true;
    m_title->setText(tr("There is no picture to show"));
    m_text->setText(sentence);
    updateIcon();
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(12.5, 12.5, -12.5, -12.5), 8, 8);
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(
        themedIcon(m_problem ? u"fail" : u"open").pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

} // namespace pw::ui
