// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/modelstore.h"
#include "core/quality/calibration.h"
#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <string>

namespace pw {

/// An id that is free, made from the file's name: "R50 (lab).pt" -> "r50-lab", "r50-lab-2".
[[nodiscard]] std::string freeNetworkId(const std::string& file, const ModelStore& store);

/// Writes the manifest into userNetworksFolder(), and with `copy` the model file beside it, after comparing
/// its hash with network.sha256; without, the manifest refers to the file where it is. The manifest comes
/// last, so that an interrupted import leaves no network. Gives the manifest's path. Errors: InvalidArgument
/// (id), NetworkExists, ModelDamaged, FileNotReadable, WriteFailed.
[[nodiscard]] Result<std::string> storeNetwork(const NetworkInfo& network, const ModelStore& store,
                                               bool copy);

/// Writes the constants of a calibration into the manifest of one of the user's networks, where everything
/// else stays, or, for a network that comes with the program, into a file of its own beside them. Gives the
/// file's path. Errors: InvalidArgument (unknown), WriteFailed.
[[nodiscard]] Result<std::string> storeCalibration(const std::string& id, const Calibration& calibration,
                                                   const ModelStore& store);

/// Deletes the manifest, and the model file if it lies in the same folder; of a network that comes with the
/// program the user's own constants. Errors: InvalidArgument (unknown, or it comes with the program and has
/// its own constants), WriteFailed.
[[nodiscard]] Result<void> removeNetwork(const std::string& id, const ModelStore& store);

} // namespace pw
