// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace pw {

enum class DeviceKind {
    Auto, ///< CUDA when there is one, else the CPU
    Cpu,
    Cuda,
};

/// Where a recognition network runs.
struct Device {
    DeviceKind kind = DeviceKind::Auto;
    int index = 0; ///< of the CUDA device

    bool operator==(const Device&) const = default;
};

} // namespace pw
