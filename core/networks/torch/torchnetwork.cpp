// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/torchnetwork.h"

#include "core/networks/onnx/channelpruning.h"
#include "core/networks/onnx/onnxcompiler.h"
#include "core/networks/torch/recordedpass.h"
#include "core/networks/torch/scriptnetwork.h"
#include "core/networks/torch/torcherror.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <torch/version.h>

#include <algorithm>
#include <utility>

namespace pw {

namespace {

at::Tensor onCpu(const at::Tensor& tensor) { return tensor.detach().to(at::kCPU, at::kFloat).contiguous(); }

std::vector<float> valuesOf(const at::Tensor& tensor)
{
    const at::Tensor plain = onCpu(tensor);
    return {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()};
}

at::Tensor tensorOf(std::span<const float> values, at::IntArrayRef size, const ScriptNetwork& network)
{
    at::Tensor tensor = at::empty(size, at::kFloat);
    std::ranges::copy(values, tensor.data_ptr<float>());
    return tensor.to(network.options().device);
}

class TorchFaceEvaluation final : public FaceEvaluation {
  public:
    TorchFaceEvaluation(const NetworkInfo& info, const ScriptNetwork& network, const at::Tensor& x)
        : m_info(info), m_network(network), m_pass(network, x)
    {}

    Result<std::vector<float>> embedding() override
    {
        return run([&]() -> Result<std::vector<float>> { return valuesOf(m_pass.embedding()); });
    }

    int stateSize() const override { return static_cast<int>(m_pass.stateSize()); }

    Result<std::vector<float>> stochasticGram(std::span<const float> masks, int passes) override
    {
        return run([&]() -> Result<std::vector<float>> {
            if (passes < 1 || masks.size() != static_cast<std::size_t>(passes) * static_cast<std::size_t>(stateSize()))
                return failure(ErrorCode::InvalidArgument, "masks", "their number does not fit the state");
            const at::Tensor rows = tensorOf(masks, {passes, stateSize()}, m_network);
            return valuesOf(m_pass.stochasticGram(rows));
        });
    }

    Result<cv::Mat> inputGradient(std::span<const float> weights) override
    {
        return run([&]() -> Result<cv::Mat> {
            const auto count = static_cast<std::int64_t>(weights.size());
            if (count != m_pass.embedding().numel())
                return failure(ErrorCode::InvalidArgument, "weights", "their number does not fit the embedding");
            return pixelGradient(m_pass.inputGradient(tensorOf(weights, {count}, m_network)));
        });
    }

    Result<std::vector<cv::Mat>> layerEnergies() override
    {
        return run([&]() -> Result<std::vector<cv::Mat>> {
            std::vector<cv::Mat> energies;
            for (const at::Tensor& energy : m_pass.layerEnergies()) {
                const at::Tensor plain = onCpu(energy);
                energies.push_back(cv::Mat(static_cast<int>(plain.size(0)), static_cast<int>(plain.size(1)), CV_32FC1,
                                           plain.data_ptr<float>())
                                       .clone());
            }
            return energies;
        });
    }

  private:
    template <class Function>
    auto run(Function&& function) -> decltype(function())
    {
        return guarded(m_info.file, ErrorCode::Internal, std::forward<Function>(function));
    }

    /// [1, 3, H, W] in the network's channel order and scale -> pixels' derivative, BGR.
    cv::Mat pixelGradient(const at::Tensor& gradient) const
    {
        const at::Tensor rows = onCpu(gradient[0].permute({1, 2, 0}));
        cv::Mat result(m_info.inputHeight, m_info.inputWidth, CV_32FC3);
        const auto perPixel = static_cast<float>(1 / m_info.scale);
        const float* from = rows.data_ptr<float>();
        for (auto pixel = result.begin<cv::Vec3f>(); pixel != result.end<cv::Vec3f>(); ++pixel, from += 3)
            for (int channel = 0; channel < 3; ++channel)
                (*pixel)[m_info.inputIsBgr ? channel : 2 - channel] = from[channel] * perPixel;
        return result;
    }

    const NetworkInfo& m_info;
    const ScriptNetwork& m_network;
    RecordedPass m_pass;
};

class TorchNetwork final : public RecognitionNetwork {
  public:
    TorchNetwork(NetworkInfo info, const CompiledNetwork& compiled, const c10::Device& device)
        : m_info(std::move(info)), m_network(compiled, {device, at::kFloat, true})
    {
        m_info.backend = "LibTorch " TORCH_VERSION;
        m_info.device = device.str();
        for (int value = 0; value < 256; ++value)
            m_scaled[static_cast<std::size_t>(value)] = static_cast<float>((value - m_info.mean) / m_info.scale);
    }

    const NetworkInfo& info() const override { return m_info; }

    Result<std::unique_ptr<FaceEvaluation>> evaluate(const cv::Mat& face) override
    {
        if (face.type() != CV_8UC3 || face.cols != m_info.inputWidth || face.rows != m_info.inputHeight)
            return failure(ErrorCode::InvalidArgument, "face",
                           "the network needs " + std::to_string(m_info.inputWidth) + "x" +
                               std::to_string(m_info.inputHeight) + " pixels, 8-bit BGR");
        return guarded(m_info.file, ErrorCode::Internal, [&]() -> Result<std::unique_ptr<FaceEvaluation>> {
            return std::make_unique<TorchFaceEvaluation>(m_info, m_network, input(face));
        });
    }

