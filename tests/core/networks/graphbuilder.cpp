// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/networks/graphbuilder.h"

namespace pw::test {

namespace {

void describe(::onnx::ValueInfoProto& info, const std::string& name, const Shape& shape)
{
    info.set_name(name);
    auto* type = info.mutable_type()->mutable_tensor_type();
    type->set_elem_type(::onnx::TensorProto::FLOAT);
    auto* sides = type->mutable_shape(); // must be there, though it may be empty
    for (const std::int64_t side : shape)
        sides->add_dim()->set_dim_value(side);
}

void setValue(::onnx::AttributeProto& attribute, std::int64_t value)
{
    attribute.set_type(::onnx::AttributeProto::INT);
    attribute.set_i(value);
}

void setValue(::onnx::AttributeProto& attribute, float value)
{
    attribute.set_type(::onnx::AttributeProto::FLOAT);
    attribute.set_f(value);
}

void setValue(::onnx::AttributeProto& attribute, const std::string& value)
{
    attribute.set_type(::onnx::AttributeProto::STRING);
    attribute.set_s(value);
}

void setValue(::onnx::AttributeProto& attribute, const Shape& values)
{
    attribute.set_type(::onnx::AttributeProto::INTS);
    for (const std::int64_t value : values)
        attribute.add_ints(value);
}

void setValue(::onnx::AttributeProto& attribute, const std::vector<float>& values)
{
    attribute.set_type(::onnx::AttributeProto::FLOATS);
    for (const float value : values)
        attribute.add_floats(value);
}

} // namespace

GraphBuilder::GraphBuilder(const Shape& inputShape, std::int64_t opset)
{
    m_model.set_ir_version(7);
    graph().set_name("test");
    describe(*graph().add_input(), "x", inputShape);
    m_model.add_opset_import()->set_version(opset);
}

GraphBuilder& GraphBuilder::weights(const std::string& name, const Shape& shape, bool positive)
{
    return uniform(name, shape, positive ? 0.5F : -0.5F, positive ? 1.5F : 0.5F);
}

GraphBuilder& GraphBuilder::uniform(const std::string& name, const Shape& shape, float low, float high)
{
    ::onnx::TensorProto& tensor = *graph().add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(::onnx::TensorProto::FLOAT);
    std::int64_t count = 1;
    for (const std::int64_t side : shape) {
        tensor.add_dims(side);
        count *= side;
    }
    for (std::int64_t i = 0; i < count; ++i) {
        m_random = m_random * 1664525U + 1013904223U;
        tensor.add_float_data(low + (high - low) * static_cast<float>(m_random >> 8U) / 16777216.0F);
    }
    return *this;
}

GraphBuilder& GraphBuilder::integers(const std::string& name, const Shape& values)
{
    ::onnx::TensorProto& tensor = *graph().add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(::onnx::TensorProto::INT64);
    tensor.add_dims(static_cast<std::int64_t>(values.size()));
    for (const std::int64_t value : values)
        tensor.add_int64_data(value);
    return *this;
}

GraphBuilder& GraphBuilder::integer(const std::string& name, std::int64_t value)
{
    ::onnx::TensorProto& tensor = *graph().add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(::onnx::TensorProto::INT64);
    tensor.add_int64_data(value);
    return *this;
}

GraphBuilder& GraphBuilder::reals(const std::string& name, const std::vector<float>& values)
{
    ::onnx::TensorProto& tensor = *graph().add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(::onnx::TensorProto::FLOAT);
    tensor.add_dims(static_cast<std::int64_t>(values.size()));
    for (const float value : values)
        tensor.add_float_data(value);
    return *this;
}

GraphBuilder& GraphBuilder::number(const std::string& name, float value)
{
    ::onnx::TensorProto& tensor = *graph().add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(::onnx::TensorProto::FLOAT);
    tensor.add_float_data(value);
    return *this;
}

GraphBuilder& GraphBuilder::node(const std::string& op, const std::vector<std::string>& inputs,
                                 const std::vector<std::string>& outputs,
                                 const std::vector<Attribute>& attributes)
{
    ::onnx::NodeProto& node = *graph().add_node();
    node.set_op_type(op);
    const int count = ++m_nodes[op];
    node.set_name(count == 1 ? "the_" + op : "the_" + op + " " + std::to_string(count));
    for (const std::string& input : inputs)
        node.add_input(input);
    for (const std::string& output : outputs)
        node.add_output(output);
    for (const Attribute& attribute : attributes) {
        ::onnx::AttributeProto& proto = *node.add_attribute();
        proto.set_name(attribute.name);
        std::visit([&](const auto& value) { setValue(proto, value); }, attribute.value);
    }
    return *this;
}

std::string GraphBuilder::bytes(const std::string& output)
{
    if (graph().output_size() == 0)
        describe(*graph().add_output(), output, {});
    return m_model.SerializeAsString();
}

} // namespace pw::test
