// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/embedcommand.h"

#include "app/cli/cliarguments.h"
#include "app/cli/commandpipeline.h"
#include "app/cli/console.h"

#include <memory>
#include <vector>

namespace pw::app {

namespace {

struct EmbedArguments {
    EngineArguments engine;
    bool aligned = false;
    std::vector<std::string> files;
};

nlohmann::ordered_json embeddingJson(const std::string& file, const InspectionResult& result)
{
    const Embedding& embedding = *result.current()->embedding;
    std::vector<double> unit;
    for (const float value : embedding.values)
        unit.push_back(value / embedding.norm);
    return {{"file", file}, {"network", result.network->id}, {"embedding", unit}};
}

int embed(const EmbedArguments& arguments)
{
    CommandPipeline pipeline(arguments.engine);
    InspectionRequest request;
    request.aligned = arguments.aligned;
    request.lastStage = Stage::Network;
    int status = kAllDone;
    for (const auto& file : arguments.files) {
        request.path = file;
        const InspectionResult result = pipeline.inspect(request);
        if (result.error) {
            printFailure(file, *result.error);
            status = kSomeFailed;
        } else {
            printLine(embeddingJson(file, result));
        }
    }
    return status;
}

} // namespace

void addEmbedCommand(CLI::App& program, int& status)
{
    auto arguments = std::make_shared<EmbedArguments>();
    CLI::App* command =
        program.add_subcommand("embed", "Unit embedding of the largest face of each file, one JSON "
                                        "object a line.");
    addEngineOptions(*command, arguments->engine);
    command->add_flag("--aligned", arguments->aligned, "The files are aligned crops: no detection");
    command->add_option("FILE", arguments->files, "Photographs")->required();
    command->callback([arguments, &status] { status = embed(*arguments); });
}

} // namespace pw::app
