// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandpipeline.h"
#include "core/types/portrait.h"

#include <string>
#include <vector>

namespace pw::app {

/// The network of a command and the faces it is measured on.
struct PortraitInput {
    RecognitionNetwork* network = nullptr; ///< belongs to the command's pipeline
    std::vector<Portrait> portraits;
    std::vector<std::string> files; ///< the photographs that were looked at
    bool complete = true;           ///< every one of them gave a face
};

/// Opens folders, finds faces and loads the network. What is wrong with single photographs is reported on
/// standard error. Errors: no models, no network.
[[nodiscard]] Result<PortraitInput> readPortraits(const CommandPipeline& pipeline,
                                                  const std::vector<std::string>& paths);

} // namespace pw::app
