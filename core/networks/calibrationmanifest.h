// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace pw {

class ManifestSection;

inline constexpr const char* kCalibrationSchema = "pixelworth.calibration-manifest/1";

/// The user's own constants for a network that comes with the program, whose manifest is not the user's to
/// change: a file of their own beside the manifests of imported networks (docs/networks.md).
struct OwnCalibration {
    std::string network;   ///< id
    std::string sha256;    ///< of the model file that was calibrated
    NetworkInfo constants; ///< only what a calibration sets is of meaning
};

/// Takes the constants of a manifest's "calibration" over. Throws std::invalid_argument.
void readCalibration(const ManifestSection& calibration, NetworkInfo& network);
[[nodiscard]] nlohmann::ordered_json calibrationToJson(const NetworkInfo& network);

/// Is this manifest one of constants only? False also when it cannot be read.
[[nodiscard]] bool isCalibrationManifest(const std::string& manifestFile);
/// Errors: FileNotReadable, ManifestInvalid (subject: the path).
[[nodiscard]] Result<OwnCalibration> readCalibrationManifest(const std::string& manifestFile);
/// The text of such a file, from a network that has the constants.
[[nodiscard]] std::string calibrationManifest(const NetworkInfo& network);

/// The network with the constants of `own` in place of its own.
[[nodiscard]] NetworkInfo withCalibration(NetworkInfo network, const OwnCalibration& own);

} // namespace pw
