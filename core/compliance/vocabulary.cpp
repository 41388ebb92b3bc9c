// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/vocabulary.h"

#include "core/report/errormessage.h"

#include <array>

namespace pw {

namespace {

constexpr std::array kVerdicts{
    Term<Verdict>{Verdict::Pass, "pass", PW_TR_NOOP("pw::Compliance", "Pass")},
    Term<Verdict>{Verdict::Fail, "fail", PW_TR_NOOP("pw::Compliance", "Fail")},
    Term<Verdict>{Verdict::Review, "review", PW_TR_NOOP("pw::Compliance", "Review")},
    Term<Verdict>{Verdict::NotAssessed, "not-assessed", PW_TR_NOOP("pw::Compliance", "Not assessed")},
};

constexpr std::array kSeverities{
    Term<Severity>{Severity::Must, "must", PW_TR_NOOP("pw::Compliance", "Must")},
    Term<Severity>{Severity::Should, "should", PW_TR_NOOP("pw::Compliance", "Should")},
    Term<Severity>{Severity::Info, "info", PW_TR_NOOP("pw::Compliance", "Information")},
    Term<Severity>{Severity::Manual, "manual", PW_TR_NOOP("pw::Compliance", "To be checked by eye")},
};

constexpr std::array kConfidences{
    Term<Confidence>{Confidence::High, "high", PW_TR_NOOP("pw::Compliance", "High")},
    Term<Confidence>{Confidence::Medium, "medium", PW_TR_NOOP("pw::Compliance", "Medium")},
    Term<Confidence>{Confidence::Low, "low", PW_TR_NOOP("pw::Compliance", "Low")},
};

constexpr std::array kQuantities{
    Term<Quantity>{Quantity::Native, "native", PW_TR_NOOP("pw::Compliance", "Measured value")},
    Term<Quantity>{Quantity::Component, "component", PW_TR_NOOP("pw::Compliance", "Score 0 to 100")},
};

} // namespace

template <>
std::span<const Term<Verdict>> terms()
{
    return kVerdicts;
}

template <>
std::span<const Term<Severity>> terms()
{
    return kSeverities;
}

template <>
std::span<const Term<Confidence>> terms()
{
    return kConfidences;
}

template <>
std::span<const Term<Quantity>> terms()
{
    return kQuantities;
}

} // namespace pw
