// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/logging.h"

namespace pw::app {

Q_LOGGING_CATEGORY(appLog, "pw.app", QtWarningMsg)

} // namespace pw::app
