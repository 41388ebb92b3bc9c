// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/mapengine.h"

#include "core/quality/dropoutmask.h"
#include "core/quality/pixelmap.h"
#include "core/quality/serfiq.h"

#include <opencv2/core.hpp>

namespace pw::bench {

namespace {

constexpr int kPasses = 100;

} // namespace

MapEngine::MapEngine(RecognitionBackend& backend, const NetworkInfo& info, cv::Mat face, int threads)
    : m_backend(backend), m_face(std::move(face)), m_threads(threads)
{
    useThreads();
    m_network = unwrapped(backend.open(info, {DeviceKind::Cpu, 0}));
}

void MapEngine::useThreads()
{
    m_backend.setThreads(m_threads);
    cv::setNumThreads(m_threads);
}

void MapEngine::opencvForward()
{
    const NetworkInfo& info = m_network->info();
    if (m_opencv.empty())
        m_opencv = cv::dnn::readNetFromONNX(info.file);
    m_opencv.setInput(cv::dnn::blobFromImage(m_face, 1 / info.encoding.scale[0], {},
                                             cv::Scalar::all(info.encoding.mean[0])));
    (void)m_opencv.forward();
}

void MapEngine::forward()
{
    unwrapped(evaluation()->embedding());
}

double MapEngine::quality(FaceEvaluation& face)
{
    if (m_masks.empty())
        m_masks = dropoutMasks(0, kPasses, face.stateSize(), 0.5);
    const auto gram = unwrapped(face.stochasticGram(m_masks, kPasses));
    return unwrapped(serfiq(gram, kPasses, m_network->info())).scaled;
}

void MapEngine::paperMap()
{
    const auto face = evaluation();
    Embedding embedding{unwrapped(face->embedding()), 0, 0};
    embedding.norm = cv::norm(embedding.values);
    embedding.unitSum = cv::sum(embedding.values)[0] / embedding.norm;
    const double weight =
        unwrapped(qualityNodeWeight(MapMethod::Paper, quality(*face), embedding, m_network->info()));
    const std::vector<float> weights(embedding.values.size(), static_cast<float>(weight));
    (void)unwrapped(mapFromGradient(unwrapped(face->inputGradient(weights)), m_network->info().gamma));
}

void MapEngine::layerEnergyMap()
{
    layerEnergyMapOf(*evaluation());
}

void MapEngine::layerEnergyMapOf(FaceEvaluation& face)
{
    (void)unwrapped(face.embedding());
    const double scaled = quality(face);
    (void)unwrapped(mapFromEnergies(unwrapped(face.layerEnergies()), m_face.size(), scaled,
                                    m_network->info().energyReference));
}

void MapEngine::fourMapsSingly()
{
    for (int face = 0; face < 4; ++face)
        layerEnergyMap();
}

void MapEngine::fourMapsTogether()
{
    const std::vector<cv::Mat> faces(4, m_face); // what is on them does not change the time
    for (const auto& face : unwrapped(m_network->evaluateTogether(faces)))
        layerEnergyMapOf(*face);
}

} // namespace pw::bench
