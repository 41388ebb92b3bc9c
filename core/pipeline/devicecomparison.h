// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionnetwork.h"
#include "core/types/result.h"

namespace pw {

/// How far the numbers of one network on two devices are apart.
struct DeviceDifference {
    double quality = 0; ///< of q, absolute
    double map = 0;     ///< largest over the pixels, of map values 0..1
};

/// Both run a picture of our own making with the same 100 masks; the map is that of the first method which
/// the network can serve. Errors: those of the networks.
[[nodiscard]] Result<DeviceDifference> compareDevices(RecognitionNetwork& a, RecognitionNetwork& b);

} // namespace pw
