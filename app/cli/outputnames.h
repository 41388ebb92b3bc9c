// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

namespace pw::app {

/// Names of the files that belong to one input. `face` counts the inspected faces of the image from 1; the
/// first has no mark in its names.
[[nodiscard]] std::string recordName(const std::string& stem);
[[nodiscard]] std::string mapName(const std::string& stem, int face);
[[nodiscard]] std::string overlayName(const std::string& stem, int face);

/// Gives each input of a run a stem of its own, so that none overwrites the files of another: a/face.jpg
/// becomes "face", b/face.png "face-2".
class OutputNames {
  public:
    /// The file name of `input` without folder and suffix, numbered when a name that `faces` faces need is
    /// taken.
    [[nodiscard]] std::string stemFor(const std::string& input, int faces);

  private:
    std::set<std::string> m_taken;
};

} // namespace pw::app
