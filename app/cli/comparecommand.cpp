// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparecommand.h"

#include "app/cli/cliarguments.h"
#include "app/cli/commandpipeline.h"
#include "app/cli/console.h"

#include <memory>
#include <numeric>

namespace pw::app {

namespace {

struct CompareArguments {
    EngineArguments engine;
    bool aligned = false;
    std::string first, second;
};

double cosine(const Embedding& a, const Embedding& b)
{
    const double product = std::inner_product(a.values.begin(), a.values.end(), b.values.begin(), 0.0);
    return product / (a.norm * b.norm);
}

nlohmann::ordered_json sideJson(const std::string& file, const InspectionResult& result)
{
    const QualityScore& quality = *result.current()->quality;
    return {
        {"file", file},
        {"sha256", result.image->source().sha256},
        {"faces", result.faces.size()},
        {"quality", {{"native", quality.native}, {"scaled", quality.scaled}, {"spread", quality.spread}}}};
}

int compare(const CompareArguments& arguments)
{
    CommandPipeline pipeline(arguments.engine);
    const auto inspected = [&](const std::string& file) {
        InspectionRequest request;
        request.path = file;
        request.aligned = arguments.aligned;
        request.lastStage = Stage::Quality;
        const InspectionResult result = pipeline.inspect(request);
        if (result.error)
            printFailure(file, *result.error);
        return result;
    };
    const InspectionResult a = inspected(arguments.first), b = inspected(arguments.second);
    if (a.error || b.error)
        return kSomeFailed;
    printLine(nlohmann::ordered_json{{"similarity", cosine(*a.current()->embedding, *b.current()->embedding)},
                                     {"network", a.network->id},
                                     {"a", sideJson(arguments.first, a)},
                                     {"b", sideJson(arguments.second, b)}});
    return kAllDone;
}

} // namespace

void addCompareCommand(CLI::App& program, int& status)
{
    auto arguments = std::make_shared<CompareArguments>();
    CLI::App* command =
        program.add_subcommand("compare", "Cosine similarity of the largest faces of two files, and "
                                          "the quality of both.");
    addEngineOptions(*command, arguments->engine);
    command->add_flag("--aligned", arguments->aligned, "The files are aligned crops: no detection");
    command->add_option("A", arguments->first, "Photograph")->required();
    command->add_option("B", arguments->second, "Photograph")->required();
    command->callback([arguments, &status] { status = compare(*arguments); });
}

} // namespace pw::app
