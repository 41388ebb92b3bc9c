// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/hash.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <string>
#include <vector>

namespace {

std::string hashOf(const std::string& text)
{
    return pw::sha256(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

} // namespace

class TestHash : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    // FIPS 180-4 example values as published by NIST, and the empty message.
    void knownAnswers()
    {
        QCOMPARE(hashOf(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(hashOf("abc"),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hashOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(hashOf(std::string(1'000'000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void matrixIsHashedWithoutPadding()
    {
        cv::Mat wide(3, 10, CV_8UC3);
        cv::randu(wide, 0, 256);
        const cv::Mat part = wide(cv::Rect(2, 0, 4, 3));
        QVERIFY(!part.isContinuous());
        const cv::Mat compact = part.clone();
        const auto bytes = std::span(compact.data, compact.total() * compact.elemSize());
        QCOMPARE(pw::sha256(part), pw::sha256(bytes));
        QVERIFY(pw::sha256(wide) != pw::sha256(part));
    }

    void floatsAreHashedAsBytes()
    {
        const cv::Mat one = (cv::Mat_<float>(1, 1) << 1.0F);
        const std::vector<std::uint8_t> bytes{0, 0, 0x80, 0x3f};
        QCOMPARE(pw::sha256(one), pw::sha256(bytes));
    }
};

QTEST_GUILESS_MAIN(TestHash)
#include "tst_hash.moc"
