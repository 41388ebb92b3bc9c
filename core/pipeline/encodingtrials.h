// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/networkproposal.h"
#include "core/networks/recognitionnetwork.h"
#include "core/pipeline/samplefaces.h"
#include "core/types/result.h"

#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace pw {

/// How well a network tells faces apart with one way of encoding its input.
struct EncodingTrial {
    InputEncoding encoding;
    double separation = 0; ///< d': distance of the means of same and different faces in standard deviations
};

/// The usual ways that agree with what the user said.
[[nodiscard]] std::vector<InputEncoding> usualEncodings(const NetworkWishes& wishes);

/// "RGB, (v - 127.5) / 127.5".
[[nodiscard]] std::string encodingText(const InputEncoding& encoding);

/// Compares faces with altered copies of themselves (mirrored and darker; blurred and moved) and with others
/// of their group, and with themselves upside down, by the cosine of their embeddings. Best first. Leaves the
/// network with the best encoding. Errors: those of the network, Cancelled.
[[nodiscard]] Result<std::vector<EncodingTrial>> compareEncodings(RecognitionNetwork& network,
                                                                  const std::vector<InputEncoding>& encodings,
                                                                  std::span<const FaceGroup> groups,
                                                                  const std::stop_token& stop);

} // namespace pw
