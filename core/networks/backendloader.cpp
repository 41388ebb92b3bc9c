// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/recognitionbackend.h"

#include <dlfcn.h>

namespace pw {

Result<std::unique_ptr<RecognitionBackend>> loadBackend(const std::string& moduleFile)
{
    // RTLD_LOCAL keeps the module's Qt 5 (LibTorch -> OpenCV highgui -> Qt 5) out of the program's symbol scope.
    void* module = dlopen(moduleFile.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!module) {
        const char* text = dlerror();
        return failure(ErrorCode::BackendUnavailable, moduleFile, text ? text : "dlopen failed");
    }
    void* symbol = dlsym(module, kBackendEntryPoint);
    if (!symbol)
        return failure(ErrorCode::BackendUnavailable, moduleFile,
                       std::string("the module has no symbol ") + kBackendEntryPoint);
    const auto create = reinterpret_cast<CreateBackend>(symbol);
    std::unique_ptr<RecognitionBackend> backend(create(kBackendAbi));
    if (!backend)
        return failure(ErrorCode::BackendUnavailable, moduleFile,
                       "the module was built for another version of this program");
    return backend;
}

} // namespace pw
