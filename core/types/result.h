// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionerror.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace pw {

/// A value or the reason why there is none. No public function of core throws.
template <class T>
using Result = tl::expected<T, InspectionError>;

[[nodiscard]] inline tl::unexpected<InspectionError> failure(ErrorCode code, std::string subject,
                                                             std::string detail = {})
{
    return tl::unexpected<InspectionError>({code, std::move(subject), std::move(detail)});
}

} // namespace pw
