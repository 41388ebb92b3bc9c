// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verdictcommand.h"

#include "app/cli/commandpipeline.h"
#include "app/cli/console.h"
#include "app/cli/profileargument.h"
#include "app/cli/storedrecord.h"
#include "core/compliance/assessment.h"
#include "core/report/compliancejson.h"

#include <memory>
#include <string>
#include <vector>

namespace pw::app {

namespace {

using Json = nlohmann::ordered_json;

struct VerdictArguments {
    std::string profile = kDefaultProfile;
    std::vector<std::string> records;
};

/// The verdicts of a record's faces; a face without measures has none.
Json facesJson(const InspectionResult& result)
{
    Json faces = Json::array();
    for (std::size_t i = 0; i < result.faces.size(); ++i)
        if (const auto& compliance = result.faces[i].compliance)
            faces.push_back({{"face", i + 1}, {"verdict", verdictJson(*compliance)}});
    return faces;
}

int judge(const VerdictArguments& arguments)
{
    const ComplianceProfile profile = profileFrom(arguments.profile);
    const auto store = openModelStore();
    int status = kAllDone;
    for (const auto& file : arguments.records) {
        auto result = readMeasures(file, store ? store->networks() : std::vector<NetworkInfo>());
        if (!result) {
            printFailure(file, result.error());
            status = kSomeFailed;
            continue;
        }
        assess(*result, profile);
        printLine(Json{{"file", file}, {"faces", facesJson(*result)}});
    }
    return status;
}

} // namespace

void addVerdictCommand(CLI::App& program, int& status)
{
    auto arguments = std::make_shared<VerdictArguments>();
    CLI::App* command = program.add_subcommand(
        "verdict",
        "Applies a compliance profile to the measures in stored records, without photograph and network. One "
        "JSON object a record.");
    addProfileOption(*command, arguments->profile);
    command->add_option("RECORD.json", arguments->records, "Records written by inspect")->required();
    command->callback([arguments, &status] { status = judge(*arguments); });
}

} // namespace pw::app
