// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/errormessage.h"

#include <QTest>

#include <set>
#include <string>

using pw::ErrorCode;

class TestErrorMessage : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    // Internal is the last code: with as many different codes as there are values, each has its row.
    void everyCodeHasOneRow()
    {
        std::set<ErrorCode> codes;
        for (const auto& message : pw::errorMessages())
            codes.insert(message.code);
        const auto count = static_cast<std::size_t>(ErrorCode::Internal) + 1;
        QCOMPARE(pw::errorMessages().size(), count);
        QCOMPARE(codes.size(), count);
        for (std::size_t i = 0; i < count; ++i)
            QCOMPARE(pw::errorMessage(static_cast<ErrorCode>(i)).code, static_cast<ErrorCode>(i));
    }

    void keysAreUniqueAndPlain()
    {
        std::set<std::string> keys;
        for (const auto& message : pw::errorMessages()) {
            const std::string key = message.key;
            QVERIFY(!key.empty());
            QCOMPARE(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string::npos);
            QVERIFY(keys.insert(key).second);
        }
    }

    // What happened and what to do: two sentences at least, with the subject in them once.
    void sentences()
    {
        for (const auto& message : pw::errorMessages()) {
            const QString text = QString::fromUtf8(message.sentence);
            QCOMPARE(text.count(QLatin1String("%1")), 1);
            QCOMPARE(text.count(QLatin1Char('%')), 1);
            QVERIFY2(text.endsWith(QLatin1Char('.')) && text.count(QLatin1String(". ")) >= 1,
                     message.sentence);
        }
    }

    void englishText()
    {
        const std::string text = pw::englishText({ErrorCode::FileNotReadable, "a%1b.jpg", "it is a folder"});
        QVERIFY(text.starts_with("a%1b.jpg cannot be read."));
        QVERIFY(text.ends_with(" (it is a folder)"));
        const std::string plain = pw::englishText({ErrorCode::NoFaceFound, "group.png", ""});
        QVERIFY(plain.find("group.png") != std::string::npos);
        QVERIFY(plain.find('(') == std::string::npos);
        QVERIFY(pw::englishText({ErrorCode::Internal, "", "x"}).find("%1") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestErrorMessage)
#include "tst_errormessage.moc"
