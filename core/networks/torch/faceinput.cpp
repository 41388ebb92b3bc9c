// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/torch/faceinput.h"

#include <ATen/Functions.h>

namespace pw {

FaceInput::FaceInput(const NetworkInfo& network)
    : m_encoding(network.encoding), m_channelsLast(network.channelsLast)
{
    for (std::size_t channel = 0; channel < m_scaled.size(); ++channel)
        for (int value = 0; value < 256; ++value)
            m_scaled[channel][static_cast<std::size_t>(value)] =
                static_cast<float>((value - m_encoding.mean[channel]) / m_encoding.scale[channel]);
}

at::Tensor FaceInput::encode(std::span<const cv::Mat> faces) const
{
    const cv::Size size = faces.front().size();
    at::Tensor rows =
        at::empty({static_cast<std::int64_t>(faces.size()), size.height, size.width, 3}, at::kFloat);
    float* to = rows.data_ptr<float>();
    for (const cv::Mat& face : faces) {
        for (int y = 0; y < size.height; ++y) {
            const auto* row = face.ptr<cv::Vec3b>(y);
            for (int x = 0; x < size.width; ++x, to += 3)
                for (int channel = 0; channel < 3; ++channel)
                    to[channel] = m_scaled[static_cast<std::size_t>(channel)]
                                          [row[x][m_encoding.isBgr ? channel : 2 - channel]];
        }
    }
    return m_channelsLast ? rows : rows.permute({0, 3, 1, 2});
}

cv::Mat FaceInput::pixelGradient(const at::Tensor& gradient) const
{
    const at::Tensor face = m_channelsLast ? gradient[0] : gradient[0].permute({1, 2, 0});
    const at::Tensor rows = face.detach().to(at::kCPU, at::kFloat).contiguous();
    cv::Mat result(static_cast<int>(rows.size(0)), static_cast<int>(rows.size(1)), CV_32FC3);
    const float* from = rows.data_ptr<float>();
    for (auto pixel = result.begin<cv::Vec3f>(); pixel != result.end<cv::Vec3f>(); ++pixel, from += 3)
        for (int channel = 0; channel < 3; ++channel)
            (*pixel)[m_encoding.isBgr ? channel : 2 - channel] =
                static_cast<float>(from[channel] / m_encoding.scale[static_cast<std::size_t>(channel)]);
    return result;
}

std::vector<std::int64_t> inputShape(const NetworkInfo& network)
{
    if (network.channelsLast)
        return {1, network.inputHeight, network.inputWidth, 3};
    return {1, 3, network.inputHeight, network.inputWidth};
}

cv::Mat testPattern(const NetworkInfo& network)
{
    cv::Mat pattern(network.inputHeight, network.inputWidth, CV_8UC3);
    for (int y = 0; y < pattern.rows; ++y)
        for (int x = 0; x < pattern.cols; ++x)
            pattern.at<cv::Vec3b>(y, x) =
                cv::Vec3b::all(cv::saturate_cast<uchar>(64 + (x * 3 + y * 7) % 128));
    return pattern;
}

} // namespace pw
