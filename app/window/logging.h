// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace pw::app {

/// Category "pw.app", warnings and above unless QT_LOGGING_RULES says more. Faces are biometric data: no
/// pixels, numbers of a face or paths at information level or above.
Q_DECLARE_LOGGING_CATEGORY(appLog)

} // namespace pw::app
