// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/mapmethods.h"
#include "core/types/inspectionparameters.h"

#include <QTest>

#include <set>
#include <string>

using namespace pw;

class TestMapMethods : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void defaultComesFirst()
    {
        QCOMPARE(mapMethods().front().method, InspectionParameters().method);
        QCOMPARE(std::string(mapMethods().front().key), std::string("layer-energy"));
    }

    void keysAreUniqueAndLeadBack()
    {
        std::set<std::string> keys;
        for (const auto& row : mapMethods()) {
            QVERIFY(keys.insert(row.key).second);
            QCOMPARE(mapMethodFromKey(row.key), std::optional(row.method));
            QCOMPARE(&mapMethodDescriptor(row.method), &row);
        }
        QCOMPARE(mapMethodFromKey("jacob"), std::nullopt);
        QCOMPARE(mapMethodFromKey(""), std::nullopt);
    }

    void everyRowSaysWhatItIs()
    {
        for (const auto& row : mapMethods())
            for (const char* text : {row.name, row.shows, row.formula, row.source})
                QVERIFY(text && std::string(text).size() > 5);
    }

    void everyRowSaysWhatItCostsAndIsWorth()
    {
        for (const auto& row : mapMethods()) {
            QVERIFY(row.backwardPasses > 0 && row.backwardPasses <= 8);
            for (const double area : {row.faithfulness.deletion, row.faithfulness.insertion,
                                      row.faithfulness.localisation, row.faithfulness.reaction})
                QVERIFY(area > 0 && area < 1);
        }
        const auto& chosen = mapMethods().front().faithfulness;
        for (const auto& row : mapMethods().subspan(1)) {
            QVERIFY(chosen.deletion < row.faithfulness.deletion);
            QVERIFY(chosen.insertion > row.faithfulness.insertion);
        }
    }
};

QTEST_GUILESS_MAIN(TestMapMethods)
#include "tst_mapmethods.moc"
