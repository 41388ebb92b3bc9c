// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/matrixproduct.h"

#include <ATen/Functions.h>

#ifdef PW_ONEDNN
#include <oneapi/dnnl/dnnl.h>
#endif

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace pw {

namespace {

bool isSingleOnCpu(const at::Tensor& tensor) { return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat; }

} // namespace

at::Tensor matrixProduct(const at::Tensor& a, const at::Tensor& b, bool transposedB)
{
#ifdef PW_ONEDNN
    if (isSingleOnCpu(a) && isSingleOnCpu(b)) {
        const at::Tensor left = a.contiguous();
        const at::Tensor right = b.contiguous();
        const std::int64_t rows = left.size(0);
        const std::int64_t inner = left.size(1);
        const std::int64_t columns = right.size(transposedB ? 0 : 1);
        TORCH_CHECK(right.size(transposedB ? 1 : 0) == inner, "matrices do not fit");
        at::Tensor product = at::empty({rows, columns}, left.options());
        const float* leftData = left.data_ptr<float>();
        const float* rightData = right.data_ptr<float>();
        float* productData = product.data_ptr<float>();
        constexpr std::int64_t kBlock = 64;
        const std::int64_t blocks = (columns + kBlock - 1) / kBlock;
        bool failed = false;
        // Inside a parallel region dnnl_sgemm runs on one thread, so it never splits `inner` between threads.
#pragma omp parallel for schedule(static) reduction(|| : failed)
        for (std::int64_t block = 0; block < blocks; ++block) {
            const std::int64_t first = block * kBlock;
            const std::int64_t width = std::min(kBlock, columns - first);
            const dnnl_status_t status =
                dnnl_sgemm('N', transposedB ? 'T' : 'N', rows, width, inner, 1.0F, leftData, inner,
                           rightData + (transposedB ? first * inner : first), transposedB ? inner : columns, 0.0F,
                           productData + first, columns);
            failed = failed || status != dnnl_success;
        }
        if (failed)
            throw std::runtime_error("dnnl_sgemm failed");
        return product;
    }
#endif
    return at::matmul(a, transposedB ? b.t() : b);
}

at::Tensor matrixProducts(const at::Tensor& a, const at::Tensor& b)
{
    TORCH_CHECK(a.dim() == 3 && b.dim() == 3 && a.size(0) == b.size(0) && a.size(2) == b.size(1),
                "stacks of matrices do not fit");
#ifdef PW_ONEDNN
    if (isSingleOnCpu(a) && isSingleOnCpu(b)) {
        const at::Tensor left = a.contiguous();
        const at::Tensor right = b.contiguous();
        const std::int64_t rows = left.size(1);
        const std::int64_t inner = left.size(2);
        const std::int64_t columns = right.size(2);
        at::Tensor products = at::empty({left.size(0), rows, columns}, left.options());
        const float* leftData = left.data_ptr<float>();
        const float* rightData = right.data_ptr<float>();
        float* productData = products.data_ptr<float>();
        bool failed = false;
#pragma omp parallel for schedule(static) reduction(|| : failed)
        for (std::int64_t i = 0; i < left.size(0); ++i)
            failed = dnnl_sgemm('N', 'N', rows, columns, inner, 1.0F, leftData + i * rows * inner, inner,
                                rightData + i * inner * columns, columns, 0.0F, productData + i * rows * columns,
                                columns) != dnnl_success ||
                     failed;
        if (failed)
            throw std::runtime_error("dnnl_sgemm failed");
        return products;
    }
#endif
    return at::bmm(a, b);
}

} // namespace pw
