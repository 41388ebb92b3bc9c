// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/reasontexts.h"

#include "core/measures/measureregistry.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pw {

namespace {

constexpr const char* kContext = "pw::Finding";

constexpr const char* kTooLow = PW_TR_NOOP("pw::Finding", "%1: %2 (at least %3).");
constexpr const char* kTooHigh = PW_TR_NOOP("pw::Finding", "%1: %2 (at most %3).");
constexpr const char* kNear = PW_TR_NOOP("pw::Finding", "%1: %2, too close to the limit of %3 to decide.");
constexpr const char* kScoreLow = PW_TR_NOOP("pw::Finding", "%1: score %2 of 100 (at least %3).");
constexpr const char* kScoreHigh = PW_TR_NOOP("pw::Finding", "%1: score %2 of 100 (at most %3).");
constexpr const char* kScoreNear =
    PW_TR_NOOP("pw::Finding", "%1: score %2 of 100, too close to the limit of %3 to decide.");

/// How people read a native value.
enum class Reading { AsItIs, PerCent, Negated };

/// %1 is the row's title, %2 the number, %3 the limit. A null pointer stands for the general words.
struct Words {
    const char* measure;
    Reading reading;
    const char* tooLow;
    const char* tooHigh;
    const char* nearLimit = nullptr;
    const char* noneAllowed = nullptr; ///< too high, where the limit is 0
};

constexpr std::array kWords{
    Words{"embedding-quality", Reading::AsItIs, PW_TR_NOOP("pw::Finding", "%1: quality Q %2 (at least %3)."),
          nullptr},
    Words{"single-face", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: another face, %2 of the size of this one (at most %3)."), nullptr,
          PW_TR_NOOP("pw::Finding", "%1: another face, %2 of the size of this one.")},
    Words{"aspect-ratio", Reading::AsItIs, PW_TR_NOOP("pw::Finding", "%1: width/height %2 (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: width/height %2 (at most %3).")},
    Words{"face-horizontal-position", Reading::PerCent,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the width from the left (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: %2 of the width from the left (at most %3).")},
    Words{"face-vertical-position", Reading::PerCent,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the height from the top (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: %2 of the height from the top (at most %3).")},
    Words{
        "head-width-ratio", Reading::PerCent,
        PW_TR_NOOP("pw::Finding", "%1: %2 of the picture's width (at least %3)."),
        PW_TR_NOOP("pw::Finding", "%1: %2 of the picture's width (at most %3)."),
        PW_TR_NOOP("pw::Finding", "%1: %2 of the picture's width, too close to the limit of %3 to decide.")},
    Words{
        "head-length-ratio", Reading::PerCent,
        PW_TR_NOOP("pw::Finding", "%1: %2 of the picture's height (at least %3)."),
        PW_TR_NOOP("pw::Finding", "%1: %2 of the picture's height (at most %3)."),
        PW_TR_NOOP("pw::Finding", "%1: %2 of the picture's height, too close to the limit of %3 to decide.")},
    Words{"head-size", Reading::PerCent,
          PW_TR_NOOP("pw::Finding", "%1: eyes to chin %2 of the picture's height (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: eyes to chin %2 of the picture's height (at most %3).")},
    Words{"leftward-crop", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: %2 eye distances on the left (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: %2 eye distances on the left (at most %3).")},
    Words{"rightward-crop", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: %2 eye distances on the right (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: %2 eye distances on the right (at most %3).")},
    Words{"margin-above", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: %2 times eyes to chin above the eyes (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: %2 times eyes to chin above the eyes (at most %3).")},
    Words{"margin-below", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: %2 times eyes to chin below the eyes (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: %2 times eyes to chin below the eyes (at most %3).")},
    Words{"face-proportion", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: eyes to chin %2 eye distances (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: eyes to chin %2 eye distances (at most %3).")},
    // ISO signs: positive is to the own left, down, and towards the own right shoulder.
    Words{"head-yaw", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: %2 to the person's right (at most %3)."),
          PW_TR_NOOP("pw::Finding", "%1: %2 to the person's left (at most %3).")},
    Words{"head-pitch", Reading::AsItIs, PW_TR_NOOP("pw::Finding", "%1: %2 upwards (at most %3)."),
          PW_TR_NOOP("pw::Finding", "%1: %2 downwards (at most %3).")},
    Words{"head-roll", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: %2 to the person's left (at most %3)."),
          PW_TR_NOOP("pw::Finding", "%1: %2 to the person's right (at most %3).")},
    Words{"neutral-expression", Reading::PerCent, PW_TR_NOOP("pw::Finding", "%1: %2 likely (at least %3)."),
          nullptr},
    Words{"mouth-closed", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: lips open by %2 of the distance from eyes to chin (at most %3).")},
    Words{"lip-ratio", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: lips open by %2 of the lower lip (at most %3).")},
    Words{"eyes-open", Reading::AsItIs, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: an eye looks closed or half closed (%2, at most %3)."),
          PW_TR_NOOP("pw::Finding", "%1: an eye may be half closed (%2, at most %3).")},
    Words{"eyes-closed-blurred", Reading::AsItIs, nullptr,
          PW_TR_NOOP("pw::Finding",
                     "%1: an eye looks closed, but the face is too blurred to be sure (%2, at most %3).")},
    Words{"eyes-visible", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the eyes covered (at most %3).")},
    Words{"eye-contrast", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: too little contrast around an eye (%2, at least %3)."), nullptr},
    Words{"eye-darkness", Reading::Negated,
          PW_TR_NOOP("pw::Finding", "%1: an eye is darker than the skin by %2 (at most %3)."), nullptr},
    Words{"mouth-visible", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the mouth covered (at most %3).")},
    Words{"mouth-chroma-jump", Reading::AsItIs, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: another colour below the nose (%2, at most %3).")},
    Words{"lip-line", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: hardly a line between the lips (%2, at least %3)."), nullptr},
    Words{"face-occlusion", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the face covered (at most %3).")},
    Words{
        "forehead-visible", Reading::PerCent,
        PW_TR_NOOP("pw::Finding", "%1: skin on %2 of the forehead (at least %3)."), nullptr,
        PW_TR_NOOP("pw::Finding", "%1: skin on %2 of the forehead, too close to the limit of %3 to decide.")},
    Words{"background-uniformity", Reading::AsItIs, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: edges of strength %2 (at most %3).")},
    Words{"background-tone", Reading::AsItIs, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: lightness varies by %2 (at most %3).")},
    Words{"background-lightness", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: lightness %2 of 100 (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: lightness %2 of 100 (at most %3).")},
    Words{"background-colour-spread", Reading::AsItIs, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: colour varies by %2 (at most %3).")},
    Words{"background-white-share", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the background is white (at most %3).")},
    Words{"illumination-uniformity", Reading::PerCent,
          PW_TR_NOOP("pw::Finding", "%1: the cheeks have %2 of their brightness in common (at least %3)."),
          nullptr},
    Words{"cheek-ratio", Reading::PerCent,
          PW_TR_NOOP("pw::Finding", "%1: one cheek gets %2 of the other's light (at least %3)."), nullptr},
    Words{"luminance-mean", Reading::PerCent,
          PW_TR_NOOP("pw::Finding", "%1: mean brightness %2 (at least %3)."),
          PW_TR_NOOP("pw::Finding", "%1: mean brightness %2 (at most %3).")},
    Words{"under-exposure", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the face is very dark (at most %3).")},
    Words{"over-exposure", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the face is nearly white (at most %3).")},
    Words{"luminance-levels", Reading::AsItIs, PW_TR_NOOP("pw::Finding", "%1: %2 levels (at least %3)."),
          nullptr},
    Words{"black-share", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the pixels black (at most %3).")},
    Words{"white-share", Reading::PerCent, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: %2 of the pixels white (at most %3).")},
    Words{"natural-colour", Reading::AsItIs, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: %2 outside the range of skin (at most %3).")},
    Words{"monochrome", Reading::AsItIs, nullptr, nullptr, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: all pixels are grey.")},
    Words{"colour-channels", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: number of colour channels %2 (at least %3)."), nullptr},
    Words{"sharpness", Reading::AsItIs, PW_TR_NOOP("pw::Finding", "%1: the face is soft (%2, at least %3)."),
          nullptr},
    Words{"compression", Reading::AsItIs, PW_TR_NOOP("pw::Finding", "%1: JPEG quality %2 (at least %3)."),
          nullptr},
    Words{"quantisation-quality", Reading::AsItIs,
          PW_TR_NOOP("pw::Finding", "%1: saved with JPEG quality %2 (at least %3)."), nullptr},
    Words{"blockiness", Reading::AsItIs, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: blocks of JPEG show (%2, at most %3).")},
    Words{"compression-ratio", Reading::AsItIs, nullptr,
          PW_TR_NOOP("pw::Finding", "%1: compressed %2 : 1 (at most %3 : 1).")},
};

/// The score of face occlusion is the visible share itself.
constexpr Words kVisibleShare{
    "face-occlusion", Reading::AsItIs,
    PW_TR_NOOP("pw::Finding", "%1: only %2 of the face is uncovered (at least %3)."), nullptr};
constexpr Words kScore{"", Reading::AsItIs, kScoreLow, kScoreHigh, kScoreNear};

const Words* ownWords(std::string_view measure)
{
    const auto found =
        std::ranges::find_if(kWords, [measure](const Words& words) { return measure == words.measure; });
    return found == kWords.end() ? nullptr : &*found;
}

const Words& wordsFor(const Condition& condition)
{
    static constexpr Words kGeneral{"", Reading::AsItIs, nullptr, nullptr};
    if (condition.quantity == Quantity::Component)
        return condition.measure == kVisibleShare.measure ? kVisibleShare : kScore;
    const Words* words = ownWords(condition.measure);
    return words ? *words : kGeneral;
}

double limitOf(const ConditionVerdict& judged)
{
    const Condition& condition = judged.condition;
    const bool low = judged.deviation == Deviation::TooLow && condition.minimum;
    return low || !condition.maximum ? condition.minimum.value_or(0) : *condition.maximum;
}

const char* textFor(const Words& words, const ConditionVerdict& judged, double limit)
{
    const auto either = [](const char* own, const char* general) { return own ? own : general; };
    if (judged.nearLimit)
        return either(words.nearLimit, kNear);
    if (judged.deviation == Deviation::TooLow)
        return either(words.tooLow, judged.condition.magnitude ? kTooHigh : kTooLow);
    return words.noneAllowed && limit == 0 ? words.noneAllowed : either(words.tooHigh, kTooHigh);
}

/// Native values with the digits of the measure table.
FindingArgument argumentOf(const Words& words, const Condition& condition, double number)
{
    FindingArgument argument;
    argument.number = words.reading == Reading::Negated ? -number
                      : condition.magnitude             ? std::abs(number)
                                                        : number;
    if (const auto* measure = measureDescriptor(condition.measure);
        measure && condition.quantity == Quantity::Native) {
        argument.decimals = measure->decimals;
        argument.unit = measure->unit;
    }
    if (words.reading == Reading::PerCent) {
        argument.number = 100 * *argument.number;
        argument.decimals = std::max(argument.decimals - 2, 0);
        argument.unit = "%";
    }
    if (&words == &kVisibleShare)
        argument.unit = "%";
    return argument;
}

/// Limits are round numbers: no zeros at the end, but every digit that the profile's author gave.
FindingArgument withoutZeros(FindingArgument limit)
{
    constexpr int kMostDecimals = 6;
    limit.decimals = 0;
    for (double rest = *limit.number;
         limit.decimals < kMostDecimals && std::abs(rest - std::round(rest)) > 1e-6; rest *= 10)
        ++limit.decimals;
    return limit;
}

} // namespace

FindingSentence limitSentence(const TranslatableText& title, const ConditionVerdict& judged)
{
    const Words& words = wordsFor(judged.condition);
    const double limit = limitOf(judged);
    FindingSentence sentence;
    sentence.role = FindingSentence::Role::Reason;
    sentence.text = {kContext, textFor(words, judged, limit)};
    FindingArgument titleArgument;
    titleArgument.texts = {title};
    sentence.arguments = {titleArgument, argumentOf(words, judged.condition, judged.value.value_or(0)),
                          withoutZeros(argumentOf(words, judged.condition, limit))};
    return sentence;
}

bool hasOwnWords(std::string_view measure)
{
    return ownWords(measure) != nullptr;
}

} // namespace pw
