// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/captionstrip.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pw {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QColor kText(32, 32, 32);
constexpr QColor kLabel(96, 96, 96);
constexpr QColor kWarning(160, 20, 20);

QFont fontOf(CaptionRole role, qreal pixelSize)
{
    QFont font = pageFont(pixelSize);
    switch (role) {
    case CaptionRole::Headline:
    case CaptionRole::Warning:
        font.setBold(true);
        break;
    case CaptionRole::Hash:
        font.setFamilies({u"DejaVu Sans Mono"_s});
        font.setStyleHint(QFont::Monospace);
        break;
    case CaptionRole::Statement:
        font.setItalic(true);
        break;
    case CaptionRole::Entry:
        break;
    }
    return font;
}

/// Space above a line, in units of the text size.
qreal spaceAbove(CaptionRole role, bool first)
{
    if (first)
        return 0;
    return role == CaptionRole::Statement ? 0.8 : 0.3;
}

qreal labelColumn(const std::vector<CaptionLine>& lines, qreal width, qreal pixelSize)
{
    const QFontMetricsF metrics(pageFont(pixelSize));
    qreal widest = 0;
    for (const auto& line : lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.label));
    return std::min(std::ceil(widest), 0.3 * width);
}

} // namespace

QFont pageFont(qreal pixelSize)
{
    QFont font;
    font.setFamilies({u"DejaVu Sans"_s});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixelSize))));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

CaptionStrip::CaptionStrip(const std::vector<CaptionLine>& lines, qreal width, qreal pixelSize)
{
    const qreal labelWidth = labelColumn(lines, width, pixelSize);
    const qreal gap = pixelSize;
    for (const auto& line : lines) {
        m_height += spaceAbove(line.role, m_rows.empty()) * pixelSize;
        Row row{line.role, m_height, nullptr, nullptr, 0};
        const bool inTable = line.role == CaptionRole::Entry || line.role == CaptionRole::Hash;
        if (inTable) {
            row.label = std::make_unique<TextBlock>(line.label, pageFont(pixelSize), labelWidth);
            row.textX = labelWidth + gap;
        }
        row.text = std::make_unique<TextBlock>(line.text, fontOf(line.role, pixelSize), width - row.textX);
        m_height += std::max(row.text->height(), row.label ? row.label->height() : 0);
        m_rows.push_back(std::move(row));
    }
    m_height = std::ceil(m_height);
}

qreal CaptionStrip::usedWidth() const
{
    qreal widest = 0;
    for (const auto& row : m_rows)
        widest = std::max(widest, row.textX + row.text->usedWidth());
    return widest;
}

void CaptionStrip::paint(QPainter& painter, const QPointF& topLeft) const
{
    for (const auto& row : m_rows) {
        if (row.label) {
            painter.setPen(kLabel);
            row.label->paint(painter, topLeft + QPointF(0, row.y));
        }
        painter.setPen(row.role == CaptionRole::Warning ? kWarning : kText);
        row.text->paint(painter, topLeft + QPointF(row.textX, row.y));
    }
}

} // namespace pw
