// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cliarguments.h"
#include "core/pipeline/inspectionpipeline.h"
#include "core/types/result.h"

#include <memory>
#include <string>

namespace pw::app {

/// The models as this installation has them.
[[nodiscard]] Result<ModelStore> openModelStore();

/// A network of the list of models, given by its id or by the path of its file.
/// Throws CLI::ValidationError, that is wrong use, for any other.
[[nodiscard]] std::string networkId(const ModelStore& store, const std::string& idOrFile);

[[nodiscard]] EngineOptions engineOptions(const EngineArguments& arguments, const ModelStore& store);

/// The pipeline of a command. Where the models cannot be found, each inspection says so.
class CommandPipeline {
  public:
    /// Throws CLI::ValidationError for an unknown network.
    explicit CommandPipeline(const EngineArguments& arguments);

    [[nodiscard]] InspectionResult inspect(const InspectionRequest& request);

    /// The pipeline itself. Errors: the models cannot be found.
    [[nodiscard]] Result<InspectionPipeline*> pipeline() const;

  private:
    Result<std::unique_ptr<InspectionPipeline>> m_pipeline;
};

} // namespace pw::app
