// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/onnxgraph.h"

#include <google/protobuf/stubs/logging.h>
#include <onnx/onnx_pb.h>

#include <cstring>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <utility>

namespace pw {

namespace {

using ::onnx::AttributeProto;
using ::onnx::GraphProto;
using ::onnx::ModelProto;
using ::onnx::NodeProto;
using ::onnx::TensorProto;

/// Ends parsing; turned into an InspectionError at the public function.
struct Refusal : std::runtime_error {
    Refusal(ErrorCode what, const std::string& why) : std::runtime_error(why), code(what) {}
    ErrorCode code;
};

[[noreturn]] void damaged(const std::string& why)
{
    throw Refusal(ErrorCode::ModelDamaged, why);
}
[[noreturn]] void unsupported(const std::string& why)
{
    throw Refusal(ErrorCode::NetworkUnsupported, why);
}

/// More elements than any network has; keeps products of dimensions from overflowing.
constexpr std::int64_t kMaxElements = std::int64_t{1} << 31;

std::size_t elementCount(const TensorProto& tensor)
{
    std::int64_t count = 1;
    for (const std::int64_t side : tensor.dims()) {
        if (side < 0 || (side > 0 && count > kMaxElements / side))
            damaged("tensor " + tensor.name() + " has impossible dimensions");
        count *= side;
    }
    return static_cast<std::size_t>(count);
}

/// Values of a tensor, which lie either in `raw` (little-endian) or in the repeated field `typed`.
template <class Stored, class Value, class Repeated>
std::vector<Value> values(const TensorProto& tensor, const Repeated& typed)
{
    static_assert(std::is_trivially_copyable_v<Stored>);
    const std::size_t count = elementCount(tensor);
    std::vector<Value> result;
    if (tensor.has_raw_data()) {
        const std::string& raw = tensor.raw_data();
        if (raw.size() != count * sizeof(Stored))
            damaged("tensor " + tensor.name() + " has " + std::to_string(raw.size()) + " bytes for " +
                    std::to_string(count) + " values");
        result.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            Stored value;
            std::memcpy(&value, raw.data() + i * sizeof value, sizeof value);
            result.push_back(static_cast<Value>(value));
        }
        return result;
    }
    if (static_cast<std::size_t>(typed.size()) != count)
        damaged("tensor " + tensor.name() + " has " + std::to_string(typed.size()) + " values instead of " +
                std::to_string(count));
    result.reserve(count);
    for (const auto value : typed)
        result.push_back(static_cast<Value>(value));
    return result;
}

OnnxTensor readTensor(const TensorProto& tensor)
{
    if (tensor.data_location() == TensorProto::EXTERNAL || tensor.external_data_size() > 0)
        unsupported("weights of tensor " + tensor.name() +
                    " are in another file; save the model with all weights inside the .onnx file");
    if (tensor.has_segment())
        unsupported("tensor " + tensor.name() + " is stored in segments");
    OnnxTensor result;
    result.shape.assign(tensor.dims().begin(), tensor.dims().end());
    switch (tensor.data_type()) {
    case TensorProto::FLOAT:
        result.values = values<float, float>(tensor, tensor.float_data());
        break;
    case TensorProto::DOUBLE:
        result.values = values<double, float>(tensor, tensor.double_data());
        break;
    case TensorProto::INT64:
        result.values = values<std::int64_t, std::int64_t>(tensor, tensor.int64_data());
        break;
    case TensorProto::INT32:
        result.values = values<std::int32_t, std::int64_t>(tensor, tensor.int32_data());
        break;
    case TensorProto::BOOL:
        result.values = values<std::uint8_t, std::int64_t>(tensor, tensor.int32_data());
        break;
    default:
        unsupported("tensor " + tensor.name() + " has data type " + std::to_string(tensor.data_type()) +
                    " (onnx.proto); export the model in 32-bit floating point");
    }
    return result;
}

OnnxAttribute readAttribute(const AttributeProto& attribute, const std::string& node)
{
    switch (attribute.type()) {
    case AttributeProto::INT:
        return attribute.i();
    case AttributeProto::FLOAT:
        return attribute.f();
    case AttributeProto::STRING:
        return attribute.s();
    case AttributeProto::TENSOR:
        return readTensor(attribute.t());
    case AttributeProto::INTS:
        return std::vector<std::int64_t>(attribute.ints().begin(), attribute.ints().end());
    case AttributeProto::FLOATS:
        return std::vector<float>(attribute.floats().begin(), attribute.floats().end());
    default:
        unsupported("attribute " + attribute.name() + " of node " + node +
                    " is of a kind that is not supported (sub-graph, sparse tensor, list of strings)");
    }
}

OnnxNode readNode(const NodeProto& proto)
{
    OnnxNode node;
    node.op = proto.op_type();
    node.name = !proto.name().empty()     ? proto.name()
                : proto.output_size() > 0 ? proto.output(0)
                                          : "without name";
    if (!proto.domain().empty() && proto.domain() != "ai.onnx")
        unsupported("operator " + proto.domain() + ":" + node.op + " (node " + node.name +
                    ") is not a standard ONNX operator");
    node.inputs.assign(proto.input().begin(), proto.input().end());
    node.outputs.assign(proto.output().begin(), proto.output().end());
    for (const AttributeProto& attribute : proto.attribute())
        if (!node.attributes.emplace(attribute.name(), readAttribute(attribute, node.name)).second)
            damaged("attribute " + attribute.name() + " of node " + node.name + " is given twice");
    return node;
}

/// The value of a Constant node.
OnnxTensor constantValue(const OnnxNode& node)
{
    if (node.attributes.size() == 1 && node.inputs.empty() && node.outputs.size() == 1) {
        const auto& [name, value] = *node.attributes.begin();
        if (const auto* tensor = std::get_if<OnnxTensor>(&value); tensor && name == "value")
            return *tensor;
        if (const auto* number = std::get_if<float>(&value); number && name == "value_float")
            return {{}, std::vector{*number}};
        if (const auto* number = std::get_if<std::int64_t>(&value); number && name == "value_int")
            return {{}, std::vector{*number}};
        if (const auto* list = std::get_if<std::vector<float>>(&value); list && name == "value_floats")
            return {{static_cast<std::int64_t>(list->size())}, *list};
        if (const auto* list = std::get_if<std::vector<std::int64_t>>(&value); list && name == "value_ints")
            return {{static_cast<std::int64_t>(list->size())}, *list};
    }
    unsupported("operator Constant (node " + node.name + ") is of a kind that is not supported");
}

void readInput(const GraphProto& proto, OnnxGraph& graph)
{
    for (const auto& input : proto.input()) {
        if (graph.constants.contains(input.name()))
            continue; // until IR version 4 initialisers had to be listed among the inputs
        if (!graph.input.empty())
            unsupported("the network has more than one input (" + graph.input + ", " + input.name() + ")");
        graph.input = input.name();
        for (const auto& side : input.type().tensor_type().shape().dim())
            graph.inputShape.push_back(side.has_dim_value() && side.dim_value() > 0 ? side.dim_value() : -1);
    }
    if (graph.input.empty())
        damaged("the network has no input");
}

void readNodes(const GraphProto& proto, OnnxGraph& graph)
{
    std::set<std::string> defined{graph.input, ""};
    for (const auto& [name, tensor] : graph.constants)
        defined.insert(name);
    for (const NodeProto& nodeProto : proto.node()) {
        OnnxNode node = readNode(nodeProto);
        for (const std::string& input : node.inputs)
            if (!defined.contains(input))
                damaged("input " + input + " of node " + node.name + " is not defined before it");
        for (const std::string& output : node.outputs)
            if (!output.empty() && !defined.insert(output).second)
                damaged("tensor " + output + " is defined twice");
        if (node.op == "Constant")
            graph.constants.emplace(node.outputs.empty() ? "" : node.outputs.front(), constantValue(node));
        else
            graph.nodes.push_back(std::move(node));
    }
    for (const auto& output : proto.output()) {
        if (!defined.contains(output.name()))
            damaged("output " + output.name() + " is not defined");
        graph.outputs.push_back(output.name());
    }
}

OnnxGraph readModel(const std::string& bytes)
{
    ModelProto model;
    const google::protobuf::LogSilencer silence; // its complaints on stderr say no more than our error does
    if (!model.ParseFromString(bytes) || !model.has_graph())
        damaged("this is no complete ONNX file");
    OnnxGraph graph;
    for (const auto& set : model.opset_import())
        if (set.domain().empty() || set.domain() == "ai.onnx")
            graph.opset = set.version();
    // Version 7 (2018) brought today's broadcasting rules.
    if (graph.opset < 7)
        unsupported("operator set " + std::to_string(graph.opset) +
                    "; export the model with operator set 7 or later");
    if (model.graph().sparse_initializer_size() > 0)
        unsupported("the network has sparse weights");
    for (const TensorProto& tensor : model.graph().initializer())
        if (!graph.constants.emplace(tensor.name(), readTensor(tensor)).second)
            damaged("tensor " + tensor.name() + " is defined twice");
    readInput(model.graph(), graph);
    readNodes(model.graph(), graph);
    return graph;
}

} // namespace

Result<OnnxGraph> parseOnnx(const std::string& bytes, const std::string& name)
{
    try {
        return readModel(bytes);
    } catch (const Refusal& refusal) {
        return failure(refusal.code, name, refusal.what());
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, name, "not enough memory to read the network");
    } catch (const std::exception& error) {
        return failure(ErrorCode::ModelDamaged, name, error.what());
    }
}

Result<OnnxGraph> readOnnx(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    if (!(bytes << stream.rdbuf()))
        return failure(ErrorCode::FileNotReadable, file, "the network file cannot be read");
    return parseOnnx(bytes.str(), file);
}

} // namespace pw
