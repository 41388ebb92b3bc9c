// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cliarguments.h"

#include <CLI/Validators.hpp>

#include <charconv>

namespace pw::app {

namespace {

std::string checkDevice(const std::string& text)
{
    return deviceFromText(text) ? std::string() : "the device is auto, cpu, cuda or cuda:N, not " + text;
}

} // namespace

void addRunOptions(CLI::App& command, EngineArguments& arguments)
{
    constexpr int kMostThreads = 1024;
    command.add_option("--device", arguments.device, "auto, cpu or cuda:N")
        ->type_name("DEVICE")
        ->check(CLI::Validator(checkDevice, {}))
        ->capture_default_str();
    command.add_option("--threads", arguments.threads, "Threads for one operation; 0: one for each core")
        ->type_name("N")
        ->check(CLI::Range(0, kMostThreads))
        ->capture_default_str();
}

void addEngineOptions(CLI::App& command, EngineArguments& arguments)
{
    command
        .add_option("--network", arguments.network,
                    "Recognition network: its id (see network list), or the path of its file")
        ->type_name("ID|FILE")
        ->capture_default_str();
    addRunOptions(command, arguments);
}

std::optional<Device> deviceFromText(std::string_view text)
{
    constexpr std::string_view kCuda = "cuda";
    if (text == "auto")
        return Device{DeviceKind::Auto};
    if (text == "cpu")
        return Device{DeviceKind::Cpu};
    if (text == kCuda)
        return Device{DeviceKind::Cuda};
    if (!text.starts_with("cuda:"))
        return std::nullopt;
    const std::string_view number = text.substr(kCuda.size() + 1);
    Device device{DeviceKind::Cuda};
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), device.index);
    const bool whole = error == std::errc() && end == number.data() + number.size();
    return whole && device.index >= 0 ? std::optional(device) : std::nullopt;
}

} // namespace pw::app
