// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/libraryversions.h"

#include <torch/version.h>

#ifdef PW_ONEDNN
#include <oneapi/dnnl/dnnl.h>
#endif

namespace pw {

std::vector<std::pair<std::string, std::string>> libraryVersions()
{
    std::vector<std::pair<std::string, std::string>> libraries{{"LibTorch", TORCH_VERSION}};
#ifdef PW_ONEDNN
    const dnnl_version_t& version = *dnnl_version();
    libraries.emplace_back("oneDNN", std::to_string(version.major) + "." + std::to_string(version.minor) + "." +
                                         std::to_string(version.patch));
#endif
    return libraries;
}

} // namespace pw
