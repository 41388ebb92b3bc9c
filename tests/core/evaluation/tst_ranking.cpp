// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/randomnumbers.h"
#include "core/evaluation/ranking.h"
#include "core/quality/statistics.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace pw;

namespace {

using Values = std::vector<double>;

bool near(std::optional<double> value, double expected, double tolerance = 1e-12)
{
    return value && std::abs(*value - expected) <= tolerance;
}

} // namespace

class TestRanking : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void equalValuesShareTheirRanks()
    {
        QCOMPARE(midRanks({3, 1, 3, 2}), (Values{3.5, 1, 3.5, 2}));
        QCOMPARE(midRanks({5, 5, 5}), (Values{2, 2, 2}));
        QCOMPARE(midRanks({}), Values{});
    }

    // Without ties 1 - 6 sum d^2 / (n (n^2 - 1)): d = 0, 1, 1, 0, 0 gives 1 - 12/120.
    void rankCorrelationByHand()
    {
        QVERIFY(near(rankCorrelation({1, 2, 3, 4, 5}, {10, 30, 20, 400, 500}), 0.9));
        QVERIFY(near(rankCorrelation({1, 2, 3}, {1, 8, 27}), 1));
        QVERIFY(near(rankCorrelation({1, 2, 3}, {3, 2, 1}), -1));
        // Ranks 1.5 1.5 3 against 1 2 3: 1.5 / sqrt(1.5 * 2).
        QVERIFY(near(rankCorrelation({7, 7, 9}, {1, 2, 3}), std::sqrt(3) / 2));
    }

    void rankCorrelationThatDoesNotExist()
    {
        QVERIFY(!rankCorrelation({1, 1, 1}, {1, 2, 3}));
        QVERIFY(!rankCorrelation({1, 2}, {1, 2, 3}));
        QVERIFY(!rankCorrelation({}, {}));
    }

    // Pairs (low, high) with low < high: 1<2, 1<4, 3<4 of 2 * 2; the tie 2 = 2 counts half.
    void rocAreaByHand()
    {
        QVERIFY(near(rocArea({1, 3}, {2, 4}), 3.0 / 4));
        QVERIFY(near(rocArea({1, 2}, {2, 4}), 3.5 / 4));
        QVERIFY(near(rocArea({0, 1}, {5, 6, 7}), 1));
        QVERIFY(near(rocArea({5, 6, 7}, {0, 1}), 0));
        QVERIFY(near(rocArea({4, 4}, {4}), 0.5));
        QVERIFY(!rocArea({}, {1}) && !rocArea({1}, {}));
    }

    void statisticsByHand()
    {
        QCOMPARE(median({4, 1, 3}), 3.0);
        QCOMPARE(median({4, 1, 3, 2}), 2.5);
        QCOMPARE(mean({1, 2, 6}), 3.0);
        QCOMPARE(standardDeviation({2, 4, 6}), 2.0);
        QCOMPARE(standardDeviation({5}), 0.0);
    }

    void randomNumbersAreWhatTheyClaim()
    {
        constexpr int kCount = 20'000;
        RandomNumbers random(5, 3), again(5, 3), other(5, 4);
        Values uniform, normal, different;
        for (int i = 0; i < kCount; ++i) {
            uniform.push_back(random.uniform());
            QCOMPARE(again.uniform(), uniform.back());
            different.push_back(other.uniform());
        }
        for (int i = 0; i < kCount; ++i)
            normal.push_back(random.normal());
        const auto [low, high] = std::ranges::minmax(uniform);
        QVERIFY(low >= 0 && high < 1);
        const double tolerance = 4 / std::sqrt(kCount);
        QVERIFY(std::abs(mean(uniform) - 0.5) < 0.289 * tolerance);
        QVERIFY(std::abs(mean(normal)) < tolerance);
        QVERIFY(std::abs(standardDeviation(normal) - 1) < tolerance);
        QVERIFY(std::abs(*rankCorrelation(uniform, different)) < tolerance);
    }
};

QTEST_GUILESS_MAIN(TestRanking)
#include "tst_ranking.moc"
