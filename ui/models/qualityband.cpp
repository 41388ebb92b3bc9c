// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/qualityband.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace pw::ui {
namespace {

constexpr const char* kContext = "pw::ui::QualityBand";

constexpr QualityBand kHigh{
    QT_TRANSLATE_NOOP("pw::ui::QualityBand", "high"),
    QT_TRANSLATE_NOOP("pw::ui::QualityBand",
                      "The network holds on to this face as steadily as to a good portrait."),
    "pass"};
constexpr QualityBand kMedium{
    QT_TRANSLATE_NOOP("pw::ui::QualityBand", "medium"),
    QT_TRANSLATE_NOOP("pw::ui::QualityBand",
                      "The network finds less to hold on to than in a good portrait. The map shows where."),
    "review"};
constexpr QualityBand kLow{
    QT_TRANSLATE_NOOP("pw::ui::QualityBand", "low"),
    QT_TRANSLATE_NOOP(
        "pw::ui::QualityBand",
        "The network can hardly use this face: its comparisons are unreliable. The map shows where."),
    "fail"};

// From measurements on the embedded network, Q in the median: good portraits 0.88, dark glasses 0.75,
// surgical mask 0.63, half of the face covered 0.50, nearly black 0.15. Calibration brings other networks to
// the same scale.
constexpr double kHighFrom = 0.80, kMediumFrom = 0.55;
constexpr double kHighFromPercentile = 5;

} // namespace

QString QualityBand::translatedWord() const
{
    return QCoreApplication::translate(kContext, word);
}

QString QualityBand::translatedMeaning() const
{
    return QCoreApplication::translate(kContext, meaning);
}

QString QualityBand::iconName() const
{
    return QString::fromLatin1(icon);
}

const QualityBand& qualityBand(double quality, std::optional<double> percentile)
{
    const double shown = std::round(quality * 100) / 100;
    if (shown < kMediumFrom)
        return kLow;
    const bool high = percentile ? std::round(*percentile) >= kHighFromPercentile : shown >= kHighFrom;
    return high ? kHigh : kMedium;
}

QString qualityText(double quality)
{
    return QCoreApplication::translate(kContext, "Q %1").arg(QLocale().toString(quality, 'f', 2));
}

} // namespace pw::ui
