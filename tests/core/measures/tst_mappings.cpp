// SPDX-License-Identifier: GPL-3.0-or-later
// Native values and components as OFIQ 1.0.3 publishes and computes them.
#include "core/measures/mappings.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <initializer_list>
#include <utility>

using namespace pw;

namespace {

using Mapping = std::function<int(double)>;

// Mappings of OFIQ 1.0.3 for measures that are computed here by other means. They share the form.
constexpr SigmoidMapping kUnifiedScore{23, 2.6};
constexpr SigmoidMapping kOfiqSharpness{-20, 15, 1, -14, 115};
constexpr SigmoidMapping kOfiqCompression{0.3308, 0.092, 100, -0.0278, 1.03};
constexpr SigmoidMapping kOfiqEyesOpen{0.02, 0.01};
constexpr SigmoidMapping kOfiqNeutral{-5000, 5000};

int ofiqHeadCovering(double native)
{
    const auto s = [](double x) { return sigmoid(x, 0.02, 0.1); };
    return native >= 0.95 ? 0 : component(100 * (s(0.95) - s(native)) / (s(0.95) - s(0)));
}

} // namespace

class TestMappings : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void vectors_data()
    {
        QTest::addColumn<Mapping>("mapping");
        QTest::addColumn<double>("native");
        QTest::addColumn<int>("expected");
        const auto rows = [](const char* name, const Mapping& mapping,
                             std::initializer_list<std::pair<double, int>> vectors) {
            for (const auto& [native, expected] : vectors)
                QTest::addRow("%s %g", name, native) << mapping << native << expected;
        };
        rows("unified score", kUnifiedScore, {{15, 4}, {20, 24}, {23, 50}, {25, 68}, {28, 87}});
        rows("background", kBackgroundMapping,
             {{5, 97}, {20, 90}, {50, 76}, {100, 55}, {150, 38}, {300, 10}});
        rows("illumination", illuminationComponent, {{.05, 41}, {.1, 50}, {.2, 62}, {.5, 81}, {.7, 90}});
        rows("luminance mean", luminanceMeanComponent,
             {{.1, 12}, {.15, 27}, {.2, 50}, {.25, 73}, {.3, 88}, {.5, 100}, {.7, 88}});
        rows("luminance variance", luminanceVarianceComponent,
             {{.003, 46}, {.005, 66}, {.01, 92}, {.0167, 100}, {.03, 90}, {.05, 71}, {.08, 52}});
        rows("under-exposure", kUnderExposureMapping,
             {{.5, 100}, {.7, 98}, {.8, 90}, {.85, 76}, {.9, 52}, {.95, 22}});
        rows("over-exposure", overExposureComponent,
             {{0, 100}, {.001, 91}, {.005, 67}, {.01, 50}, {.02, 33}, {.05, 17}});
        rows("sharpness of OFIQ", kOfiqSharpness,
             {{-50, 0}, {-30, 25}, {-20, 44}, {0, 77}, {30, 97}, {44, 99}});
        rows("compression of OFIQ", kOfiqCompression,
             {{.1, 5}, {.2, 17}, {.3, 40}, {.4, 67}, {.5, 86}, {.6, 95}});
        rows("natural colour", kNaturalColourMapping,
             {{0, 100}, {2, 90}, {5, 76}, {10, 54}, {20, 24}, {100, 0}});
        rows("eyes open of OFIQ", kOfiqEyesOpen,
             {{.01, 27}, {.015, 38}, {.02, 50}, {.0232, 58}, {.03, 73}, {.05, 95}});
        rows("mouth closed", kMouthClosedMapping, {{0, 97}, {.05, 92}, {.1, 84}, {.15, 70}, {.2, 50}});
        rows("inter-eye distance", kInterEyeMapping,
             {{40, 18}, {60, 38}, {70, 50}, {90, 73}, {120, 92}, {160, 99}});
        rows("head size", headSizeComponent,
             {{.225, 2}, {.3, 9}, {.35, 24}, {.375, 36}, {.4, 54}, {.425, 76}, {.45, 100}, {.5, 54}});
        rows("margin below", kMarginBelowMapping, {{1.5, 5}, {1.8, 50}, {2.0, 88}});
        rows("margin above", kMarginAboveMapping, {{1.2, 12}, {1.4, 50}, {1.6, 88}});
        rows("pose", poseComponent, {{5, 99}, {8, 98}, {15, 93}, {20, 88}, {30, 75}, {-45, 50}, {95, 0}});
        rows("head covering of OFIQ", ofiqHeadCovering,
             {{0, 100}, {.02, 91}, {.05, 77}, {.1, 56}, {.2, 26}, {.401, 4}});
        rows("neutral expression of OFIQ", kOfiqNeutral, {{-15000, 12}, {-5000, 50}, {0, 73}, {10000, 95}});
        rows("own sharpness", kSharpnessMapping,
             {{-2.0, 94}, {-2.4, 77}, {-2.7, 50}, {-2.95, 27}, {-3.7, 2}});
        rows("dynamic range", dynamicRangeComponent, {{0, 0}, {6.4, 80}, {8, 100}});
        rows("crop", kCropMapping, {{0.7, 12}, {0.9, 50}, {1.1, 88}});
        rows("own eyes open", kEyesOpenMapping, {{-9, 100}, {-3.2, 50}, {3, 0}});
        rows("own neutral expression", kNeutralMapping, {{0.05, 4}, {0.3, 50}, {0.9, 100}});
        rows("covered share", coveredShareComponent, {{0, 100}, {0.37, 63}, {1, 0}});
        rows("forehead", foreheadComponent, {{0.3, 0}, {0.35, 0}, {0.625, 50}, {0.9, 100}, {1, 100}});
        rows("stability", kStabilityMapping, {{0.914, 12}, {0.93, 50}, {0.957, 97}});
    }

    void vectors()
    {
        QFETCH(Mapping, mapping);
        QFETCH(double, native);
        QFETCH(int, expected);
        QCOMPARE(mapping(native), expected);
    }

    void componentRoundsHalvesAwayFromZeroAndStaysInRange()
    {
        QCOMPARE(component(0.5), 1);
        QCOMPARE(component(49.5), 50);
        QCOMPARE(component(49.49), 49);
        QCOMPARE(component(-3), 0);
        QCOMPARE(component(100.4), 100);
        QCOMPARE(component(1e9), 100);
    }

    void rampsRunBothWays()
    {
        QCOMPARE(ramp(0.2, 0, 1), 0.2);
        QCOMPARE(ramp(-1, 0, 1), 0.0);
        QCOMPARE(ramp(2, 0, 1), 1.0);
        QCOMPARE(ramp(22.5, 30, 15), 0.5);
        QCOMPARE(ramp(40, 30, 15), 0.0);
        QCOMPARE(ramp(10, 30, 15), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestMappings)
#include "tst_mappings.moc"
