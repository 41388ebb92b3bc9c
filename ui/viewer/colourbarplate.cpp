// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/colourbarplate.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pw::ui {
namespace {

constexpr int kPadding = 10;
constexpr double kMostShareOfCanvas = 0.5; ///< of its height
constexpr double kMostTimesLeast = 2.0;
constexpr QColor kPlate(24, 24, 24, 200);
constexpr QColor kInk(240, 240, 240);

} // namespace

void ColourBarPlate::setContent(const ColourBarContent& content)
{
    m_content = content;
    m_content.ink = kInk;
    m_content.locale = QLocale();
}

int ColourBarPlate::reservedWidth() const
{
    return static_cast<int>(std::ceil(colourBarSize(m_content).width())) + 2 * kPadding + kMargin;
}

QRectF ColourBarPlate::rect(const QSize& canvas) const
{
    const QSizeF least = colourBarSize(m_content);
    const double height = 2 * kPadding + std::clamp(kMostShareOfCanvas * canvas.height(), least.height(),
                                                    kMostTimesLeast * least.height());
    const double width = std::ceil(least.width()) + 2 * kPadding;
    if (height + 2 * kMargin > canvas.height() || 2 * width > canvas.width())
        return {};
    return {canvas.width() - kMargin - width, std::round((canvas.height() - height) / 2), width,
            std::round(height)};
}

void ColourBarPlate::paint(QPainter& painter, const QSize& canvas) const
{
    const QRectF plate = rect(canvas);
    if (plate.isNull())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPlate);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintColourBar(painter, plate.adjusted(kPadding, kPadding, -kPadding, -kPadding), m_content);
    painter.restore();
}

} // namespace pw::ui
