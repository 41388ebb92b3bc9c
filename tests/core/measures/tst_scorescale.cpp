// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/measureregistry.h"
#include "core/measures/scorescale.h"
#include "tests/core/measures/measuring.h"

#include <QTest>

using namespace pw;

class TestScoreScale : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void factsHaveNone()
    {
        for (const MeasureDescriptor& measure : measures()) {
            if (measure.kind == MeasureKind::Fact)
                QVERIFY2(!scoreOf(measure.key, 1), measure.key);
        }
        QVERIFY(!scoreOf("no such measure", 1));
    }

    /// Whatever a measure made of its value, the scale makes too.
    void agreesWithTheMeasures()
    {
        int compared = 0;
        for (const test::TestFace* face : {&test::portrait(), &test::groupFace(1, 0)}) {
            auto measuredFace = test::measuredFace(*face);
            for (const QualityComponent& component : measuredFace.all()) {
                if (!component.native || !component.component)
                    continue;
                const auto score = scoreOf(component.key, *component.native);
                QVERIFY2(score, component.key.c_str());
                QVERIFY2(*score == *component.component, component.key.c_str());
                ++compared;
            }
        }
        QVERIFY2(compared > 40, qPrintable(QString::number(compared)));
    }

    /// Limits of the profiles lie where the published mappings have them.
    void knownPlaces()
    {
        QCOMPARE(scoreOf("leftward-crop", 0.9), 50);
        QCOMPARE(scoreOf("margin-above", 1.4), 50);
        QCOMPARE(scoreOf("inter-eye-distance", 90), 73);
        QCOMPARE(scoreOf("head-yaw", 5), 99);
        QCOMPARE(scoreOf("head-yaw", -5), 99);
        QCOMPARE(scoreOf("sharpness", -2.7), 50);
        QCOMPARE(scoreOf("mouth-closed", 0.05), 92);
    }
};

QTEST_MAIN(TestScoreScale)
#include "tst_scorescale.moc"
