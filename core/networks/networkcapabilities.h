// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"

#include <span>
#include <string>

namespace pw {

/// `key` as in JSON; `name` for people, untranslated, context "pw::NetworkCapability".
struct NetworkCapabilityDescriptor {
    NetworkCapability capability;
    const char* key;
    const char* name;
};

[[nodiscard]] std::span<const NetworkCapabilityDescriptor> networkCapabilities();

/// Nullptr when the network has the capability, as far as is known before or after loading.
[[nodiscard]] const NetworkLack* lackOf(const NetworkInfo& network, NetworkCapability capability);

/// Why, in a sentence for people: untranslated, context "pw::LackReason".
[[nodiscard]] const char* lackSentence(LackReason reason);

/// The sentence, with the detail in brackets.
[[nodiscard]] std::string englishText(const NetworkLack& lack);

} // namespace pw
