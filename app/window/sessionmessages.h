// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "ui/messages/message.h"

#include <vector>

namespace pw::app {

/// The reason why the shown face has no map, or nullptr.
[[nodiscard]] const InspectionError* failureOf(const InspectionResult& result);

/// What a person should be told about a finished result: a damaged photograph, a failure.
[[nodiscard]] std::vector<ui::Message> messagesOf(const InspectionResult& result);

} // namespace pw::app
