// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/portraitinput.h"

#include "app/cli/console.h"
#include "app/cli/inputfiles.h"
#include "app/cli/progressline.h"
#include "core/pipeline/portraitcollection.h"
#include "core/report/errormessage.h"

#include <utility>

namespace pw::app {

Result<PortraitInput> readPortraits(const CommandPipeline& pipeline, const std::vector<std::string>& paths)
{
    const auto opened = pipeline.pipeline();
    if (!opened)
        return tl::unexpected(opened.error());
    PortraitInput input;
    input.files = withFoldersOpened(paths);
    auto collection = collectPortraits(**opened, input.files, {}, progressOnTerminal("photograph"));
    if (!collection)
        return tl::unexpected(collection.error());
    for (const auto& [file, error] : collection->failures)
        printProblem(file, englishText(error));
    input.complete = collection->failures.empty();
    const auto network = (*opened)->network();
    if (!network)
        return tl::unexpected(network.error());
    input.network = *network;
    input.portraits = std::move(collection->portraits);
    return input;
}

} // namespace pw::app
