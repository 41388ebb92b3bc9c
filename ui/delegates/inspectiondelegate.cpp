// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/inspectiondelegate.h"

#include "ui/icons.h"
#include "ui/models/inspectionlistmodel.h"

#include <QApplication>
#include <QPainter>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

// Logical pixels, on the 4-px grid.
constexpr int kPadding = 8;
constexpr int kGap = 8;
constexpr int kLineGap = 4;
constexpr int kThumbnail = 48;
constexpr int kLeastNameWidth = 96;

/// One icon and its word in the state line.
struct Mark {
    QString icon;
    QString text;
};

QString stateIcon(const QModelIndex& index)
{
    switch (static_cast<InspectionState>(index.data(InspectionListModel::StateRole).toInt())) {
    case InspectionState::Waiting:
        return u"waiting"_s;
    case InspectionState::Running:
        return u"running"_s;
    case InspectionState::Done: {
        const QString band = index.data(InspectionListModel::BandIconRole).toString();
        return band.isEmpty() ? u"not-assessed"_s : band;
    }
    case InspectionState::NoFace:
        return u"not-assessed"_s;
    case InspectionState::Failed:
        return u"fail"_s;
    }
    return {};
}

QList<Mark> marks(const QModelIndex& index)
{
    const QString verdict = index.data(InspectionListModel::VerdictIconRole).toString();
    const QString state = index.data(InspectionListModel::StateTextRole).toString();
    QList<Mark> marks;
    if (verdict.isEmpty()) {
        marks += {stateIcon(index), state};
    } else { // one sign a row, that of the verdict: two beside each other would contradict
        marks += {QString(), state};
        marks += {verdict, index.data(InspectionListModel::VerdictWordRole).toString()};
    }
    if (index.data(InspectionListModel::IncompleteRole).toBool())
        marks += {u"review"_s, InspectionDelegate::tr("incomplete")};
    return marks;
}

int iconSize(const QFontMetrics& metrics)
{
    return qMax(16, metrics.height());
}

int rowHeight(const QFontMetrics& metrics)
{
    const int text = metrics.height() + kLineGap + iconSize(metrics);
    return qMax(kThumbnail, text) + 2 * kPadding;
}

QPalette::ColorGroup colourGroup(const QStyleOptionViewItem& option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

void paintThumbnail(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                    const QImage& image)
{
    if (image.isNull()) { // the place is kept, so that names do not jump when the thumbnail arrives
        painter.fillRect(area, option.palette.color(colourGroup(option), QPalette::AlternateBase));
        const int inset = kThumbnail / 4;
        themedIcon(u"sample"_s, option.palette)
            .paint(&painter, area.adjusted(inset, inset, -inset, -inset), Qt::AlignCenter, QIcon::Disabled);
        return;
    }
    const QSize size = image.size().scaled(area.size(), Qt::KeepAspectRatio);
    const QRect target = QStyle::alignedRect(option.direction, Qt::AlignCenter, size, area);
    painter.drawImage(target, image);
}

void paintMarks(QPainter& painter, const QRect& line, const QStyleOptionViewItem& option,
                const QList<Mark>& marks)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int side = iconSize(option.fontMetrics);
    int offset = 0;
    for (const Mark& mark : marks) {
        const int sign = mark.icon.isEmpty() ? 0 : side + kLineGap;
        const int left = line.width() - offset - sign;
        if (left <= 0)
            return;
        const QRect icon(line.left() + offset, line.top(), side, side);
        themedIcon(mark.icon, option.palette)
            .paint(&painter, QStyle::visualRect(option.direction, line, icon), Qt::AlignCenter,
                   selected ? QIcon::Selected : QIcon::Normal);
        offset += sign;
        const QString text = option.fontMetrics.elidedText(mark.text, Qt::ElideRight, left);
        const QRect words(line.left() + offset, line.top(), left, line.height());
        painter.drawText(
            QStyle::visualRect(option.direction, line, words),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                Qt::TextSingleLine,
            text);
        offset += option.fontMetrics.horizontalAdvance(text) + kGap;
    }
}

} // namespace

void InspectionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                               const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.showDecorationSelected = true; // the whole row, not the text alone
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();

    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const QRect inner = option.rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const auto mirrored = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, inner, rect);
    };
    const QRect thumbnail(inner.left(), inner.center().y() - kThumbnail / 2 + 1, kThumbnail, kThumbnail);
    paintThumbnail(*painter, mirrored(thumbnail), option, index.data(Qt::DecorationRole).value<QImage>());

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->setFont(option.font);
    painter->setPen(
        option.palette.color(colourGroup(option), selected ? QPalette::HighlightedText : QPalette::Text));

    const int side = iconSize(option.fontMetrics);
    const int textHeight = option.fontMetrics.height() + kLineGap + side;
    QRect column = inner.adjusted(kThumbnail + kGap, 0, 0, 0);
    column.setTop(inner.top() + (inner.height() - textHeight) / 2);
    const QRect name = mirrored({column.topLeft(), QSize(column.width(), option.fontMetrics.height())});
    painter->drawText(
        name,
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
            Qt::TextSingleLine,
        option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, column.width()));
    const QRect line(column.left(), column.top() + option.fontMetrics.height() + kLineGap, column.width(),
                     side);
    paintMarks(*painter, mirrored(line), option, marks(index));

    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = option.rect.adjusted(1, 1, -1, -1);
        focus.backgroundColor = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize InspectionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFont font = qvariant_cast<QFont>(index.data(Qt::FontRole)).resolve(option.font);
    return {2 * kPadding + kThumbnail + kGap + kLeastNameWidth, rowHeight(QFontMetrics(font))};
}

} // namespace pw::ui
