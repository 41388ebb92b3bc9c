// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/onnx/tensorshape.h"
#include "core/types/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace pw {

/// A constant of an ONNX graph, row-major. 32-bit integers and truth values are widened, doubles are narrowed
/// to float.
struct OnnxTensor {
    Shape shape; ///< empty: a scalar
    std::variant<std::vector<float>, std::vector<std::int64_t>> values;

    [[nodiscard]] const std::vector<float>* floats() const
    {
        return std::get_if<std::vector<float>>(&values);
    }
    [[nodiscard]] const std::vector<std::int64_t>* integers() const
    {
        return std::get_if<std::vector<std::int64_t>>(&values);
    }
    [[nodiscard]] std::size_t size() const
    {
        return std::visit([](const auto& all) { return all.size(); }, values);
    }
};

using OnnxAttribute =
    std::variant<std::int64_t, float, std::string, OnnxTensor, std::vector<std::int64_t>, std::vector<float>>;

struct OnnxNode {
    std::string op;                  ///< "Conv"
    std::string name;                ///< of the node, or of its first output when it has none
    std::vector<std::string> inputs; ///< "" where an optional input is left out
    std::vector<std::string> outputs;
    std::map<std::string, OnnxAttribute> attributes;
};

/// An ONNX graph as a plain value. Every input of a node is the graph's input, a constant or an output of an
/// earlier node; no tensor is defined twice. Nodes of type Constant are among the constants already.
struct OnnxGraph {
    std::int64_t opset = 0;
    std::string input;
    Shape inputShape; ///< -1 where it is not fixed
    std::vector<std::string> outputs;
    std::vector<OnnxNode> nodes;
    std::map<std::string, OnnxTensor> constants;
};

/// Errors: FileNotReadable, ModelDamaged (no ONNX file, or one that contradicts itself), NetworkUnsupported
/// (external data, a data type or a kind of attribute that is not read).
[[nodiscard]] Result<OnnxGraph> readOnnx(const std::string& file);

/// The same for the bytes of a file; `name` is the subject of errors.
[[nodiscard]] Result<OnnxGraph> parseOnnx(const std::string& bytes, const std::string& name);

} // namespace pw
