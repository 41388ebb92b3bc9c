// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that treat every value alike.
#include "core/networks/onnx/operators.h"

#include <cmath>
#include <limits>

namespace pw {

namespace {

TensorValues unary(OperatorContext& node, const Operator& row)
{
    return {{call(row.function, node.input(0)), node.shape(0)}};
}

/// Of two inputs, or of any number where the operator allows that (Max, Min, Sum).
TensorValues combined(OperatorContext& node, const Operator& row)
{
    std::string result = node.input(0);
    for (std::size_t i = 1; i < node.inputCount(); ++i)
        result = call(row.function, result, node.input(i));
    return {{result, node.broadcastShape()}};
}

TensorValues comparison(OperatorContext& node, const Operator& row)
{
    return {{call(row.function, node.input(0), node.input(1)), node.broadcastShape(), true}};
}

TensorValues power(OperatorContext& node, const Operator&)
{
    const auto exponent = node.number(1);
    return {{call("torch.pow", node.input(0), exponent ? literal(*exponent) : node.input(1)),
             node.broadcastShape()}};
}

TensorValues where(OperatorContext& node, const Operator&)
{
    const std::string condition = node.isTruth(0) ? node.input(0) : call("torch.ne", node.input(0), "0");
    return {{call("torch.where", condition, node.input(1), node.input(2)), node.broadcastShape()}};
}

/// The network runs in one precision, so a cast between numbers changes nothing.
TensorValues cast(OperatorContext& node, const Operator&)
{
    enum OnnxType : std::int64_t { Float = 1, Bool = 9, Half = 10, Double = 11 };
    const std::int64_t to = node.integer("to", Float);
    if (to == Bool)
        return {
            {node.isTruth(0) ? node.input(0) : call("torch.ne", node.input(0), "0"), node.shape(0), true}};
    node.refuseUnless(to == Float || to == Half || to == Double,
                      "attribute to: values that depend on the image cannot become integers");
    return {{node.isTruth(0) ? call("torch.mul", node.input(0), "1.0") : node.input(0), node.shape(0)}};
}

/// Is `slopes` one number, or one a channel (axis 1) of a tensor of this rank?
bool isOneEachChannel(const Shape& slopes, std::size_t rank)
{
    if (elementCount(slopes) == 1)
        return true;
    for (std::size_t back = 1; back <= slopes.size(); ++back)
        if (slopes[slopes.size() - back] != 1 && back + 1 != rank)
            return false;
    return rank >= 2 && slopes.size() <= rank;
}

TensorValues pRelu(OperatorContext& node, const Operator&)
{
    const OnnxTensor* slopes = node.constant(1);
    node.refuseUnless(slopes && slopes->floats(), "its slopes must be constant");
    const Shape& shape = node.shape(0);
    node.refuseUnless(broadcast(shape, slopes->shape) == shape, "its slopes do not fit its input");
    const std::string x = node.input(0);
    if (isOneEachChannel(slopes->shape, shape.size())) {
        const OnnxTensor flat{{static_cast<std::int64_t>(slopes->size())}, slopes->values};
        return {{call("torch.prelu", x, node.derived(1, "flat", flat)), shape}};
    }
    return {{call("torch.where", call("torch.gt", x, "0"), x, call("torch.mul", x, node.input(1))), shape}};
}

TensorValues leakyRelu(OperatorContext& node, const Operator&)
{
    return {{call("torch.leaky_relu", node.input(0), literal(node.real("alpha", 0.01F))), node.shape(0)}};
}

TensorValues elu(OperatorContext& node, const Operator&)
{
    return {{call("torch.elu", node.input(0), literal(node.real("alpha", 1))), node.shape(0)}};
}

TensorValues selu(OperatorContext& node, const Operator&)
{
    const double alpha = node.real("alpha", 1.67326319217681884765625);
    const double gamma = node.real("gamma", 1.05070102214813232421875);
    return {{call("torch.elu", node.input(0), literal(alpha), literal(gamma)), node.shape(0)}};
}

TensorValues hardSigmoid(OperatorContext& node, const Operator&)
{
    const std::string slope = literal(node.real("alpha", 0.2F));
    const std::string offset = literal(node.real("beta", 0.5F));
    return {{call("torch.clamp", call("torch.add", call("torch.mul", node.input(0), slope), offset), "0.0",
                  "1.0"),
             node.shape(0)}};
}

TensorValues gelu(OperatorContext& node, const Operator&)
{
    const std::string form = node.text("approximate", "none");
    node.refuseUnless(form == "none" || form == "tanh", "attribute approximate is not known");
    return {{call("torch.gelu", node.input(0), "approximate=\"" + form + "\""), node.shape(0)}};
}

TensorValues clip(OperatorContext& node, const Operator&)
{
    // Exporters write the largest number, or an infinite one, where there is no limit.
    const auto limit = [](std::optional<double> value) {
        constexpr double kNone = std::numeric_limits<float>::max();
        return value && std::abs(*value) < kNone ? literal(*value) : "None";
    };
    const std::string low = limit(node.constantReal("min", 1));
    const std::string high = limit(node.constantReal("max", 2));
    if (low == "None" && high == "None")
        return {{node.input(0), node.shape(0)}};
    return {{call("torch.clamp", node.input(0), low, high), node.shape(0)}};
}

constexpr Operator kOperators[] = {
    {"Abs", unary, "torch.abs"},
    {"Add", combined, "torch.add"},
    {"Cast", cast},
    {"Clip", clip},
    {"Div", combined, "torch.div"},
    {"Elu", elu},
    {"Equal", comparison, "torch.eq"},
    {"Erf", unary, "torch.erf"},
    {"Exp", unary, "torch.exp"},
    {"Gelu", gelu},
    {"Greater", comparison, "torch.gt"},
    {"HardSigmoid", hardSigmoid},
    {"HardSwish", unary, "torch.hardswish"},
    {"LeakyRelu", leakyRelu},
    {"Less", comparison, "torch.lt"},
    {"Log", unary, "torch.log"},
    {"Max", combined, "torch.maximum"},
    {"Min", combined, "torch.minimum"},
    {"Mul", combined, "torch.mul"},
    {"Neg", unary, "torch.neg"},
    {"PRelu", pRelu},
    {"Pow", power},
    {"Reciprocal", unary, "torch.reciprocal"},
    {"Relu", unary, "torch.relu"},
    {"Selu", selu},
    {"Sigmoid", unary, "torch.sigmoid"},
    {"Softplus", unary, "torch.softplus"},
    {"Sqrt", unary, "torch.sqrt"},
    {"Sub", combined, "torch.sub"},
    {"Sum", combined, "torch.add"},
    {"Tanh", unary, "torch.tanh"},
    {"Where", where},
};

} // namespace

std::span<const Operator> elementwiseOperators()
{
    return kOperators;
}

} // namespace pw
