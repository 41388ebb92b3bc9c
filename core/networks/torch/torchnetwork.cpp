// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/torchnetwork.h"

#include "core/networks/torch/faceinput.h"
#include "core/networks/torch/networkopeners.h"
#include "core/networks/torch/recordedpass.h"
#include "core/networks/torch/scriptnetwork.h"
#include "core/networks/torch/torcherror.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <torch/version.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace pw {

namespace {

at::Tensor onCpu(const at::Tensor& tensor)
{
    return tensor.detach().to(at::kCPU, at::kFloat).contiguous();
}

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
    /// `face`: which of those in the pass.
    TorchFaceEvaluation(const NetworkInfo& info, const ScriptNetwork& network, const FaceInput& input,
                        std::shared_ptr<RecordedPass> pass, std::int64_t face)
        : m_info(info), m_network(network), m_input(input), m_pass(std::move(pass)), m_face(face)
    {
    }

    Result<std::vector<float>> embedding() override
    {
        return run([&]() -> Result<std::vector<float>> { return valuesOf(m_pass->embedding(m_face)); });
    }

    int stateSize() const override { return static_cast<int>(m_pass->stateSize()); }

    Result<std::vector<float>> stochasticGram(std::span<const float> masks, int passes) override
    {
        return run([&]() -> Result<std::vector<float>> {
            if (passes < 1 ||
                masks.size() != static_cast<std::size_t>(passes) * static_cast<std::size_t>(stateSize()))
                return failure(ErrorCode::InvalidArgument, "masks", "their number does not fit the state");
            const at::Tensor rows = tensorOf(masks, {passes, stateSize()}, m_network);
            return valuesOf(m_pass->stochasticGram(rows, m_face));
        });
    }

    Result<cv::Mat> inputGradient(std::span<const float> weights) override
    {
        return run([&]() -> Result<cv::Mat> {
            const auto count = static_cast<std::int64_t>(weights.size());
            if (count != m_pass->embedding(m_face).numel())
                return failure(ErrorCode::InvalidArgument, "weights",
                               "their number does not fit the embedding");
            return m_input.pixelGradient(
                m_pass->inputGradient(tensorOf(weights, {count}, m_network), m_face));
        });
    }

