// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace pw {

/// The 0..100 component that a native value of a measure has: where a limit lies on the scale. Nothing for
/// facts and unknown keys.
[[nodiscard]] std::optional<int> scoreOf(std::string_view measure, double native);

} // namespace pw
