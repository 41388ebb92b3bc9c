// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/notice.h"

#include "ui/icons.h"
#include "ui/panels/panellayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace pw::ui {

IconLabel::IconLabel(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIconName(const QString& name)
{
    m_name = name;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = qMax(16, fontMetrics().height());
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    themedIcon(m_name, palette())
        .paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

Notice::Notice(QWidget* parent) : QWidget(parent), m_icon(new IconLabel(this)), m_text(wrappedLabel({}, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRowGap);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeading); // beside the icon, when there is room to spare
    layout->addWidget(m_text, 1);
}

void Notice::setNotice(const QString& icon, const QString& text)
{
    m_icon->setIconName(icon);
    m_text->setText(text);
}

QString Notice::text() const
{
    return m_text->text();
}

} // namespace pw::ui
