// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandpipeline.h"

#include "app/processsettings.h"

#include <CLI/Error.hpp>

#include <filesystem>
#include <utility>

namespace pw::app {

namespace {

Result<std::unique_ptr<InspectionPipeline>> openPipeline(const EngineArguments& arguments)
{
    setImagingThreads(arguments.threads);
    auto store = openModelStore();
    if (!store)
        return tl::unexpected(store.error());
    EngineOptions options = engineOptions(arguments, *store);
    return std::make_unique<InspectionPipeline>(*std::move(store), std::move(options));
}

} // namespace

Result<ModelStore> openModelStore()
{
    return ModelStore::open(currentProgram());
}

std::string networkId(const ModelStore& store, const std::string& idOrFile)
{
    std::string known;
    for (const auto& network : store.networks()) {
        std::error_code ignored;
        if (network.id == idOrFile || std::filesystem::equivalent(network.file, idOrFile, ignored))
            return network.id;
        known += " " + network.id;
    }
    throw CLI::ValidationError("network", idOrFile + " is none of the known networks (" + known.substr(1) +
                                              "); add it with: pixelworth-cli network import FILE");
}

EngineOptions engineOptions(const EngineArguments& arguments, const ModelStore& store)
{
    EngineOptions options;
    options.networkId = networkId(store, arguments.network);
    options.device = deviceFromText(arguments.device).value_or(Device{});
    options.threads = arguments.threads;
    return options;
}

CommandPipeline::CommandPipeline(const EngineArguments& arguments) : m_pipeline(openPipeline(arguments)) {}

InspectionResult CommandPipeline::inspect(const InspectionRequest& request)
{
    if (m_pipeline)
        return (*m_pipeline)->inspect(request);
    InspectionResult result;
    result.requestId = request.id;
    result.parameters = request.parameters;
    result.error = m_pipeline.error();
    result.finished = true;
    return result;
}

Result<InspectionPipeline*> CommandPipeline::pipeline() const
{
    if (!m_pipeline)
        return tl::unexpected(m_pipeline.error());
    return m_pipeline->get();
}

} // namespace pw::app
