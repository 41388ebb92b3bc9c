// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceverdict.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pw {

/// One value of an enumeration: `key` in files, `word` for people (context "pw::Compliance").
template <class Value>
struct Term {
    Value value;
    const char* key;
    const char* word;
};

/// All values of Verdict, Severity, Confidence or Quantity.
template <class Value>
[[nodiscard]] std::span<const Term<Value>> terms();

template <>
std::span<const Term<Verdict>> terms();
template <>
std::span<const Term<Severity>> terms();
template <>
std::span<const Term<Confidence>> terms();
template <>
std::span<const Term<Quantity>> terms();

template <class Value>
[[nodiscard]] const Term<Value>& term(Value value)
{
    const auto all = terms<Value>();
    return *std::ranges::find(all, value, &Term<Value>::value);
}

template <class Value>
[[nodiscard]] std::optional<Value> valueFromKey(std::string_view key)
{
    const auto all = terms<Value>();
    const auto found =
        std::ranges::find_if(all, [key](const Term<Value>& entry) { return key == entry.key; });
    return found == all.end() ? std::nullopt : std::optional(found->value);
}

/// The translations of the titles, descriptions and notes of the profiles that come with the program (context
/// "pw::Requirement"): files are no place where translators look.
[[nodiscard]] std::span<const char* const> profileTexts();

} // namespace pw
