// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/stages.h"

#include <QTest>

#include <set>
#include <string>

using namespace pw;

class TestStages : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void rowsStandInTheOrderOfTheStages()
    {
        QCOMPARE(stages().size(), static_cast<std::size_t>(Stage::Components) + 1);
        for (std::size_t i = 0; i < stages().size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(stages()[i].stage), i);
            QCOMPARE(&stageDescriptor(stages()[i].stage), &stages()[i]);
        }
    }

    void keysAreThoseOfTheRecord()
    {
        const std::string expected[] = {"decode",  "detect",   "landmarks", "align",     "network",
                                        "quality", "gradient", "map",       "components"};
        std::set<std::string> texts;
        for (std::size_t i = 0; i < stages().size(); ++i) {
            QCOMPARE(std::string(stages()[i].key), expected[i]);
            QVERIFY(texts.insert(stages()[i].text).second);
        }
    }
};

QTEST_GUILESS_MAIN(TestStages)
#include "tst_stages.moc"
