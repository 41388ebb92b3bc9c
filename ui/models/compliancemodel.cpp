// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/compliancemodel.h"

#include "core/compliance/vocabulary.h"
#include "core/measures/measureregistry.h"
#include "ui/models/compliancetext.h"

#include <algorithm>
#include <tuple>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

struct GroupName {
    QString id;
    QString name;
};

const QString kByEye = QString::fromLatin1(kByEyeGroup);
const QString kOther = QString::fromLatin1(kOtherGroup);

bool isByEye(const ComplianceRow& row)
{
    return row.severity == pw::Severity::Manual;
}

/// Where a row stands when the list is ordered by verdict.
QString verdictGroup(const ComplianceRow& row)
{
    if (!row.verdict)
        return kOther;
    return isByEye(row) ? kByEye : verdictIconName(*row.verdict);
}

/// All groups there can be, in the order in which they stand.
QList<GroupName> groupNames(ComplianceModel::Order order)
{
    QList<GroupName> names;
    if (order == ComplianceModel::Order::Subject) {
        for (const MeasureGroupDescriptor& group : measureGroups())
            names += {QString::fromLatin1(group.key), translated("pw::MeasureGroup", group.name)};
    } else {
        for (const Verdict verdict : {Verdict::Fail, Verdict::Review, Verdict::NotAssessed, Verdict::Pass})
            names += {verdictIconName(verdict), verdictWord(verdict)};
    }
    names += {kByEye, severityWord(pw::Severity::Manual)};
    names += {kOther, ComplianceModel::tr("Not asked for by this profile")};
    return names;
}

auto rank(const ComplianceRow& row)
{
    return std::tuple(row.severity.value_or(pw::Severity::Manual), -row.distance);
}

} // namespace

void ComplianceModel::setRows(const QList<ComplianceRow>& rows)
{
    m_rows = rows;
    rebuild();
}

void ComplianceModel::setOrder(Order order)
{
    m_order = order;
    rebuild();
}

void ComplianceModel::setDeviationsOnly(bool only)
{
    m_deviationsOnly = only;
    rebuild();
}

void ComplianceModel::setMeasures(const std::optional<QStringList>& measures)
{
    m_measures = measures;
    rebuild();
}

bool ComplianceModel::isShown(const ComplianceRow& row) const
{
    if (m_deviationsOnly && row.verdict != Verdict::Fail && row.verdict != Verdict::Review)
        return false;
    return !m_measures || std::ranges::any_of(row.measures, [this](const QString& measure) {
        return m_measures->contains(measure);
    });
}

void ComplianceModel::rebuild()
{
    beginResetModel();
    m_groups.clear();
    for (const GroupName& name : groupNames(m_order)) {
        Group group{name.id, name.name, {}, {}};
        QList<ComplianceRow> members;
        for (int i = 0; i < m_rows.size(); ++i) {
            const ComplianceRow& row = m_rows.at(i);
            if ((m_order == Order::Subject ? row.group : verdictGroup(row)) != group.id || !isShown(row))
                continue;
            group.rows += i;
            members += row;
        }
        if (group.rows.isEmpty())
            continue;
        if (m_order == Order::Verdict) {
            std::ranges::stable_sort(group.rows, {}, [this](int row) { return rank(m_rows.at(row)); });
        } else if (const ComplianceSummary summary = complianceSummary(members);
                   summary.fail + summary.review > 0) {
            group.summary = summary.shortText();
        }
        m_groups += group;
    }
    endResetModel();
}

const ComplianceRow* ComplianceModel::row(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_rows.at(m_groups.at(static_cast<int>(index.internalId()) - 1).rows.at(index.row()));
}

QModelIndex ComplianceModel::indexOf(const QString& id) const
{
    for (int g = 0; g < m_groups.size(); ++g) {
        for (int i = 0; i < m_groups.at(g).rows.size(); ++i) {
            if (m_rows.at(m_groups.at(g).rows.at(i)).id == id)
                return index(i, 0, index(g, 0));
        }
    }
    return {};
}

int ComplianceModel::shownRows() const
{
    int count = 0;
    for (const Group& group : m_groups)
        count += static_cast<int>(group.rows.size());
    return count;
}

// A group's index carries 0, a row's index the number of its group counted from 1.
QModelIndex ComplianceModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(parent.isValid() ? parent.row() + 1 : 0));
}

QModelIndex ComplianceModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

int ComplianceModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(parent.row()).rows.size());
}

int ComplianceModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant ComplianceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (const ComplianceRow* const line = row(index))
        return rowData(*line, role);
    return groupData(m_groups.at(index.row()), role);
}

QVariant ComplianceModel::groupData(const Group& group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return group.name;
    case Qt::AccessibleTextRole:
        return group.summary.isEmpty() ? group.name : group.name + u", "_s + group.summary;
    case IdRole:
        return group.id;
    case IsGroupRole:
        return true;
    case SummaryRole:
        return group.summary;
    default:
        return {};
    }
}

QVariant ComplianceModel::rowData(const ComplianceRow& row, int role) const
{
    const QString word = row.verdict ? verdictWord(*row.verdict) : QString();
    const QString tag = row.kind ? kindTag(*row.kind) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return u"<p>"_s + row.name.toHtmlEscaped() + u"</p>"_s;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.name, word, row.value, row.limit, tag};
        if (row.score)
            parts.insert(3, tr("score %1 of 100").arg(*row.score));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case IdRole:
        return row.id;
    case IsGroupRole:
        return false;
    case VerdictWordRole:
        return word;
    case VerdictIconRole:
        return row.verdict ? verdictIconName(*row.verdict) : QString();
    case KindTagRole:
        return tag;
    case ValueRole:
        return row.value;
    case LimitRole:
        return row.limit;
    case GaugeRole:
        return QVariant::fromValue(row.gauge);
    case MeasuresRole:
        return row.measures;
    default:
        return {};
    }
}

Qt::ItemFlags ComplianceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return row(index) ? flags | Qt::ItemNeverHasChildren : flags;
}

} // namespace pw::ui
