// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ranking.h"
#include "core/pipeline/portraitcollection.h"
#include "core/quality/dropoutmask.h"
#include "core/quality/facemap.h"
#include "core/quality/facequality.h"
#include "core/quality/pixelmap.h"
#include "core/quality/randomsigns.h"
#include "core/quality/statistics.h"
#include "tests/support/testassets.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

#include <cmath>

using namespace pw;

class TestFaceMap : public QObject {
    Q_OBJECT

  private:
    InspectionPipeline m_pipeline{test::modelStore(), {}};
    RecognitionNetwork* m_network = nullptr;
    std::unique_ptr<FaceEvaluation> m_face;

  private Q_SLOTS:
    void initTestCase()
    {
        m_network = m_pipeline.network().value();
        const auto found = collectPortraits(m_pipeline, {test::samplePortrait()});
        m_face = m_network->evaluate(found->portraits.at(0).bgr).value();
    }

    void signsFollowTheDocumentedRule()
    {
        const auto signs = randomSigns(0x0123456789abcdef, 3, 10);
        QCOMPARE(signs.size(), std::size_t{30});
        for (std::uint32_t row = 0; row < 3; ++row)
            for (std::uint32_t element = 0; element < 10; ++element) {
                const auto words = philox4x32({element / 4, row, 1, 0}, {0x89abcdef, 0x01234567});
                QCOMPARE(signs[row * 10 + element], words[element % 4] >= 0x80000000U ? 1.0F : -1.0F);
            }
    }

    void signsAreBalancedAndIndependentOfTheMasks()
    {
        constexpr int kRows = 200, kSize = 512;
        const auto signs = randomSigns(3, kRows, kSize), masks = dropoutMasks(3, kRows, kSize, 0.5);
        double sum = 0, together = 0;
        for (std::size_t i = 0; i < signs.size(); ++i) {
            sum += signs[i];
            together += signs[i] * (masks[i] > 0 ? 1 : -1);
        }
        const double fourDeviations = 4 * std::sqrt(static_cast<double>(signs.size()));
        QVERIFY(std::abs(sum) < fourDeviations && std::abs(together) < fourDeviations);
    }

    // All 512 rows of the Jacobian one by one, against the estimate from 8 random directions.
    void jacobianEstimatesTheFrobeniusNorm()
    {
        const cv::Mat estimate =
            mapEvidence(MapEvidenceKind::Projections, *m_face, m_network->info(), 0)->layers.at(0);
        const std::size_t size = m_face->embedding()->size();
        cv::Mat exact = cv::Mat::zeros(112, 112, CV_32FC1);
        for (std::size_t j = 0; j < size; ++j) {
            std::vector<float> direction(size);
            direction[j] = 1;
            cv::Mat squares, sum;
            cv::Mat gradient = *m_face->inputGradient(direction);
            cv::multiply(gradient, gradient, squares);
            cv::transform(squares, sum, cv::Matx13f(1, 1, 1));
            exact += sum;
        }
        cv::sqrt(exact, exact);
        cv::GaussianBlur(exact, exact, {}, 2, 2, cv::BORDER_REPLICATE);
        QVERIFY(*rankCorrelation(pixelValues(estimate), pixelValues(exact)) > 0.97);
        QVERIFY(std::abs(mean(pixelValues(estimate)) / mean(pixelValues(exact)) - 1) < 0.1);
    }

    // Weights w for all entries, as in the paper, against the scaled gradient of the plain sum.
    void paperMapIsThatOfTheQualityNode()
    {
        const NetworkInfo& network = m_network->info();
        const Embedding embedding = *faceEmbedding(*m_face);
        const auto evidence = mapEvidence(MapEvidenceKind::PixelGradient, *m_face, network, 0);
        for (const MapMethod method : {MapMethod::Paper, MapMethod::PaperStable}) {
            const auto weight = qualityNodeWeight(method, 0.8, embedding, network);
            const std::vector<float> weights(embedding.values.size(), static_cast<float>(*weight));
            const auto expected = mapFromGradient(*m_face->inputGradient(weights), network.gamma);
            const auto drawn = drawnMap(method, *evidence, embedding, 0.8, network);
            QVERIFY(cv::norm(*drawn, *expected, cv::NORM_INF) < 1e-4);
        }
    }

    void everyMethodShowsAGoodPortraitInTheMiddleOfTheScale()
    {
        const Embedding embedding = *faceEmbedding(*m_face);
        for (const MapMethod method : {MapMethod::LayerEnergy, MapMethod::Jacobian}) {
            const auto evidence =
                mapEvidence(mapMethodDescriptor(method).evidence, *m_face, m_network->info(), 0);
            const auto map = drawnMap(method, *evidence, embedding, 0.88, m_network->info());
            const double middle = median(pixelValues((*map)(cv::Rect(30, 25, 52, 70))));
            QVERIFY2(middle > 0.3 && middle < 0.75, qPrintable(QString::number(middle)));
            const auto darker = drawnMap(method, *evidence, embedding, 0.44, m_network->info());
            QVERIFY(median(pixelValues(*darker)) < median(pixelValues(*map)));
        }
    }

    void seedsChangeTheProjectionsOnly()
    {
        const auto at = [&](MapEvidenceKind kind, std::uint64_t seed) {
            return mapEvidence(kind, *m_face, m_network->info(), seed)->layers.at(0);
        };
        QVERIFY(cv::norm(at(MapEvidenceKind::Projections, 0), at(MapEvidenceKind::Projections, 1)) > 0);
        QCOMPARE(cv::norm(at(MapEvidenceKind::LayerEnergies, 0), at(MapEvidenceKind::LayerEnergies, 1)), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestFaceMap)
#include "tst_facemap.moc"
