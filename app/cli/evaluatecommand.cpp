// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluatecommand.h"

#include "app/cli/cliarguments.h"
#include "app/cli/console.h"
#include "app/cli/evaluationjson.h"
#include "app/cli/offscreenapplication.h"
#include "app/cli/outputfolder.h"
#include "app/cli/portraitinput.h"
#include "app/cli/progressline.h"
#include "core/quality/mapmethods.h"
#include "core/quality/pixelmap.h"
#include "core/report/errormessage.h"
#include "core/report/imagefile.h"
#include "ui/rendering/evaluationpicture.h"
#include "ui/rendering/imageconversion.h"

#include <CLI/Validators.hpp>

#include <algorithm>
#include <memory>

namespace pw::app {

namespace {

constexpr const char* kAll = "all";

struct EvaluateArguments {
    EngineArguments engine;
    std::string folder;
    std::vector<std::string> methods = {kAll};
    EvaluationOptions options;
    std::vector<std::string> paths;
};

std::vector<std::string> possibleMethods()
{
    std::vector<std::string> keys{kAll};
    for (const auto& row : mapMethods())
        keys.emplace_back(row.key);
    return keys;
}

/// "all" means all that the network can serve.
std::vector<MapMethod> chosenMethods(const std::vector<std::string>& keys, const NetworkInfo& network)
{
    std::vector<MapMethod> methods;
    const bool all = std::ranges::count(keys, kAll) > 0;
    for (const auto& row : mapMethods())
        if (std::ranges::count(keys, row.key) > 0 || (all && !methodLack(row.method, network)))
            methods.push_back(row.method);
    return methods;
}

Result<void> writeReport(const OutputFolder& folder, const EvaluationReport& report, const std::string& json)
{
    if (auto written = folder.write("evaluation.json", json); !written)
        return written;
    const auto application = applicationWithoutDisplay();
    const auto picture = encodePicture(toMat(evaluationPicture(report)), PictureFormat::Png,
                                       "Pixelworth, faithfulness of map methods");
    if (!picture)
        return tl::unexpected(picture.error());
    return folder.write("evaluation.png", *picture);
}

Result<bool> evaluateFaces(const EvaluateArguments& arguments)
{
    const CommandPipeline pipeline(arguments.engine);
    const auto input = readPortraits(pipeline, arguments.paths);
    if (!input)
        return tl::unexpected(input.error());
    EvaluationOptions options = arguments.options;
    options.methods = chosenMethods(arguments.methods, input->network->info());
    const auto report =
        evaluateMaps(*input->network, input->portraits, options, {}, progressOnTerminal("face"));
    if (!report)
        return tl::unexpected(report.error());
    const auto json = evaluationJson(*report, options, input->network->info());
    if (arguments.folder.empty()) {
        printLine(json);
        return input->complete;
    }
    const auto text = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    return writeReport({arguments.folder, input->files}, *report, text).map([&] { return input->complete; });
}

int evaluate(const EvaluateArguments& arguments)
{
    const auto complete = evaluateFaces(arguments);
    if (complete)
        return *complete ? kAllDone : kSomeFailed;
    printProblem("evaluate", englishText(complete.error()));
    return kSomeFailed;
}

} // namespace

void addEvaluateCommand(CLI::App& program, int& status)
{
    auto arguments = std::make_shared<EvaluateArguments>();
    CLI::App* command = program.add_subcommand(
        "evaluate",
        "Measures how faithful each kind of map is on all faces of your photographs: deletion and insertion "
        "curves, reaction to drawn disturbances, stability, beside a random map and one that only knows the "
        "distance from the centre. Some seconds a face.");
    command
        ->add_option("--out", arguments->folder,
                     "Folder for evaluation.json and evaluation.png; without it the JSON is printed")
        ->type_name("DIR");
    addEngineOptions(*command, arguments->engine);
    command->add_option("--methods", arguments->methods, "Kinds of map, separated by commas")
        ->delimiter(',')
        ->check(CLI::IsMember(possibleMethods()))
        ->capture_default_str();
    command->add_option("--steps", arguments->options.steps, "Steps of the deletion and insertion curves")
        ->type_name("N")
        ->check(CLI::Range(2, 1000))
        ->capture_default_str();
    command->add_option("--seed", arguments->options.parameters.seed, "Seed of masks and disturbances")
        ->type_name("N")
        ->capture_default_str();
    command->add_option("FILE", arguments->paths, "Photographs and folders of photographs")->required();
    command->callback([arguments, &status] { status = evaluate(*arguments); });
}

} // namespace pw::app
