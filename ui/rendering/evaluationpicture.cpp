// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/evaluationpicture.h"

#include "core/quality/mapmethods.h"
#include "ui/rendering/captionstrip.h"
#include "ui/rendering/chart.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace pw {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kWidth = 1400, kHeight = 1000, kMargin = 24, kLegendHeight = 130;
constexpr qreal kTextSize = 15;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pw::EvaluationPicture)
};

QString nameOf(const std::string& key)
{
    if (const auto method = mapMethodFromKey(key))
        return QCoreApplication::translate("pw::MapMethod", mapMethodDescriptor(*method).name);
    return key == "random" ? Text::tr("random") : Text::tr("distance from the centre");
}

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

/// `points` gives what a map contributes; maps without any are left out.
template <class Points>
std::vector<ChartSeries> seriesOf(const EvaluationReport& report, Points&& points)
{
    std::vector<ChartSeries> all;
    for (std::size_t i = 0; i < report.maps.size(); ++i)
        all.push_back(
            {nameOf(report.maps[i].key), seriesColour(static_cast<int>(i)), points(report.maps[i])});
    return all;
}

std::vector<QPointF> curvePoints(const FaithfulnessCurve& curve)
{
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < curve.size(); ++i)
        points.emplace_back(static_cast<qreal>(i) / static_cast<qreal>(curve.size() - 1), curve[i]);
    return points;
}

Chart curveChart(const QString& title, const QString& xLabel, const EvaluationReport& report,
                 FaithfulnessCurve MapEvaluation::*curve)
{
    Chart chart{.title = title,
                .xLabel = xLabel,
                .yLabel = Text::tr("similarity to the whole face"),
                .yLow = -0.1,
                .categories = {},
                .series =
                    seriesOf(report, [&](const MapEvaluation& map) { return curvePoints(map.*curve); })};
    return chart;
}

Chart disturbanceChart(const EvaluationReport& report)
{
    Chart chart{.title = Text::tr("Reaction to drawn disturbances"),
                .xLabel = {},
                .yLabel = Text::tr("area under the ROC curve"),
                .xLow = -0.5,
                .categories = {},
                .series = seriesOf(report, [](const MapEvaluation& map) {
                    std::vector<QPointF> points;
                    for (std::size_t i = 0; i < map.disturbances.size(); ++i)
                        points.emplace_back(static_cast<qreal>(i), map.disturbances[i].reaction);
                    return points;
                })};
    for (const auto& kind : report.maps.front().disturbances)
        chart.categories << QString::fromStdString(kind.key);
    chart.xHigh = static_cast<double>(chart.categories.size()) - 0.5;
    return chart;
}

Chart stabilityChart(const EvaluationReport& report)
{
    Chart chart{.title = Text::tr("Stability"),
                .xLabel = {},
                .yLabel = Text::tr("rank correlation with the first map"),
                .xLow = -0.5,
                .categories = {},
                .series = seriesOf(report, [](const MapEvaluation& map) {
                    std::vector<QPointF> points;
                    for (std::size_t i = 0; i < map.stability.size(); ++i)
                        points.emplace_back(static_cast<qreal>(i), map.stability[i].second);
                    return points;
                })};
    for (const auto& [key, value] : report.maps.front().stability)
        chart.categories << QString::fromStdString(key);
    chart.xHigh = std::max(1.0, static_cast<double>(chart.categories.size())) - 0.5;
    return chart;
}

std::vector<ChartSeries> legend(const EvaluationReport& report)
{
    std::vector<ChartSeries> entries =
        seriesOf(report, [](const MapEvaluation&) { return std::vector<QPointF>(); });
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const MapEvaluation& map = report.maps[i];
        entries[i].name =
            Text::tr("%1: deletion %2, insertion %3, localisation %4, reaction %5")
                .arg(entries[i].name, number(areaUnder(map.deletion)), number(areaUnder(map.insertion)),
                     number(map.localisation), number(map.reaction));
    }
    return entries;
}

} // namespace

QImage evaluationPicture(const EvaluationReport& report)
{
    QImage picture(kWidth, kHeight, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    const QFont font = pageFont(kTextSize);
    const QRectF page = QRectF(picture.rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    paintLegend(painter, page.topLeft(), legend(report), font);

    const qreal width = (page.width() - kMargin) / 2;
    const qreal height = (page.height() - kLegendHeight - 2 * kMargin) / 2;
    const auto cell = [&](int column, int row) {
        return QRectF(page.left() + column * (width + kMargin),
                      page.top() + kLegendHeight + kMargin + row * (height + kMargin), width, height);
    };
    paintChart(painter, cell(0, 0),
               curveChart(Text::tr("Deletion, best pixels first (low is good)"),
                          Text::tr("share of deleted pixels"), report, &MapEvaluation::deletion),
               font);
    paintChart(painter, cell(1, 0),
               curveChart(Text::tr("Insertion, best pixels first (high is good)"),
                          Text::tr("share of inserted pixels"), report, &MapEvaluation::insertion),
               font);
    paintChart(painter, cell(0, 1), disturbanceChart(report), font);
    paintChart(painter, cell(1, 1), stabilityChart(report), font);
    return picture;
}

} // namespace pw
