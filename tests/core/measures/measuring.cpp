// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/measures/measuring.h"

#include "core/alignment/facealigner.h"
#include "tests/support/testassets.h"

#include <algorithm>
#include <stdexcept>

namespace pw::test {

namespace {

template <class Model>
Result<Model*> opened(const char* id)
{
    static auto model = Model::open(modelStore().model(id)->file, modelStore().model(id)->sha256);
    if (!model)
        return tl::unexpected(model.error());
    return &*model;
}

} // namespace

const QualityComponent& Measured::row(const std::string& key) const
{
    const auto found = std::ranges::find(m_components, key, &QualityComponent::key);
    if (found == m_components.end())
        throw std::out_of_range("no measure " + key);
    return *found;
}

double Measured::native(const std::string& key) const
{
    const QualityComponent& result = row(key);
    if (!result.native)
        throw std::out_of_range(key + ": " + result.reason);
    return *result.native;
}

int Measured::component(const std::string& key) const
{
    const QualityComponent& result = row(key);
    if (!result.component)
        throw std::out_of_range(key + ": " + result.reason);
    return *result.component;
}

MeasureModels testModels()
{
    return {[] { return opened<HeadPoseEstimator>("pose"); },
            [] { return opened<EyeStateClassifier>("eye"); },
            [] { return opened<ExpressionClassifier>("expression"); },
            {}};
}

MeasureInput inputOf(const TestFace& face)
{
    return {Image(face.bgr, {}),
            {face.detection},
            0,
            face.landmarks,
            alignFace(face.bgr, face.landmarks).value(),
            testModels(),
            true,
            {},
            0.8}; // there is no recognition network in these tests
}

Measured measuredFace(const TestFace& face)
{
    MeasureContext context(inputOf(face));
    return Measured(measureFace(context).value());
}

Measured measuredPicture(const cv::Mat& bgr)
{
    return measuredFace(facesIn(bgr).at(0));
}

} // namespace pw::test
