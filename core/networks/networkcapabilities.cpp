// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/networkcapabilities.h"

#include "core/report/errormessage.h"

#include <algorithm>
#include <array>

namespace pw {

namespace {

constexpr std::array kCapabilities{
    NetworkCapabilityDescriptor{NetworkCapability::Embedding, "embedding",
                                PW_TR_NOOP("pw::NetworkCapability", "Embedding")},
    NetworkCapabilityDescriptor{
        NetworkCapability::StochasticHead, "stochastic-head",
        PW_TR_NOOP("pw::NetworkCapability", "Quality with dropout before the last linear layer")},
    NetworkCapabilityDescriptor{
        NetworkCapability::StochasticFull, "stochastic-full",
        PW_TR_NOOP("pw::NetworkCapability", "Quality with the network's own dropout layers")},
    NetworkCapabilityDescriptor{NetworkCapability::InputGradient, "input-gradient",
                                PW_TR_NOOP("pw::NetworkCapability", "Maps from the pixel gradient")},
    NetworkCapabilityDescriptor{NetworkCapability::LayerEnergies, "layer-energies",
                                PW_TR_NOOP("pw::NetworkCapability", "Maps from the layer energies")},
};

struct Sentence {
    LackReason reason;
    const char* text;
};

constexpr std::array kSentences{
    Sentence{LackReason::NoInnerLayers,
             PW_TR_NOOP("pw::LackReason", "No inner layers of this network are known.")},
    Sentence{LackReason::NoGradient,
             PW_TR_NOOP("pw::LackReason", "There is no way back through this network to the pixels.")},
    Sentence{LackReason::NoLinearLayer,
             PW_TR_NOOP("pw::LackReason",
                        "This network has no last linear layer that dropout can be put before.")},
    Sentence{LackReason::NoDropoutLayers,
             PW_TR_NOOP("pw::LackReason", "This network has no dropout layers of its own inside.")},
};

} // namespace

std::span<const NetworkCapabilityDescriptor> networkCapabilities()
{
    return kCapabilities;
}

const NetworkLack* lackOf(const NetworkInfo& network, NetworkCapability capability)
{
    const auto found = std::ranges::find(network.lacks, capability, &NetworkLack::capability);
    return found == network.lacks.end() ? nullptr : &*found;
}

const char* lackSentence(LackReason reason)
{
    return std::ranges::find(kSentences, reason, &Sentence::reason)->text;
}

std::string englishText(const NetworkLack& lack)
{
    std::string text = lackSentence(lack.reason);
    if (!lack.detail.empty())
        text += " (" + lack.detail + ")";
    return text;
}

} // namespace pw
