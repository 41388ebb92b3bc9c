// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/tiffmemory.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace pw {

namespace {

TiffSource& sourceOf(thandle_t handle)
{
    return *static_cast<TiffSource*>(handle);
}

tmsize_t readBytes(thandle_t handle, void* target, tmsize_t count)
{
    TiffSource& source = sourceOf(handle);
    if (count <= 0 || source.offset >= source.bytes.size())
        return 0;
    const std::size_t given = std::min(static_cast<std::size_t>(count),
                                       source.bytes.size() - static_cast<std::size_t>(source.offset));
    std::memcpy(target, source.bytes.data() + source.offset, given);
    source.offset += given;
    return static_cast<tmsize_t>(given);
}

tmsize_t refuseWrite(thandle_t, void*, tmsize_t)
{
    return -1;
}

toff_t seek(thandle_t handle, toff_t offset, int whence)
{
    TiffSource& source = sourceOf(handle);
    const std::uint64_t base = whence == SEEK_CUR   ? source.offset
                               : whence == SEEK_END ? source.bytes.size()
                                                    : 0;
    return source.offset = base + offset;
}

int closeNothing(thandle_t)
{
    return 0;
}

toff_t sizeOf(thandle_t handle)
{
    return sourceOf(handle).bytes.size();
}

int onWarning(TIFF*, void* user, const char*, const char* format, va_list arguments)
{
    TiffSource& source = *static_cast<TiffSource*>(user);
    if (source.warnings++ == 0)
        std::vsnprintf(source.firstWarning, sizeof source.firstWarning, format, arguments);
    return 1; // handled: the global handler, which prints, is not called
}

int onError(TIFF*, void* user, const char*, const char* format, va_list arguments)
{
    TiffSource& source = *static_cast<TiffSource*>(user);
    if (source.firstError[0] == '\0')
        std::vsnprintf(source.firstError, sizeof source.firstError, format, arguments);
    return 1;
}

} // namespace

TiffHandle openTiff(TiffSource& source, std::size_t maxAllocation)
{
    TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
    if (!options)
        return nullptr;
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, static_cast<tmsize_t>(maxAllocation));
    TIFFOpenOptionsSetErrorHandlerExtR(options, onError, &source);
    TIFFOpenOptionsSetWarningHandlerExtR(options, onWarning, &source);
    TiffHandle tiff(TIFFClientOpenExt("image", "rm", &source, readBytes, refuseWrite, seek, closeNothing,
                                      sizeOf, nullptr, nullptr, options));
    TIFFOpenOptionsFree(options);
    return tiff;
}

} // namespace pw
