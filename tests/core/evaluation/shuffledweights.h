// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace pw::test {

/// Writes a copy of an ONNX network to `copy` in which the weights of every convolution stand in random
/// order: everything but what was learned. Ends the program when that fails.
void writeWithShuffledWeights(const std::string& network, const std::string& copy);

} // namespace pw::test
