// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/convolution.h"

#include "core/networks/torch/matrixproduct.h"

#include <ATen/Functions.h>

#include <algorithm>

#ifdef PW_ONEDNN
#include <oneapi/dnnl/dnnl.hpp>
#endif

namespace pw {

bool Convolution::isLinear(std::int64_t height, std::int64_t width) const
{
    return height == 1 && width == 1 && m_weight.size(2) == 1 && m_weight.size(3) == 1 && m_settings.groups == 1 &&
           m_settings.padding == std::array<std::int64_t, 2>{0, 0};
}

#ifdef PW_ONEDNN

namespace {

using dnnl::memory;

const dnnl::engine& cpu()
{
    static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
    return engine;
}

/// oneDNN counts a dilation of 1 as 0.
memory::dims dilates(const ConvolutionSettings& settings)
{
    return {settings.dilation[0] - 1, settings.dilation[1] - 1};
}

memory::dims dims(const std::array<std::int64_t, 2>& pair) { return {pair[0], pair[1]}; }

memory::desc channelsLast(const memory::dims& size)
{
    return {size, memory::data_type::f32, memory::format_tag::nhwc};
}

memory::dims weightDims(const at::Tensor& weight, std::int64_t groups)
{
    return {groups, weight.size(0) / groups, weight.size(1), weight.size(2), weight.size(3)};
}

dnnl::convolution_forward::primitive_desc describeForward(const memory::dims& source, const memory::dims& weights,
                                                          const memory::dims& destination, bool hasBias,
                                                          const ConvolutionSettings& settings)
{
    const memory::desc packed(weights, memory::data_type::f32, memory::format_tag::any);
    const memory::desc bias = hasBias ? memory::desc({destination[1]}, memory::data_type::f32, memory::format_tag::x)
                                      : memory::desc();
#if DNNL_VERSION_MAJOR >= 3
    return {cpu(), dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct, channelsLast(source),
            packed, bias, channelsLast(destination), dims(settings.stride), dilates(settings),
            dims(settings.padding), dims(settings.padding)};
#else
    return {{dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct, channelsLast(source), packed,
             bias, channelsLast(destination), dims(settings.stride), dilates(settings), dims(settings.padding),
             dims(settings.padding)},
            cpu()};
#endif
}

dnnl::convolution_backward_data::primitive_desc describeBackward(
    const memory::dims& source, const memory::dims& weights, const memory::dims& destination,
    const ConvolutionSettings& settings)
{
    const auto forward = describeForward(source, weights, destination, false, settings);
    const memory::desc packed(weights, memory::data_type::f32, memory::format_tag::any);
#if DNNL_VERSION_MAJOR >= 3
    return {cpu(), dnnl::algorithm::convolution_direct, channelsLast(source), packed, channelsLast(destination),
            dims(settings.stride), dilates(settings), dims(settings.padding), dims(settings.padding), forward};
#else
    return {{dnnl::algorithm::convolution_direct, channelsLast(source), packed, channelsLast(destination),
             dims(settings.stride), dilates(settings), dims(settings.padding), dims(settings.padding)},
            cpu(),
            forward};
#endif
}

/// `weights`: [outputs, inputs / groups, height, width]. `known`: the same weights as other plans have them packed;
/// a layout that is there already is shared, since the weights of a large network take hundreds of megabytes.
memory packedWeights(const memory::desc& packed, const at::Tensor& weights, std::int64_t groups,
                     const std::vector<memory>& known)
{
    const auto same =
        std::ranges::find_if(known, [&](const memory& other) { return other.get_desc() == packed; });
    if (same != known.end())
        return *same;
    const at::Tensor plain = weights.contiguous();
    memory from({weightDims(weights, groups), memory::data_type::f32, memory::format_tag::goihw}, cpu(),
                plain.data_ptr());
    memory to(packed, cpu());
    dnnl::stream stream(cpu());
    dnnl::reorder(from, to).execute(stream, from, to);
    stream.wait();
    return to;
}

/// One direction, ready to run: input and output arguments get their addresses at each run.
class Execution {
  public:
    Execution() = default;

    /// `input` and `output` are argument numbers.
    Execution(const dnnl::primitive& primitive, memory weights, std::pair<int, memory::desc> input,
              std::pair<int, memory::desc> output)
        : m_primitive(primitive), m_stream(cpu()), m_input(input.second, cpu(), nullptr),
          m_output(output.second, cpu(), nullptr), m_weights(std::move(weights)),
          m_arguments{{input.first, m_input}, {output.first, m_output}, {DNNL_ARG_WEIGHTS, m_weights}}
    {
    }