    /// Runs everything once on a test pattern, which also plans the convolutions. Empty when all is well, else what
    /// the network lacks.
    std::string selfTest() const
    {
        RecordedPass pass(m_network, input(testPattern()));
        const at::Tensor e = pass.embedding();
        if (!at::isfinite(e).all().item<bool>() || !(at::norm(e).item<float>() > 0))
            return "its embedding of a test pattern is not a usable vector";
        // Rows of a batch must be what they are alone.
        at::Tensor masks = at::ones({2, pass.stateSize()}, at::TensorOptions(m_network.options().device));
        masks[0].slice(0, 0, pass.stateSize() / 2).zero_();
        const at::Tensor both = pass.stochasticGram(masks);
        const at::Tensor length = at::dot(e, e);
        if (both.dim() != 2 || both.size(0) != 2 ||
            (at::abs(both[1][1] - length) > 1e-3 * length).item<bool>() ||
            (at::abs(both[0][0] - pass.stochasticGram(masks.slice(0, 0, 1))[0][0]) > 1e-3 * length).item<bool>())
            return "the part after the state tensor cannot run several random passes at once";
        (void)pass.inputGradient(at::ones_like(e));
        for (const at::Tensor& energy : pass.layerEnergies())
            if (energy.dim() != 2)
                return "an energy tensor is not an image-like layer";
        return {};
    }

    at::Tensor testEmbedding() const { return RecordedPass(m_network, input(testPattern())).embedding(); }

  private:
    cv::Mat testPattern() const
    {
        cv::Mat pattern(m_info.inputHeight, m_info.inputWidth, CV_8UC3);
        for (int y = 0; y < pattern.rows; ++y)
            for (int x = 0; x < pattern.cols; ++x)
                pattern.at<cv::Vec3b>(y, x) = cv::Vec3b::all(cv::saturate_cast<uchar>(64 + (x * 3 + y * 7) % 128));
        return pattern;
    }

    /// 8-bit BGR rows -> [1, 3, H, W], channels last in memory.
    at::Tensor input(const cv::Mat& face) const
    {
        at::Tensor rows = at::empty({1, face.rows, face.cols, 3}, at::kFloat);
        float* to = rows.data_ptr<float>();
        for (int y = 0; y < face.rows; ++y) {
            const auto* row = face.ptr<cv::Vec3b>(y);
            for (int x = 0; x < face.cols; ++x, to += 3)
                for (int channel = 0; channel < 3; ++channel)
                    to[m_info.inputIsBgr ? channel : 2 - channel] = m_scaled[row[x][channel]];
        }
        return rows.permute({0, 3, 1, 2}).to(m_network.options().device);
    }

    NetworkInfo m_info;
    ScriptNetwork m_network;
    std::array<float, 256> m_scaled{}; ///< network input for each 8-bit value
};

Result<OnnxGraph> readGraph(const NetworkInfo& info)
{
    auto graph = readOnnx(info.file);
    if (!graph)
        return graph;
    const std::vector<std::int64_t> wanted{1, 3, info.inputHeight, info.inputWidth};
    const auto fits = [](std::int64_t has, std::int64_t want) { return has < 0 || has == want; };
    if (!std::ranges::equal(graph->inputShape, wanted, fits))
        return failure(ErrorCode::NetworkUnsupported, info.file,
                       "its input is not one image of " + std::to_string(info.inputWidth) + "x" +
                           std::to_string(info.inputHeight) + " pixels with three channels");
    graph->inputShape = wanted;
    return graph;
}

Result<std::unique_ptr<TorchNetwork>> compiledNetwork(NetworkInfo info, OnnxGraph graph, const c10::Device& device)
{
    const auto compiled =
        compileOnnx(std::move(graph), {info.stateTensor, info.embeddingTensor, info.energyTensors}, info.file);
    if (!compiled)
        return tl::unexpected(compiled.error());
    info.normalises = compiled->normalises;
    return std::make_unique<TorchNetwork>(std::move(info), *compiled, device);
}

/// The network without the channels that contribute nothing, if it has any and gives the same embedding.
Result<std::unique_ptr<TorchNetwork>> bestNetwork(const NetworkInfo& info, const c10::Device& device)
{
    constexpr double kLargestChange = 1e-5;
    auto graph = readGraph(info);
    if (!graph)
        return tl::unexpected(graph.error());
    std::vector<std::string> kept = info.energyTensors;
    kept.insert(kept.end(), {info.stateTensor, info.embeddingTensor});
    auto pruned = info.prunesChannels ? prunedChannels(*graph, kept) : std::nullopt;
    auto whole = compiledNetwork(info, *std::move(graph), device);
    if (!whole || !pruned)
        return whole;
    NetworkInfo described = info;
    described.prunedChannels = pruned->channels;
    auto network = compiledNetwork(std::move(described), std::move(pruned->graph), device);
    if (!network)
        return whole;
    const at::Tensor expected = (*whole)->testEmbedding();
    const at::Tensor change = at::norm((*network)->testEmbedding() - expected) / at::norm(expected);
    return change.item<double>() <= kLargestChange ? std::move(network) : std::move(whole);
}

} // namespace

Result<std::unique_ptr<RecognitionNetwork>> openTorchNetwork(const NetworkInfo& info, const c10::Device& device)
{
    using Opened = Result<std::unique_ptr<RecognitionNetwork>>;
    // What fails from here on is a graph that does not fit together.
    return guarded(info.file, ErrorCode::NetworkUnsupported, [&]() -> Opened {
        auto network = bestNetwork(info, device);
        if (!network)
            return tl::unexpected(network.error());
        if (const std::string lack = (*network)->selfTest(); !lack.empty())
            return failure(ErrorCode::NetworkUnsupported, info.file, lack);
        return *std::move(network);
    });
}

} // namespace pw
