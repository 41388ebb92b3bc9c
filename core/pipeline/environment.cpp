// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/environment.h"

#include <opencv2/core/utility.hpp>

#include <fstream>
#include <string>

namespace pw {

namespace {

std::string processorName()
{
    std::ifstream stream("/proc/cpuinfo");
    for (std::string line; std::getline(stream, line);) {
        const auto colon = line.find(": ");
        if (colon != std::string::npos && line.starts_with("model name"))
            return line.substr(colon + 2);
    }
    return {};
}

/// The steps in which oneDNN and OpenCV choose their kernels: results may differ between them in the last
/// bits.
std::string instructionSet()
{
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
        return "AVX-512";
    if (__builtin_cpu_supports("avx2"))
        return "AVX2";
    if (__builtin_cpu_supports("sse4.2"))
        return "SSE4.2";
    return "SSE2";
}

} // namespace

Environment currentEnvironment(int threads)
{
    Environment environment;
    environment.version = PW_VERSION;
    environment.libraries = {{"OpenCV", cv::getVersionString()}};
    environment.cpu = processorName();
    environment.instructionSet = instructionSet();
    environment.threads = threads;
    return environment;
}

} // namespace pw
