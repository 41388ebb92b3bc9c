// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace pw {

/// What was done to the pixels of a file before they could be analysed, or what is wrong with the file.
/// The sentences: core/imaging/imagenotes.h.
struct ImageNote {
    std::string_view sentence; ///< English, a literal: ends with a zero; "%1" stands for the argument
    std::string argument = {};

    bool operator==(const ImageNote&) const = default;
};

} // namespace pw
