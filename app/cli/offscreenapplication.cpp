// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/offscreenapplication.h"

#include "app/processsettings.h"

#include <QLoggingCategory>

namespace pw::app {

std::unique_ptr<QGuiApplication> applicationWithoutDisplay()
{
    // QGuiApplication keeps references to both.
    static char name[] = "pixelworth-cli";
    static char* arguments[] = {name, nullptr};
    static int count = 1;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt remarks on the surroundings (no XDG_RUNTIME_DIR, say) is no problem of an input.
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false"));
    auto application = std::make_unique<QGuiApplication>(count, arguments);
    useCLocaleForNumbers();
    return application;
}

} // namespace pw::app
