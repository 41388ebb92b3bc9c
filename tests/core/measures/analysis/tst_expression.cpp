// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/expression.h"
#include "tests/core/measures/analysis/testfaces.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

using namespace pw;
using namespace pw::test;

namespace {

ExpressionClassifier& classifier()
{
    static auto opened = [] {
        const auto model = modelStore().model("expression").value();
        return ExpressionClassifier::open(model.file, model.sha256).value();
    }();
    return opened;
}

double neutralityOf(const TestFace& face)
{
    return classifier().neutrality(face.bgr, face.detection).value();
}

} // namespace

class TestExpression : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void smilesAreNotNeutral()
    {
        // The portrait and these faces of the group photographs show their teeth.
        for (const TestFace* face :
             {&portrait(), &groupFace(1, 0), &groupFace(3, 0), &groupFace(3, 2), &groupFace(6, 1)})
            QVERIFY2(neutralityOf(*face) < 0.30, qPrintable(QString::number(neutralityOf(*face))));
    }

    void calmFacesAreNeutral()
    {
        for (const TestFace* face : {&groupFace(3, 1), &groupFace(4, 2), &groupFace(6, 3)})
            QVERIFY2(neutralityOf(*face) > 0.30, qPrintable(QString::number(neutralityOf(*face))));
    }

    void colourDoesNotMatter()
    {
        const TestFace& face = groupFace(6, 3);
        cv::Mat grey;
        cv::cvtColor(face.bgr, grey, cv::COLOR_BGR2GRAY);
        cv::cvtColor(grey, grey, cv::COLOR_GRAY2BGR);
        QVERIFY(std::abs(neutralityOf(face.with(grey)) - neutralityOf(face)) < 0.02);
    }

    // The mean with the mirrored crop makes both sides equal but for the rounding of the crop.
    void mirroringDoesNotMatter()
    {
        const TestFace& face = groupFace(3, 1);
        cv::Mat mirrored;
        cv::flip(face.bgr, mirrored, 1);
        TestFace other = face.with(mirrored);
        other.detection.box.x = face.bgr.cols - face.detection.box.x - face.detection.box.width;
        QVERIFY(std::abs(neutralityOf(other) - neutralityOf(face)) < 0.02);
    }

    void boxesOverTheBorderAreSeen()
    {
        TestFace face = groupFace(6, 3);
        const int left = cvRound(face.detection.box.x);
        face.bgr = face.bgr.colRange(left, face.bgr.cols);
        face.detection.box.x -= left; // the square around it reaches over the border
        QVERIFY(neutralityOf(face) > 0.30);
    }

    // OpenCV shares convolutions out by thread count and rounds at the seams.
    void repeatsWithAnyThreadCount()
    {
        const double first = neutralityOf(groupFace(3, 1));
        QCOMPARE(neutralityOf(groupFace(3, 1)), first);
        for (const int threads : {1, 2, 3}) {
            cv::setNumThreads(threads);
            QVERIFY(std::abs(neutralityOf(groupFace(3, 1)) - first) < 1e-4);
        }
        cv::setNumThreads(-1);
    }
};

QTEST_GUILESS_MAIN(TestExpression)
#include "tst_expression.moc"
