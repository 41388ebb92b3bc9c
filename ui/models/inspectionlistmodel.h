// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceverdict.h"

#include <QAbstractListModel>
#include <QImage>
#include <QList>
#include <QString>

#include <optional>

namespace pw::ui {

enum class InspectionState { Waiting, Running, Done, NoFace, Failed };

/// One photograph of the session as the list shows it.
struct InspectionListItem {
    QString path; ///< empty for pasted pixels
    QString name;
    QImage thumbnail; ///< at most 96x96, null until made
    InspectionState state = InspectionState::Waiting;
    std::optional<double> quality;    ///< Q
    std::optional<double> percentile; ///< of q among good portraits
    std::optional<Verdict> verdict;   ///< of the chosen profile about the inspected face
    QString reason;                   ///< why it failed, translated
    bool incomplete = false;
};

/// The session's photographs in the order they were opened.
class InspectionListModel : public QAbstractListModel {
    Q_OBJECT
  public:
    /// BandIconRole is the icon of the quality's band, empty without a quality.
    /// StateRole is an InspectionState as int, StateTextRole the same as translated words with Q or reason.
    enum Role {
        PathRole = Qt::UserRole + 1,
        StateRole,
        QualityRole,
        BandIconRole,
        ReasonRole,
        IncompleteRole,
        StateTextRole,
        VerdictIconRole, ///< name of an icon; empty without a verdict
        VerdictWordRole
    };

    explicit InspectionListModel(QObject* parent = nullptr);

    int append(const InspectionListItem& item); ///< returns the row
    void setItem(int row, const InspectionListItem& item);
    void removeRow(int row);
    void clear();
    [[nodiscard]] const InspectionListItem& item(int row) const;
    [[nodiscard]] int rowOf(const QString& path) const; ///< -1 when it is not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    QList<InspectionListItem> m_items;
};

} // namespace pw::ui
