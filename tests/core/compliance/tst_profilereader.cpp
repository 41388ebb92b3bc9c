// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/profilecheck.h"
#include "core/compliance/profilereader.h"
#include "core/compliance/profilewriter.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace pw;

namespace {

const QByteArray kProfile = R"({
  "schema": "pixelworth.profile/1",
  "id": "mine",
  "title": "Mine",
  "requirements": [
    {
      "id": "yaw",
      "title": "Straight",
      "severity": "must",
      "conditions": [
        {
          "measure": "head-yaw",
          "magnitude": true,
          "maximum": 5,
          "review": {"inside": 3, "outside": 2.5}
        }
      ],
      "source": "clause 7",
      "confidence": "high",
      "note": "A note."
    },
    {
      "id": "dark",
      "title": "Not dark",
      "severity": "should",
      "conditions": [{"measure": "under-exposure", "value": "component", "minimum": 75}],
      "when": [{"measure": "head-roll", "magnitude": true, "maximum": 30}],
      "source": "own",
      "confidence": "low"
    },
    {
      "id": "gaze",
      "title": "Gaze",
      "severity": "manual",
      "source": "own",
      "confidence": "low"
    }
  ]
})";

Result<ComplianceProfile> parse(const QByteArray& text)
{
    return parseProfile(
        {reinterpret_cast<const std::uint8_t*>(text.data()), static_cast<std::size_t>(text.size())},
        "mine.json");
}

} // namespace

