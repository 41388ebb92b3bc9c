// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/filebytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace pw {

namespace {

struct OpenFile {
    int descriptor = -1;

    explicit OpenFile(const std::string& path)
        // O_NONBLOCK: opening a pipe without a writer returns instead of waiting for one.
        : descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
    {
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
};

std::string systemText()
{
    return std::generic_category().message(errno);
}

std::string kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return "it is a folder";
    if (S_ISFIFO(mode))
        return "it is a pipe";
    if (S_ISSOCK(mode))
        return "it is a socket";
    return "it is a device";
}

} // namespace

Result<std::vector<std::uint8_t>> readFileBytes(const std::string& path, std::uint64_t maxBytes)
{
    if (path.find('\0') != std::string::npos)
        return failure(ErrorCode::FileNotReadable, path, "the name contains a zero byte");
    struct stat status {};
    // Asked before opening too: opening a device may set it off.
    if (::stat(path.c_str(), &status) != 0)
        return failure(ErrorCode::FileNotReadable, path, systemText());
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::FileNotReadable, path, kindOf(status.st_mode));
    const OpenFile file(path);
    if (file.descriptor < 0 || ::fstat(file.descriptor, &status) != 0)
        return failure(ErrorCode::FileNotReadable, path, systemText());
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::FileNotReadable, path, kindOf(status.st_mode));
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > maxBytes)
        return failure(ErrorCode::FileTooLarge, path,
                       std::to_string(size) + " bytes; the limit is " + std::to_string(maxBytes));

    std::vector<std::uint8_t> bytes(size);
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::read(file.descriptor, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(ErrorCode::FileNotReadable, path, systemText());
        if (count == 0)
            return failure(ErrorCode::FileNotReadable, path, "the file became shorter while it was read");
        done += static_cast<std::size_t>(count);
    }
    return bytes;
}

} // namespace pw
