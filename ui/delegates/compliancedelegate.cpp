// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/compliancedelegate.h"

#include "ui/icons.h"
#include "ui/models/compliancemodel.h"
#include "ui/rendering/tabularnumber.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

// Logical pixels, on the 4-px grid.
constexpr int kSide = 12;
constexpr int kPadding = 4;
constexpr int kGap = 8;
constexpr int kLineGap = 2;
constexpr int kChevron = 16;
constexpr int kBarWidth = 64;
constexpr int kBarHeight = 6;
constexpr double kCaption = 0.9;

QFont captionOf(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * kCaption);
    return font;
}

QColor faded(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

/// Colours and measurements of one row that is being drawn.
class RowPainter {
  public:
    RowPainter(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
        : m_painter(painter), m_option(option), m_index(index),
          m_selected(option.state.testFlag(QStyle::State_Selected)), m_caption(captionOf(option.font)),
          m_ink(option.palette.color(m_selected ? QPalette::HighlightedText : QPalette::WindowText)),
          m_quiet(m_selected ? m_ink : option.palette.color(QPalette::PlaceholderText))
    {
    }

    void paintGroup()
    {
        QRect area = m_option.rect.adjusted(kSide - 4, 0, -kSide, 0);
        const bool open = m_option.state.testFlag(QStyle::State_Open);
        const QRect chevron(area.left(), area.center().y() - kChevron / 2, kChevron, kChevron);
        themedIcon(open ? u"chevron-down"_s : u"chevron-right"_s, m_option.palette)
            .paint(&m_painter, mirrored(chevron), Qt::AlignCenter, mode());
        area.setLeft(chevron.right() + 5);
        const QString summary = text(ComplianceModel::SummaryRole);
        const int summaryWidth = QFontMetrics(m_caption).horizontalAdvance(summary);
        QFont bold = m_option.font;
        bold.setWeight(QFont::DemiBold);
        write(area.adjusted(0, 0, -summaryWidth - kGap, 0), bold, m_ink, m_option.text);
        write(area, m_caption, m_quiet, summary, Qt::AlignRight);
    }

    void paintRow()
    {
        const QRect area = m_option.rect.adjusted(kSide, kPadding, -kSide, -kPadding);
        const int first = m_option.fontMetrics.height();
        const int side = qMax(16, first);
        const QString icon = text(ComplianceModel::VerdictIconRole);
        const QRect iconRect(area.left(), area.top(), side, side);
        if (!icon.isEmpty())
            themedIcon(icon, m_option.palette).paint(&m_painter, mirrored(iconRect), Qt::AlignCenter, mode());

        QRect top(area.left() + side + kGap, area.top(), area.width() - side - kGap, side);
        const int valueWidth = paintValue(top);
        write(top.adjusted(0, 0, -valueWidth - kGap, 0), m_option.font, m_ink, m_option.text);

        QRect bottom(top.left(), top.bottom() + 1 + kLineGap, top.width(), QFontMetrics(m_caption).height());
        const auto gauge = m_index.data(ComplianceModel::GaugeRole).value<RowGauge>();
        if (gauge.kind != RowGauge::Kind::None) {
            paintGauge(gauge, icon,
                       mirrored({bottom.right() + 1 - kBarWidth, bottom.center().y() - kBarHeight / 2 + 1,
                                 kBarWidth, kBarHeight}));
            bottom.setRight(bottom.right() - kBarWidth - kGap);
        }
        paintWords(bottom, icon);
    }

  private:
    [[nodiscard]] QString text(int role) const { return m_index.data(role).toString(); }
    [[nodiscard]] QIcon::Mode mode() const { return m_selected ? QIcon::Selected : QIcon::Normal; }
    [[nodiscard]] QRect mirrored(const QRect& rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, rect);
    }

    /// Returns how wide it was.
    int write(const QRect& area, const QFont& font, const QColor& ink, const QString& words,
              Qt::Alignment side = Qt::AlignLeft)
    {
        if (words.isEmpty() || area.width() <= 0)
            return 0;
        m_painter.setFont(font);
        m_painter.setPen(ink);
        const QString shown = QFontMetrics(font).elidedText(words, Qt::ElideRight, area.width());
        m_painter.drawText(
            mirrored(area),
            static_cast<int>(QStyle::visualAlignment(m_option.direction, side | Qt::AlignVCenter)) |
                Qt::TextSingleLine,
            shown);
        return QFontMetrics(font).horizontalAdvance(shown);
    }

    int paintValue(const QRect& area)
    {
        const QString value = text(ComplianceModel::ValueRole);
        const int width = static_cast<int>(std::ceil(tabularWidth(m_option.font, value)));
        const QRect place = mirrored({area.right() + 1 - width, area.top(), width, area.height()});
        m_painter.setPen(m_ink);
        const int baseline =
            place.top() +
            (place.height() + m_option.fontMetrics.ascent() - m_option.fontMetrics.descent()) / 2;
        paintTabular(m_painter, QPointF(place.left(), baseline), m_option.font, value);
        return width;
    }

    /// "Fail · ≥ 90 px · fact": the verdict in its colour, the rest quiet.
    void paintWords(QRect area, const QString& icon)
    {
        const QString separator = u" · "_s;
        const QString word = text(ComplianceModel::VerdictWordRole);
        const QColor ink = m_selected || icon.isEmpty() ? m_ink : iconColour(icon, m_option.palette);
        area.setLeft(area.left() + write(area, m_caption, ink, word));
        QStringList rest{text(ComplianceModel::LimitRole), text(ComplianceModel::KindTagRole)};
        rest.removeAll(QString());
        const QString words = rest.join(separator);
        write(area, m_caption, m_quiet, word.isEmpty() || words.isEmpty() ? words : separator + words);
    }

    void paintGauge(const RowGauge& gauge, const QString& icon, const QRect& bar)
    {
        const auto x = [&bar](double share) { return bar.left() + share * bar.width(); };
        const QColor ink = m_selected || icon.isEmpty() ? m_ink : iconColour(icon, m_option.palette);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(faded(m_ink, 0.16F));
        m_painter.drawRoundedRect(bar, 2, 2);
        if (gauge.kind == RowGauge::Kind::Score) {
            m_painter.setBrush(ink);
            m_painter.drawRoundedRect(QRectF(bar.left(), bar.top(), gauge.place * bar.width(), bar.height()),
                                      2, 2);
            for (const double limit : gauge.limits)
                paintTick(x(limit), bar);
            return;
        }
        m_painter.setBrush(faded(m_ink, 0.32F));
        m_painter.drawRect(QRectF(QPointF(x(gauge.from), bar.top()), QPointF(x(gauge.to), bar.bottom() + 1)));
        m_painter.setBrush(ink);
        m_painter.drawEllipse(QPointF(x(gauge.place), QRectF(bar).center().y()), 4.5, 4.5);
    }

    void paintTick(double x, const QRect& bar)
    {
        const QColor ground = m_option.palette.color(m_selected ? QPalette::Highlight : QPalette::Window);
        const QRectF tick(std::clamp(x - 1, double(bar.left()), bar.right() - 1.0), bar.top() - 3, 2,
                          bar.height() + 6);
        m_painter.setBrush(ground); // a gap, so that the tick shows on the filled part
        m_painter.drawRect(tick.adjusted(-1, 0, 1, 0));
        m_painter.setBrush(m_ink);
        m_painter.drawRect(tick);
    }

    QPainter& m_painter;
    const QStyleOptionViewItem& m_option;
    const QModelIndex& m_index;
    bool m_selected;
    QFont m_caption;
    QColor m_ink;
    QColor m_quiet;
};

} // namespace

void ComplianceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                               const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    RowPainter row(*painter, option, index);
    if (index.data(ComplianceModel::IsGroupRole).toBool())
        row.paintGroup();
    else
        row.paintRow();
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = option.rect.adjusted(1, 1, -1, -1);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize ComplianceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int first = qMax(16, option.fontMetrics.height());
    if (index.data(ComplianceModel::IsGroupRole).toBool())
        return {160, first + 2 * kPadding};
    return {160, 2 * kPadding + first + kLineGap + QFontMetrics(captionOf(option.font)).height()};
}

} // namespace pw::ui
