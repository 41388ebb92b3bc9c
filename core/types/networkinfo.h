// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/mapmethod.h"

#include <optional>
#include <string>
#include <vector>

namespace pw {

/// Mean map value of one part of the face over good portraits.
struct RegionReference {
    MapMethod method = MapMethod::LayerEnergy;
    std::string region; ///< as in RegionQuality::name
    double mean = 0;    ///< 0..1
    double sd = 0;      ///< greater than 0
};

/// What is known of a recognition network: one entry of a manifest (resources/models.json).
/// Input: 1x3xHxW float, value (v - mean) / scale of 8-bit v, channels in `colourOrder`.
struct NetworkInfo {
    std::string id;         ///< "embedded"
    std::string name;       ///< for display
    std::string file;       ///< path of the model file
    std::string sha256;     ///< lower-case hex; a file with another hash is not loaded
    std::string licence;
    std::string provenance;
    int inputWidth = 112;
    int inputHeight = 112;
    bool inputIsBgr = true;
    double mean = 127;
    double scale = 128;
    std::string stateTensor;     ///< pre-dropout tensor: input of the last linear layer
    std::string embeddingTensor; ///< output of the last linear layer
    std::vector<std::string> energyTensors; ///< layers of the layer-energy map, finest first
    double alpha = 25;           ///< scaling of q, TBIOM 2023 eq. 2
    double r = 0.505;
    double gamma = 7.5;          ///< of the paper's map, TBIOM 2023 eq. 6
    double energyReference = 0.0040;  ///< E0: in-face median layer energy of good portraits
    double jacobianReference = 0.00028; ///< J0: the same of the jacobian map
    double stableUnitSum = 0.71;      ///< stands for |sum u| in the paper-stable map
    std::optional<double> referenceMean; ///< q of good portraits, for percentiles (normal approximation)
    std::optional<double> referenceSd;
    std::vector<RegionReference> regionReferences; ///< of good portraits; empty without a reference
    bool prunesChannels = true;  ///< leave out hidden channels that contribute nothing ("prune" in the manifest)
    int prunedChannels = 0;      ///< that were left out; set when loaded
    bool normalises = false;     ///< the file normalises its embedding, which is taken before that; set when loaded
    std::vector<double> referenceValues; ///< the same q one by one, where a calibration measured them; ascending
    std::string backend;         ///< "LibTorch 1.13.1"; set when loaded
    std::string device;          ///< "cpu", "cuda:0"; set when loaded
};

} // namespace pw
