// SPDX-License-Identifier: GPL-3.0-or-later
// Several faces in one pass against each face alone: embedded network and small TorchScript networks.
#include "core/networks/networkproposal.h"
#include "core/networks/recognitionbackend.h"
#include "core/quality/dropoutmask.h"
#include "core/quality/facequality.h"
#include "core/quality/statistics.h"
#include "tests/core/networks/reference.h"
#include "tests/support/testassets.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QTest>

#include <memory>
#include <vector>

using namespace pw;

namespace {

constexpr std::size_t kFaces = 7; // a group of four and a rest

/// Faces that differ in everything: mirrored, darker, blurred, turned, ...
std::vector<cv::Mat> faces(cv::Size size)
{
    cv::Mat face;
    cv::resize(test::readReference().alignedFace, face, size, 0, 0, cv::INTER_AREA);
    std::vector<cv::Mat> all(kFaces);
    all[0] = face;
    cv::flip(face, all[1], 1);
    all[2] = face / 4;
    cv::GaussianBlur(face, all[3], {}, 2);
    cv::rotate(face, all[4], cv::ROTATE_180);
    all[5] = 255 - face;
    cv::Mat noise(face.size(), CV_8UC3);
    cv::RNG random(5);
    random.fill(noise, cv::RNG::UNIFORM, 0, 256);
    all[6] = noise;
    return all;
}

double distance(const cv::Mat& values, const cv::Mat& expected)
{
    return cv::norm(values, expected) / cv::norm(expected);
}

double distance(const std::vector<float>& values, const std::vector<float>& expected)
{
    return distance(cv::Mat(values), cv::Mat(expected));
}

} // namespace

class FacesTogetherTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadBackend(test::modelStore().backendModule());
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
        m_backend = *std::move(loaded);
        m_backend->setThreads(2);
    }

    void eachFaceIsWhatItIsAlone_data()
    {
        QTest::addColumn<QString>("network");
        QTest::newRow("embedded") << QString();
        QTest::newRow("state and embedding") << "methods.pt";
        QTest::newRow("dropout layers inside") << "inside.pt";
        QTest::newRow("number of faces written into the graph") << "oneface.pt";
        QTest::newRow("faces mixed up") << "mixing.pt";
        QTest::newRow("channels last") << "tiny-nhwc.onnx";
    }

    /// Limits of docs/engine.md: a sign of one PReLU may differ, in one face now and then.
    void eachFaceIsWhatItIsAlone()
    {
        QFETCH(QString, network);
        const auto opened = open(network);
        QVERIFY(opened);
        const NetworkInfo& info = opened->info();
        const auto pictures = faces({info.inputWidth, info.inputHeight});
        const auto together = opened->evaluateTogether(pictures);
        QVERIFY2(together, together ? "" : together.error().detail.c_str());
        QCOMPARE(together->size(), kFaces);
        InspectionParameters parameters;
        parameters.passes = 20;
        std::vector<double> gradients;
        for (std::size_t i = 0; i < kFaces; ++i) {
            FaceEvaluation& ours = *(*together)[i];
            const auto alone = opened->evaluate(pictures[i]).value();
            const auto embedding = alone->embedding().value();
            QVERIFY(distance(ours.embedding().value(), embedding) < 1e-5);
            QCOMPARE(ours.stateSize(), alone->stateSize());
            QVERIFY(std::abs(faceQuality(ours, parameters, info)->native -
                             faceQuality(*alone, parameters, info)->native) < 1e-5);
            // Weights of its own for each face, and the same ones again.
            for (const float value : {1.0F, 0.5F + static_cast<float>(i), 1.0F}) {
                std::vector<float> weights(embedding.size(), value);
                weights.front() = -3;
                gradients.push_back(distance(ours.inputGradient(weights).value(),
                                             alone->inputGradient(weights).value()));
                QVERIFY2(gradients.back() < 3e-2, qPrintable(QString::number(gradients.back())));
            }
            const auto energies = ours.layerEnergies().value(), expected = alone->layerEnergies().value();
            QCOMPARE(energies.size(), expected.size());
            for (std::size_t layer = 0; layer < energies.size(); ++layer)
                QVERIFY(distance(energies[layer], expected[layer]) < 3e-2);
        }
        QVERIFY2(median(gradients) < 1e-4, qPrintable(QString::number(median(gradients))));
    }

    void aMisfitIsRefusedBeforeAnythingRuns()
    {
        const auto network = open({});
        auto pictures = faces({112, 112});
        pictures[2] = cv::Mat(60, 60, CV_8UC3);
        const auto together = network->evaluateTogether(pictures);
        QVERIFY(!together);
        QCOMPARE(together.error().code, ErrorCode::InvalidArgument);
        QVERIFY(network->evaluateTogether({})->empty());
    }

    /// The pass lives as long as the last of its faces.
    void facesMayGoOneByOne()
    {
        const auto network = open({});
        const auto pictures = faces({112, 112});
        auto together = network->evaluateTogether(pictures).value();
        const auto last = std::move(together[3]);
        together.clear();
        QVERIFY(distance(last->embedding().value(), network->evaluate(pictures[3]).value()->embedding().value()) <
                1e-5);
        QVERIFY(!last->layerEnergies()->empty());
    }

  private:
    std::unique_ptr<RecognitionNetwork> open(const QString& file)
    {
        NetworkInfo info = test::modelStore().network("embedded").value();
        if (!file.isEmpty()) {
            NetworkWishes wishes;
            wishes.id = "tiny";
            wishes.file = PW_TINY_NETWORKS "/" + file.toStdString();
            wishes.format = file.endsWith(QLatin1String(".onnx")) ? NetworkFormat::Onnx : NetworkFormat::TorchScript;
            info = m_backend->propose(wishes).value().info;
        }
        auto network = m_backend->open(info, {DeviceKind::Cpu, 0});
        return network ? *std::move(network) : nullptr;
    }

    std::unique_ptr<RecognitionBackend> m_backend;
};

QTEST_MAIN(FacesTogetherTest)
#include "tst_facestogether.moc"
