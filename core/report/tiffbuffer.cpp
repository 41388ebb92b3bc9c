// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tiffbuffer.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <new>
#include <utility>

namespace pw {

namespace {

TiffBuffer::Store& storeOf(thandle_t handle)
{
    return *static_cast<TiffBuffer::Store*>(handle);
}

// libtiff reads back directories that it has written.
tmsize_t readBytes(thandle_t handle, void* target, tmsize_t count)
{
    auto& store = storeOf(handle);
    if (count <= 0 || store.offset >= store.bytes.size())
        return 0;
    const std::size_t given = std::min(static_cast<std::size_t>(count), store.bytes.size() - store.offset);
    std::memcpy(target, store.bytes.data() + store.offset, given);
    store.offset += given;
    return static_cast<tmsize_t>(given);
}

tmsize_t writeBytes(thandle_t handle, void* source, tmsize_t count)
{
    auto& store = storeOf(handle);
    const auto size = static_cast<std::size_t>(count);
    try {
        if (store.offset + size > store.bytes.size())
            store.bytes.resize(store.offset + size);
    } catch (const std::bad_alloc&) { // must not pass through C code
        store.failed = true;
        return -1;
    }
    std::memcpy(store.bytes.data() + store.offset, source, size);
    store.offset += size;
    return count;
}

toff_t seek(thandle_t handle, toff_t offset, int whence)
{
    auto& store = storeOf(handle);
    const std::size_t base = whence == SEEK_CUR ? store.offset : whence == SEEK_END ? store.bytes.size() : 0;
    return store.offset = base + offset;
}

int closeNothing(thandle_t)
{
    return 0;
}

toff_t sizeOf(thandle_t handle)
{
    return storeOf(handle).bytes.size();
}

int onError(TIFF*, void* user, const char*, const char*, va_list)
{
    static_cast<TiffBuffer::Store*>(user)->failed = true;
    return 1; // handled: nothing is printed
}

int onWarning(TIFF*, void*, const char*, const char*, va_list)
{
    return 1;
}

} // namespace

TiffBuffer::TiffBuffer()
{
    TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
    if (!options)
        return;
    TIFFOpenOptionsSetErrorHandlerExtR(options, onError, &m_store);
    TIFFOpenOptionsSetWarningHandlerExtR(options, onWarning, &m_store);
    m_tiff = TIFFClientOpenExt("picture", "wlm", &m_store, readBytes, writeBytes, seek, closeNothing, sizeOf,
                               nullptr, nullptr, options);
    TIFFOpenOptionsFree(options);
}

TiffBuffer::~TiffBuffer()
{
    if (m_tiff)
        TIFFClose(m_tiff);
}

bool TiffBuffer::writeRows(const cv::Mat& matrix)
{
    // libtiff takes rows as writable and may swap or difference them in place.
    std::vector<std::uint8_t> row(static_cast<std::size_t>(matrix.cols) * matrix.elemSize());
    for (int y = 0; y < matrix.rows; ++y) {
        std::memcpy(row.data(), matrix.ptr(y), row.size());
        if (TIFFWriteScanline(m_tiff, row.data(), static_cast<std::uint32_t>(y), 0) < 0)
            return false;
    }
    return true;
}

std::vector<std::uint8_t> TiffBuffer::finish()
{
    if (m_tiff)
        TIFFClose(std::exchange(m_tiff, nullptr));
    return m_store.failed ? std::vector<std::uint8_t>{} : std::move(m_store.bytes);
}

} // namespace pw