class TestProfileReader : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsEveryKey()
    {
        const auto profile = parse(kProfile);
        QVERIFY2(profile, profile ? "" : profile.error().detail.c_str());
        QCOMPARE(profile->id, std::string("mine"));
        QCOMPARE(profile->title, std::string("Mine"));
        QVERIFY(!profile->indicatorsCanFail);
        QCOMPARE(profile->requirements.size(), std::size_t{3});
        const Requirement& yaw = profile->requirements[0];
        QCOMPARE(yaw.severity, Severity::Must);
        QCOMPARE(yaw.confidence, Confidence::High);
        QCOMPARE(yaw.source, std::string("clause 7"));
        QCOMPARE(yaw.note, std::string("A note."));
        const Condition& condition = yaw.conditions[0];
        QVERIFY(condition.magnitude && !condition.minimum);
        QCOMPARE(condition.maximum, std::optional(5.0));
        QVERIFY((condition.review == ReviewBand{3, 2.5, 0}));
        QCOMPARE(profile->requirements[1].conditions[0].quantity, Quantity::Component);
        QCOMPARE(profile->requirements[1].when.front().measure, std::string("head-roll"));
        QCOMPARE(profile->requirements[2].severity, Severity::Manual);
    }

    void theHashIsThatOfTheFile()
    {
        const QByteArray hash = QCryptographicHash::hash(kProfile, QCryptographicHash::Sha256).toHex();
        QCOMPARE(QByteArray::fromStdString(parse(kProfile)->sha256), hash);
    }

    void whatIsWrittenReadsBack()
    {
        ComplianceProfile profile = *parse(kProfile);
        profile.indicatorsCanFail = true;
        profile.description = "Umlaut ä, quotation mark \" and \\.";
        profile.requirements[1].conditions[0].review.percent = 12.5;
        refreshHash(profile);
        QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("p.json")).toStdString();
        QVERIFY(writeProfile(profile, file));
        const auto back = readProfile(file);
        QVERIFY2(back, back ? "" : back.error().detail.c_str());
        QVERIFY(*back == profile); // the hash, too
    }

    void errorsSayWhereAndWhat_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("told");
        const auto fault = [](const char* name, const char* from, const char* to, const char* told) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(told);
        };
        fault("no JSON", "{", "", "parse error");
        fault("schema", "profile/1", "profile/9", "key \"schema\" is \"pixelworth.profile/9\", expected");
        fault("schema missing", "\"schema\": \"pixelworth.profile/1\",", "", "key \"schema\" is missing");
        fault("key of the profile", "\"title\": \"Mine\"", "\"title\": \"Mine\", \"x\": 1",
              "key \"x\" is unknown; allowed are schema, id, title");
        fault("key of a row", "\"note\"", "\"notes\"", "row 1 (yaw): key \"notes\" is unknown; allowed are");
        fault("key of a condition", "\"minimum\": 75", "\"min\": 75",
              "row 2 (dark): condition 1: key \"min\" is unknown; allowed are measure");
        fault("key of the band", "\"inside\"", "\"in\"",
              "row 1 (yaw): condition 1: key \"review\": key \"in\" is unknown");
        fault("key twice", "\"maximum\": 5", "\"maximum\": 5, \"maximum\": 50",
              "key \"maximum\" is given twice");
        fault("severity", "\"must\"", "\"shall\"",
              "row 1 (yaw): key \"severity\" is \"shall\"; allowed are \"must\", \"should\", \"info\", "
              "\"manual\"");
        fault("confidence", "\"high\"", "\"sure\"", "allowed are \"high\", \"medium\", \"low\"");
        fault("quantity", "\"component\"", "\"score\"", "allowed are \"native\", \"component\"");
        fault("number as text", "\"maximum\": 5", "\"maximum\": \"5\"", "key \"maximum\" must be a number");
        fault("flag as number", "true", "1", "key \"magnitude\" must be true or false");
        fault("text as number", "\"Mine\"", "5", "key \"title\" must be a text");
        fault("list as object",
              "\"conditions\": [{\"measure\": \"under-exposure\", \"value\": \"component\", "
              "\"minimum\": 75}]",
              "\"conditions\": {}", "row 2 (dark): key \"conditions\" must be a list");
        fault("row that is no object", "\"requirements\": [", "\"requirements\": [7, ", "row 1: an object");
        fault("source missing", "\"source\": \"clause 7\",", "", "row 1 (yaw): key \"source\" is missing");
        fault("measure", "\"head-yaw\"", "\"head-jaw\"", "measure \"head-jaw\" is unknown");
        fault("precondition", "\"head-roll\"", "\"roll\"",
              "row 2 (dark): \"when\" 1: measure \"roll\" is unknown");
        fault("component of a fact", "\"under-exposure\"", "\"bit-depth\"", "\"bit-depth\" has no component");
        fault("no limit", ", \"minimum\": 75", "", "\"minimum\", \"maximum\" or both are needed");
        fault("limits crossed", "\"minimum\": 75", "\"minimum\": 75, \"maximum\": 70", "greater than");
        fault("component over 100", "\"minimum\": 75", "\"minimum\": 101", "must lie in 0..100");
        fault("negative magnitude", "\"maximum\": 5", "\"maximum\": -5", "must not be negative");
        fault("negative band", "\"inside\": 3", "\"inside\": -3", "must be finite and not negative");
        fault("two kinds of band", "\"inside\": 3", "\"percent\": 8", "either \"percent\" or");
        fault("wide band", "{\"inside\": 3, \"outside\": 2.5}", "{\"percent\": 80}", "0..50");
        fault("manual with conditions", "\"severity\": \"should\"", "\"severity\": \"manual\"",
              "row 2 (dark): a \"manual\" row has no \"conditions\"");
        fault("must without conditions", "\"severity\": \"manual\"", "\"severity\": \"must\"",
              "row 3 (gaze): \"conditions\" are needed for severity \"must\"");
        fault("id twice", "\"id\": \"dark\"", "\"id\": \"yaw\"", "row 2 (yaw): another row has the id");
        fault("id of the profile", "\"id\": \"mine\"", "\"id\": \"../mine\"", "key \"id\" must be 1 to 64");
        fault("id of a row", "\"id\": \"dark\"", "\"id\": \"Dark\"", "row 2 (Dark): key \"id\" must be");
        fault("empty title", "\"Not dark\"", "\"\"", "row 2 (dark): key \"title\" must not be empty");
        fault("empty source", "\"clause 7\"", "\"\"", "row 1 (yaw): key \"source\" must not be empty");
    }

    void errorsSayWhereAndWhat()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, told);
        QByteArray text = kProfile;
        const auto at = text.indexOf(from);
        QVERIFY(at >= 0);
        const auto profile = parse(text.replace(at, from.size(), to));
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::ProfileInvalid);
        QCOMPARE(profile.error().subject, std::string("mine.json"));
        QVERIFY2(profile.error().detail.find(told.toStdString()) != std::string::npos,
                 profile.error().detail.c_str());
    }

    void profilesWithoutRowsOrWithEndlessNumbersAreRefused()
    {
        ComplianceProfile profile = *parse(kProfile);
        QVERIFY(checkProfile(profile));
        profile.requirements[0].conditions[0].maximum = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!checkProfile(profile));
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.json"));
        QVERIFY(!writeProfile(profile, file.toStdString()));
        QVERIFY(!QFile::exists(file));
        profile.requirements.clear();
        QVERIFY(checkProfile(profile).error().detail.find("requirements") != std::string::npos);
    }

    void filesThatCannotBeRead()
    {
        QCOMPARE(readProfile("/nowhere/p.json").error().code, ErrorCode::FileNotReadable);
        QTemporaryDir folder;
        QFile big(folder.filePath(QStringLiteral("big.json")));
        QVERIFY(big.open(QIODevice::WriteOnly) && big.resize((1 << 20) + 1));
        QCOMPARE(readProfile(big.fileName().toStdString()).error().code, ErrorCode::FileTooLarge);
    }
};

QTEST_GUILESS_MAIN(TestProfileReader)
#include "tst_profilereader.moc"
