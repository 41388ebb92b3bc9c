// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTreeView>

namespace pw::ui {

class ComplianceModel;

/// The compliance rows in groups that fold, as high as they need up to a bound. Which groups are folded is
/// kept when the rows change, as is the selected row as long as it is shown.
class ComplianceList : public QTreeView {
    Q_OBJECT
  public:
    /// `model` must outlive the list.
    explicit ComplianceList(ComplianceModel& model, QWidget* parent = nullptr);

    /// Selects a row without a signal to be undone by the next change; "" selects none.
    void select(const QString& id);
    [[nodiscard]] QString selected() const { return m_selected; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void rowSelected(const QString& id); ///< "": none

  protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void changeEvent(QEvent* event) override;

  private:
    void restore();
    void remember(const QModelIndex& group, bool folded);
    [[nodiscard]] int contentHeight() const;
    void useWindowGround();

    ComplianceModel& m_model;
    QString m_selected;
    QSet<QString> m_folded;
    bool m_restoring = false;
    int m_height = 0; ///< not less while a filter hides rows: what lies below would jump from under the mouse
};

} // namespace pw::ui
