// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profileargument.h"

#include "app/cli/console.h"
#include "core/pipeline/modelstore.h"
#include "core/report/errormessage.h"

#include <CLI/Error.hpp>

#include <cstdlib>
#include <filesystem>

namespace pw::app {

namespace {

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// As the window has it (SettingsStore::defaultFile()), without Qt.
std::string userProfileFolder()
{
    namespace fs = std::filesystem;
    if (const std::string chosen = variable("PIXELWORTH_CONFIG"); !chosen.empty())
        return fs::path(chosen) / "profiles";
    if (const std::string config = variable("XDG_CONFIG_HOME"); !config.empty())
        return fs::path(config) / "pixelworth" / "profiles";
    return fs::path(variable("HOME")) / ".config" / "pixelworth" / "profiles";
}

} // namespace

void addProfileOption(CLI::App& command, std::string& idOrFile)
{
    command
        .add_option("--profile", idOrFile,
                    "Compliance profile: the id of one that is installed, or the path of a file")
        ->type_name("ID|FILE")
        ->capture_default_str();
}

ComplianceProfile profileFrom(const std::string& idOrFile)
{
    const auto store = ProfileStore::open(currentProgram(), userProfileFolder());
    auto profile = store.load(idOrFile);
    if (profile)
        return *std::move(profile);
    for (const auto& problem : store.problems()) // perhaps the one that was meant
        printProblem(problem.subject, englishText(problem));
    throw CLI::ValidationError("--profile", englishText(profile.error()));
}

} // namespace pw::app
