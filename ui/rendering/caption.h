// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "core/types/overlaystyle.h"

#include <QString>

#include <vector>

namespace pw {

/// How a line of the caption is set.
enum class CaptionRole {
    Headline,
    Warning,   ///< something is wrong with the file: never small, never grey
    Entry,     ///< label and text
    Hash,      ///< like Entry, the text in figures of equal width
    Statement, ///< what the map means and what it does not
};

struct CaptionLine {
    CaptionRole role = CaptionRole::Entry;
    QString label; ///< empty but for Entry and Hash
    QString text;

    bool operator==(const CaptionLine&) const = default;
};

/// Everything a reader needs to judge an exported picture and to make it again, in the order of reading.
/// Translated (context "pw::AnnotatedPicture"); numbers in the C locale.
[[nodiscard]] std::vector<CaptionLine> captionLines(const InspectionResult& result,
                                                    const OverlayStyle& style);

/// The same as plain text, one line each, for the description field of a picture file.
[[nodiscard]] QString captionText(const InspectionResult& result, const OverlayStyle& style);

} // namespace pw
