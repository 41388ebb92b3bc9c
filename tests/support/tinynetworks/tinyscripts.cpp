// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tinynetworks/tinyscripts.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <torch/csrc/jit/frontend/resolver.h>

#include <cmath>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace pw::test {

namespace {

using torch::jit::Module;

class Builder {
  public:
    at::Tensor weights(const std::vector<std::int64_t>& shape)
    {
        at::Tensor tensor = at::empty(shape, at::kFloat);
        float* values = tensor.data_ptr<float>();
        const std::int64_t inputs = tensor.numel() / shape.front();
        const auto scale = static_cast<float>(2 / std::sqrt(static_cast<double>(inputs)));
        for (std::int64_t i = 0; i < tensor.numel(); ++i) {
            m_random = m_random * 1664525U + 1013904223U;
            values[i] = (static_cast<float>(m_random >> 8U) / 16777216.0F - 0.5F) * scale;
        }
        return tensor;
    }

    Module module(const std::string& name,
                  const std::vector<std::pair<std::string, std::vector<std::int64_t>>>& layers,
                  const std::string& source)
    {
        Module made("__torch__." + name, m_unit);
        for (const auto& [layer, shape] : layers)
            made.register_parameter(layer, weights(shape), false);
        made.define(source);
        return made;
    }

    [[nodiscard]] const std::shared_ptr<torch::jit::CompilationUnit>& unit() const { return m_unit; }

  private:
    std::shared_ptr<torch::jit::CompilationUnit> m_unit = std::make_shared<torch::jit::CompilationUnit>();
    std::uint32_t m_random = 7;
};

constexpr const char* kStem = R"(
def forward(self, x: Tensor) -> Tensor:
    y = torch.relu_(torch.conv2d(x, self.first, None, [2, 2], [1, 1]))
    return torch.relu_(torch.conv2d(y, self.second, None, [2, 2], [1, 1]))
)";

constexpr const char* kBody = R"(
def forward(self, x: Tensor) -> Tensor:
    y = torch.add(x, torch.tanh(torch.conv2d(x, self.first, None, [1, 1], [1, 1])))
    z = torch.tanh(torch.conv2d(y, self.second, None, [2, 2], [1, 1]))
    return torch.add(z, torch.tanh(torch.conv2d(z, self.third, None, [1, 1], [1, 1])))
)";

constexpr const char* kPool = R"(
def forward(self, x: Tensor) -> Tensor:
    return torch.mean(x, [2, 3])
)";

constexpr const char* kFc = R"(
def forward(self, x: Tensor) -> Tensor:
    return torch.linear(x, self.weight, self.bias)
)";

} // namespace

torch::jit::Module tinyScript(const std::string& methods)
{
    Builder builder;
    Module network("__torch__.Tiny", builder.unit());
    network.register_attribute("training", c10::BoolType::get(), true); // as every module from Python has it
    network.register_module(
        "stem", builder.module("Stem", {{"first", {8, 3, 3, 3}}, {"second", {16, 8, 3, 3}}}, kStem));
    network.register_module(
        "body",
        builder.module("Body",
                       {{"first", {16, 16, 3, 3}}, {"second", {24, 16, 3, 3}}, {"third", {24, 24, 3, 3}}},
                       kBody));
    network.register_module("pool", builder.module("Pool", {}, kPool));
    network.register_module("fc", builder.module("Fc", {{"weight", {32, 24}}, {"bias", {32}}}, kFc));
    network.define(methods);
    return network;
}

} // namespace pw::test
