// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/modelstore.h"

#include <string>

namespace pw::test {

/// Models and samples that packaging/setup fetched. A test that needs one which is missing must fail, not skip:
/// set-up is part of what is tested.
[[nodiscard]] std::string samplePortrait();                  ///< astronaut.png, one face, 512x512
[[nodiscard]] std::string groupPhotograph(int number);       ///< sample1.jpg .. sample6.jpg
[[nodiscard]] std::string modelPath(const std::string& name); ///< "fr_feature.onnx"

/// The model store as the programs of this build see it.
[[nodiscard]] const ModelStore& modelStore();

/// Path of a built program ("pixelworth-cli").
[[nodiscard]] std::string program(const std::string& name);

/// Path below tests/data.
[[nodiscard]] std::string dataFile(const std::string& name);

} // namespace pw::test
