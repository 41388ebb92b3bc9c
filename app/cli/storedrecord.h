// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionrequest.h"
#include "core/types/inspectionresult.h"
#include "core/types/result.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace pw::app {

/// A face of a record that was inspected.
struct StoredFace {
    int index = 0; ///< position in the record's list of faces
    double native = 0;
    double scaled = 0;
    std::string mapSha256;
    std::string mapFile; ///< full path; empty when no map was written
    std::vector<std::pair<std::string, double>> components; ///< keys and native values of those that have one
};

/// The parts of a record (schema pixelworth.inspection/1) that a new inspection is compared with.
struct StoredRecord {
    InspectionRequest request; ///< how the record came about
    std::string networkId;
    std::string imageSha256;
    std::string pixelSha256;
    std::string networkSha256;
    std::vector<StoredFace> faces;
    nlohmann::json environment;
};

/// Errors: FileNotReadable, InvalidArgument (no record of a finished inspection).
[[nodiscard]] Result<StoredRecord> readRecord(const std::string& file);

/// The faces of a record with what a verdict needs: quality components and the map's regional means.
/// `networks` gives their reference distribution. Errors: as readRecord(), and InvalidArgument when nothing
/// was measured.
[[nodiscard]] Result<InspectionResult> readMeasures(const std::string& file,
                                                    std::span<const NetworkInfo> networks);

/// SHA-256 of the numbers in a NumPy file, to be compared with a map's; "" when it cannot be read.
[[nodiscard]] std::string sha256OfArray(const std::string& npyFile);

} // namespace pw::app
