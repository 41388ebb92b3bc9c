// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <opencv2/dnn/dnn.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace pw {

/// The bytes of a model, read once and compared with their SHA-256 (lower-case hex) before anything parses
/// them: a damaged model may load and give other numbers. Errors: ModelMissing, ModelDamaged.
[[nodiscard]] Result<std::vector<std::uint8_t>> readModelFile(const std::string& file,
                                                              const std::string& sha256);

/// An ONNX model for OpenCV's DNN module, parsed from the verified bytes. Errors: those of readModelFile.
[[nodiscard]] Result<cv::dnn::Net> readDnnModel(const std::string& file, const std::string& sha256);

} // namespace pw
