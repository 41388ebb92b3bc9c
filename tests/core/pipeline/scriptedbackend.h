// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/recognitionbackend.h"

#include <opencv2/core.hpp>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace pw::test {

/// What the backend was asked to do, and where memory ends.
struct BackendScript {
    std::vector<std::string> opened; ///< "ID on DEVICE"
    bool cudaOpens = true;           ///< else it has no memory for the network
    int cudaEvaluations = 1000;      ///< that succeed before it runs out of memory
};

/// A face's numbers, made from its mean brightness.
class ScriptedEvaluation final : public FaceEvaluation {
  public:
    ScriptedEvaluation(cv::Size size, double brightness)
        : m_size(size), m_value(static_cast<float>(brightness))
    {
    }
    Result<std::vector<float>> embedding() override { return std::vector{m_value, 1.0F}; }
    int stateSize() const override { return 4; }
    Result<std::vector<float>> stochasticGram(std::span<const float>, int passes) override
    {
        std::vector<float> gram(static_cast<std::size_t>(passes * passes), 0.9F);
        for (int pass = 0; pass < passes; ++pass)
            gram[static_cast<std::size_t>(pass * (passes + 1))] = 1;
        return gram;
    }
    Result<cv::Mat> inputGradient(std::span<const float>) override
    {
        return cv::Mat(m_size, CV_32FC3, cv::Scalar::all(1e-4));
    }
    Result<std::vector<cv::Mat>> layerEnergies() override
    {
        return std::vector{cv::Mat(m_size / 4, CV_32FC1, cv::Scalar(0.004))};
    }

  private:
    cv::Size m_size;
    float m_value;
};

class ScriptedNetwork final : public RecognitionNetwork {
  public:
    ScriptedNetwork(NetworkInfo info, BackendScript& script) : m_info(std::move(info)), m_script(script) {}
    const NetworkInfo& info() const override { return m_info; }
    Result<std::unique_ptr<FaceEvaluation>> evaluate(const cv::Mat& face) override
    {
        if (face.size() != cv::Size(m_info.inputWidth, m_info.inputHeight))
            return failure(ErrorCode::InvalidArgument, "face", "wrong size");
        if (m_info.device != "cpu" && m_script.cudaEvaluations-- <= 0)
            return failure(ErrorCode::OutOfMemory, m_info.file, "CUDA out of memory");
        return std::make_unique<ScriptedEvaluation>(face.size(), cv::mean(face)[0]);
    }
    void encodeInput(const InputEncoding& encoding) override { m_info.encoding = encoding; }

  private:
    NetworkInfo m_info;
    BackendScript& m_script;
};

class ScriptedBackend final : public RecognitionBackend {
  public:
    explicit ScriptedBackend(BackendScript& script) : m_script(script) {}
    std::vector<std::pair<std::string, std::string>> libraries() const override { return {{"Script", "1"}}; }
    void setThreads(int) override {}
    bool hasCuda(int index) const override { return index == 0; }
    Result<std::unique_ptr<RecognitionNetwork>> open(const NetworkInfo& info, const Device& device) override
    {
        if (device.kind == DeviceKind::Cuda && !hasCuda(device.index))
            return failure(ErrorCode::DeviceUnavailable, "cuda:" + std::to_string(device.index), "scripted");
        NetworkInfo known = info;
        known.device = device.kind == DeviceKind::Cpu ? "cpu" : "cuda:0";
        known.backend = "Script 1";
        m_script.opened.push_back(info.id + " on " + known.device);
        if (known.device != "cpu" && !m_script.cudaOpens)
            return failure(ErrorCode::OutOfMemory, info.file, "CUDA out of memory");
        return std::make_unique<ScriptedNetwork>(known, m_script);
    }
    Result<NetworkProposal> propose(const NetworkWishes& wishes) override
    {
        return failure(ErrorCode::NetworkUnsupported, wishes.file, "scripted");
    }

  private:
    BackendScript& m_script;
};

} // namespace pw::test
