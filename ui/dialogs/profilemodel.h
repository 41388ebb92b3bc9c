// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceverdict.h"
#include "core/types/qualitycomponent.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace pw::ui {

/// The limits of a profile, one line for each condition, with what they say about a face before and after the
/// changes. Limits and severities can be edited unless the profile is read-only.
class ProfileModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column {
        TitleColumn,
        MeasureColumn,
        ValueColumn,
        MinimumColumn,
        MaximumColumn,
        SeverityColumn,
        BeforeColumn,
        AfterColumn,
        ColumnCount
    };

    /// Without components nothing is judged.
    explicit ProfileModel(std::vector<QualityComponent> components, QObject* parent = nullptr);

    /// `before`: what the changes are compared with.
    void setProfile(const ComplianceProfile& profile, const ComplianceProfile& before, bool editable);
    [[nodiscard]] const ComplianceProfile& profile() const { return m_profile; }
    void setIndicatorsCanFail(bool canFail);
    [[nodiscard]] const std::optional<ComplianceVerdict>& before() const { return m_before; }
    [[nodiscard]] const std::optional<ComplianceVerdict>& after() const { return m_after; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Limits: a number in the user's format, or nothing for no limit. Severities: a pw::Severity as int.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  Q_SIGNALS:
    void edited();

  private:
    struct Line {
        std::size_t requirement = 0;
        std::optional<std::size_t> condition; ///< nothing for a requirement that is not measured
    };
    [[nodiscard]] const Requirement& requirement(const Line& line) const;
    [[nodiscard]] const Condition* condition(const Line& line) const;
    [[nodiscard]] QString text(const Line& line, int column) const;
    [[nodiscard]] std::optional<Verdict> verdict(const Line& line, int column) const;
    void judge();
    bool setLimit(const Line& line, int column, const QString& text);

    std::vector<QualityComponent> m_components;
    ComplianceProfile m_profile;
    bool m_editable = false;
    std::vector<Line> m_lines;
    ComplianceProfile m_compared;
    std::optional<ComplianceVerdict> m_before;
    std::optional<ComplianceVerdict> m_after;
};

} // namespace pw::ui
