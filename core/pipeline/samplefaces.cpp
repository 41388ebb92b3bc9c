// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/samplefaces.h"

#include "core/alignment/facealigner.h"
#include "core/evaluation/portraits.h"
#include "core/imaging/imagereader.h"
#include "core/networks/networkmanifest.h"
#include "core/pipeline/engine.h"
#include "core/quality/facialregions.h"

#include <cmath>
#include <utility>

namespace pw {

namespace {

FaceGroup facesOf(const Image& image, FaceDetector& detector, LandmarkExtractor& extractor,
                  const AlignmentTemplate& target, std::size_t most)
{
    FaceGroup group;
    const auto detections = detector.detect(image.bgr());
    for (const FaceDetection& detection : detections.value_or(std::vector<FaceDetection>())) {
        if (group.size() == most)
            break;
        const auto landmarks = extractor.extractMedian(image.bgr(), detection);
        if (!landmarks)
            continue;
        const auto aligned = alignFace(image.bgr(), *landmarks, target);
        if (!aligned)
            continue;
        const cv::Matx23d& toAligned = aligned->imageToAligned;
        if (std::hypot(toAligned(0, 0), toAligned(1, 0)) <= kMostEnlargement)
            group.push_back({image.source().name, aligned->bgr, transformed(*landmarks, toAligned)});
    }
    return group;
}

} // namespace

std::vector<FaceGroup> facesFor(Engine& engine, const NetworkInfo& network, const std::vector<std::string>& files,
                                std::size_t mostEach, std::size_t enough, const std::stop_token& stop)
{
    std::vector<FaceGroup> groups;
    const auto detector = engine.detector();
    const auto extractor = engine.landmarkExtractor();
    if (!detector || !extractor)
        return groups;
    std::size_t count = 0;
    for (const std::string& file : files) {
        if (stop.stop_requested() || count >= enough)
            break;
        const auto image = readImage(file);
        if (!image)
            continue;
        FaceGroup group = facesOf(*image, **detector, **extractor, alignmentOf(network), mostEach);
        count += group.size();
        if (!group.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace pw
