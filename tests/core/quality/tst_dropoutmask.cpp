// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/dropoutmask.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace pw;

class TestDropoutMask : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // Known answers for philox4x32 with 10 rounds, published with the generator (Random123, file
    // kat_vectors).
    void philoxGivesThePublishedAnswers()
    {
        using Words = std::array<std::uint32_t, 4>;
        QCOMPARE(philox4x32({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        constexpr std::uint32_t kOnes = 0xffffffff;
        QCOMPARE(philox4x32({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}),
                 (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QCOMPARE(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
                 (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }

    void valuesAreZeroOrScaled_data()
    {
        QTest::addColumn<double>("dropout");
        QTest::newRow("half") << 0.5;
        QTest::newRow("few") << 0.1;
        QTest::newRow("most") << 0.9;
        QTest::newRow("third") << 1.0 / 3;
    }

    void valuesAreZeroOrScaled()
    {
        QFETCH(double, dropout);
        constexpr int kPasses = 200, kSize = 512;
        const auto masks = dropoutMasks(7, kPasses, kSize, dropout);
        QCOMPARE(masks.size(), std::size_t{kPasses} * kSize);
        const std::set<float> values(masks.begin(), masks.end());
        QCOMPARE(values, (std::set<float>{0.0F, static_cast<float>(1 / (1 - dropout))}));
        const auto kept =
            static_cast<double>(std::ranges::count_if(masks, [](float value) { return value > 0; }));
        const double deviation = std::sqrt(dropout * (1 - dropout) / static_cast<double>(masks.size()));
        QVERIFY(std::abs(kept / static_cast<double>(masks.size()) - (1 - dropout)) < 4 * deviation);
    }

    void noDropoutKeepsEverything()
    {
        QVERIFY(std::ranges::all_of(dropoutMasks(1, 3, 10, 0), [](float value) { return value == 1; }));
    }

    void followsTheDocumentedRule()
    {
        constexpr std::uint64_t kSeed = 0x0123456789abcdef;
        constexpr std::uint32_t kSize = 10;
        const auto masks = dropoutMasks(kSeed, 5, kSize, 0.25);
        for (std::uint32_t pass = 0; pass < 5; ++pass) {
            for (std::uint32_t element = 0; element < kSize; ++element) {
                const auto words = philox4x32({element / 4, pass, 0, 0}, {0x89abcdef, 0x01234567});
                const bool kept = words[element % 4] >= 0x40000000U;
                QCOMPARE(masks[pass * kSize + element] > 0, kept);
            }
        }
    }

    void aPassDoesNotDependOnHowManyThereAre()
    {
        const auto few = dropoutMasks(3, 5, 512, 0.5), many = dropoutMasks(3, 50, 512, 0.5);
        QVERIFY(std::equal(few.begin(), few.end(), many.begin()));
    }

    void passesAndSeedsDiffer()
    {
        const auto masks = dropoutMasks(3, 2, 512, 0.5);
        QVERIFY(!std::equal(masks.begin(), masks.begin() + 512, masks.begin() + 512));
        QVERIFY(masks != dropoutMasks(4, 2, 512, 0.5));
        QVERIFY(masks != dropoutMasks(3 + (std::uint64_t{1} << 32), 2, 512, 0.5));
    }

    // Neighbours, passes and seeds agree as often as coins do.
    void elementsAreUncorrelated()
    {
        constexpr std::size_t kPasses = 400, kSize = 512;
        const auto masks = dropoutMasks(11, kPasses, kSize, 0.5);
        const auto agreement = [&](std::size_t lag) {
            std::size_t same = 0;
            for (std::size_t i = 0; i + lag < masks.size(); ++i)
                same += masks[i] == masks[i + lag];
            return static_cast<double>(same) / static_cast<double>(masks.size() - lag);
        };
        const double fourDeviations = 4 * 0.5 / std::sqrt(static_cast<double>(masks.size()));
        for (const std::size_t lag : {std::size_t{1}, std::size_t{2}, std::size_t{4}, kSize, 3 * kSize})
            QVERIFY(std::abs(agreement(lag) - 0.5) < fourDeviations);
    }
};

QTEST_GUILESS_MAIN(TestDropoutMask)
#include "tst_dropoutmask.moc"
