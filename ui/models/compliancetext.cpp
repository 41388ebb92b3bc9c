// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/compliancetext.h"

#include "core/compliance/lowregions.h"
#include "core/compliance/vocabulary.h"
#include "core/measures/measureregistry.h"
#include "core/measures/scorescale.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

class Text {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::ComplianceText)
};

/// Limits are round numbers: as many decimals as the measure has, without zeros at the end.
QString limitNumber(const Condition& condition, double limit)
{
    const auto* measure = measureDescriptor(condition.measure);
    const bool native = measure && condition.quantity == Quantity::Native;
    const int decimals = native ? measure->decimals : 0;
    int needed = 0;
    for (double rest = limit; needed < decimals && std::abs(rest - std::round(rest)) > 1e-9; rest *= 10)
        ++needed;
    return QLocale().toString(limit, 'f', needed);
}

QString unitOf(const Condition& condition)
{
    const auto* measure = measureDescriptor(condition.measure);
    return measure && condition.quantity == Quantity::Native ? QString::fromUtf8(measure->unit) : QString();
}

QString withUnit(const QString& number, const QString& unit)
{
    if (unit.isEmpty())
        return number;
    return unit == u"°"_s ? number + unit : number + u' ' + unit;
}

} // namespace

QString translated(const char* context, const std::string& text)
{
    return text.empty() ? QString() : QCoreApplication::translate(context, text.c_str());
}

QString verdictWord(Verdict verdict)
{
    return translated("pw::Compliance", term(verdict).word);
}

QString verdictIconName(Verdict verdict)
{
    return QString::fromLatin1(term(verdict).key);
}

QString severityWord(pw::Severity severity)
{
    return translated("pw::Compliance", term(severity).word);
}

QString facialPartName(const QString& part)
{
    for (const RegionDescriptor& row : faceRegions()) {
        if (part == QLatin1StringView(row.region))
            return translated("pw::Finding", row.name);
    }
    return Text::tr("outside the face");
}

QString kindTag(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::Exact:
        return Text::tr("ISO");
    case MeasureKind::OwnMethod:
        return Text::tr("own");
    case MeasureKind::Indicator:
        return Text::tr("indicator");
    case MeasureKind::Fact:
        break;
    }
    return Text::tr("fact");
}

QString measureNumber(const std::string& measure, Quantity quantity, double value)
{
    const auto* row = measureDescriptor(measure);
    if (!row || quantity == Quantity::Component)
        return QLocale().toString(value, 'f', 0);
    return withUnit(QLocale().toString(value, 'f', row->decimals), QString::fromUtf8(row->unit));
}

QString limitText(const Condition& condition)
{
    const QString unit = unitOf(condition);
    const auto number = [&](double limit) { return limitNumber(condition, limit); };
    if (condition.minimum && condition.maximum)
        return withUnit(Text::tr("%1 to %2").arg(number(*condition.minimum), number(*condition.maximum)),
                        unit);
    if (condition.minimum)
        return u"≥ "_s + withUnit(number(*condition.minimum), unit);
    if (condition.maximum)
        return (condition.magnitude ? u"±"_s : u"≤ "_s) + withUnit(number(*condition.maximum), unit);
    return {};
}

QString limitSentence(const Condition& condition)
{
    const QString unit = unitOf(condition);
    const auto number = [&](double limit) { return withUnit(limitNumber(condition, limit), unit); };
    if (condition.minimum && condition.maximum)
        return Text::tr("from %1 to %2").arg(number(*condition.minimum), number(*condition.maximum));
    if (condition.minimum)
        return Text::tr("at least %1").arg(number(*condition.minimum));
    if (condition.maximum && condition.magnitude)
        return Text::tr("at most %1 to either side").arg(number(*condition.maximum));
    if (condition.maximum)
        return Text::tr("at most %1").arg(number(*condition.maximum));
    return {};
}

std::optional<int> limitScore(const Condition& condition, double limit)
{
    if (condition.quantity == Quantity::Component)
        return static_cast<int>(std::lround(limit));
    return scoreOf(condition.measure, limit);
}

} // namespace pw::ui
