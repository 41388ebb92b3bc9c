// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/filewriter.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <optional>
#include <random>
#include <system_error>
#include <utility>

namespace pw {

namespace {

// Small pieces: on a full disk a single large write may come back short without an error.
constexpr std::size_t kChunkBytes = 64 * 1024;

std::string systemText(int error)
{
    return std::generic_category().message(error);
}

class Descriptor {
  public:
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int value() const { return m_value; }
    bool close() { return m_value < 0 || ::close(std::exchange(m_value, -1)) == 0; }

  private:
    int m_value;
};

/// The folder stays the same one, held open, whatever happens to its path meanwhile.
struct Target {
    Descriptor folder;
    std::string name;

    explicit Target(const std::string& path)
        : folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
          name(path.substr(path.rfind('/') + 1))
    {
    }

    static std::string folderOf(const std::string& path)
    {
        const auto slash = path.rfind('/');
        return slash == std::string::npos ? "." : path.substr(0, slash + 1);
    }
};

/// A new file with a name of its own, removed again unless it got its final name.
class TemporaryFile {
  public:
    TemporaryFile(int folder, mode_t mode) : m_folder(folder), m_file(create(folder, mode, m_name)) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile()
    {
        m_file.close();
        if (!m_name.empty())
            ::unlinkat(m_folder, m_name.c_str(), 0);
    }

    Descriptor& file() { return m_file; }

    bool renameTo(const std::string& name)
    {
        if (::renameat(m_folder, m_name.c_str(), m_folder, name.c_str()) != 0)
            return false;
        m_name.clear();
        return true;
    }

  private:
    static int create(int folder, mode_t mode, std::string& name)
    {
        std::random_device random;
        for (int attempt = 0; attempt < 10; ++attempt) {
            std::array<char, 48> text{};
            std::snprintf(text.data(), text.size(), ".pixelworth-%08x%08x.tmp", random(), random());
            const int file =
                ::openat(folder, text.data(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
            if (file >= 0) {
                name = text.data();
                return file;
            }
            if (errno != EEXIST)
                break;
        }
        return -1;
    }

    int m_folder;
    std::string m_name;
    Descriptor m_file;
};

bool isOneOf(const struct stat& file, const std::vector<std::string>& inputs)
{
    return std::any_of(inputs.begin(), inputs.end(), [&](const std::string& input) {
        struct stat status {};
        return ::stat(input.c_str(), &status) == 0 && status.st_dev == file.st_dev &&
               status.st_ino == file.st_ino;
    });
}

// Refuses to replace an input, a folder or a device.
Result<void> checkTarget(const Target& target, const std::string& path,
                         const std::vector<std::string>& inputs)
{
    struct stat status {};
    if (::fstatat(target.folder.value(), target.name.c_str(), &status, 0) == 0 && isOneOf(status, inputs))
        return failure(ErrorCode::OutputIsInput, path);
    if (::fstatat(target.folder.value(), target.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<void>{} : failure(ErrorCode::WriteFailed, path, systemText(errno));
    if (isOneOf(status, inputs))
        return failure(ErrorCode::OutputIsInput, path);
    if (!S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode))
        return failure(ErrorCode::WriteFailed, path,
                       S_ISDIR(status.st_mode) ? "there is a folder of this name"
                                               : "it is not an ordinary file");
    return {};
}

// The error number, 0 when all is written and on the disk.
int writeAll(int file, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), std::min(bytes.size(), kChunkBytes));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        if (count == 0)
            return ENOSPC;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

bool readsBackAs(int file, std::span<const std::uint8_t> bytes)
{
    // Drops the pages just written, where the system agrees, so that the comparison sees the disk.
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    struct stat status {};
    if (::fstat(file, &status) != 0 || static_cast<std::uint64_t>(status.st_size) != bytes.size())
        return false;
    std::vector<std::uint8_t> chunk(kChunkBytes);
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t count = ::pread(file, chunk.data(), chunk.size(), static_cast<off_t>(done));
        if (count < 0 && errno == EINTR)
            continue;
        const auto got = static_cast<std::size_t>(std::max<ssize_t>(count, 0));
        if (got == 0 || got > bytes.size() - done || std::memcmp(chunk.data(), &bytes[done], got) != 0)
            return false;
        done += got;
    }
    return true;
}

// A file that is replaced passes its permissions on; otherwise the umask decides.
std::optional<mode_t> modeOfReplaced(const Target& target)
{
    struct stat status {};
    if (::fstatat(target.folder.value(), target.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0 ||
        !S_ISREG(status.st_mode))
        return std::nullopt;
    return status.st_mode & 0777;
}

Result<void> write(const std::string& path, std::span<const std::uint8_t> bytes,
                   const std::vector<std::string>& inputs)
{
    const auto failed = [&path](const std::string& reason) {
        return failure(ErrorCode::WriteFailed, path, reason);
    };
    Target target(path);
    if (target.name.empty() || target.name == "." || target.name == ".." ||
        path.find('\0') != std::string::npos)
        return failed("this is not a file name");
    if (target.folder.value() < 0)
        return failed("the folder cannot be opened: " + systemText(errno));
    if (auto ok = checkTarget(target, path, inputs); !ok)
        return ok;

    constexpr mode_t kLeftToUmask = 0666;
    TemporaryFile temporary(target.folder.value(), kLeftToUmask);
    const int file = temporary.file().value();
    if (file < 0)
        return failed(systemText(errno));
    if (const auto mode = modeOfReplaced(target); mode && ::fchmod(file, *mode) != 0)
        return failed(systemText(errno));
    if (const int error = writeAll(file, bytes); error != 0)
        return failed(systemText(error));
    if (!readsBackAs(file, bytes))
        return failed("what was read back differs from what was written");
    if (!temporary.file().close())
        return failed(systemText(errno));
    // Once more, for what has changed while the file was written.
    if (auto ok = checkTarget(target, path, inputs); !ok)
        return ok;
    if (!temporary.renameTo(target.name))
        return failed(systemText(errno));
    // Some file systems cannot flush a folder and say EINVAL; the file itself is safe by then.
    if (::fsync(target.folder.value()) != 0 && errno != EINVAL)
        return failed("the file is written, but its folder cannot be flushed: " + systemText(errno));
    return {};
}

} // namespace

Result<void> writeFile(const std::string& path, std::span<const std::uint8_t> bytes,
                       const std::vector<std::string>& inputs)
{
    try {
        return write(path, bytes, inputs);
    } catch (const std::exception& e) {
        return failure(ErrorCode::WriteFailed, path, e.what());
    }
}

} // namespace pw
