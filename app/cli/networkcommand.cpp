// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/networkcommand.h"

#include "app/cli/cliarguments.h"
#include "app/cli/commandpipeline.h"
#include "app/cli/console.h"
#include "app/cli/networkselftest.h"
#include "core/networks/recognitionbackend.h"

#include <memory>
#include <thread>

namespace pw::app {

namespace {

using Json = nlohmann::ordered_json;

Json networkJson(const NetworkInfo& info)
{
    return {{"id", info.id},
            {"name", info.name},
            {"file", info.file},
            {"sha256", info.sha256},
            {"licence", info.licence},
            {"provenance", info.provenance},
            {"backend", info.backend},
            {"device", info.device},
            {"input",
             {{"width", info.inputWidth},
              {"height", info.inputHeight},
              {"colour_order", info.inputIsBgr ? "BGR" : "RGB"},
              {"mean", info.mean},
              {"scale", info.scale}}},
            {"state_tensor", info.stateTensor},
            {"embedding_tensor", info.embeddingTensor},
            {"energy_tensors", info.energyTensors},
            {"pruned_channels", info.prunedChannels},
            {"normalises", info.normalises},
            {"calibration",
             {{"alpha", info.alpha},
              {"r", info.r},
              {"gamma", info.gamma},
              {"energy_reference", info.energyReference},
              {"stable_unit_sum", info.stableUnitSum}}}};
}

Json selfTestJson(const SelfTest& test)
{
    Json sizes = Json::array(), checks = Json::array();
    for (const cv::Size& size : test.energySizes)
        sizes.push_back({size.width, size.height});
    for (const auto& check : test.checks)
        checks.push_back({{"name", check.name}, {"value", check.value}, {"passed", check.passed()}});
    return {{"passed", test.passed()},
            {"state_size", test.stateSize},
            {"embedding_size", test.embeddingSize},
            {"energy_sizes", sizes},
            {"checks", checks}};
}

Result<Json> checkNetwork(const EngineArguments& arguments)
{
    const auto store = openModelStore();
    if (!store)
        return tl::unexpected(store.error());
    const EngineOptions options = engineOptions(arguments, *store);
    const auto info = store->network(options.networkId);
    if (!info)
        return tl::unexpected(info.error());
    if (auto verified = verifyModelFile(info->file, info->sha256); !verified)
        return tl::unexpected(verified.error());
    const auto backend = loadBackend(store->backendModule());
    if (!backend)
        return tl::unexpected(backend.error());
    (*backend)->setThreads(options.threads > 0 ? options.threads
                                               : static_cast<int>(std::thread::hardware_concurrency()));
    const auto network = (*backend)->open(*info, options.device);
    if (!network)
        return tl::unexpected(network.error());
    const auto test = selfTest(**network);
    if (!test)
        return tl::unexpected(test.error());
    return Json{{"network", networkJson((*network)->info())}, {"self_test", selfTestJson(*test)}};
}

int check(const EngineArguments& arguments)
{
    const auto report = checkNetwork(arguments);
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

} // namespace

void addNetworkCommand(CLI::App& program, int& status)
{
    auto arguments = std::make_shared<EngineArguments>();
    CLI::App* group = program.add_subcommand("network", "Recognition networks.");
    group->require_subcommand(1);
    CLI::App* command =
        group->add_subcommand("check", "Loads a network, tests it and prints what was understood.");
    addRunOptions(*command, *arguments);
    command->add_option("FILE", arguments->network, "The network's id in the list of models, or its file")
        ->required();
    command->callback([arguments, &status] { status = check(*arguments); });
}

} // namespace pw::app
