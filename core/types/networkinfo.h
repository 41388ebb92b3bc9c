// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/mapmethod.h"
#include "core/types/networkcapability.h"

#include <opencv2/core/types.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace pw {

/// Kinds of network file. Keys, suffixes and tests: core/networks/networkformats.h.
enum class NetworkFormat { Onnx, TorchScript };

/// How 8-bit pixels become a network's input: value (v - mean) / scale, channel by channel.
struct InputEncoding {
    bool isBgr = true;                         ///< order of the channels; else RGB
    std::array<double, 3> mean{127, 127, 127}; ///< in the network's order of channels
    std::array<double, 3> scale{128, 128, 128};

    bool operator==(const InputEncoding&) const = default;
};

/// A dropout layer of the network itself: length of its mask and the probability it was trained with.
struct DropoutSite {
    int size = 0;
    double probability = 0;

    bool operator==(const DropoutSite&) const = default;
};

/// Mean map value of one part of the face over good portraits.
struct RegionReference {
    MapMethod method = MapMethod::LayerEnergy;
    std::string region; ///< as in RegionQuality::name
    double mean = 0;    ///< 0..1
    double sd = 0;      ///< greater than 0
};

/// What is known of a recognition network: one entry of a manifest (docs/networks.md).
struct NetworkInfo {
    std::string id;   ///< "embedded"
    std::string name; ///< for display
    std::string file; ///< path of the model file
    NetworkFormat format = NetworkFormat::Onnx;
    std::string sha256; ///< lower-case hex; a file with another hash is not loaded
    std::string licence;
    std::string provenance;
    bool isBuiltIn = false; ///< comes with the program; cannot be removed
    int inputWidth = 112;
    int inputHeight = 112;
    bool channelsLast = false; ///< input is 1xHxWx3 and not 1x3xHxW
    InputEncoding encoding;
    /// Five points in input pixels as in AlignmentTemplate; absent: ArcFace's, scaled to the input.
    std::optional<std::array<cv::Point2d, 5>> alignmentPoints;
    int embeddingSize = 0;                  ///< 0: not known before loading
    std::string stateTensor;                ///< pre-dropout tensor: input of the last linear layer
    std::string embeddingTensor;            ///< output of the last linear layer
    std::vector<std::string> energyTensors; ///< layers of the layer-energy map, finest first
    bool fullPasses = false; ///< random passes use the network's own dropout layers, not one before the state
    double alpha = 25;       ///< scaling of q, TBIOM 2023 eq. 2
    double r = 0.505;
    double gamma = 7.5;                  ///< of the paper's map, TBIOM 2023 eq. 6
    double energyReference = 0.0040;     ///< E0: in-face median layer energy of good portraits
    double jacobianReference = 0.00028;  ///< J0: the same of the jacobian map
    double stableUnitSum = 0.71;         ///< stands for |sum u| in the paper-stable map
    bool isCalibrated = true;            ///< false: the constants above are provisional
    std::optional<double> referenceMean; ///< q of good portraits, for percentiles (normal approximation)
    std::optional<double> referenceSd;
    std::vector<double>
        referenceValues; ///< the same q one by one, where a calibration measured them; ascending
    std::vector<RegionReference> regionReferences; ///< of good portraits; empty without a reference
    bool prunesChannels =
        true;               ///< leave out hidden channels that contribute nothing ("prune" in the manifest)
    int prunedChannels = 0; ///< that were left out; set when loaded
    bool normalises =
        false;           ///< the file normalises its embedding, which is taken before that; set when loaded
    std::string backend; ///< "LibTorch 1.13.1"; set when loaded
    std::string device;  ///< "cpu", "cuda:0"; set when loaded
    std::vector<NetworkLack> lacks;        ///< what it cannot do; complete when loaded
    std::vector<DropoutSite> dropoutSites; ///< with fullPasses, in the order of the mask; set when loaded
};

} // namespace pw
