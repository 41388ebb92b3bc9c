// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagereader.h"
#include "core/pipeline/mainface.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

using namespace pw;

namespace {

/// The portrait twice, side by side; one of them out of focus by `sigma`.
struct Scene {
    cv::Mat bgr;
    std::vector<FaceDetection> faces; ///< image-left first
};

Scene twins(double leftSigma)
{
    const cv::Mat portrait = readImage(test::samplePortrait())->bgr();
    cv::Mat left = portrait.clone();
    if (leftSigma > 0)
        cv::GaussianBlur(portrait, left, {}, leftSigma);
    Scene scene;
    cv::hconcat(left, portrait, scene.bgr);
    const cv::Rect2d box(180, 62, 89, 112); // hairline to chin
    scene.faces = {{box, 0.99}, {box + cv::Point2d(portrait.cols, 0), 0.95}};
    scene.faces[0].box.width += 4; // the largest
    return scene;
}

LandmarkExtractor extractor()
{
    const auto model = test::modelStore().model("landmarks").value();
    return LandmarkExtractor::open(model.file, model.sha256).value();
}

} // namespace

class TestMainFace : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theLargestInFocus()
    {
        auto landmarks = extractor();
        const Scene scene = twins(0);
        QCOMPARE(mainFace(scene.bgr, scene.faces, landmarks), std::size_t{0});
    }

    void aSharpFaceBeforeALargerBlur()
    {
        auto landmarks = extractor();
        const Scene scene = twins(1.5);
        QCOMPARE(mainFace(scene.bgr, scene.faces, landmarks), std::size_t{1});
    }

    void aMuchSmallerFaceIsNoReplacement()
    {
        auto landmarks = extractor();
        Scene scene = twins(1.5);
        scene.faces[1].box.width *= 0.6;
        scene.faces[1].box.height *= 0.6;
        QCOMPARE(mainFace(scene.bgr, scene.faces, landmarks), std::size_t{0});
    }

    void ghostsAreNotTheMainFace()
    {
        auto landmarks = extractor();
        Scene scene = twins(0);
        scene.faces[0].score = 0.66;
        QCOMPARE(mainFace(scene.bgr, scene.faces, landmarks), std::size_t{1});
        scene.faces[1].score = 0.66; // nobody is sure: the largest
        QCOMPARE(mainFace(scene.bgr, scene.faces, landmarks), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestMainFace)
#include "tst_mainface.moc"
