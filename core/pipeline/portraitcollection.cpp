// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/portraitcollection.h"

#include "core/evaluation/portraits.h"

#include <algorithm>
#include <iterator>

namespace pw {

Result<PortraitCollection> collectPortraits(InspectionPipeline& pipeline,
                                            const std::vector<std::string>& files, std::stop_token stop,
                                            const TaskProgress& progress)
{
    PortraitCollection collection;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (progress)
            progress(i, files.size());
        InspectionRequest request;
        request.path = files[i];
        request.faces.kind = FaceSelection::Kind::All;
        request.lastStage = Stage::Align;
        const InspectionResult result = pipeline.inspect(request, stop);
        if (result.error && result.error->code == ErrorCode::Cancelled)
            return tl::unexpected(*result.error);
        if (result.error)
            collection.failures.emplace_back(files[i], *result.error);
        std::vector<Portrait> portraits = portraitsOf(result);
        collection.leftOut += result.faces.size() - portraits.size();
        std::ranges::move(portraits, std::back_inserter(collection.portraits));
    }
    if (progress)
        progress(files.size(), files.size());
    return collection;
}

} // namespace pw
