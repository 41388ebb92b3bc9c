// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace pw::app {

struct CommandLine {
    QStringList paths;   ///< files and folders
    bool sample = false; ///< open the sample portrait
    QString play;        ///< video file, folder or stream address for the live view; "": none
    QString language;    ///< "": as in the settings
    bool exitAfterStartup = false;
};

/// Needs a QCoreApplication. Prints help, version or what is wrong with the arguments, and then ends the
/// process.
[[nodiscard]] CommandLine parseCommandLine(const QStringList& arguments);

/// True when the arguments ask for help or version, which need no display.
[[nodiscard]] bool wantsOnlyText(int argc, char** argv);

} // namespace pw::app
