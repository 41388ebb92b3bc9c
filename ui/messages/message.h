// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pw::ui {

enum class Severity { Information, Warning, Error };

/// A sentence for the message bar. `details` (untranslated cause) unfolds on request.
struct Message {
    Severity severity = Severity::Information;
    QString text;
    QString details;
};

} // namespace pw::ui
