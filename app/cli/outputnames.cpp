// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputnames.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace pw::app {

namespace {

std::string faceMark(int face)
{
    return face == 1 ? "" : ".face" + std::to_string(face);
}

std::vector<std::string> allNames(const std::string& stem, int faces)
{
    std::vector<std::string> names = {recordName(stem)};
    for (int face = 1; face <= faces; ++face) {
        names.push_back(mapName(stem, face));
        names.push_back(overlayName(stem, face));
    }
    return names;
}

} // namespace

std::string recordName(const std::string& stem)
{
    return stem + ".json";
}
std::string mapName(const std::string& stem, int face)
{
    return stem + faceMark(face) + ".map.npy";
}
std::string overlayName(const std::string& stem, int face)
{
    return stem + faceMark(face) + ".overlay.png";
}

std::string OutputNames::stemFor(const std::string& input, int faces)
{
    const std::string plain = std::filesystem::path(input).stem();
    for (int number = 1;; ++number) {
        const std::string stem = number == 1 ? plain : plain + "-" + std::to_string(number);
        const auto names = allNames(stem, faces);
        if (std::ranges::none_of(names, [&](const std::string& name) { return m_taken.contains(name); })) {
            m_taken.insert(names.begin(), names.end());
            return stem;
        }
    }
}

} // namespace pw::app
