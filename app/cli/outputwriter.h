// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/outputfolder.h"
#include "app/cli/outputnames.h"
#include "app/cli/overlaypicture.h"
#include "core/types/inspectionresult.h"
#include "core/types/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace pw::app {

/// What `inspect` leaves behind for each input.
struct OutputOptions {
    std::string folder;           ///< made when it is missing; empty: neither maps nor pictures are written
    bool recordsToStdout = false; ///< one JSON object a line instead of files
};

class OutputWriter {
  public:
    /// `inputs` are never overwritten.
    OutputWriter(OutputOptions options, std::vector<std::string> inputs);

    /// Writes maps, pictures and the record of an input. False when it failed or could not be written as a
    /// whole; every problem has then been reported.
    [[nodiscard]] bool write(const std::string& input, const InspectionResult& result);

  private:
    [[nodiscard]] std::string stemFor(const std::string& input, int faces);
    [[nodiscard]] Result<void> writeFace(const std::string& stem, int number, const InspectionResult& result,
                                         std::size_t face);

    OutputOptions m_options;
    OutputFolder m_folder;
    OutputNames m_names;
    OverlayPicture m_pictures;
};

} // namespace pw::app
