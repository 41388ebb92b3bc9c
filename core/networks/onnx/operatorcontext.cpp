// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/onnx/operatorcontext.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace pw {

std::string literal(double value)
{
    if (!std::isfinite(value))
        throw UnsupportedNode("a number that is not finite");
    // std::to_chars: shortest form that reads back the same, whatever the locale.
    char text[64];
    const auto end = std::to_chars(std::begin(text), std::end(text), value).ptr;
    std::string result(std::begin(text), end);
    if (result.find_first_of(".e") == std::string::npos)
        result += ".0";
    return result;
}

std::string literal(const std::vector<std::int64_t>& values)
{
    std::string result = "[";
    for (const std::int64_t value : values)
        result += (result.size() > 1 ? ", " : "") + std::to_string(value);
    return result + "]";
}

std::string WeightList::expression(const std::string& name, const OnnxTensor& tensor)
{
    const auto [place, isNew] = m_expressions.try_emplace(name, "self.w" + std::to_string(m_tensors.size()));
    if (isNew)
        m_tensors.push_back(tensor);
    return place->second;
}

bool OperatorContext::hasInput(std::size_t index) const
{
    return index < m_node.inputs.size() && !m_node.inputs[index].empty();
}

std::string OperatorContext::input(std::size_t index) const
{
    refuseUnless(hasInput(index), "input " + std::to_string(index) + " is missing");
    const std::string& name = m_node.inputs[index];
    if (const OnnxTensor* value = constant(index))
        return m_surroundings.weights.expression(name, *value);
    return m_surroundings.tensors.at(name).expression;
}

const Shape& OperatorContext::shape(std::size_t index) const
{
    refuseUnless(hasInput(index), "input " + std::to_string(index) + " is missing");
    if (const OnnxTensor* value = constant(index))
        return value->shape;
    return m_surroundings.tensors.at(m_node.inputs[index]).shape;
}

bool OperatorContext::isTruth(std::size_t index) const
{
    const auto found =
        hasInput(index) ? m_surroundings.tensors.find(m_node.inputs[index]) : m_surroundings.tensors.end();
    return found != m_surroundings.tensors.end() && found->second.isTruth;
}

const OnnxTensor* OperatorContext::constant(std::size_t index) const
{
    if (!hasInput(index))
        return nullptr;
    const auto found = m_surroundings.graph.constants.find(m_node.inputs[index]);
    return found == m_surroundings.graph.constants.end() ? nullptr : &found->second;
}

std::optional<double> OperatorContext::number(std::size_t index) const
{
    const OnnxTensor* value = constant(index);
    if (!value || value->size() != 1)
        return std::nullopt;
    return std::visit([](const auto& all) { return static_cast<double>(all.front()); }, value->values);
}

std::string OperatorContext::derived(std::size_t index, const std::string& form,
                                     const OnnxTensor& tensor) const
{
    // A zero byte keeps derived names apart from all names of the file's own that tools can write.
    return m_surroundings.weights.expression(m_node.inputs.at(index) + '\0' + form, tensor);
}

std::string OperatorContext::made(const std::string& form, const OnnxTensor& tensor) const
{
    return m_surroundings.weights.expression(m_node.outputs.at(0) + '\0' + form, tensor);
}

template <class T>
const T* OperatorContext::find(const std::string& attribute)
{
    m_asked.insert(attribute);
    const auto found = m_node.attributes.find(attribute);
    if (found == m_node.attributes.end())
        return nullptr;
    const T* value = std::get_if<T>(&found->second);
    refuseUnless(value, "attribute " + attribute + " has the wrong type");
    return value;
}

template const OnnxTensor* OperatorContext::find(const std::string& attribute);

std::int64_t OperatorContext::integer(const std::string& attribute, std::int64_t standard)
{
    const auto* value = find<std::int64_t>(attribute);
    return value ? *value : standard;
}

double OperatorContext::real(const std::string& attribute, double standard)
{
    const auto* value = find<float>(attribute);
    refuseUnless(!value || std::isfinite(*value), "attribute " + attribute + " is not finite");
    return value ? static_cast<double>(*value) : standard;
}

std::string OperatorContext::text(const std::string& attribute, const std::string& standard)
{
    const auto* value = find<std::string>(attribute);
    return value ? *value : standard;
}

std::optional<std::vector<std::int64_t>> OperatorContext::integers(const std::string& attribute)
{
    const auto* value = find<std::vector<std::int64_t>>(attribute);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<std::vector<std::int64_t>> OperatorContext::integers(const std::string& attribute,
                                                                   std::size_t index)
{
    if (auto list = integers(attribute))
        return list;
    if (!hasInput(index))
        return std::nullopt;
    const OnnxTensor* list = constant(index);
    refuseUnless(list && list->integers() && list->shape.size() <= 1,
                 "its " + attribute + " must be constant integers");
    return *list->integers();
}

std::optional<std::vector<float>> OperatorContext::reals(const std::string& attribute, std::size_t index)
{
    if (const auto* list = find<std::vector<float>>(attribute))
        return *list;
    if (!hasInput(index))
        return std::nullopt;
    const OnnxTensor* list = constant(index);
    refuseUnless(list && list->floats(), "its " + attribute + " must be constant numbers");
    return *list->floats();
}

std::optional<double> OperatorContext::constantReal(const std::string& attribute, std::size_t index)
{
    if (const auto* value = find<float>(attribute))
        return static_cast<double>(*value);
    if (!hasInput(index))
        return std::nullopt;
    const auto value = number(index);
    refuseUnless(value.has_value(), "its " + attribute + " must be one constant");
    return value;
}

std::size_t OperatorContext::axis(std::int64_t standard, std::size_t rank)
{
    return axisOf(integer("axis", standard), rank);
}

std::size_t OperatorContext::axisOf(std::int64_t axis, std::size_t rank) const
{
    const auto index = axisIndex(axis, rank);
    refuseUnless(index.has_value(), "it has an axis of " + std::to_string(axis) + " where its input has " +
                                        std::to_string(rank) + " dimensions");
    return *index;
}

Shape OperatorContext::broadcastShape() const
{
    Shape result = shape(0);
    for (std::size_t i = 1; i < inputCount(); ++i) {
        const auto both = broadcast(result, shape(i));
        refuseUnless(both.has_value(),
                     "the shapes of its inputs do not fit: " + literal(result) + " and " + literal(shape(i)));
        result = *both;
    }
    return result;
}

void OperatorContext::refuse(const std::string& why) const
{
    throw UnsupportedNode("operator " + m_node.op + " (node " + m_node.name + "): " + why);
}

void OperatorContext::refuseUnknownAttributes() const
{
    for (const auto& [name, value] : m_node.attributes)
        if (!m_asked.contains(name))
            refuse("attribute " + name + " is not supported; export the model without it");
}

} // namespace pw
