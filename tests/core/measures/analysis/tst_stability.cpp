// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/facealigner.h"
#include "core/measures/analysis/stability.h"
#include "core/networks/recognitionbackend.h"
#include "tests/core/measures/analysis/testfaces.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

#include <functional>

using namespace pw;
using namespace pw::test;

namespace {

using EmbeddingOf = std::function<Result<std::vector<float>>(const cv::Mat&)>;

/// An evaluation that has nothing but an embedding.
class FakeEvaluation : public FaceEvaluation {
  public:
    explicit FakeEvaluation(Result<std::vector<float>> values) : m_values(std::move(values)) {}
    Result<std::vector<float>> embedding() override { return m_values; }
    int stateSize() const override { return 0; }
    Result<std::vector<float>> stochasticGram(std::span<const float>, int) override
    {
        return failure(ErrorCode::Internal, {});
    }
    Result<cv::Mat> inputGradient(std::span<const float>) override
    {
        return failure(ErrorCode::Internal, {});
    }
    Result<std::vector<cv::Mat>> layerEnergies() override { return failure(ErrorCode::Internal, {}); }

  private:
    Result<std::vector<float>> m_values;
};

class FakeNetwork : public RecognitionNetwork {
  public:
    explicit FakeNetwork(EmbeddingOf embedding) : m_embedding(std::move(embedding)) {}
    const NetworkInfo& info() const override { return m_info; }
    Result<std::unique_ptr<FaceEvaluation>> evaluate(const cv::Mat& face) override
    {
        crops.push_back(face.clone());
        return std::make_unique<FakeEvaluation>(m_embedding(face));
    }

    void encodeInput(const InputEncoding&) override {}

    std::vector<cv::Mat> crops;

  private:
    NetworkInfo m_info;
    EmbeddingOf m_embedding;
};

cv::Matx23d transformOf(const TestFace& face)
{
    return alignFace(face.bgr, face.landmarks)->imageToAligned;
}

double stabilityOf(RecognitionNetwork& network, const TestFace& face, const cv::Mat& pixels)
{
    return embeddingStability(pixels, transformOf(face), network).value();
}

} // namespace

class TestStability : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sameEmbeddingIsOne()
    {
        FakeNetwork network([](const cv::Mat&) { return std::vector<float>{3, 4}; });
        QVERIFY(std::abs(stabilityOf(network, portrait(), portrait().bgr) - 1) < 1e-9);
        QCOMPARE(network.crops.size(), std::size_t{8});
    }

    // Two orthogonal embeddings in turn: 4 of each, so 12 of the 28 pairs have cosine 1 and the rest 0.
    void meanIsOverAllPairs()
    {
        int call = 0;
        FakeNetwork network([&](const cv::Mat&) {
            return call++ % 2 == 0 ? std::vector<float>{2, 0} : std::vector<float>{0, 5};
        });
        QVERIFY(std::abs(stabilityOf(network, portrait(), portrait().bgr) - 12.0 / 28) < 1e-9);
    }

    void cropsAreTheAlignedFaceVaried()
    {
        FakeNetwork network([](const cv::Mat&) { return std::vector<float>{1}; });
        (void)stabilityOf(network, portrait(), portrait().bgr);
        const cv::Mat aligned = alignFace(portrait().bgr, portrait().landmarks)->bgr;
        cv::Mat mirrored;
        cv::flip(aligned, mirrored, 1);
        QCOMPARE(cv::norm(network.crops[0], aligned, cv::NORM_INF), 0.0);
        QCOMPARE(cv::norm(network.crops[1], mirrored, cv::NORM_INF), 0.0);
        for (std::size_t i = 2; i < network.crops.size(); ++i) {
            const cv::Mat& base = i % 2 == 0 ? aligned : mirrored;
            const double difference =
                cv::norm(network.crops[i], base, cv::NORM_L1) / static_cast<double>(3 * base.total());
            QVERIFY2(difference > 1 && difference < 30, qPrintable(QString::number(difference)));
        }
    }

    void errorsAndStopsComeThrough()
    {
        FakeNetwork failing(
            [](const cv::Mat&) -> Result<std::vector<float>> { return failure(ErrorCode::OutOfMemory, {}); });
        QCOMPARE(embeddingStability(portrait().bgr, transformOf(portrait()), failing).error().code,
                 ErrorCode::OutOfMemory);
        std::stop_source stop;
        FakeNetwork stopping([&](const cv::Mat&) {
            stop.request_stop();
            return std::vector<float>{1};
        });
        const auto result =
            embeddingStability(portrait().bgr, transformOf(portrait()), stopping, stop.get_token());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(stopping.crops.size(), std::size_t{1});
    }

    void damageLowersTheStabilityOfTheRealNetwork()
    {
        const auto backend = loadBackend(modelStore().backendModule()).value();
        const auto network = backend->open(modelStore().network("embedded").value(), {}).value();
        const TestFace& face = groupFace(6, 3);
        const double clear = stabilityOf(*network, face, face.bgr);
        QVERIFY2(clear > 0.92 && clear < 1, qPrintable(QString::number(clear)));
        cv::Mat noisy = 0.15 * face.bgr, noise(face.bgr.size(), CV_16SC3);
        cv::theRNG().fill(noise, cv::RNG::NORMAL, 0, 20);
        cv::add(noisy, noise, noisy, {}, CV_8U);
        cv::Mat blurred;
        cv::GaussianBlur(face.bgr, blurred, {}, 0.12 * faceGeometry(face.landmarks).interEyeDistance);
        QVERIFY2(stabilityOf(*network, face, noisy) < clear, "noise in the dark");
        QVERIFY2(stabilityOf(*network, face, blurred) < clear, "blur");
    }
};

QTEST_GUILESS_MAIN(TestStability)
#include "tst_stability.moc"
