// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/networkcommand.h"

#include "app/cli/cliarguments.h"
#include "app/cli/commandpipeline.h"
#include "app/cli/console.h"
#include "app/cli/networkimportcommand.h"
#include "app/cli/networkjson.h"
#include "core/networks/recognitionnetwork.h"
#include "core/pipeline/devicecomparison.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/networkimport.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace pw::app {

namespace {

using Json = nlohmann::ordered_json;

void printWarnings(const ModelStore& store)
{
    for (const InspectionError& warning : store.warnings())
        printProblem("network", englishText(warning));
}

bool isListed(const ModelStore& store, const std::string& idOrFile)
{
    return std::ranges::any_of(store.networks(), [&](const NetworkInfo& network) {
        std::error_code ignored;
        return network.id == idOrFile || std::filesystem::equivalent(network.file, idOrFile, ignored);
    });
}

/// What the network gives on its device, against the CPU where that is another.
Result<Json> checkListed(const EngineArguments& arguments, ModelStore store)
{
    const EngineOptions options = engineOptions(arguments, store);
    Engine engine(std::move(store), options);
    const auto network = engine.network();
    if (!network)
        return tl::unexpected(network.error());
    const auto test = selfTest(**network);
    if (!test)
        return tl::unexpected(test.error());
    Json report{{"network", networkJson((*network)->info())}, {"self_test", selfTestJson(*test)}};
    if (const auto fallback = engine.fallback())
        report["warnings"] = Json::array({errorJson(*fallback)});
    if ((*network)->info().device == "cpu")
        return report;
    engine.choose(options.networkId, {DeviceKind::Cpu, 0});
    const auto onCpu = engine.network();
    if (!onCpu)
        return tl::unexpected(onCpu.error());
    const auto difference = compareDevices(**network, **onCpu);
    if (!difference)
        return tl::unexpected(difference.error());
    report["difference_to_cpu"] = {{"quality", difference->quality}, {"map", difference->map}};
    return report;
}

int check(const EngineArguments& arguments)
{
    auto store = openModelStore();
    if (!store) {
        printFailure(arguments.network, store.error());
        return kSomeFailed;
    }
    printWarnings(*store);
    if (!isListed(*store, arguments.network) && std::filesystem::exists(arguments.network))
        return checkFile(arguments, *std::move(store));
    const auto report = checkListed(arguments, *std::move(store));
    if (!report) {
        printFailure(arguments.network, report.error());
        return kSomeFailed;
    }
    printLine(*report);
    if ((*report)["self_test"]["passed"].get<bool>())
        return kAllDone;
    printProblem(arguments.network, "the self-test failed");
    return kSomeFailed;
}

int list()
{
    const auto store = openModelStore();
    if (!store) {
        printFailure("network", store.error());
        return kSomeFailed;
    }
    printWarnings(*store);
    for (const NetworkInfo& network : store->networks())
        printLine(networkJson(network));
    return store->warnings().empty() ? kAllDone : kSomeFailed;
}

int remove(const std::string& id)
{
    const auto store = openModelStore();
    const auto removed = store ? removeNetwork(id, *store) : tl::unexpected(store.error());
    if (!removed) {
        printFailure(id, removed.error());
        return kSomeFailed;
    }
    printLine(Json{{"removed", id}});
    return kAllDone;
}

} // namespace

void addNetworkCommand(CLI::App& program, int& status)
{
    auto arguments = std::make_shared<EngineArguments>();
    CLI::App* group = program.add_subcommand("network", "Recognition networks.");
    group->require_subcommand(1);
    CLI::App* command = group->add_subcommand(
        "check",
        "Loads a network, tests it and prints what was understood. On a CUDA device, also how far its "
        "numbers are from those of the CPU.");
    addRunOptions(*command, *arguments);
    command->add_option("NETWORK", arguments->network, "The network's id, or a file")->required();
    command->callback([arguments, &status] { status = check(*arguments); });

    addNetworkImportCommand(*group, status);

    group->add_subcommand("list", "Prints all networks, one JSON object a line.")->callback([&status] {
        status = list();
    });

    auto id = std::make_shared<std::string>();
    CLI::App* removing = group->add_subcommand("remove", "Forgets an imported network and deletes its copy.");
    removing->add_option("ID", *id, "The network's id")->required();
    removing->callback([id, &status] { status = remove(*id); });
}

} // namespace pw::app