    void addBias(const at::Tensor& bias)
    {
        m_bias = bias;
        m_arguments.emplace(DNNL_ARG_BIAS, memory({{bias.size(0)}, memory::data_type::f32, memory::format_tag::x},
                                                  cpu(), m_bias.data_ptr()));
    }

    void run(const at::Tensor& input, const at::Tensor& output)
    {
        m_input.set_data_handle(input.data_ptr());
        m_output.set_data_handle(output.data_ptr());
        m_primitive.execute(m_stream, m_arguments);
        m_stream.wait();
    }

    explicit operator bool() const { return static_cast<bool>(m_primitive); }
    [[nodiscard]] const memory& weights() const { return m_weights; }

  private:
    dnnl::primitive m_primitive;
    dnnl::stream m_stream;
    memory m_input;
    memory m_output;
    memory m_weights;
    at::Tensor m_bias;
    std::unordered_map<int, memory> m_arguments; // memory objects are handles: these are the same as the members
};

} // namespace

struct Convolution::Plan {
    memory::dims source;
    memory::dims destination;
    Execution forward;
    Execution backward; ///< made when it is first needed

    /// Weights as the plans have them packed for one direction.
    static std::vector<memory> packed(const Plans& plans, Execution Plan::*direction);
};

bool Convolution::covers(const at::Tensor& weight, const at::Tensor& bias)
{
    const auto isPlain = [](const at::Tensor& tensor) {
        return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && !tensor.requires_grad();
    };
    return isPlain(weight) && weight.dim() == 4 && (!bias.defined() || isPlain(bias));
}

std::vector<dnnl::memory> Convolution::Plan::packed(const Plans& plans, Execution Plan::*direction)
{
    std::vector<memory> known;
    for (const auto& [size, plan] : plans)
        if ((*plan).*direction)
            known.push_back(((*plan).*direction).weights());
    return known;
}

Convolution::Plan& Convolution::plan(const Size& size)
{
    const auto found = std::ranges::find(m_plans, size, [](const auto& entry) { return entry.first; });
    if (found != m_plans.end())
        return *found->second;
    const auto outputSide = [&](std::size_t axis, std::int64_t side) {
        const std::int64_t kernel = (m_weight.size(static_cast<std::int64_t>(axis) + 2) - 1) *
                                        m_settings.dilation[axis] + 1;
        const std::int64_t room = side + 2 * m_settings.padding[axis] - kernel;
        TORCH_CHECK(room >= 0, "the window of a convolution is larger than its input");
        return room / m_settings.stride[axis] + 1;
    };
    auto made = std::make_unique<Plan>();
    made->source = {size.batch, m_weight.size(1) * m_settings.groups, size.height, size.width};
    made->destination = {size.batch, m_weight.size(0), outputSide(0, size.height), outputSide(1, size.width)};
    const auto description = describeForward(made->source, weightDims(m_weight, m_settings.groups),
                                             made->destination, m_bias.defined(), m_settings);
    made->forward = Execution(dnnl::convolution_forward(description),
                              packedWeights(description.weights_desc(), m_weight, m_settings.groups,
                                            Plan::packed(m_plans, &Plan::forward)),
                              {DNNL_ARG_SRC, channelsLast(made->source)},
                              {DNNL_ARG_DST, channelsLast(made->destination)});
    if (m_bias.defined())
        made->forward.addBias(m_bias);
    // A network sees one size of face, alone or some together, and its head one number of passes: more are kept for
    // tests only.
    constexpr std::size_t kPlansKept = 4;
    if (m_plans.size() == kPlansKept)
        m_plans.erase(m_plans.begin());
    return *m_plans.emplace_back(size, std::move(made)).second;
}

namespace {

/// The gradient of a convolution with stride 1 to its input is a convolution of the gradient to its output, with
/// inputs and outputs exchanged and the window mirrored. oneDNN runs it faster as that than as a gradient.
Execution planMirrored(const at::Tensor& weight, const ConvolutionSettings& settings, const memory::dims& source,
                       const memory::dims& destination, const std::vector<memory>& known)
{
    const std::int64_t groups = settings.groups;
    ConvolutionSettings mirrored = settings;
    for (std::size_t axis = 0; axis < 2; ++axis)
        mirrored.padding[axis] = settings.dilation[axis] * (weight.size(static_cast<std::int64_t>(axis) + 2) - 1) -
                                 settings.padding[axis];
    const at::Tensor exchanged =
        weight.view({groups, weight.size(0) / groups, weight.size(1), weight.size(2), weight.size(3)})
            .transpose(1, 2)
            .flip({3, 4})
            .reshape({weight.size(1) * groups, weight.size(0) / groups, weight.size(2), weight.size(3)});
    const auto description =
        describeForward(destination, weightDims(exchanged, groups), source, false, mirrored);
    return {dnnl::convolution_forward(description),
            packedWeights(description.weights_desc(), exchanged, groups, known),
            {DNNL_ARG_SRC, channelsLast(destination)}, {DNNL_ARG_DST, channelsLast(source)}};
}

Execution planBackward(const at::Tensor& weight, const ConvolutionSettings& settings, const memory::dims& source,
                       const memory::dims& destination, const std::vector<memory>& known)
{
    const auto description = describeBackward(source, weightDims(weight, settings.groups), destination, settings);
    return {dnnl::convolution_backward_data(description),
            packedWeights(description.weights_desc(), weight, settings.groups, known),
            {DNNL_ARG_DIFF_DST, channelsLast(destination)}, {DNNL_ARG_DIFF_SRC, channelsLast(source)}};
}

bool canMirror(const at::Tensor& weight, const ConvolutionSettings& settings)
{
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const std::int64_t reach = settings.dilation[axis] *
                                   (weight.size(static_cast<std::int64_t>(axis) + 2) - 1);
        // Where less than half of the window's reach is padding, mirroring would more than double it.
        if (settings.stride[axis] != 1 || 2 * settings.padding[axis] < reach || settings.padding[axis] > reach)
            return false;
    }
    return true;
}

at::Tensor emptyLike(const memory::dims& size, const at::Tensor& model)
{
    return at::empty(size, model.options(), at::MemoryFormat::ChannelsLast);
}

} // namespace

