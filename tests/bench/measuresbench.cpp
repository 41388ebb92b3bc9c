// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuresbench.h"

#include "core/alignment/facealigner.h"
#include "core/imaging/imagereader.h"
#include "core/measures/analysis/blockiness.h"
#include "core/measures/analysis/sharpness.h"
#include "core/measures/analysis/stability.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measureregistry.h"
#include "core/pipeline/engine.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace pw::bench {
namespace {

constexpr double kLiveBudgetMilliseconds = 35;
constexpr double kStillBudget = 1.5; // times networks and GrabCut

template <class T>
T unwrapped(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().subject + ": " + result.error().detail);
    return *std::move(result);
}

struct Bench {
    ModelStore store = unwrapped(ModelStore::open(currentProgram()));
    Engine engine{store, {}};
    Image image = unwrapped(readImage(store.samplePortrait()));
    std::vector<FaceDetection> faces = unwrapped(unwrapped(engine.detector())->detect(image.bgr()));
    Landmarks landmarks = median();
    AlignedFace aligned = unwrapped(alignFace(image.bgr(), landmarks));
    FaceFrame frame = unwrapped(alignedFrame(image.bgr(), landmarks));
    FaceSkin skin = faceSkin(frame);
    MeasureModels models = engine.measureModels();

    Landmarks median()
    {
        return unwrapped(unwrapped(engine.landmarkExtractor())->extractMedian(image.bgr(), faces.at(0)));
    }

    void measure(bool still)
    {
        MeasureContext context({image, faces, 0, landmarks, aligned, models, still, {}});
        (void)unwrapped(measureFace(context));
    }

    void poses()
    {
        (void)unwrapped(unwrapped(models.headPose())->estimate(image.bgr(), faces[0], landmarks));
    }
    void eyes() { (void)unwrapped(unwrapped(models.eyeState())->classify(image.bgr(), landmarks)); }
    void expression() { (void)unwrapped(unwrapped(models.expression())->neutrality(image.bgr(), faces[0])); }
    void stability()
    {
        (void)unwrapped(
            embeddingStability(image.bgr(), aligned.imageToAligned, *unwrapped(models.recognition())));
    }
    void grabCut()
    {
        auto cuts = cutHead(frame, image.bgr(), landmarks);
        (void)unwrapped(std::move(cuts.mask));
        (void)unwrapped(std::move(cuts.crown));
    }
    void grabCutsInTurn()
    {
        (void)unwrapped(headMask(frame));
        (void)unwrapped(crownHeight(image.bgr(), landmarks));
    }
    void cover()
    {
        const FaceSkin fresh = faceSkin(frame);
        const auto eyes = eyeCover(frame, fresh, 0);
        const auto reference = uncoveredSkin(frame, fresh, &*eyes);
        const auto mouth = mouthCover(frame, fresh, *reference);
        (void)faceCoveredShare(frame, fresh, *eyes, *mouth, *reference);
        (void)foreheadCover(frame, fresh);
    }
    /// What the networks and GrabCut cost together, landmarks included.
    void networksAndGrabCut()
    {
        (void)median();
        poses();
        eyes();
        expression();
        stability();
        grabCut();
    }
};

Report measureMeasures()
{
    Bench bench;
    const Variant variants[] = {
        {"landmarks, median", [&] { (void)bench.median(); }, {}},
        {"head pose", [&] { bench.poses(); }, {}},
        {"eyes", [&] { bench.eyes(); }, {}},
        {"expression", [&] { bench.expression(); }, {}},
        {"embedding stability", [&] { bench.stability(); }, {}},
        {"GrabCut, background and crown", [&] { bench.grabCut(); }, {}},
        {"GrabCut, one after the other", [&] { bench.grabCutsInTurn(); }, {}},
        {"aligned frame", [&] { (void)unwrapped(alignedFrame(bench.image.bgr(), bench.landmarks)); }, {}},
        {"luminance", [&] { (void)luminance(bench.frame.bgr); }, {}},
        {"sharpness", [&] { (void)sharpness(bench.frame); }, {}},
        {"covered parts", [&] { bench.cover(); }, {}},
        {"blockiness", [&] { (void)blockiness(bench.image.bgr(), bench.faces[0].box); }, {}},
        {"all measures", [&] { bench.measure(true); }, {}},
        {"all measures and landmarks",
         [&] {
             (void)bench.median();
             bench.measure(true);
         },
         {}},
        {"networks and GrabCut", [&] { bench.networksAndGrabCut(); }, {}},
        {"live measures", [&] { bench.measure(false); }, {}},
    };
    Report report{measure(variants, {.rounds = 6, .warmUp = 1, .burst = 2}), {}};
    const double still = ratio(report.rows, "all measures and landmarks", "networks and GrabCut");
    const auto live = std::ranges::find(report.rows, std::string("live measures"), &Row::name);
    report.ratios = {{"all_vs_networks_and_grabcut", still},
                     {"all_vs_budget", still / kStillBudget},
                     {"live_vs_35_ms", live->median / kLiveBudgetMilliseconds}};
    return report;
}

} // namespace

Result<Report> runMeasures(int&, char**)
{
    try {
        return measureMeasures();
    } catch (const std::exception& error) {
        return failure(ErrorCode::Internal, "measures", error.what());
    }
}

} // namespace pw::bench
