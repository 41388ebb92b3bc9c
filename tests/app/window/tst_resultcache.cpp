// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/resultcache.h"

#include <QTest>

using namespace pw;
using app::ResultCache;

namespace {

InspectionResult result(int side, int face = 0, std::uint64_t seed = 0)
{
    InspectionResult result;
    result.image = Image(cv::Mat(side, side, CV_8UC3, cv::Scalar::all(0)), {});
    result.parameters.seed = seed;
    result.currentFace = face;
    return result;
}

InspectionParameters seeded(std::uint64_t seed)
{
    InspectionParameters parameters;
    parameters.seed = seed;
    return parameters;
}

} // namespace

class ResultCacheTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void findsByParametersAndFace();
    void findsByNetwork();
    void noFaceAnswersForAny();
    void leastUsedGoesFirst();
    void newestStaysEvenIfTooLarge();
    void sharedPixelsCountOnce();
    void forgetting();
};

void ResultCacheTest::findsByParametersAndFace()
{
    ResultCache cache;
    cache.insert(1, result(10, 0, 5));
    cache.insert(1, result(10, 1, 5));
    QCOMPARE(cache.find(1, seeded(5), "embedded", 1)->currentFace, 1);
    QCOMPARE(cache.find(1, seeded(5), "embedded", 0)->currentFace, 0);
    QVERIFY(!cache.find(1, seeded(5), "embedded", 2));
    QVERIFY(!cache.find(1, seeded(6), "embedded", 0));
    QVERIFY(!cache.find(2, seeded(5), "embedded", 0));
}

void ResultCacheTest::findsByNetwork()
{
    ResultCache cache;
    for (const char* id : {"a", "b"}) {
        InspectionResult made = result(10, 0, 5);
        made.network.emplace();
        made.network->id = id;
        cache.insert(1, made);
    }
    QCOMPARE(cache.find(1, seeded(5), "a", 0)->network->id, std::string("a"));
    QCOMPARE(cache.find(1, seeded(5), "b", 0)->network->id, std::string("b"));
    QVERIFY(!cache.find(1, seeded(5), "c", 0));
}

void ResultCacheTest::noFaceAnswersForAny()
{
    ResultCache cache;
    cache.insert(1, result(10, -1));
    QVERIFY(cache.find(1, seeded(0), "embedded", 0));
}

void ResultCacheTest::leastUsedGoesFirst()
{
    ResultCache cache(250);
    cache.insert(1, result(10));
    cache.insert(2, result(10));
    QVERIFY(cache.image(1)); // now 2 is the least used
    cache.insert(3, result(10));
    QVERIFY(cache.image(1));
    QVERIFY(!cache.image(2));
    QVERIFY(cache.image(3));
    QCOMPARE(cache.pixels(), 200U);
}

void ResultCacheTest::newestStaysEvenIfTooLarge()
{
    ResultCache cache(50);
    cache.insert(1, result(10));
    QVERIFY(cache.image(1));
    cache.insert(2, result(10));
    QVERIFY(!cache.image(1));
    QVERIFY(cache.image(2));
}

void ResultCacheTest::sharedPixelsCountOnce()
{
    ResultCache cache(250);
    cache.insert(1, result(10));
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        cache.insert(2, result(10, 0, seed));
    QCOMPARE(cache.pixels(), 200U);
    QVERIFY(cache.image(1));
    QVERIFY(cache.find(2, seeded(99), "embedded", 0));
    QVERIFY(!cache.find(2, seeded(0), "embedded", 0)); // only so many are kept
}

void ResultCacheTest::forgetting()
{
    ResultCache cache;
    cache.insert(1, result(10));
    cache.insert(2, result(10));
    cache.forgetResults();
    QVERIFY(!cache.find(1, seeded(0), "embedded", 0));
    QVERIFY(cache.image(1));
    cache.remove(1);
    QVERIFY(!cache.image(1));
    QVERIFY(cache.image(2));
    cache.insert(3, InspectionResult{});
    QVERIFY(!cache.image(3));
}

QTEST_GUILESS_MAIN(ResultCacheTest)
#include "tst_resultcache.moc"
