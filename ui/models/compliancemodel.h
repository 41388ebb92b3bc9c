// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/compliancerows.h"

#include <QAbstractItemModel>

namespace pw::ui {

/// The compliance list as a tree of two levels: groups and their rows. Either grouped by subject in the order
/// of the profile, or by verdict with the farthest past its limit first. Rows can be left out; empty groups
/// are.
class ComplianceModel : public QAbstractItemModel {
    Q_OBJECT
  public:
    enum class Order { Subject, Verdict };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< of a row or of a group
        IsGroupRole,
        SummaryRole, ///< of a group: "2 fail"; empty when nothing deviates
        VerdictWordRole,
        VerdictIconRole,
        KindTagRole,
        ValueRole,
        LimitRole,
        GaugeRole, ///< a RowGauge
        MeasuresRole,
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setRows(const QList<ComplianceRow>& rows);
    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }
    /// Leaves out what passes, what was not assessed and what the profile does not ask for.
    void setDeviationsOnly(bool only);
    /// Leaves out rows that are about none of the measures; without a list, nothing.
    void setMeasures(const std::optional<QStringList>& measures);

    [[nodiscard]] const QList<ComplianceRow>& rows() const { return m_rows; } ///< all of them
    [[nodiscard]] const ComplianceRow* row(const QModelIndex& index) const;   ///< null for groups
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;
    [[nodiscard]] int shownRows() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  private:
    struct Group {
        QString id;
        QString name;
        QString summary;
        QList<int> rows; ///< into m_rows
    };
    void rebuild();
    [[nodiscard]] bool isShown(const ComplianceRow& row) const;
    [[nodiscard]] QVariant groupData(const Group& group, int role) const;
    [[nodiscard]] QVariant rowData(const ComplianceRow& row, int role) const;

    QList<ComplianceRow> m_rows;
    QList<Group> m_groups;
    Order m_order = Order::Subject;
    bool m_deviationsOnly = false;
    std::optional<QStringList> m_measures;
};

} // namespace pw::ui

Q_DECLARE_METATYPE(pw::ui::RowGauge)
