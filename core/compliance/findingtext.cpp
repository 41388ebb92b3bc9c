// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/findingwriter.h"

#include <array>
#include <charconv>

namespace pw {

namespace {

/// Fixed notation that does not depend on the locale.
std::string numberText(const FindingArgument& argument)
{
    std::array<char, 64> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), *argument.number,
                                            std::chars_format::fixed, argument.decimals);
    std::string result(text.data(), end);
    if (argument.unit == "°")
        return result + argument.unit;
    return argument.unit.empty() ? result : result + ' ' + argument.unit;
}

std::string argumentText(const FindingArgument& argument)
{
    if (argument.number)
        return numberText(argument);
    std::string list;
    for (const auto& text : argument.texts) {
        if (!list.empty())
            list += "; ";
        list += text.text;
    }
    return list;
}

} // namespace

std::string englishText(const FindingSentence& sentence)
{
    // One pass: what is put in may hold a placeholder itself.
    const std::string& text = sentence.text.text;
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t number =
            text[i] == '%' && i + 1 < text.size()
                ? static_cast<std::size_t>(static_cast<unsigned char>(text[i + 1])) - '0'
                : 0;
        if (number >= 1 && number <= sentence.arguments.size()) {
            result += argumentText(sentence.arguments[number - 1]);
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string englishText(const Finding& finding)
{
    std::string paragraph;
    for (const auto& sentence : finding.sentences) {
        if (!paragraph.empty())
            paragraph += ' ';
        paragraph += englishText(sentence);
    }
    return paragraph;
}

} // namespace pw
