// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/framesource.h"

#include <chrono>
#include <string>

namespace pw::app {

/// The pictures of a folder in the order of their names, one after the other. A picture that cannot be read
/// counts as a damaged frame.
class FolderSource : public FrameSource {
  public:
    explicit FolderSource(std::string folder,
                          std::chrono::milliseconds interval = std::chrono::milliseconds(500));

    [[nodiscard]] std::string name() const override;
    [[nodiscard]] SourceTraits traits() const override { return {}; }
    [[nodiscard]] SourceEnd run(FrameSink& sink, std::stop_token stop) override;

  private:
    std::string m_folder;
    std::chrono::milliseconds m_interval;
};

} // namespace pw::app
