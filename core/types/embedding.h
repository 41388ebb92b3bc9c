// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace pw {

/// Output of the recognition network's last linear layer, before normalisation.
struct Embedding {
    std::vector<float> values;
    double norm = 0;         ///< Euclidean length of `values`
    double unitSum = 0;      ///< sum of the entries of values / norm: the paper's regression divides by it

    bool operator==(const Embedding&) const = default;
};

} // namespace pw
