// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspectionlistmodel.h"

#include "ui/models/compliancetext.h"
#include "ui/models/qualityband.h"

#include <algorithm>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

QString displayName(const InspectionListItem& item)
{
    return item.name.isEmpty() ? InspectionListModel::tr("pasted picture") : item.name;
}

QString stateText(const InspectionListItem& item)
{
    switch (item.state) {
    case InspectionState::Waiting:
        return InspectionListModel::tr("waiting");
    case InspectionState::Running:
        return InspectionListModel::tr("running");
    case InspectionState::Done:
        return item.quality ? qualityText(*item.quality) : InspectionListModel::tr("done");
    case InspectionState::NoFace:
        return InspectionListModel::tr("no face");
    case InspectionState::Failed:
        return item.reason.isEmpty() ? InspectionListModel::tr("failed")
                                     : InspectionListModel::tr("failed: %1").arg(item.reason);
    }
    return {};
}

/// What a row says, from top to bottom: where the picture is, how it went, what is wrong with it.
QStringList statements(const InspectionListItem& item)
{
    QStringList lines{item.path.isEmpty() ? displayName(item) : item.path, stateText(item)};
    if (item.verdict)
        lines += InspectionListModel::tr("Compliance: %1").arg(verdictWord(*item.verdict));
    if (item.state != InspectionState::Failed && !item.reason.isEmpty())
        lines += item.reason;
    if (item.incomplete)
        lines += InspectionListModel::tr("The file is incomplete: parts of the picture are missing.");
    return lines;
}

/// Rich text, so that long lines wrap; file names are escaped since they may hold anything.
QString toolTip(const InspectionListItem& item)
{
    QString html;
    for (const QString& line : statements(item))
        html += u"<p>"_s + line.toHtmlEscaped() + u"</p>"_s;
    return html;
}

QString spokenText(const InspectionListItem& item)
{
    QStringList parts{displayName(item), stateText(item)};
    if (item.state == InspectionState::Done && item.quality)
        parts += qualityBand(*item.quality, item.percentile).translatedWord();
    if (item.verdict)
        parts += InspectionListModel::tr("compliance: %1").arg(verdictWord(*item.verdict));
    if (item.incomplete)
        parts += InspectionListModel::tr("incomplete");
    return parts.join(u", "_s);
}

} // namespace

InspectionListModel::InspectionListModel(QObject* parent) : QAbstractListModel(parent) {}

int InspectionListModel::append(const InspectionListItem& item)
{
    const int row = static_cast<int>(m_items.size());
    beginInsertRows({}, row, row);
    m_items.append(item);
    endInsertRows();
    return row;
}

void InspectionListModel::setItem(int row, const InspectionListItem& item)
{
    m_items[row] = item;
    Q_EMIT dataChanged(index(row), index(row));
}

void InspectionListModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_items.removeAt(row);
    endRemoveRows();
}

void InspectionListModel::clear()
{
    beginResetModel();
    m_items.clear();
    endResetModel();
}

const InspectionListItem& InspectionListModel::item(int row) const
{
    return m_items.at(row);
}

int InspectionListModel::rowOf(const QString& path) const
{
    if (path.isEmpty()) // pasted pixels have no place
        return -1;
    const auto found =
        std::find_if(m_items.cbegin(), m_items.cend(), [&](const auto& i) { return i.path == path; });
    return found == m_items.cend() ? -1 : static_cast<int>(found - m_items.cbegin());
}

int InspectionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant InspectionListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const InspectionListItem& item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayName(item);
    case Qt::DecorationRole:
        return item.thumbnail.isNull() ? QVariant() : QVariant(item.thumbnail);
    case Qt::ToolTipRole:
        return toolTip(item);
    case Qt::AccessibleTextRole:
        return spokenText(item);
    case Qt::AccessibleDescriptionRole:
        return statements(item).join(u"\n"_s);
    case PathRole:
        return item.path;
    case StateRole:
        return static_cast<int>(item.state);
    case StateTextRole:
        return stateText(item);
    case BandIconRole:
        return item.quality ? qualityBand(*item.quality, item.percentile).iconName() : QString();
    case QualityRole:
        return item.quality ? QVariant(*item.quality) : QVariant();
    case ReasonRole:
        return item.reason;
    case IncompleteRole:
        return item.incomplete;
    case VerdictIconRole:
        return item.verdict ? verdictIconName(*item.verdict) : QString();
    case VerdictWordRole:
        return item.verdict ? verdictWord(*item.verdict) : QString();
    default:
        return {};
    }
}

} // namespace pw::ui
