// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "core/types/result.h"

#include <QGuiApplication>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace pw::app {

/// Draws the pictures of a run. Qt starts with the first of them, without a display.
class OverlayPicture {
  public:
    /// The photograph with the map of one of its faces, colour bar and caption as PNG. Errors: Internal,
    /// OutOfMemory.
    [[nodiscard]] Result<std::vector<std::uint8_t>> png(const InspectionResult& result, std::size_t face);

  private:
    std::unique_ptr<QGuiApplication> m_application; // fonts need one
};

} // namespace pw::app
