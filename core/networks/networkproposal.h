// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"

#include <opencv2/core/types.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pw {

/// What the user says about a network file; what is left out is found out.
struct NetworkWishes {
    std::string file;
    NetworkFormat format = NetworkFormat::Onnx;
    std::string id, name, licence, provenance; ///< may be empty
    std::optional<cv::Size> inputSize;
    std::optional<bool> isBgr;
    std::optional<std::array<double, 3>> mean, scale; ///< in the network's order of channels
    std::optional<std::array<cv::Point2d, 5>> alignmentPoints;
    std::optional<std::string> stateTensor, embeddingTensor;
    std::optional<std::vector<std::string>> energyTensors;
    std::optional<bool> fullPasses;
    std::optional<double> alpha, r, gamma;
    bool calibrates = true;             ///< unless alpha or r is given
    std::vector<std::string> portraits; ///< photographs to calibrate on; none: the program's samples
};

enum class Certainty {
    Given,  ///< the user says so
    Read,   ///< the file says so, or it was measured without doubt
    Likely, ///< follows from the usual form of networks, or from a clear difference
    Guess,  ///< a convention: to be checked
};

/// Something found out about a network. Field and sentence of each kind: networkFinding().
enum class FindingKind {
    OnnxFile, ///< operator set
    TorchScriptFile,
    SizeRead,  ///< width, height
    SizeTried, ///< width, height, other sizes that run too
    SizeGiven, ///< width, height
    ChannelsLast,
    InputNormalised,
    EncodingCompared, ///< margin, runner-up, its margin
    EncodingUsual,    ///< nothing to compare with
    EncodingGiven,
    EmbeddingOutput, ///< tensor, length
    EmbeddingGiven,
    OutputNormalised,
    StateByMethods,
    StateByLayer, ///< tensor, number of candidates
    StateGiven,
    StateMissing,
    DropoutBeforeHead,
    DropoutLayer,   ///< rate of the layer that is in that place
    DropoutOwn,     ///< number of layers
    EnergiesBySize, ///< tensors, heights
    EnergiesGiven,
    EnergiesMissing,
};

struct NetworkFinding {
    FindingKind kind = FindingKind::OnnxFile;
    Certainty certainty = Certainty::Guess;
    std::vector<std::string> arguments; ///< for %1, %2... of the sentence
};

/// What a finding is about; a form shows it there.
enum class NetworkField { Format, InputSize, ColourOrder, Encoding, Embedding, State, Dropout, Energies };

struct FindingDescriptor {
    FindingKind kind;
    NetworkField field;
    const char* sentence; ///< untranslated, context "pw::NetworkFinding"
};

[[nodiscard]] const FindingDescriptor& findingDescriptor(FindingKind kind);
/// The English sentence with its arguments.
[[nodiscard]] std::string englishText(const NetworkFinding& finding);

struct CertaintyDescriptor {
    Certainty certainty;
    const char* key;
    const char* name; ///< untranslated, context "pw::Certainty"
};
[[nodiscard]] const CertaintyDescriptor& certaintyDescriptor(Certainty certainty);

struct TensorChoice {
    std::string name;
    std::vector<std::int64_t> shape; ///< for one face

    bool operator==(const TensorChoice&) const = default;
};

/// A manifest to be, with what else it could say.
struct NetworkProposal {
    NetworkInfo info;
    std::vector<NetworkFinding> findings;
    std::vector<TensorChoice> stateChoices; ///< the proposed one first
    std::vector<TensorChoice> embeddingChoices;
    std::vector<TensorChoice> layerChoices; ///< image-like layers, in order
    bool normalisesInput = false;           ///< inside the file
    bool normalisesOutput = false;          ///< the file's embedding has length 1
};

} // namespace pw
