// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuresbench.h"

#include "core/measures/measureregistry.h"
#include "tests/core/measures/facefixture.h"
#include "tests/support/testassets.h"

#include <opencv2/dnn.hpp>

#include <initializer_list>
#include <stdexcept>

namespace pw::bench {

namespace {

class Measures {
  public:
    Measures()
        : m_image(test::FaceFixture::read(test::samplePortrait())), m_still(m_fixture.input(m_image)),
          m_live(m_fixture.input(m_image, Effort::Live)),
          m_aligned(112, 112, CV_8UC3, cv::Scalar(90, 120, 160)),
          m_pose(cv::dnn::blobFromImage(cv::Mat(224, 224, CV_32FC3, cv::Scalar::all(0.1)))),
          m_eye(cv::dnn::blobFromImage(cv::Mat(24, 24, CV_32FC1, cv::Scalar(0.5)))),
          m_expression(cv::dnn::blobFromImage(cv::Mat(224, 224, CV_32FC3, cv::Scalar::all(0.5))))
    {
    }

    std::vector<Variant> variants()
    {
        const auto alone = [this](const char* name, std::initializer_list<MeasureId> ids) {
            return Variant{name, [this, ids = std::vector(ids)] { measureOnly(ids); }, {}};
        };
        using M = MeasureId;
        return {
            {"all measures", [this] { all(m_still, MeasureSubset::All); }, {}},
            {"their network passes", [this] { networks(); }, {}},
            {"GrabCut, twice", [this] { grabCut(); }, {}},
            {"live subset", [this] { all(m_live, MeasureSubset::Live); }, {}},
            alone("aligned frame and light", {M::LuminanceMean, M::DynamicRange}),
            alone("sharpness", {M::Sharpness}),
            alone("pose", {M::HeadYaw, M::HeadPitch}),
            alone("eyes open", {M::EyesOpen}),
            alone("expression", {M::NeutralExpression}),
            alone("background", {M::BackgroundUniformity, M::BackgroundTone}),
            alone("crown", {M::HeadLengthRatio}),
            alone("occlusion", {M::MouthVisible, M::ForeheadVisible}),
            alone("compression", {M::Compression}),
            alone("utility", {M::RecognitionUtility}),
        };
    }

  private:
    static void all(const MeasureInput& input, MeasureSubset subset)
    {
        MeasureContext context(input);
        static_cast<void>(measureFace(context, subset));
    }

    void measureOnly(const std::vector<MeasureId>& ids)
    {
        MeasureContext context(m_still);
        for (const MeasureId id : ids)
            static_cast<void>(measureDescriptor(id).measure(context));
    }

    /// As many passes of each network as the measures of a still picture take.
    void networks()
    {
        const auto run = [this](MeasureModel model, const cv::Mat& blob, int times) {
            for (int i = 0; i < times; ++i)
                if (!m_fixture.models().probabilities(model, blob))
                    throw std::runtime_error("a network of the measures cannot be run");
        };
        run(MeasureModel::Pose, m_pose, 2);
        run(MeasureModel::Eye, m_eye, 28);
        run(MeasureModel::Expression, m_expression, 2);
        for (int i = 0; i < 8; ++i)
            if (const auto face = m_still.network->evaluate(m_aligned); !face || !(*face)->embedding())
                throw std::runtime_error("the recognition network cannot be run");
    }

    void grabCut()
    {
        MeasureContext context(m_still);
        static_cast<void>(context.head());
        static_cast<void>(context.crown());
    }

    test::FaceFixture m_fixture;
    Image m_image;
    MeasureInput m_still, m_live;
    cv::Mat m_aligned, m_pose, m_eye, m_expression;
};

} // namespace

Result<Report> runMeasures(int&, char**)
{
    try {
        Measures measures;
        Report report{measure(measures.variants(), {.rounds = 8, .warmUp = 1, .burst = 2}), {}};
        double base = 0;
        for (const Row& row : report.rows)
            base += row.name == "their network passes" || row.name == "GrabCut, twice" ? row.median : 0;
        report.ratios.emplace_back("measures_vs_networks_and_grabcut", report.rows.front().median / base);
        return report;
    } catch (const std::exception& exception) {
        return failure(ErrorCode::Internal, "measures", exception.what());
    }
}

} // namespace pw::bench
