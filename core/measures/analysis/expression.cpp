// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/expression.h"

#include "core/detection/exceptionbarrier.h"
#include "core/detection/modelfile.h"
#include "core/measures/analysis/faceframe.h"
#include "core/measures/analysis/softmax.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <utility>

namespace pw {

namespace {

const cv::Size kInputSize(224, 224);
constexpr std::size_t kNeutral = 6; // logit

} // namespace

struct ExpressionClassifier::Impl {
    std::string file;
    cv::dnn::Net net;

    double run(const cv::Mat& grey)
    {
        // In colour the network takes lips and warm skin for a smile.
        cv::Mat threeTimes;
        cv::merge(std::array{grey, grey, grey}, threeTimes);
        net.setInput(cv::dnn::blobFromImage(threeTimes, 1.0 / 255));
        return softmax(net.forward())[kNeutral];
    }

    double neutrality(const cv::Mat& bgr, const cv::Rect2d& box)
    {
        const cv::Rect2d square(box.x + (box.width - box.height) / 2, box.y, box.height, box.height);
        cv::Mat grey, mirrored;
        cv::cvtColor(cropResized(bgr, square, kInputSize), grey, cv::COLOR_BGR2GRAY);
        cv::flip(grey, mirrored, 1);
        return (run(grey) + run(mirrored)) / 2;
    }
};

ExpressionClassifier::ExpressionClassifier(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
ExpressionClassifier::ExpressionClassifier(ExpressionClassifier&&) noexcept = default;
ExpressionClassifier& ExpressionClassifier::operator=(ExpressionClassifier&&) noexcept = default;
ExpressionClassifier::~ExpressionClassifier() = default;

Result<ExpressionClassifier> ExpressionClassifier::open(const std::string& modelFile,
                                                        const std::string& sha256)
{
    return withoutExceptions(modelFile, [&]() -> Result<ExpressionClassifier> {
        auto net = readDnnModel(modelFile, sha256);
        if (!net)
            return tl::unexpected(net.error());
        return ExpressionClassifier(std::make_unique<Impl>(Impl{modelFile, *net}));
    });
}

Result<double> ExpressionClassifier::neutrality(const cv::Mat& bgr, const FaceDetection& face)
{
    return withoutExceptions(m_impl->file,
                             [&]() -> Result<double> { return m_impl->neutrality(bgr, face.box); });
}

} // namespace pw
