// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace pw::ui {

/// Draws the ComplianceModel. A row has two lines: verdict icon, name and value; below, the verdict in words,
/// limit and kind, and a bar that shows how the number lies to its limit. A group is a heading that folds.
class ComplianceDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace pw::ui
