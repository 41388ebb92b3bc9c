// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/facealigner.h"
#include "core/imaging/imagereader.h"
#include "core/networks/recognitionbackend.h"
#include "core/quality/dropoutmask.h"
#include "core/quality/serfiq.h"
#include "tests/core/faces/portraitreference.h"
#include "tests/support/testassets.h"

#include <QTest>

#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

using namespace pw;

namespace {

std::vector<float> gramOf(const std::vector<std::vector<double>>& embeddings)
{
    std::vector<float> gram;
    for (const auto& a : embeddings)
        for (const auto& b : embeddings)
            gram.push_back(static_cast<float>(std::inner_product(a.begin(), a.end(), b.begin(), 0.0)));
    return gram;
}

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation(const std::vector<double>& values)
{
    double squares = 0;
    for (const double value : values)
        squares += (value - mean(values)) * (value - mean(values));
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

} // namespace

class TestSerfiq : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void equalEmbeddingsGiveOne()
    {
        const auto score = serfiq(gramOf({{3, 4}, {6, 8}, {0.3, 0.4}}), 3, {});
        QVERIFY(score);
        QVERIFY(std::abs(score->native - 1) < 1e-3); // float Gram: distances below 5e-4 cannot be told from 0
    }

    // Three directions at right angles: all distances sqrt(2), whatever the lengths; q = 2/(1+e^1.41421) =
    // 0.391141
    void rightAnglesByHand()
    {
        const auto score = serfiq(gramOf({{2, 0, 0}, {0, 5, 0}, {0, 0, 0.1}}), 3, {});
        QVERIFY(score);
        QVERIFY(std::abs(score->native - 0.391141) < 1e-6);
        QVERIFY(score->spread < 1e-12);
        QCOMPARE(score->passes, 3);
    }

    // Distances of e1, e2, -e1: sqrt 2, 2, sqrt 2; without a pass: sqrt 2, 2, sqrt 2.
    // q: d = 1.609476 -> 0.333323; leaving out: q(1.414214) = 0.391141 twice and q(2) = 0.238406 once;
    // mean 0.340229, squares 0.015552, times 2/3: spread 0.101823.
    void unequalDistancesByHand()
    {
        const auto score = serfiq(gramOf({{1, 0}, {0, 1}, {-1, 0}}), 3, {});
        QVERIFY(score);
        QVERIFY(std::abs(score->native - 0.333323) < 1e-6);
        QVERIFY(std::abs(score->spread - 0.101823) < 1e-6);
    }

    void scalingByHand()
    {
        QCOMPARE(scaledQuality(0.505, 25, 0.505), 0.5);
        QVERIFY(std::abs(scaledQuality(0.586, 25, 0.505) - 0.883397) < 1e-6); // 1/(1+e^-2.025)
        QVERIFY(std::abs(scaledQuality(0.434, 25, 0.505) - 0.144922) < 1e-6); // 1/(1+e^1.775)
    }

    void percentileIsTheNormalDistribution()
    {
        NetworkInfo network;
        QCOMPARE(qualityPercentile(0.5, network), std::nullopt);
        network.referenceMean = 0.586;
        network.referenceSd = 0.014;
        QVERIFY(std::abs(*qualityPercentile(0.586, network) - 50) < 1e-9);
        QVERIFY(std::abs(*qualityPercentile(0.600, network) - 84.1345) < 1e-3);
        QVERIFY(std::abs(*qualityPercentile(0.558, network) - 2.2750) < 1e-3);
        network.referenceSd = 0;
        QCOMPARE(qualityPercentile(0.5, network), std::nullopt);
    }

    void refusesWhatIsNoSample()
    {
        QCOMPARE(serfiq(gramOf({{1, 0}, {0, 1}}), 2, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(serfiq(gramOf({{1, 0}, {0, 1}}), 3, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(serfiq(gramOf({{1, 0}, {0, 0}, {0, 1}}), 3, {}).error().code, ErrorCode::Internal);
    }

    // The embedded network on the sample portrait over 200 seeds. An independent implementation with other
    // random numbers gives q = 0.5863 with a deviation of 0.0025 over 1000 seeds.
    void sampleAgreesWithTheReferenceAndTheSpreadIsHonest()
    {
        const auto& store = test::modelStore();
        const auto backend = loadBackend(store.backendModule());
        QVERIFY2(backend, backend ? "" : backend.error().detail.c_str());
        (*backend)->setThreads(1);
        const auto network = (*backend)->open(*store.network("embedded"), {DeviceKind::Cpu});
        QVERIFY(network);
        const auto image = readImage(test::samplePortrait());
        const auto face = alignFace(image->bgr(), Landmarks{test::portrait::kLandmarks});
        const auto evaluation = (*network)->evaluate(face->bgr);
        QVERIFY(evaluation);

        std::vector<double> natives, spreads;
        constexpr int kPasses = 100;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const auto masks = dropoutMasks(seed, kPasses, (*evaluation)->stateSize(), 0.5);
            const auto score =
                serfiq(*(*evaluation)->stochasticGram(masks, kPasses), kPasses, (*network)->info());
            QVERIFY(score);
            natives.push_back(score->native);
            spreads.push_back(score->spread);
        }
        const auto numbers = QStringLiteral("mean %1, deviation %2, mean spread %3")
                                 .arg(mean(natives))
                                 .arg(deviation(natives))
                                 .arg(mean(spreads));
        QVERIFY2(std::abs(mean(natives) - 0.5863) < 0.0005, qPrintable(numbers)); // 3 x 0.0025 / sqrt 200
        QVERIFY2(deviation(natives) > 0.0025 / 1.2 && deviation(natives) < 0.0025 * 1.2, qPrintable(numbers));
        for (const double spread : spreads)
            QVERIFY2(spread > deviation(natives) / 1.5 && spread < deviation(natives) * 1.5,
                     qPrintable(numbers));
        for (const double native : natives)
            QVERIFY2(std::abs(native - 0.5863) < 5 * 0.0025, qPrintable(numbers));
    }
};

QTEST_GUILESS_MAIN(TestSerfiq)
#include "tst_serfiq.moc"
