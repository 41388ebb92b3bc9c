// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputfiles.h"

#include "core/imaging/imagereader.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace pw::app {

namespace {

namespace fs = std::filesystem;

bool isReadableImage(const fs::directory_entry& entry)
{
    std::error_code ignored;
    if (!entry.is_regular_file(ignored))
        return false;
    std::string suffix = entry.path().extension();
    std::ranges::transform(suffix, suffix.begin(), [](unsigned char c) { return std::tolower(c); });
    return !suffix.empty() && std::ranges::count(readableSuffixes(), suffix.substr(1)) > 0;
}

} // namespace

std::vector<std::string> withFoldersOpened(const std::vector<std::string>& paths)
{
    std::vector<std::string> files;
    for (const auto& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        std::vector<std::string> inside;
        for (const auto& entry : fs::directory_iterator(path, error))
            if (isReadableImage(entry))
                inside.push_back(entry.path());
        std::ranges::sort(inside);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

} // namespace pw::app
