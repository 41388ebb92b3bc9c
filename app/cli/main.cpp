// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibratecommand.h"
#include "app/cli/comparecommand.h"
#include "app/cli/console.h"
#include "app/cli/embedcommand.h"
#include "app/cli/evaluatecommand.h"
#include "app/cli/inspectcommand.h"
#include "app/cli/networkcommand.h"
#include "app/cli/validatecommand.h"
#include "app/cli/verdictcommand.h"
#include "app/processsettings.h"

#include <CLI/CLI.hpp>

int main(int argc, char** argv)
{
    using namespace pw::app;
    prepareProcess(argv);

    CLI::App program("Shows how much each pixel of a face photograph is worth for face recognition.\n"
                     "Exit status: 0 everything done, 1 some inputs failed, 2 wrong use.",
                     "pixelworth-cli");
    program.set_version_flag("--version", "pixelworth-cli " PW_VERSION);
    program.require_subcommand(1);
    program.get_formatter()->column_width(34);

    int status = kAllDone;
    addInspectCommand(program, status);
    addEmbedCommand(program, status);
    addCompareCommand(program, status);
    addEvaluateCommand(program, status);
    addCalibrateCommand(program, status);
    addNetworkCommand(program, status);
    addValidateCommand(program, status);
    addVerdictCommand(program, status);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& wish) { // also --help and --version
        return program.exit(wish) == 0 ? kAllDone : kWrongUse;
    } catch (const std::exception& exception) {
        printProblem("pixelworth-cli", exception.what());
        return kSomeFailed;
    }
    return status;
}
