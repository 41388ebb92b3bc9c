// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/baselines.h"
#include "core/evaluation/mapevaluation.h"
#include "core/evaluation/mapmaker.h"
#include "core/evaluation/ranking.h"
#include "core/networks/recognitionbackend.h"
#include "core/pipeline/portraitcollection.h"
#include "core/quality/mapmethods.h"
#include "core/quality/statistics.h"
#include "tests/core/evaluation/shuffledweights.h"
#include "tests/support/testassets.h"

#include <opencv2/core.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace pw;

namespace {

std::vector<MapMethod> allMethods()
{
    std::vector<MapMethod> methods;
    for (const auto& row : mapMethods())
        methods.push_back(row.method);
    return methods;
}

} // namespace

class TestMapEvaluation : public QObject {
    Q_OBJECT

  private:
    InspectionPipeline m_pipeline{test::modelStore(), {}};
    RecognitionNetwork* m_network = nullptr;
    std::vector<Portrait> m_portraits;
    EvaluationReport m_report;

    [[nodiscard]] const MapEvaluation& of(const std::string& key) const
    {
        return *std::ranges::find(m_report.maps, key, &MapEvaluation::key);
    }

  private Q_SLOTS:
    void initTestCase()
    {
        m_network = m_pipeline.network().value();
        m_portraits =
            collectPortraits(m_pipeline, {test::samplePortrait(), test::groupPhotograph(3)})->portraits;
        m_portraits.resize(2);
        const EvaluationOptions options{allMethods(), {}, 10};
        auto report = evaluateMaps(*m_network, m_portraits, options);
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        m_report = *std::move(report);
    }

    void everyMethodAndBaselineIsThere()
    {
        QCOMPARE(m_report.faces.size(), std::size_t{2});
        QCOMPARE(m_report.maps.size(), mapMethods().size() + mapBaselines().size());
        for (std::size_t i = 0; i < mapMethods().size(); ++i)
            QCOMPARE(m_report.maps[i].key, std::string(mapMethods()[i].key));
        for (const auto& map : m_report.maps) {
            const bool isMethod = mapMethodFromKey(map.key).has_value();
            QCOMPARE(map.disturbances.size(), std::size_t{12});
            QCOMPARE(map.levelVariation.has_value(), isMethod);
            QCOMPARE(map.milliseconds.has_value(), isMethod);
            QCOMPARE(map.stability.size(), isMethod ? std::size_t{4} : std::size_t{0});
        }
    }

    void curvesBeginAndEndWhereTheyMust()
    {
        for (const auto& map : m_report.maps) {
            QCOMPARE(map.deletion.size(), std::size_t{11});
            QVERIFY(std::abs(map.deletion.front() - 1) < 1e-5 && std::abs(map.insertion.back() - 1) < 1e-5);
            QVERIFY(map.deletion.back() < 0.3 && map.insertion.front() < 0.5);
            QCOMPARE(map.deletion.back(), m_report.maps.front().deletion.back());
            QCOMPARE(map.insertion.front(), m_report.maps.front().insertion.front());
        }
    }

    void theDefaultIsMoreFaithfulThanTheBaselines()
    {
        const MapEvaluation& chosen = m_report.maps.front();
        for (const auto& baseline : mapBaselines()) {
            const MapEvaluation& map = of(baseline.key);
            QVERIFY(areaUnder(chosen.deletion) < areaUnder(map.deletion));
            QVERIFY(areaUnder(chosen.insertion) > areaUnder(map.insertion));
            QVERIFY(chosen.reaction > map.reaction + 0.2);
        }
        QVERIFY(chosen.localisation > 0.6 && chosen.reaction > 0.75);
    }

    // A map that does not look at the face cannot react to what is drawn on it.
    void baselinesReactByChance()
    {
        for (const auto& baseline : mapBaselines())
            QCOMPARE(of(baseline.key).reaction, 0.5);
    }

