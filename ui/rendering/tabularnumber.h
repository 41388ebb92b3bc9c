// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace pw {

/// Draws a number so that every digit takes the same width, whatever the font's own figures do: a number that
/// changes does not jitter, and numbers below each other stand aligned. (Qt has no font features before 6.7.)
void paintTabular(QPainter& painter, const QPointF& baseline, const QFont& font, const QString& number);

[[nodiscard]] qreal tabularWidth(const QFont& font, const QString& number);

} // namespace pw
