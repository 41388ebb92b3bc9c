// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputfolder.h"

#include "core/report/filewriter.h"

#include <filesystem>
#include <utility>

namespace pw::app {

OutputFolder::OutputFolder(std::string path, std::vector<std::string> inputs)
    : m_path(std::move(path)), m_inputs(std::move(inputs))
{
}

Result<void> OutputFolder::write(const std::string& name, std::span<const std::uint8_t> bytes) const
{
    std::error_code error;
    std::filesystem::create_directories(m_path, error);
    if (error)
        return failure(ErrorCode::WriteFailed, m_path, error.message());
    return writeFile(std::filesystem::path(m_path) / name, bytes, m_inputs);
}

Result<void> OutputFolder::write(const std::string& name, const std::string& text) const
{
    return write(name, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

} // namespace pw::app