    Result<std::vector<cv::Mat>> layerEnergies() override
    {
        return run([&]() -> Result<std::vector<cv::Mat>> {
            std::vector<cv::Mat> energies;
            for (const at::Tensor& energy : m_pass->layerEnergies(m_face)) {
                const at::Tensor plain = onCpu(energy);
                energies.push_back(cv::Mat(static_cast<int>(plain.size(0)), static_cast<int>(plain.size(1)),
                                           CV_32FC1, plain.data_ptr<float>())
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

    const NetworkInfo& m_info;
    const ScriptNetwork& m_network;
    const FaceInput& m_input;
    std::shared_ptr<RecordedPass> m_pass;
    std::int64_t m_face;
};

/// Faces in one pass. More gain nothing and need more memory (docs/engine.md).
constexpr std::size_t kTogether = 4;

enum class Together { Untried, Possible, Impossible };

class TorchNetwork final : public RecognitionNetwork {
  public:
    TorchNetwork(NetworkInfo info, ScriptNetwork network)
        : m_info(std::move(info)), m_network(std::move(network)), m_input(m_info)
    {
        m_info.backend = "LibTorch " TORCH_VERSION;
        m_info.device = m_network.options().device.str();
    }

    const NetworkInfo& info() const override { return m_info; }

    Result<std::unique_ptr<FaceEvaluation>> evaluate(const cv::Mat& face) override
    {
        if (!fits(face))
            return misfit();
        auto evaluations = evaluated({&face, 1});
        if (!evaluations)
            return tl::unexpected(evaluations.error());
        return std::move(evaluations->front());
    }

    Result<std::vector<std::unique_ptr<FaceEvaluation>>>
    evaluateTogether(std::span<const cv::Mat> faces) override
    {
        if (!std::ranges::all_of(faces, [&](const cv::Mat& face) { return fits(face); }))
            return misfit();
        std::vector<std::unique_ptr<FaceEvaluation>> all;
        while (!faces.empty()) {
            const bool together = faces.size() >= kTogether && canRunTogether(faces.first(kTogether));
            const std::size_t count = together ? kTogether : 1;
            auto some = evaluated(faces.first(count));
            if (!some && together) { // memory may suffice for one
                m_together = Together::Impossible;
                continue;
            }
            if (!some)
                return tl::unexpected(some.error());
            std::ranges::move(*some, std::back_inserter(all));
            faces = faces.subspan(count);
        }
        return all;
    }

    void encodeInput(const InputEncoding& encoding) override
    {
        m_info.encoding = encoding;
        m_input = FaceInput(m_info);
    }

    /// Runs everything once on a test pattern, which also plans the convolutions, and takes down what cannot
    /// be done. Empty when all is well, else why the network is of no use. `expected`: its embedding in
    /// another way, if any.
    std::string selfTest(const at::Tensor& expected)
    {
        RecordedPass pass(m_network, m_input.encode(testPattern(m_info)).to(m_network.options().device));
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
            (at::abs(both[0][0] - pass.stochasticGram(masks.slice(0, 0, 1))[0][0]) > 1e-3 * length)
                .item<bool>())
            return "the part after the state tensor cannot run several random passes at once";
        if (expected.defined() && differs(e, expected.flatten()))
            return "its parts together do not give what the whole network gives";
        m_info.embeddingSize = static_cast<int>(e.numel());
        for (const at::Tensor& energy : energiesOf(pass, e))
            if (energy.dim() != 2)
                return "an energy tensor is not an image-like layer";
        return {};
    }

  private:
    [[nodiscard]] bool fits(const cv::Mat& face) const
    {
        return face.type() == CV_8UC3 && face.cols == m_info.inputWidth && face.rows == m_info.inputHeight;
    }

    [[nodiscard]] tl::unexpected<InspectionError> misfit() const
    {
        return failure(ErrorCode::InvalidArgument, "face",
                       "the network needs " + std::to_string(m_info.inputWidth) + "x" +
                           std::to_string(m_info.inputHeight) + " pixels, 8-bit BGR");
    }

    [[nodiscard]] RecordedPass passOf(std::span<const cv::Mat> faces) const
    {
        return {m_network, m_input.encode(faces).to(m_network.options().device)};
    }

    /// All in one pass.
    Result<std::vector<std::unique_ptr<FaceEvaluation>>> evaluated(std::span<const cv::Mat> faces)
    {
        using Evaluations = std::vector<std::unique_ptr<FaceEvaluation>>;
        return guarded(m_info.file, ErrorCode::Internal, [&]() -> Result<Evaluations> {
            const auto pass = std::make_shared<RecordedPass>(passOf(faces));
            Evaluations evaluations;
            for (std::size_t i = 0; i < faces.size(); ++i)
                evaluations.push_back(std::make_unique<TorchFaceEvaluation>(m_info, m_network, m_input, pass,
                                                                            static_cast<std::int64_t>(i)));
            return evaluations;
        });
    }

    /// A traced graph may have the number of faces written into it. Found out once, with the first faces
    /// there are.
    bool canRunTogether(std::span<const cv::Mat> faces)
    {
        if (m_together != Together::Untried)
            return m_together == Together::Possible;
        m_together = Together::Impossible;
        const auto agrees = guarded(m_info.file, ErrorCode::Internal, [&]() -> Result<bool> {
            RecordedPass all = passOf(faces), last = passOf(faces.last(1));
            const auto end = static_cast<std::int64_t>(faces.size()) - 1;
            return !differs(all.embedding(end), last.embedding());
        });
        if (agrees && *agrees)
            m_together = Together::Possible;
        return m_together == Together::Possible;
    }

    /// In direction: the whole network may normalise.
    static bool differs(const at::Tensor& a, const at::Tensor& b)
    {
        return a.numel() != b.numel() || (at::norm(a / at::norm(a) - b / at::norm(b)) > 1e-3).item<bool>();
    }

    /// Not finite counts as nothing.
    static bool isNothing(const at::Tensor& values) { return !(at::abs(values).max() > 0).item<bool>(); }

    void lack(NetworkCapability capability, std::string detail)
    {
        std::erase_if(m_info.lacks, [&](const NetworkLack& lack) { return lack.capability == capability; });
        m_info.lacks.push_back({capability, LackReason::NoGradient, std::move(detail)});
    }

    /// Goes back through the network; what that does not reach is taken down as lacking.
    std::vector<at::Tensor> energiesOf(RecordedPass& pass, const at::Tensor& e)
    {
        constexpr const char* kNothing = "the gradient is zero";
        const auto text = [](const c10::Error& error) {
            return errorFromException(error, {}, ErrorCode::Internal).detail;
        };
        try {
            if (isNothing(pass.inputGradient(at::ones_like(e))))
                lack(NetworkCapability::InputGradient, kNothing);
        } catch (const c10::Error& error) {
            lack(NetworkCapability::InputGradient, text(error));
        }
        std::vector<at::Tensor> energies;
        try {
            energies = pass.layerEnergies();
            if (std::ranges::any_of(energies, isNothing))
                lack(NetworkCapability::LayerEnergies, kNothing);
        } catch (const c10::Error& error) {
            lack(NetworkCapability::LayerEnergies, text(error));
        }
        return energies;
    }

    NetworkInfo m_info;
    ScriptNetwork m_network;
    FaceInput m_input;
    Together m_together = Together::Untried;
};

} // namespace

Result<std::unique_ptr<RecognitionNetwork>> openTorchNetwork(const NetworkInfo& info,
                                                             const c10::Device& device)
{
    using Opened = Result<std::unique_ptr<RecognitionNetwork>>;
    // What fails from here on is a graph that does not fit together.
    return guarded(info.file, ErrorCode::NetworkUnsupported, [&]() -> Opened {
        NetworkInfo known = info;
        auto loaded = networkOpener(info.format).load(known, {device, at::kFloat, true});
        if (!loaded)
            return tl::unexpected(loaded.error());
        auto network = std::make_unique<TorchNetwork>(std::move(known), std::move(loaded->network));
        if (const std::string lack = network->selfTest(loaded->expected); !lack.empty())
            return failure(ErrorCode::NetworkUnsupported, info.file, lack);
        return network;
    });
}

} // namespace pw
