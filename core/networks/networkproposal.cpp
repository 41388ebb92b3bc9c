// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/networkproposal.h"

#include "core/report/errormessage.h"

#include <algorithm>

namespace pw {

namespace {

using enum FindingKind;
using Field = NetworkField;

constexpr std::array kFindings{
    FindingDescriptor{OnnxFile, Field::Format,
                      PW_TR_NOOP("pw::NetworkFinding", "An ONNX file, operator set %1.")},
    FindingDescriptor{TorchScriptFile, Field::Format,
                      PW_TR_NOOP("pw::NetworkFinding", "A TorchScript file.")},
    FindingDescriptor{SizeRead, Field::InputSize,
                      PW_TR_NOOP("pw::NetworkFinding", "The file fixes the input at %1 × %2 pixels.")},
    FindingDescriptor{
        SizeTried, Field::InputSize,
        PW_TR_NOOP("pw::NetworkFinding",
                   "The file does not say; the network runs with %1 × %2. Other sizes that run: %3.")},
    FindingDescriptor{SizeGiven, Field::InputSize, PW_TR_NOOP("pw::NetworkFinding", "As you said: %1 × %2.")},
    FindingDescriptor{ChannelsLast, Field::InputSize,
                      PW_TR_NOOP("pw::NetworkFinding", "The channels are the last dimension of the input.")},
    FindingDescriptor{
        InputNormalised, Field::Encoding,
        PW_TR_NOOP("pw::NetworkFinding",
                   "The network itself shifts or scales the pixels, so it may take them as they are.")},
    FindingDescriptor{EncodingCompared, Field::Encoding,
                      PW_TR_NOOP("pw::NetworkFinding",
                                 "Tells the sample faces apart best (d' %1); the next best is %2 (%3).")},
    FindingDescriptor{
        EncodingUsual, Field::Encoding,
        PW_TR_NOOP("pw::NetworkFinding", "The most usual way; there was no sample to compare with.")},
    FindingDescriptor{EncodingGiven, Field::Encoding, PW_TR_NOOP("pw::NetworkFinding", "As you said.")},
    FindingDescriptor{EmbeddingOutput, Field::Embedding,
                      PW_TR_NOOP("pw::NetworkFinding", "The network's output \"%1\" has %2 numbers.")},
    FindingDescriptor{EmbeddingGiven, Field::Embedding, PW_TR_NOOP("pw::NetworkFinding", "As you said.")},
    FindingDescriptor{
        OutputNormalised, Field::Embedding,
        PW_TR_NOOP("pw::NetworkFinding",
                   "The network brings its output to length 1; what it has before that is used.")},
    FindingDescriptor{StateByMethods, Field::State,
                      PW_TR_NOOP("pw::NetworkFinding", "The file has the two methods state and embed.")},
    FindingDescriptor{StateByLayer, Field::State,
                      PW_TR_NOOP("pw::NetworkFinding", "Input of the last linear layer. Places found: %1.")},
    FindingDescriptor{StateGiven, Field::State, PW_TR_NOOP("pw::NetworkFinding", "As you said.")},
    FindingDescriptor{StateMissing, Field::State,
                      PW_TR_NOOP("pw::NetworkFinding",
                                 "No last linear layer was found: name the tensor that dropout acts on.")},
    FindingDescriptor{DropoutBeforeHead, Field::Dropout,
                      PW_TR_NOOP("pw::NetworkFinding",
                                 "The file has no dropout inside; it is put before the last linear layer.")},
    FindingDescriptor{DropoutLayer, Field::Dropout,
                      PW_TR_NOOP("pw::NetworkFinding",
                                 "The network has a dropout layer there, trained with probability %1.")},
    FindingDescriptor{
        DropoutOwn, Field::Dropout,
        PW_TR_NOOP("pw::NetworkFinding",
                   "Dropout layers of the network: %1. Each pass runs all that comes after the first.")},
    FindingDescriptor{EnergiesBySize, Field::Energies,
                      PW_TR_NOOP("pw::NetworkFinding", "Last layers that are %1 pixels high.")},
    FindingDescriptor{EnergiesGiven, Field::Energies, PW_TR_NOOP("pw::NetworkFinding", "As you said.")},
    FindingDescriptor{EnergiesMissing, Field::Energies,
                      PW_TR_NOOP("pw::NetworkFinding",
                                 "No inner layer is near a quarter or an eighth of the input's height.")},
};

constexpr std::array kCertainties{
    CertaintyDescriptor{Certainty::Given, "given", PW_TR_NOOP("pw::Certainty", "given")},
    CertaintyDescriptor{Certainty::Read, "certain", PW_TR_NOOP("pw::Certainty", "certain")},
    CertaintyDescriptor{Certainty::Likely, "likely", PW_TR_NOOP("pw::Certainty", "likely")},
    CertaintyDescriptor{Certainty::Guess, "guess", PW_TR_NOOP("pw::Certainty", "please check")},
};

} // namespace

const FindingDescriptor& findingDescriptor(FindingKind kind)
{
    return *std::ranges::find(kFindings, kind, &FindingDescriptor::kind);
}

std::string englishText(const NetworkFinding& finding)
{
    std::string text = findingDescriptor(finding.kind).sentence;
    for (std::size_t i = 0; i < finding.arguments.size(); ++i) {
        const std::string place = std::string("%").append(std::to_string(i + 1));
        if (const auto at = text.find(place); at != std::string::npos)
            text.replace(at, place.size(), finding.arguments[i]);
    }
    return text;
}

const CertaintyDescriptor& certaintyDescriptor(Certainty certainty)
{
    return *std::ranges::find(kCertainties, certainty, &CertaintyDescriptor::certainty);
}

} // namespace pw
