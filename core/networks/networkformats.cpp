// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/networkformats.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <vector>

namespace pw {

namespace {

/// A protobuf message whose first field is ir_version, a small number (onnx.proto, ModelProto).
bool isOnnx(std::span<const std::uint8_t> head)
{
    constexpr std::uint8_t kIrVersionField = 0x08, kNewestIrVersion = 30;
    return head.size() > 2 && head[0] == kIrVersionField && head[1] > 0 && head[1] <= kNewestIrVersion;
}

/// A zip archive; whether it holds a network and not weights alone is seen when it is opened.
bool isZip(std::span<const std::uint8_t> head)
{
    constexpr std::array<std::uint8_t, 4> kSignature{'P', 'K', 3, 4};
    return head.size() > kSignature.size() && std::ranges::equal(head.first(kSignature.size()), kSignature);
}

constexpr std::array kFormats{
    NetworkFormatDescriptor{NetworkFormat::Onnx, "onnx", "ONNX", ".onnx", "*.onnx", isOnnx},
    NetworkFormatDescriptor{NetworkFormat::TorchScript, "torchscript", "TorchScript", ".pt",
                            "*.pt *.pth *.ts *.torchscript", isZip},
};

} // namespace

std::span<const NetworkFormatDescriptor> networkFormats()
{
    return kFormats;
}

const NetworkFormatDescriptor& networkFormatDescriptor(NetworkFormat format)
{
    return *std::ranges::find(kFormats, format, &NetworkFormatDescriptor::format);
}

std::optional<NetworkFormat> networkFormatFromKey(std::string_view key)
{
    const auto found = std::ranges::find(kFormats, key, &NetworkFormatDescriptor::key);
    return found == kFormats.end() ? std::nullopt : std::optional(found->format);
}

Result<NetworkFormat> networkFormatOf(const std::string& file)
{
    constexpr std::size_t kHeadSize = 16;
    std::error_code ignored;
    std::ifstream stream(file, std::ios::binary);
    std::vector<std::uint8_t> head(kHeadSize);
    stream.read(reinterpret_cast<char*>(head.data()), kHeadSize);
    if (!std::filesystem::is_regular_file(file, ignored) || !stream.is_open() || stream.bad())
        return failure(ErrorCode::FileNotReadable, file);
    head.resize(static_cast<std::size_t>(stream.gcount()));
    for (const auto& format : kFormats)
        if (format.matches(head))
            return format.format;
    return failure(ErrorCode::NetworkUnsupported, file, "it is neither an ONNX nor a TorchScript file");
}

} // namespace pw
