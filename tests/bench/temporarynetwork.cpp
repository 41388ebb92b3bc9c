// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/temporarynetwork.h"

#include "tests/core/networks/networkfamilies.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace pw::bench {

TemporaryNetwork TemporaryNetwork::iResNet50()
{
    const auto file =
        std::filesystem::temp_directory_path() / ("pixelworth-bench-" + std::to_string(getpid()) + ".onnx");
    std::ofstream stream(file, std::ios::binary);
    if (!(stream << test::iResNet50().bytes() << std::flush))
        throw std::runtime_error("cannot write " + file.string());
    NetworkInfo info;
    info.id = "iresnet50";
    info.file = file;
    info.stateTensor = "state";
    info.embeddingTensor = "embedding";
    info.energyTensors = {"stage2", "stage3"};
    return TemporaryNetwork(std::move(info));
}

TemporaryNetwork::~TemporaryNetwork()
{
    std::error_code ignored;
    std::filesystem::remove(m_info.file, ignored);
}

} // namespace pw::bench
