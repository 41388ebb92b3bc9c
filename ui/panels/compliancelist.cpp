// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/compliancelist.h"

#include "ui/delegates/compliancedelegate.h"
#include "ui/models/compliancemodel.h"

#include <QEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace pw::ui {
namespace {

// Logical pixels.
constexpr int kLeastHeight = 120;
constexpr int kMostHeight = 352;

} // namespace

ComplianceList::ComplianceList(ComplianceModel& model, QWidget* parent)
    : QTreeView(parent), m_model(model), m_folded({QString::fromLatin1(kOtherGroup)})
{
    setObjectName(QStringLiteral("complianceRows"));
    setAccessibleName(tr("Requirements of the profile"));
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setIndentation(0); // the delegate draws the chevrons
    setRootIsDecorated(false);
    setItemDelegate(new ComplianceDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setExpandsOnDoubleClick(false);
    useWindowGround();
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &ComplianceList::restore);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (!m_model.row(index))
            setExpanded(index, !isExpanded(index));
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& group) { remember(group, false); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& group) { remember(group, true); });
    restore();
}

void ComplianceList::remember(const QModelIndex& group, bool folded)
{
    const QString id = group.data(ComplianceModel::IdRole).toString();
    if (folded)
        m_folded.insert(id);
    else
        m_folded.remove(id);
    if (m_restoring)
        return;
    m_height = contentHeight();
    updateGeometry();
}

void ComplianceList::select(const QString& id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid()) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    setExpanded(index.parent(), true);
    setCurrentIndex(index);
    scrollTo(index);
}

void ComplianceList::restore()
{
    const QScopedValueRollback guard(m_restoring, true);
    for (int group = 0; group < m_model.rowCount(); ++group) {
        const QModelIndex index = m_model.index(group, 0);
        setExpanded(index, !m_folded.contains(index.data(ComplianceModel::IdRole).toString()));
    }
    const QModelIndex index = m_model.indexOf(m_selected);
    if (index.isValid())
        setCurrentIndex(index);
    m_height = m_model.rowCount() == 0 ? 0 : std::max(m_height, contentHeight());
    updateGeometry();
}

void ComplianceList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    const ComplianceRow* const row = chosen.isEmpty() ? nullptr : m_model.row(chosen.first());
    const QString id = row ? row->id : QString();
    if (m_restoring || id == m_selected)
        return;
    m_selected = id;
    Q_EMIT rowSelected(id);
}

void ComplianceList::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && palette().base() != palette().window())
        useWindowGround();
}

/// No frame around a frame: the list lies on the panel.
void ComplianceList::useWindowGround()
{
    QPalette ground; // of its own it has the base only: the rest follows the theme
    ground.setBrush(QPalette::Base, palette().window());
    setPalette(ground);
}

int ComplianceList::contentHeight() const
{
    int height = 0;
    for (int g = 0; g < m_model.rowCount(); ++g) {
        const QModelIndex group = m_model.index(g, 0);
        height += sizeHintForIndex(group).height();
        if (const int rows = m_model.rowCount(group); rows > 0 && isExpanded(group))
            height += rows * sizeHintForIndex(m_model.index(0, 0, group)).height();
    }
    return height;
}

QSize ComplianceList::sizeHint() const
{
    return {256, std::clamp(m_height, kLeastHeight, kMostHeight)};
}

QSize ComplianceList::minimumSizeHint() const
{
    return {160, kLeastHeight};
}

} // namespace pw::ui
