// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/portraitcollection.h"
#include "core/quality/calibrationmeasurement.h"
#include "core/quality/serfiq.h"
#include "tests/support/testassets.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

using namespace pw;

namespace {

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance;
}

/// Ten portraits around q = 0.59 whose strongest rung has q = 0.49.
CalibrationMeasurements tenPortraits()
{
    CalibrationMeasurements measured;
    for (int i = 0; i < 10; ++i) {
        measured.quality.push_back(0.59 + 0.002 * (i - 4.5));
        measured.seedSpread.push_back(0.002);
        measured.unitSum.push_back(0.7);
        measured.slope.push_back(1e-4);
        measured.jacobian.push_back(0.003);
        measured.energy.push_back(0.004 + 0.0001 * i);
    }
    measured.rungs = {{"blur", 1, false, std::vector<double>(10, 0.58)},
                      {"blur", 4, true, std::vector<double>(10, 0.49)}};
    return measured;
}

std::set<CalibrationWarning> warningsOf(const CalibrationMeasurements& measured)
{
    const auto warnings = calibrationFrom(measured)->warnings;
    return {warnings.begin(), warnings.end()};
}

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // logit 0.88 = 1.99243, logit 0.35 = -0.61904: alpha = 2.61147 / 0.1, r = 0.59 - 1.99243 / alpha.
    void constantsByHand()
    {
        const auto result = calibrationFrom(tenPortraits());
        QVERIFY(result);
        QVERIFY(near(result->goodQuality, 0.59, 1e-12) && near(result->badQuality, 0.49, 1e-12));
        QVERIFY(near(result->alpha, 26.1147, 1e-3));
        QVERIFY(near(result->r, 0.513705, 1e-5));
        QVERIFY(near(scaledQuality(0.59, result->alpha, result->r), 0.88, 1e-9));
        QVERIFY(near(scaledQuality(0.49, result->alpha, result->r), 0.35, 1e-9));
        QVERIFY(near(*result->energyReference, 0.00445, 1e-12));
        QCOMPARE(result->jacobianReference.value(), 0.003);
        QCOMPARE(result->stableUnitSum, 0.7);
        QVERIFY(near(result->referenceMean, 0.59, 1e-12));
        QVERIFY(near(result->referenceSd, 0.002 * std::sqrt(82.5 / 9), 1e-9));
        QVERIFY(std::ranges::is_sorted(result->referenceValues));
        QVERIFY(result->warnings.empty());
    }

    // x = 0.88 / 0.7 * 1e-4 = 1.257e-4: 10^7.5 x^2 = 0.4998, P = 0.333 stays; ten times the slope gives 0.98.
    void gammaOnlyMovesWhenTheLevelIsWrong()
    {
        CalibrationMeasurements measured = tenPortraits();
        QCOMPARE(calibrationFrom(measured)->gamma, 7.5);
        for (double& slope : measured.slope)
            slope *= 10;
        const double gamma = calibrationFrom(measured)->gamma;
        const double x = 0.88 / 0.7 * 1e-3;
        QVERIFY(near(1 - 1 / (1 + std::pow(10, gamma) * x * x), 0.35, 0.01));
    }

    void warnings()
    {
        using enum CalibrationWarning;
        CalibrationMeasurements weak = tenPortraits();
        std::ranges::fill(weak.seedSpread, 0.03);
        QVERIFY(warningsOf(weak) == std::set{WeakResponse});
        CalibrationMeasurements saturated = tenPortraits();
        saturated.quality[9] = 0.80;
        QVERIFY(warningsOf(saturated) == std::set{Saturated});
        CalibrationMeasurements few = tenPortraits();
        for (auto* values :
             {&few.quality, &few.seedSpread, &few.unitSum, &few.slope, &few.jacobian, &few.energy})
            values->resize(7);
        QVERIFY(warningsOf(few) == std::set{FewPortraits});
        std::set<std::string> keys;
        for (const auto& row : calibrationWarnings())
            keys.insert(row.key);
        QCOMPARE(keys.size(), std::size_t{3});
    }

    void aNetworkWithoutTheWayBackKeepsTheOtherConstants()
    {
        CalibrationMeasurements measured = tenPortraits();
        for (auto* levels : {&measured.slope, &measured.jacobian, &measured.energy})
            levels->clear();
        const auto result = calibrationFrom(measured);
        QCOMPARE(result->gamma, 7.5);
        QVERIFY(!result->jacobianReference && !result->energyReference);
        NetworkInfo before;
        before.isCalibrated = false;
        const NetworkInfo after = calibrated(before, *result);
        QCOMPARE(after.energyReference, before.energyReference);
        QCOMPARE(after.jacobianReference, before.jacobianReference);
        QVERIFY(after.isCalibrated && near(after.alpha, 26.1147, 1e-3));
    }

    void whatCannotBeScaledIsAnError()
    {
        QCOMPARE(calibrationFrom({}).error().code, ErrorCode::InvalidArgument);
        CalibrationMeasurements flat = tenPortraits();
        std::ranges::fill(flat.rungs.back().quality, 0.6);
        QCOMPARE(calibrationFrom(flat).error().code, ErrorCode::InvalidArgument);
    }

    void percentilesComeFromTheValues()
    {
        const NetworkInfo network = calibrated({}, *calibrationFrom(tenPortraits()));
        QCOMPARE(*qualityPercentile(0.50, network), 0.0);
        QCOMPARE(*qualityPercentile(0.70, network), 100.0);
        QVERIFY(near(*qualityPercentile(0.59, network), 50, 1e-9));
        QVERIFY(near(*qualityPercentile(network.referenceValues[2], network), 25, 1e-9));
        NetworkInfo normal;
        normal.referenceMean = 0.586;
        normal.referenceSd = 0.014;
        QVERIFY(near(*qualityPercentile(0.586 - 1.645 * 0.014, normal), 5, 0.01));
        QVERIFY(!qualityPercentile(0.5, {}));
    }

    // The manifest's constants for the embedded network were found on 82 other, better portraits: among the
    // faces of the group photographs some look down or lie in the shade.
    void theEmbeddedNetworkGetsItsConstantsBack()
    {
        InspectionPipeline pipeline(test::modelStore(), {});
        std::vector<std::string> files{test::samplePortrait()};
        for (int number = 1; number <= 6; ++number)
            files.push_back(test::groupPhotograph(number));
        const auto portraits = collectPortraits(pipeline, files)->portraits;
        RecognitionNetwork& network = **pipeline.network();
        std::size_t calls = 0;
        const auto measured =
            measureForCalibration(network, portraits, {}, {},
                                  [&](std::size_t, std::size_t all) { calls += all == portraits.size(); });
        QVERIFY(measured);
        QCOMPARE(calls, portraits.size() + 1);
        QCOMPARE(measured->rungs.size(), std::size_t{12});
        const auto result = calibrationFrom(*measured);
        QVERIFY(result);
        const auto told = QStringLiteral("alpha %1 r %2 gamma %3 E0 %4 J0 %5 sum %6 mean %7 sd %8 seeds %9")
                              .arg(result->alpha)
                              .arg(result->r)
                              .arg(result->gamma)
                              .arg(*result->energyReference)
                              .arg(*result->jacobianReference)
                              .arg(result->stableUnitSum)
                              .arg(result->referenceMean)
                              .arg(result->referenceSd)
                              .arg(result->seedSpread);
        QVERIFY2(near(result->alpha, 25, 6) && near(result->r, 0.505, 0.03), qPrintable(told));
        QVERIFY2(near(*result->energyReference, 0.0040, 0.0008), qPrintable(told));
        QVERIFY2(near(*result->jacobianReference, network.info().jacobianReference,
                      0.2 * network.info().jacobianReference),
                 qPrintable(told));
        QVERIFY2(near(result->stableUnitSum, 0.71, 0.3), qPrintable(told));
        QVERIFY2(near(result->referenceMean, 0.586, 0.03) && near(result->seedSpread, 0.0025, 0.0015),
                 qPrintable(told));
        QVERIFY2(result->warnings.empty(), qPrintable(told));
    }

    void stopsWhenAsked()
    {
        InspectionPipeline pipeline(test::modelStore(), {});
        const auto portraits = collectPortraits(pipeline, {test::samplePortrait()})->portraits;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(measureForCalibration(**pipeline.network(), portraits, {}, stop.get_token()).error().code,
                 ErrorCode::Cancelled);
        QCOMPARE(measureForCalibration(**pipeline.network(), {}).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
