// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace pw::app {

/// The folder that a command writes its files to. It is made when the first is written.
class OutputFolder {
  public:
    /// `inputs` are never overwritten.
    OutputFolder(std::string path, std::vector<std::string> inputs);

    /// Errors: WriteFailed, OutputIsInput.
    [[nodiscard]] Result<void> write(const std::string& name, std::span<const std::uint8_t> bytes) const;
    [[nodiscard]] Result<void> write(const std::string& name, const std::string& text) const;

  private:
    std::string m_path;
    std::vector<std::string> m_inputs;
};

} // namespace pw::app
