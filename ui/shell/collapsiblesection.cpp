// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/collapsiblesection.h"

#include "ui/shell/sectionheader.h"

#include <QVBoxLayout>

namespace pw::ui {

CollapsibleSection::CollapsibleSection(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent), m_header(new SectionHeader(title, this))
{
    m_header->setObjectName(QStringLiteral("sectionHeader"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(content);
    content->hide();
    connect(m_header, &SectionHeader::toggled, content, &QWidget::setVisible);
}

void CollapsibleSection::setSummary(const QString& icon, const QString& text)
{
    m_header->setSummary(icon, text);
}

void CollapsibleSection::setOpen(bool open)
{
    m_header->setChecked(open);
}

bool CollapsibleSection::isOpen() const
{
    return m_header->isChecked();
}

} // namespace pw::ui
