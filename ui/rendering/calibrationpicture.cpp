// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/calibrationpicture.h"

#include "core/quality/degradations.h"
#include "core/quality/serfiq.h"
#include "core/quality/statistics.h"
#include "ui/rendering/captionstrip.h"
#include "ui/rendering/chart.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <functional>

namespace pw {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kWidth = 1400, kHeight = 720, kMargin = 24;
constexpr qreal kTextSize = 15;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pw::CalibrationPicture)
};

QString rungName(const CalibrationRung& rung)
{
    const auto kind = std::ranges::find_if(
        degradations(), [&](const Degradation& degradation) { return rung.degradation == degradation.key; });
    if (kind == degradations().end())
        return QString::fromStdString(rung.degradation);
    return u"%1 %2 %3"_s.arg(QCoreApplication::translate("pw::Degradation", kind->name))
        .arg(rung.strength)
        .arg(QString::fromUtf8(kind->unit));
}

/// Dots for each portrait on each rung, and their medians.
Chart ladderChart(const CalibrationMeasurements& measured, const std::function<double(double)>& scale)
{
    Chart chart;
    chart.categories << Text::tr("original");
    std::vector<const std::vector<double>*> columns{&measured.quality};
    for (const CalibrationRung& rung : measured.rungs) {
        chart.categories << rungName(rung);
        columns.push_back(&rung.quality);
    }
    ChartSeries dots{Text::tr("portraits"), seriesColour(0), {}, false};
    ChartSeries medians{Text::tr("medians"), seriesColour(1), {}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto x = static_cast<qreal>(i);
        for (const double quality : *columns[i])
            dots.points.emplace_back(x, scale(quality));
        medians.points.emplace_back(x, scale(median(*columns[i])));
    }
    chart.xLow = -0.5;
    chart.xHigh = static_cast<double>(columns.size()) - 0.5;
    chart.series = {dots, medians};
    return chart;
}

void fitVertically(Chart& chart)
{
    const auto& points = chart.series.front().points;
    const auto [low, high] = std::ranges::minmax(points, {}, [](const QPointF& point) { return point.y(); });
    const double margin = std::max(0.05 * (high.y() - low.y()), 0.005);
    chart.yLow = low.y() - margin;
    chart.yHigh = high.y() + margin;
}

std::vector<CaptionLine> captionOf(const CalibrationMeasurements& measured, const Calibration& calibration)
{
    const auto fixed = [](double value, int decimals) { return QString::number(value, 'f', decimals); };
    std::vector<CaptionLine> lines;
    lines.push_back(
        {CaptionRole::Headline, {}, Text::tr("Calibration on %1 portraits").arg(measured.faces.size())});
    for (const CalibrationWarning warning : calibration.warnings)
        lines.push_back({CaptionRole::Warning,
                         {},
                         QCoreApplication::translate("pw::CalibrationWarning",
                                                     calibrationWarningDescriptor(warning).text)});
    lines.push_back(
        {CaptionRole::Entry, Text::tr("Scaling"),
         Text::tr("alpha %1, r %2; good portraits q %3, spoiled ones %4, spread over seeds %5")
             .arg(fixed(calibration.alpha, 1), fixed(calibration.r, 3), fixed(calibration.goodQuality, 3),
                  fixed(calibration.badQuality, 3), fixed(calibration.seedSpread, 4))});
    return lines;
}

} // namespace

QImage calibrationPicture(const CalibrationMeasurements& measured, const Calibration& calibration)
{
    QImage picture(kWidth, kHeight, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    const QFont font = pageFont(kTextSize);
    const QRectF page = QRectF(picture.rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const CaptionStrip caption(captionOf(measured, calibration), page.width(), kTextSize);
    caption.paint(painter, page.topLeft());

    Chart native = ladderChart(measured, [](double q) { return q; });
    native.title = Text::tr("Native quality q");
    native.yLabel = u"q"_s;
    fitVertically(native);
    Chart scaled =
        ladderChart(measured, [&](double q) { return scaledQuality(q, calibration.alpha, calibration.r); });
    scaled.title = Text::tr("Scaled quality Q with the new constants");
    scaled.yLabel = u"Q"_s;

    const qreal top = page.top() + caption.height() + kMargin, width = (page.width() - kMargin) / 2;
    paintChart(painter, QRectF(page.left(), top, width, page.bottom() - top), native, font);
    paintChart(painter, QRectF(page.left() + width + kMargin, top, width, page.bottom() - top), scaled, font);
    return picture;
}

} // namespace pw
