// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/foldersource.h"

#include "app/live/pacing.h"
#include "core/imaging/imagereader.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace pw::app {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> filesOf(const std::string& folder, std::error_code& error)
{
    std::vector<std::string> files;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (std::error_code ignored; at->is_regular_file(ignored))
            files.push_back(at->path().string());
    std::ranges::sort(files);
    return files;
}

} // namespace

FolderSource::FolderSource(std::string folder, std::chrono::milliseconds interval)
    : m_folder(std::move(folder)), m_interval(interval)
{
}

std::string FolderSource::name() const
{
    return fs::path(m_folder).filename().string();
}

SourceEnd FolderSource::run(FrameSink& sink, std::stop_token stop)
{
    std::error_code error;
    const std::vector<std::string> files = filesOf(m_folder, error);
    if (error)
        return {error == std::errc::permission_denied ? SourceTrouble::Denied : SourceTrouble::NotFound,
                error.message()};
    bool any = false;
    auto due = FrameClock::now();
    for (const std::string& file : files) {
        const auto image = readImage(file);
        if (!sleepUntil(due, stop))
            return {};
        if (image)
            sink.takeFrame(image->bgr(), FrameClock::now());
        else
            sink.takeDamagedFrame();
        any = any || image;
        due = std::max(due + m_interval, FrameClock::now());
    }
    if (!any)
        return {SourceTrouble::Unsupported, "no picture in the folder can be read"};
    return {};
}

} // namespace pw::app