    void stabilityIsMeasured()
    {
        for (const auto& [key, correlation] : m_report.maps.front().stability)
            QVERIFY2(correlation > 0.9 && correlation <= 1, key.c_str());
        const auto flip = [&](const char* key) { return of(key).stability[1]; };
        QCOMPARE(flip("paper").first, std::string("flip"));
        QVERIFY(flip("paper").second < flip("layer-energy").second);
        QVERIFY(of("layer-energy").stability[2].second > 0.999999); // seeds change its level only
        QVERIFY(of("jacobian").stability[2].second < 0.9999);
    }

    void mapsAreThoseOfAnInspection()
    {
        InspectionRequest request;
        request.path = test::samplePortrait();
        MapMaker maker(*m_network, {}, allMethods());
        const auto made = maker.maps(m_portraits[0].bgr);
        for (std::size_t i = 0; i < allMethods().size(); ++i) {
            request.parameters.method = allMethods()[i];
            const auto inspected = m_pipeline.inspect(request);
            QCOMPARE(cv::norm(made->maps[i], inspected.current()->map->values, cv::NORM_INF), 0.0);
        }
    }

    void sameNumbersTwice()
    {
        const EvaluationOptions options{{MapMethod::LayerEnergy}, {}, 2};
        const auto one = evaluateMaps(*m_network, m_portraits, options),
                   two = evaluateMaps(*m_network, m_portraits, options);
        QCOMPARE(one->maps[0].deletion, two->maps[0].deletion);
        QCOMPARE(one->maps[0].reaction, two->maps[0].reaction);
        QCOMPARE(one->maps[1].localisation, two->maps[1].localisation);
    }

    void refusesAndStops()
    {
        const EvaluationOptions options{{MapMethod::LayerEnergy}, {}, 2};
        QCOMPARE(evaluateMaps(*m_network, {}, options).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(evaluateMaps(*m_network, m_portraits, {{MapMethod::LayerEnergy}, {}, 1}).error().code,
                 ErrorCode::InvalidArgument);
        std::stop_source stop;
        std::size_t calls = 0;
        const auto stopped = evaluateMaps(*m_network, m_portraits, options, stop.get_token(),
                                          [&](std::size_t done, std::size_t all) {
                                              calls += done == 0 && all == 2;
                                              stop.request_stop();
                                          });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(calls, std::size_t{1});
    }

    // A network that has learned nothing must give other maps: they show the network, not the photograph
    // alone (Adebayo et al., "Sanity Checks for Saliency Maps", NeurIPS 2018).
    void mapsShowWhatTheNetworkHasLearned()
    {
        QTemporaryDir folder;
        NetworkInfo info = m_network->info();
        const std::string copy = folder.filePath(QStringLiteral("shuffled.onnx")).toStdString();
        test::writeWithShuffledWeights(info.file, copy);
        info.file = copy;
        const auto backend = loadBackend(test::modelStore().backendModule());
        const auto shuffled = (*backend)->open(info, Device{DeviceKind::Cpu});
        QVERIFY2(shuffled, shuffled ? "" : shuffled.error().detail.c_str());
        MapMaker learned(*m_network, {}, allMethods()), random(**shuffled, {}, allMethods());
        for (const Portrait& portrait : m_portraits) {
            const auto real = learned.maps(portrait.bgr), other = random.maps(portrait.bgr);
            for (std::size_t i = 0; i < allMethods().size(); ++i) {
                // Smooth gradients of any network are larger in the middle than at the edge.
                const double most = allMethods()[i] == MapMethod::Jacobian ? 0.6 : 0.5;
                const auto r = rankCorrelation(pixelValues(real->maps[i]), pixelValues(other->maps[i]));
                QVERIFY2(
                    !r || *r < most,
                    qPrintable(
                        QStringLiteral("%1: %2").arg(QLatin1String(mapMethods()[i].key)).arg(r.value_or(0))));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMapEvaluation)
#include "tst_mapevaluation.moc"
