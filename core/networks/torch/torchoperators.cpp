// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/torchoperators.h"

#include "core/networks/torch/convolution.h"
#include "core/networks/torch/matrixproduct.h"
#include "core/networks/torch/prelu.h"

#include <ATen/ExpandUtils.h>
#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

namespace pw {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::Variable;
using torch::autograd::variable_list;

struct ConvolutionFunction : torch::autograd::Function<ConvolutionFunction> {
    static Variable forward(AutogradContext* context, const Variable& x,
                            const c10::intrusive_ptr<Convolution>& convolution)
    {
        context->saved_data["convolution"] = convolution;
        context->saved_data["height"] = x.size(2);
        context->saved_data["width"] = x.size(3);
        return convolution->forward(x);
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto convolution = context->saved_data["convolution"].toCustomClass<Convolution>();
        return {convolution->backward(gradients[0], context->saved_data["height"].toInt(),
                                      context->saved_data["width"].toInt()),
                Variable()};
    }
};

/// Runs prelu's kernels over channels-last memory, some pixels a thread.
template <class Kernel>
void forPixels(const at::Tensor& x, const Kernel& kernel)
{
    const std::int64_t channels = x.size(1);
    const std::int64_t pixels = channels ? x.numel() / channels : 0;
    constexpr std::int64_t kValuesPerTask = 16384; // enough work to be worth waking a thread
    at::parallel_for(
        0, pixels, std::max<std::int64_t>(1, kValuesPerTask / std::max<std::int64_t>(1, channels)),
        [&](std::int64_t begin, std::int64_t end) { kernel(begin * channels, end - begin, channels); });
}

struct PreluFunction : torch::autograd::Function<PreluFunction> {
    static Variable forward(AutogradContext* context, const Variable& x, const Variable& slope)
    {
        const at::Tensor input = x.contiguous(at::MemoryFormat::ChannelsLast);
        at::Tensor y = at::empty_like(input);
        forPixels(input, [&](std::int64_t at, std::int64_t pixels, std::int64_t channels) {
            preluForward(input.data_ptr<float>() + at, slope.data_ptr<float>(), y.data_ptr<float>() + at,
                         pixels, channels);
        });
        context->save_for_backward({input, slope});
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const variable_list saved = context->get_saved_variables();
        const at::Tensor& x = saved[0];
        const at::Tensor gradY = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        at::Tensor gradX = at::empty_like(x);
        forPixels(x, [&](std::int64_t at, std::int64_t pixels, std::int64_t channels) {
            preluBackward(x.data_ptr<float>() + at, saved[1].data_ptr<float>(), gradY.data_ptr<float>() + at,
                          gradX.data_ptr<float>() + at, pixels, channels);
        });
        return {gradX, Variable()};
    }
};

struct LinearFunction : torch::autograd::Function<LinearFunction> {
    static Variable forward(AutogradContext* context, const Variable& x, const Variable& weight,
                            const c10::optional<at::Tensor>& bias)
    {
        context->save_for_backward({weight});
        at::Tensor y = matrixProduct(x, weight, true);
        if (bias && bias->defined())
            y.add_(*bias);
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        return {matrixProduct(gradients[0], context->get_saved_variables()[0], false), Variable(),
                Variable()};
    }
};

/// Products of stacks of matrices, whose outer sides were made equal.
struct ProductsFunction : torch::autograd::Function<ProductsFunction> {
    static Variable forward(AutogradContext* context, const Variable& a, const Variable& b)
    {
        context->save_for_backward({a, b});
        return matrixProducts(a, b);
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const variable_list saved = context->get_saved_variables();
        const auto gradient = [&](const Variable& of, const auto& product) {
            return of.requires_grad() ? product() : Variable();
        };
        return {gradient(saved[0], [&] { return matrixProducts(gradients[0], saved[1].transpose(1, 2)); }),
                gradient(saved[1], [&] { return matrixProducts(saved[0].transpose(1, 2), gradients[0]); })};
    }
};

at::Tensor convolve(const at::Tensor& x, const c10::intrusive_ptr<Convolution>& convolution)
{
    return ConvolutionFunction::apply(x, convolution);
}

at::Tensor prelu(const at::Tensor& x, const at::Tensor& slope)
{
    const bool covered = x.dim() == 4 && x.device().is_cpu() && x.scalar_type() == at::kFloat &&
                         slope.numel() == x.size(1) && slope.is_contiguous();
    return covered ? PreluFunction::apply(x, slope) : at::prelu(x, slope);
}

at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const c10::optional<at::Tensor>& bias)
{
    if (x.dim() < 2)
        return at::linear(x, weight, bias);
    if (x.dim() == 2)
        return LinearFunction::apply(x, weight, bias);
    std::vector<std::int64_t> shape = x.sizes().vec();
    shape.back() = weight.size(0);
    return LinearFunction::apply(x.reshape({-1, x.size(-1)}), weight, bias).view(shape);
}

at::Tensor matmul(const at::Tensor& a, const at::Tensor& b)
{
    const auto isCovered = [](const at::Tensor& tensor) {
        return tensor.dim() >= 2 && tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat;
    };
    if (!isCovered(a) || !isCovered(b))
        return at::matmul(a, b);
    const auto outer = at::infer_size(a.sizes().slice(0, a.dim() - 2), b.sizes().slice(0, b.dim() - 2));
    const auto stack = [&](const at::Tensor& matrices) {
        std::vector<std::int64_t> size(outer.begin(), outer.end());
        size.insert(size.end(), {matrices.size(-2), matrices.size(-1)});
        return matrices.expand(size).reshape({-1, matrices.size(-2), matrices.size(-1)});
    };
    std::vector<std::int64_t> size(outer.begin(), outer.end());
    size.insert(size.end(), {a.size(-2), b.size(-1)});
    return ProductsFunction::apply(stack(a), stack(b)).view(size);
}

at::Tensor dropout(const at::Tensor& x, double /*p*/, bool /*channels*/)
{
    return x.alias();
}

} // namespace

TORCH_LIBRARY(pixelworth, library)
{
    library.class_<Convolution>("Convolution");
    library.def("conv2d(Tensor x, __torch__.torch.classes.pixelworth.Convolution convolution) -> Tensor",
                &convolve);
    library.def("prelu(Tensor x, Tensor slope) -> Tensor", &prelu);
    library.def("linear(Tensor x, Tensor weight, Tensor? bias) -> Tensor", &linear);
    library.def("matmul(Tensor a, Tensor b) -> Tensor", &matmul);
    library.def("dropout(Tensor x, float p, bool channels) -> Tensor", &dropout);
}

} // namespace pw
