// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/imagelist.h"

#include "ui/delegates/inspectiondelegate.h"
#include "ui/models/inspectionlistmodel.h"

#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace pw::ui {

ImageList::ImageList(InspectionListModel& images, QWidget* parent) : QListView(parent)
{
    setObjectName(QStringLiteral("images"));
    setAccessibleName(tr("Photographs"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new InspectionDelegate(this));
    // When the current row goes, Qt moves on to a neighbour by itself; which photograph is shown next is for
    // the owner to say. Connected before the selection model is, so that this comes first, and last after it.
    connect(&images, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_silent = true; });
    setModel(&images);
    connect(&images, &QAbstractItemModel::rowsRemoved, this, [this] { m_silent = false; });
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
}

void ImageList::setCurrentRow(int row)
{
    const QScopedValueRollback guard(m_silent, true);
    const QModelIndex index = model()->index(row, 0);
    if (index == currentIndex())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (index.isValid())
        scrollTo(index);
}

void ImageList::step(int rows)
{
    const int row = std::clamp(currentIndex().row() + rows, 0, std::max(0, model()->rowCount() - 1));
    const QModelIndex index = model()->index(row, 0);
    if (index.isValid() && index != currentIndex())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

QList<int> ImageList::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

QSize ImageList::sizeHint() const
{
    return {224, 400};
}

void ImageList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_silent && current.isValid())
        Q_EMIT imageChosen(current.row());
}

void ImageList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("No photographs are open"));
}

} // namespace pw::ui
