// SPDX-License-Identifier: GPL-3.0-or-later
// pw_tiny_networks FOLDER: writes plain.pt, methods.pt and so on, tiny.onnx and tiny-nhwc.onnx.
#include "tests/core/networks/graphbuilder.h"
#include "tests/support/tinynetworks/tinyscripts.h"

#include <ATen/Functions.h>
#include <torch/csrc/jit/serialization/pickle.h>

#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <utility>

namespace {

using namespace pw::test;

void write(const std::string& file, const std::string& bytes)
{
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.flush())
        throw std::runtime_error("cannot write " + file);
}

/// 96x112 pixels, tensors "quarter" and "eighth" at those heights, "pooled" before the last linear layer.
std::string onnxNetwork(bool channelsLast)
{
    GraphBuilder graph(channelsLast ? Shape{1, 112, 96, 3} : Shape{1, 3, 112, 96});
    graph.weights("w1", {8, 3, 3, 3}).weights("w2", {16, 8, 3, 3}).weights("w3", {16, 16, 3, 3});
    graph.weights("w4", {32, 16}).weights("b4", {32});
    if (channelsLast)
        graph.node("Transpose", {"x"}, {"image"}, {{"perm", Shape{0, 3, 1, 2}}});
    const std::string image = channelsLast ? "image" : "x";
    graph.node("Conv", {image, "w1"}, {"half"}, {{"strides", Shape{2, 2}}, {"pads", Shape{1, 1, 1, 1}}});
    graph.node("Conv", {"half", "w2"}, {"a"}, {{"strides", Shape{2, 2}}, {"pads", Shape{1, 1, 1, 1}}});
    graph.node("Relu", {"a"}, {"quarter"});
    graph.node("Conv", {"quarter", "w3"}, {"b"}, {{"strides", Shape{2, 2}}, {"pads", Shape{1, 1, 1, 1}}});
    graph.node("Sigmoid", {"b"}, {"eighth"});
    graph.node("GlobalAveragePool", {"eighth"}, {"mean"});
    graph.node("Flatten", {"mean"}, {"pooled"});
    graph.node("Gemm", {"pooled", "w4", "b4"}, {"embedding"}, {{"transB", std::int64_t{1}}});
    return graph.bytes("embedding");
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2)
        return 2;
    const std::string folder = std::string(arguments[1]) + "/";
    constexpr std::array<std::pair<const char*, const char*>, 10> kScripts{{{"plain", kPlain},
                                                                           {"methods", kTwoMethods},
                                                                           {"inside", kDropoutInside},
                                                                           {"head", kDropoutAtHead},
                                                                           {"normalising", kNormalising},
                                                                           {"oneface", kForOneFace},
                                                                           {"mixing", kMixing},
                                                                           {"nolinear", kWithoutLinearLayer},
                                                                           {"nogradient", kWithoutGradient},
                                                                           {"shortcut", kWithShortcut}}};
    try {
        for (const auto& [name, methods] : kScripts)
            tinyScript(methods).save(folder + name + ".pt");
        const auto weights = torch::jit::pickle_save(at::ones({4}));
        write(folder + "weights.pt", {weights.begin(), weights.end()});
        write(folder + "tiny.onnx", onnxNetwork(false));
        write(folder + "tiny-nhwc.onnx", onnxNetwork(true));
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", exception.what());
        return 1;
    }
    return 0;
}
