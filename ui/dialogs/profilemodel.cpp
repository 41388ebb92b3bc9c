// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profilemodel.h"

#include "core/compliance/evaluator.h"
#include "core/measures/measureregistry.h"
#include "ui/icons.h"
#include "ui/models/compliancetext.h"

#include <QFont>
#include <QIcon>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace pw::ui {
namespace {

QString number(const std::optional<double>& limit)
{
    return limit ? QLocale().toString(*limit, 'g', QLocale::FloatingPointShortest) : QString();
}

bool isLimit(int column)
{
    return column == ProfileModel::MinimumColumn || column == ProfileModel::MaximumColumn;
}

} // namespace

ProfileModel::ProfileModel(std::vector<QualityComponent> components, QObject* parent)
    : QAbstractTableModel(parent), m_components(std::move(components))
{
}

void ProfileModel::setProfile(const ComplianceProfile& profile, const ComplianceProfile& before,
                              bool editable)
{
    beginResetModel();
    m_profile = profile;
    m_compared = before;
    m_editable = editable;
    m_lines.clear();
    for (std::size_t r = 0; r < profile.requirements.size(); ++r) {
        const std::size_t conditions = profile.requirements[r].conditions.size();
        if (conditions == 0)
            m_lines.push_back({r, std::nullopt});
        for (std::size_t c = 0; c < conditions; ++c)
            m_lines.push_back({r, c});
    }
    judge();
    endResetModel();
}

void ProfileModel::setIndicatorsCanFail(bool canFail)
{
    m_profile.indicatorsCanFail = canFail;
    judge();
    Q_EMIT dataChanged(index(0, AfterColumn), index(rowCount() - 1, AfterColumn));
    Q_EMIT edited();
}

void ProfileModel::judge()
{
    m_before.reset();
    m_after.reset();
    if (m_components.empty())
        return;
    m_before = evaluate(m_compared, m_components);
    m_after = evaluate(m_profile, m_components);
}

const Requirement& ProfileModel::requirement(const Line& line) const
{
    return m_profile.requirements[line.requirement];
}

const Condition* ProfileModel::condition(const Line& line) const
{
    return line.condition ? &requirement(line).conditions[*line.condition] : nullptr;
}

std::optional<Verdict> ProfileModel::verdict(const Line& line, int column) const
{
    const auto& judged = column == BeforeColumn ? m_before : m_after;
    if (!judged)
        return std::nullopt;
    const auto found = std::ranges::find_if(judged->requirements, [&](const RequirementVerdict& row) {
        return row.requirement.id == requirement(line).id;
    });
    return found == judged->requirements.end() ? std::nullopt : std::optional(found->verdict);
}

QString ProfileModel::text(const Line& line, int column) const
{
    const Condition* limits = condition(line);
    switch (column) {
    case TitleColumn:
        return translated("pw::Requirement", requirement(line).title);
    case MeasureColumn: {
        const auto* measure = limits ? measureDescriptor(limits->measure) : nullptr;
        return measure ? translated("pw::Measure", measure->name) : QString();
    }
    case ValueColumn: {
        if (!limits || !m_after)
            return {};
        const auto& judged = m_after->requirements[line.requirement].conditions; // empty: does not apply
        const auto value = judged.empty() ? std::nullopt : judged[*line.condition].value;
        return value ? measureNumber(limits->measure, limits->quantity, *value) : QString();
    }
    case MinimumColumn:
        return limits ? number(limits->minimum) : QString();
    case MaximumColumn:
        return limits ? number(limits->maximum) : QString();
    case SeverityColumn:
        return severityWord(requirement(line).severity);
    default:
        break;
    }
    const auto word = verdict(line, column);
    return word ? verdictWord(*word) : QString();
}

int ProfileModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ProfileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProfileModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const bool isVerdict = index.column() == BeforeColumn || index.column() == AfterColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::EditRole:
        if (index.column() == SeverityColumn)
            return static_cast<int>(requirement(line).severity);
        return text(line, index.column());
    case Qt::ToolTipRole:
        return index.column() == TitleColumn ? QString::fromStdString(requirement(line).source)
                                             : text(line, index.column());
    case Qt::DecorationRole:
        if (const auto icon = isVerdict ? verdict(line, index.column()) : std::nullopt)
            return themedIcon(verdictIconName(*icon));
        return {};
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.column() == AfterColumn &&
                     verdict(line, AfterColumn) != verdict(line, BeforeColumn));
        return font;
    }
    case Qt::TextAlignmentRole:
        if (isLimit(index.column()) || index.column() == ValueColumn)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Requirement");
    case MeasureColumn:
        return tr("Measure");
    case ValueColumn:
        return tr("This face");
    case MinimumColumn:
        return tr("At least");
    case MaximumColumn:
        return tr("At most");
    case SeverityColumn:
        return tr("Weight");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return {};
    }
}

bool ProfileModel::setLimit(const Line& line, int column, const QString& text)
{
    std::optional<double> limit;
    if (!text.trimmed().isEmpty()) {
        bool ok = false;
        limit = QLocale().toDouble(text.trimmed(), &ok);
        if (!ok)
            return false;
    }
    Condition& limits = m_profile.requirements[line.requirement].conditions[*line.condition];
    (column == MinimumColumn ? limits.minimum : limits.maximum) = limit;
    return true;
}

bool ProfileModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (index.column() == SeverityColumn)
        m_profile.requirements[line.requirement].severity = static_cast<pw::Severity>(value.toInt());
    else if (!setLimit(line, index.column(), value.toString()))
        return false;
    judge();
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags ProfileModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || !m_editable)
        return flags;
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    // What cannot be measured stays a matter for the eye, whatever weight it has.
    const bool canEdit = line.condition && (isLimit(index.column()) || index.column() == SeverityColumn);
    return canEdit ? flags | Qt::ItemIsEditable : flags;
}

} // namespace pw::ui