at::Tensor Convolution::forward(const at::Tensor& x)
{
    TORCH_CHECK(x.dim() == 4 && x.scalar_type() == at::kFloat && x.device().is_cpu() &&
                    x.size(1) == m_weight.size(1) * m_settings.groups,
                "input does not fit the convolution");
    if (isLinear(x.size(2), x.size(3))) {
        at::Tensor y = matrixProduct(x.flatten(1), m_weight.flatten(1), true);
        if (m_bias.defined())
            y.add_(m_bias);
        return y.view({y.size(0), y.size(1), 1, 1});
    }
    Plan& used = plan({x.size(0), x.size(2), x.size(3)});
    at::Tensor y = emptyLike(used.destination, x);
    used.forward.run(x.contiguous(at::MemoryFormat::ChannelsLast), y);
    return y;
}

at::Tensor Convolution::backward(const at::Tensor& gradY, std::int64_t height, std::int64_t width)
{
    if (isLinear(height, width)) {
        const at::Tensor gradX = matrixProduct(gradY.flatten(1), m_weight.flatten(1), false);
        return gradX.view({gradX.size(0), gradX.size(1), 1, 1});
    }
    Plan& used = plan({gradY.size(0), height, width});
    if (!used.backward)
        used.backward = (canMirror(m_weight, m_settings) ? planMirrored : planBackward)(
            m_weight, m_settings, used.source, used.destination, Plan::packed(m_plans, &Plan::backward));
    at::Tensor gradX = emptyLike(used.source, gradY);
    used.backward.run(gradY.contiguous(at::MemoryFormat::ChannelsLast), gradX);
    return gradX;
}

#else

struct Convolution::Plan {};

bool Convolution::covers(const at::Tensor&, const at::Tensor&) { return false; }
at::Tensor Convolution::forward(const at::Tensor&) { TORCH_CHECK(false, "built without oneDNN"); }
at::Tensor Convolution::backward(const at::Tensor&, std::int64_t, std::int64_t)
{
    TORCH_CHECK(false, "built without oneDNN");
}

#endif

Convolution::Convolution(at::Tensor weight, at::Tensor bias, const ConvolutionSettings& settings)
    : m_weight(std::move(weight)), m_bias(std::move(bias)), m_settings(settings)
{
    m_weight = m_weight.contiguous();
    if (m_bias.defined())
        m_bias = m_bias.contiguous();
}

Convolution::~Convolution() = default;

} // namespace pw
