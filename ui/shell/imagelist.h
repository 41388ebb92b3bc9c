// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace pw::ui {

class InspectionListModel;

/// The session's photographs. Tells a choice made by a person from one made by the program.
class ImageList : public QListView {
    Q_OBJECT
  public:
    /// `images` must outlive the list.
    explicit ImageList(InspectionListModel& images, QWidget* parent = nullptr);

    void setCurrentRow(int row); ///< without imageChosen; -1: none
    void step(int rows);         ///< to a later (+) or earlier (-) photograph, as far as there is one
    [[nodiscard]] QList<int> selectedRows() const; ///< ascending

    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    void imageChosen(int row);

  protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    bool m_silent = false;
};

} // namespace pw::ui
