// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/exceptionbarrier.h"
#include "core/types/qualitycomponent.h"
#include "core/types/result.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pw {

/// Why a measure has no value. `reason` is an untranslated sentence for people, context "pw::Measure".
struct Unassessed {
    std::string reason;
    MeasureState state = MeasureState::NotAssessable;
};

/// A value, or the reason why it cannot be had for this face.
template <class T>
using Assessed = tl::expected<T, Unassessed>;

[[nodiscard]] inline tl::unexpected<Unassessed> notAssessable(std::string reason)
{
    return tl::unexpected(Unassessed{std::move(reason)});
}

[[nodiscard]] inline tl::unexpected<Unassessed> notApplicable(std::string reason)
{
    return tl::unexpected(Unassessed{std::move(reason), MeasureState::NotApplicable});
}

/// The reason in an error's place: missing and damaged models by a sentence of their own.
[[nodiscard]] Unassessed unassessed(const InspectionError& error);

template <class T>
[[nodiscard]] Assessed<T> assessed(Result<T> result)
{
    if (!result)
        return tl::unexpected(unassessed(result.error()));
    return *std::move(result);
}

/// What one measure found: its value, its component where it has one, and where it looked.
struct Measurement {
    double native = 0;
    std::optional<int> component; ///< 0..100
    std::vector<MeasureRegion> regions;
};

/// Computed when first asked for, then kept, a failure like a value. What `compute` throws becomes a failure.
template <class T>
class Lazy {
  public:
    template <class Compute>
    const Assessed<T>& get(const Compute& compute)
    {
        if (!m_value) {
            auto outcome = withoutExceptions("measure", [&]() -> Result<Assessed<T>> { return compute(); });
            m_value = outcome ? *std::move(outcome) : tl::unexpected(unassessed(outcome.error()));
        }
        return *m_value;
    }

  private:
    std::optional<Assessed<T>> m_value;
};

} // namespace pw
