// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprogram.h"
#include "tests/support/testassets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QPolygonF>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pw;
using namespace Qt::Literals::StringLiterals;
using test::bytesOf;
using test::jsonOf;
using test::runCli;

namespace {

const QString kPortrait = QString::fromStdString(test::samplePortrait());

QJsonObject faceOf(const QString& folder, const QString& record = u"astronaut.json"_s)
{
    return jsonOf(folder + u'/' + record)[u"faces"_s][0].toObject();
}

QJsonObject entry(const QJsonArray& list, const QString& key, const QString& value)
{
    for (const auto& object : list)
        if (object[key].toString() == value)
            return object.toObject();
    return {};
}

/// The table as Python's csv module reads it: a list of objects, one a line.
QJsonArray pythonRows(const QString& file)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s,
                                u"import csv, json, sys\n"
                                "with open(sys.argv[1], newline='', encoding='utf-8') as f:\n"
                                "    print(json.dumps(list(csv.DictReader(f, strict=True))))"_s,
                                file});
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("Python cannot read the table: %s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

} // namespace

class TestCliCompliance : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_temporary;
    QString m_table = m_temporary.filePath(u"table.csv"_s);

    [[nodiscard]] QString path(const QString& name) const { return m_temporary.filePath(name); }

  private Q_SLOTS:
    // One inspection for all: of the portrait and of something that is no photograph.
    void initTestCase()
    {
        test::writeBytes(path(u"no, \"picture\".jpg"_s), "text");
        const auto run = runCli({u"inspect"_s, u"--csv"_s, m_table, kPortrait, u"no, \"picture\".jpg"_s},
                                m_temporary.path());
        QCOMPARE(run.status, 1);
        QVERIFY(QFile::exists(path(u"astronaut.json"_s)));
    }

    void theRecordHoldsComponentsAndVerdict()
    {
        const QJsonObject face = faceOf(m_temporary.path());
        const QJsonArray components = face[u"components"_s].toArray();
        const QJsonObject yaw = entry(components, u"key"_s, u"head-yaw"_s);
        QCOMPARE(yaw[u"id"_s].toString(), u"0x58"_s);
        QCOMPARE(yaw[u"threshold"_s].toObject(),
                 (QJsonObject{{u"quantity"_s, u"native"_s}, {u"magnitude"_s, true}, {u"maximum"_s, 5}}));
        QVERIFY(yaw[u"native"_s].isDouble() && yaw[u"verdict"_s].isString());
        // Measured, but no row of this profile uses it.
        const QJsonObject size = entry(components, u"key"_s, u"head-size"_s);
        QVERIFY(size[u"component"_s].isDouble());
        QVERIFY(!size.contains(u"verdict"_s) && !size.contains(u"threshold"_s));

        const QJsonObject verdict = face[u"verdict"_s].toObject();
        QCOMPARE(verdict[u"profile"_s][u"id"_s].toString(), u"icao-portrait"_s);
        QCOMPARE(verdict[u"requirements"_s].toArray().size(), 34);
        // A square photograph with half a person in it.
        QCOMPARE(verdict[u"overall"_s].toString(), u"fail"_s);
        const QJsonObject format = entry(verdict[u"requirements"_s].toArray(), u"id"_s, u"aspect-ratio"_s);
        QCOMPARE(format[u"verdict"_s].toString(), u"fail"_s);
        QCOMPARE(format[u"conditions"_s][0][u"value"_s].toDouble(), 1.0);
        QVERIFY(format[u"guidance"_s].toString().contains(u"7:9"_s));
        QVERIFY(verdict[u"finding"_s].toString().startsWith(u"ICAO portrait: requirements are not met."_s));
    }

    /// Of a square photograph with a small head, so there is more to say.
    void theFindingBeginsWithWhatMattersMost()
    {
        const QImage portrait = QImage(kPortrait).convertToFormat(QImage::Format_RGB32);
        QImage dark = portrait, masked = portrait;
        QPainter(&dark).fillRect(dark.rect(), QColor(0, 0, 0, 210));
        QPolygonF mask;
        const QJsonArray landmarks = faceOf(m_temporary.path())[u"landmarks"_s].toArray();
        for (const int index : {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 28})
            mask << QPointF(landmarks[index][0].toDouble(), landmarks[index][1].toDouble());
        QPainter painter(&masked);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(190, 205, 225));
        painter.drawPolygon(mask);
        painter.end();
        QVERIFY(dark.save(path(u"dark.png"_s)) && masked.save(path(u"masked.png"_s)));
        QCOMPARE(runCli({u"inspect"_s, u"dark.png"_s, u"masked.png"_s}, m_temporary.path()).status, 0);
        const auto finding = [this](const QString& record) {
            return faceOf(m_temporary.path(), record)[u"verdict"_s][u"finding"_s].toString().remove(
                0, int(qstrlen("ICAO portrait: requirements are not met. ")));
        };
        const QString ofDark = finding(u"dark.json"_s), ofMasked = finding(u"masked.json"_s);
        QVERIFY2(ofDark.startsWith(u"Sharp focus: not assessed. The face is too dark. Put more light on"_s),
                 qPrintable(ofDark));
        QVERIFY2(ofMasked.startsWith(u"Face uncovered: "_s) &&
                     ofMasked.contains(u"Remove the mask, scarf or hand in front of the mouth."_s),
                 qPrintable(ofMasked));
    }

    void theHashIsThatOfTheProfilesFile()
    {
        const QString file = QFileInfo(QString::fromStdString(test::program("pixelworth-cli"))).path() +
                             u"/../share/pixelworth/profiles/icao-portrait.json"_s;
        QCOMPARE(
            faceOf(m_temporary.path())[u"verdict"_s][u"profile"_s][u"sha256"_s].toString(),
            QString::fromLatin1(QCryptographicHash::hash(bytesOf(file), QCryptographicHash::Sha256).toHex()));
    }

    void pythonReadsTheTable()
    {
        const QJsonArray rows = pythonRows(m_table);
        QCOMPARE(rows.size(), 2);
        const QJsonObject face = faceOf(m_temporary.path()), row = rows[0].toObject();
        QCOMPARE(row[u"file"_s].toString(), kPortrait);
        QCOMPARE(row[u"quality.native"_s].toString().toDouble(), face[u"quality"_s][u"native"_s].toDouble());
        QCOMPARE(row[u"verdict"_s], face[u"verdict"_s][u"overall"_s]);
        QCOMPARE(row[u"finding"_s], face[u"verdict"_s][u"finding"_s]);
        for (const auto& component : face[u"components"_s].toArray()) {
            const QString native = row[component[u"key"_s].toString() + u".native"_s].toString();
            QCOMPARE(native.isEmpty(), !component.toObject().contains(u"native"_s));
            QCOMPARE(native.toDouble(), component[u"native"_s].toDouble());
        }
        QCOMPARE(rows[1][u"file"_s].toString(), u"no, \"picture\".jpg"_s);
        QCOMPARE(rows[1][u"error"_s].toString(), u"format-unsupported"_s);
        QCOMPARE(rows[1][u"verdict"_s].toString(), QString());
    }

    void storedRecordsGetTheSameVerdict()
    {
        const auto run = runCli({u"verdict"_s, u"astronaut.json"_s}, m_temporary.path());
        QVERIFY2(run.status == 0, run.problems.constData());
        const auto objects = run.objects();
        QCOMPARE(objects.size(), 1);
        QCOMPARE(objects[0][u"faces"_s][0][u"face"_s].toInt(), 1);
        QCOMPARE(objects[0][u"faces"_s][0][u"verdict"_s], faceOf(m_temporary.path())[u"verdict"_s]);
    }

    void anotherProfileAnotherVerdict()
    {
        const auto run =
            runCli({u"verdict"_s, u"--profile"_s, u"live-probe"_s, u"astronaut.json"_s}, m_temporary.path());
        const QJsonValue verdict = run.objects()[0][u"faces"_s][0][u"verdict"_s];
        QCOMPARE(verdict[u"profile"_s][u"id"_s].toString(), u"live-probe"_s);
        const QJsonArray rows = verdict[u"requirements"_s].toArray();
        QCOMPARE(rows.size(), 18);
        // Some 40 pixels between the eyes, and 45 are asked for.
        QCOMPARE(entry(rows, u"id"_s, u"inter-eye-minimum"_s)[u"verdict"_s].toString(), u"fail"_s);
        QCOMPARE(entry(rows, u"id"_s, u"head-yaw"_s)[u"verdict"_s].toString(), u"pass"_s);
    }

    void profilesOfTheUserAreFoundById()
    {
        QDir().mkpath(path(u"config/profiles"_s));
        test::writeBytes(path(u"config/profiles/mine.json"_s), R"({
            "schema": "pixelworth.profile/1", "id": "mine", "title": "Mine", "requirements": [
            {"id": "square", "title": "Square", "severity": "must", "source": "test", "confidence": "high",
             "conditions": [{"measure": "aspect-ratio", "minimum": 0.99, "maximum": 1.01}]}]})");
        const QStringList environment{u"PIXELWORTH_CONFIG="_s + path(u"config"_s)};
        const auto run = runCli({u"verdict"_s, u"--profile"_s, u"mine"_s, u"astronaut.json"_s},
                                m_temporary.path(), environment);
        QVERIFY2(run.status == 0, run.problems.constData());
        QCOMPARE(run.objects()[0][u"faces"_s][0][u"verdict"_s][u"overall"_s].toString(), u"pass"_s);
        const auto byFile =
            runCli({u"verdict"_s, u"--profile"_s, path(u"config/profiles/mine.json"_s), u"astronaut.json"_s},
                   m_temporary.path());
        QCOMPARE(byFile.output, run.output);
    }

    void wrongProfilesAreWrongUse()
    {
        for (const char* command : {"inspect", "verdict"}) {
            const auto run =
                runCli({QString::fromLatin1(command), u"--profile"_s, u"nothing"_s, u"astronaut.json"_s},
                       m_temporary.path());
            QCOMPARE(run.status, 2);
            QVERIFY2(run.problems.contains("icao-portrait, icao-portrait-child"), run.problems.constData());
        }
        test::writeBytes(path(u"bad.json"_s), R"({"schema": "pixelworth.profile/1", "idd": "x"})");
        const auto run =
            runCli({u"verdict"_s, u"--profile"_s, u"bad.json"_s, u"astronaut.json"_s}, m_temporary.path());
        QCOMPARE(run.status, 2);
        QVERIFY2(run.problems.contains("key \"idd\" is unknown"), run.problems.constData());
    }

    void recordsWithoutMeasuresAreFailures()
    {
        const auto run =
            runCli({u"verdict"_s, u"no, \"picture\".json"_s, u"missing.json"_s}, m_temporary.path());
        QCOMPARE(run.status, 1);
        QCOMPARE(run.objects().size(), 2);
        QCOMPARE(run.objects()[0][u"error"_s][u"code"_s].toString(), u"invalid-argument"_s);
        QCOMPARE(run.objects()[1][u"error"_s][u"code"_s].toString(), u"file-not-readable"_s);
    }

    void aTableThatCannotBeWrittenIsToldFirst()
    {
        const QString out = path(u"nothing"_s);
        QDir().mkpath(out);
        const auto run = runCli({u"inspect"_s, u"--csv"_s, u"no/folder/t.csv"_s, kPortrait}, out);
        QCOMPARE(run.status, 1);
        QVERIFY(QDir(out).isEmpty());
        // Nor does it replace an input.
        const auto input =
            runCli({u"inspect"_s, u"--csv"_s, u"astronaut.json"_s, u"astronaut.json"_s}, m_temporary.path());
        QCOMPARE(input.status, 1);
        QVERIFY(!faceOf(m_temporary.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliCompliance)
#include "tst_clicompliance.moc"
