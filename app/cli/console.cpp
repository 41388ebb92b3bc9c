// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/report/errormessage.h"

#include <cstdio>

namespace pw::app {

void printLine(const std::string& json)
{
    std::fprintf(stdout, "%s\n", json.c_str());
    std::fflush(stdout); // a reader at the other end of a pipe gets each line as soon as it is there
}

void printLine(const nlohmann::ordered_json& json)
{
    // File names may hold bytes that are no UTF-8.
    printLine(json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void printProblem(const std::string& subject, const std::string& text)
{
    std::fprintf(stderr, "pixelworth-cli: %s: %s\n", subject.c_str(), text.c_str());
}

void printFailure(const std::string& file, const InspectionError& error)
{
    printProblem(file, englishText(error));
    printLine(nlohmann::ordered_json{{"file", file}, {"error", errorJson(error)}});
}

nlohmann::ordered_json errorJson(const InspectionError& error)
{
    return {{"code", errorMessage(error.code).key}, {"message", englishText(error)}};
}

} // namespace pw::app
