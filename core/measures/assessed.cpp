// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/assessed.h"

#include "core/report/errormessage.h"

namespace pw {

Unassessed unassessed(const InspectionError& error)
{
    switch (error.code) {
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelDamaged:
        return {PW_TR_NOOP("pw::Measure", "A model that this measure needs is missing or damaged.")};
    case ErrorCode::OutOfMemory:
        return {PW_TR_NOOP("pw::Measure", "There is not enough memory.")};
    default:
        return {error.detail.empty() ? errorMessage(error.code).key : error.detail};
    }
}

} // namespace pw
