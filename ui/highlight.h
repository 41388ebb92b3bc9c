// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace pw::ui {

/// A place that canvas and panels point at together. Empty: none.
struct Highlight {
    QString requirement;  ///< id of a row of the profile that is to be selected; may be empty
    QStringList measures; ///< keys: where these looked is drawn, and the rows about them are shown
    QString part; ///< of the face, name as in kFacialRegionNames: drawn instead of the measures' places

    [[nodiscard]] bool isEmpty() const
    {
        return requirement.isEmpty() && measures.isEmpty() && part.isEmpty();
    }
    bool operator==(const Highlight&) const = default;
};

} // namespace pw::ui
