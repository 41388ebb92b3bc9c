// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inspectcommand.h"

#include "app/cli/cliarguments.h"
#include "app/cli/commandpipeline.h"
#include "app/cli/console.h"
#include "app/cli/outputwriter.h"
#include "app/cli/profileargument.h"
#include "core/compliance/assessment.h"
#include "core/quality/mapmethods.h"
#include "core/report/csvreport.h"
#include "core/report/errormessage.h"
#include "core/report/filewriter.h"

#include <CLI/Validators.hpp>

#include <memory>
#include <vector>

namespace pw::app {

namespace {

struct InspectArguments {
    EngineArguments engine;
    std::string folder;
    std::string method = mapMethods().front().key;
    std::string faces = "largest";
    std::string profile = kDefaultProfile;
    std::string table;
    InspectionParameters parameters;
    bool aligned = false;
    bool jsonLines = false;
    std::vector<std::string> files;
};

std::vector<std::string> methodKeys()
{
    std::vector<std::string> keys;
    for (const auto& row : mapMethods())
        keys.emplace_back(row.key);
    return keys;
}

/// The table of --csv. Written once at the start too, so that a wrong path is told before the work.
bool writeTable(const InspectArguments& arguments, const std::string& text)
{
    if (arguments.table.empty())
        return true;
    const auto written = writeFile(
        arguments.table, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}, arguments.files);
    if (!written)
        printProblem(arguments.table, englishText(written.error()));
    return written.has_value();
}

int inspect(const InspectArguments& arguments)
{
    const ComplianceProfile profile = profileFrom(arguments.profile);
    std::string table = csvHeader(profile);
    if (!writeTable(arguments, table))
        return kSomeFailed;
    CommandPipeline pipeline(arguments.engine);
    OutputOptions output{arguments.folder, arguments.jsonLines};
    if (output.folder.empty() && !arguments.jsonLines)
        output.folder = ".";
    OutputWriter writer(output, arguments.files);

    InspectionRequest request;
    request.parameters = arguments.parameters;
    request.parameters.method = *mapMethodFromKey(arguments.method);
    request.faces.kind = arguments.faces == "all" ? FaceSelection::Kind::All : FaceSelection::Kind::Largest;
    request.aligned = arguments.aligned;
    int status = kAllDone;
    for (const auto& file : arguments.files) {
        request.path = file;
        InspectionResult result = pipeline.inspect(request);
        assess(result, profile);
        if (!writer.write(file, result))
            status = kSomeFailed;
        table += csvLines(file, result, profile);
    }
    return writeTable(arguments, table) ? status : kSomeFailed;
}

} // namespace

void addInspectCommand(CLI::App& program, int& status)
{
    auto arguments = std::make_shared<InspectArguments>();
    CLI::App* command = program.add_subcommand(
        "inspect",
        "Quality and pixel map of the faces in photographs. For each FILE, STEM.json (record), STEM.map.npy "
        "(map in the aligned frame) and STEM.overlay.png are written; further faces of an image get "
        "STEM.face2.map.npy and so on.");
    command->add_option("--out", arguments->folder, "Folder for the files; the current one when not given")
        ->type_name("DIR");
    addEngineOptions(*command, arguments->engine);
    command->add_option("--method", arguments->method, "Kind of map")
        ->check(CLI::IsMember(methodKeys()))
        ->capture_default_str();
    command->add_option("--passes", arguments->parameters.passes, "Random dropout passes")
        ->type_name("T")
        ->check(CLI::Range(3, 1000))
        ->capture_default_str();
    command->add_option("--seed", arguments->parameters.seed, "Seed of the dropout masks")
        ->type_name("N")
        ->capture_default_str();
    command
        ->add_option("--seeds", arguments->parameters.seeds,
                     "Measures the spread of quality and map over so many seeds, from --seed on")
        ->type_name("K")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command->add_option("--faces", arguments->faces, "Which faces of an image")
        ->check(CLI::IsMember({"largest", "all"}))
        ->capture_default_str();
    addProfileOption(*command, arguments->profile);
    command->add_option("--csv", arguments->table, "Also write a table with one line a face")
        ->type_name("TABLE.csv");
    command->add_flag("--aligned", arguments->aligned, "The files are aligned crops: no detection");
    command->add_flag(
        "--jsonl", arguments->jsonLines,
        "Print the records, one a line, instead of writing them; maps and pictures only with --out");
    command->add_option("FILE", arguments->files, "Photographs")->required();
    command->callback([arguments, &status] { status = inspect(*arguments); });
}

} // namespace pw::app
