// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of the user's own through the command line: import, list, check, inspect, remove.
#include "tests/app/cli/cliprogram.h"
#include "tests/support/testassets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace pw;
using namespace Qt::Literals::StringLiterals;
using test::bytesOf;
using test::CliRun;
using test::jsonOf;

namespace {

const QString kPortrait = QString::fromStdString(test::samplePortrait());

QString tiny(const char* name)
{
    return QLatin1String(PW_TINY_NETWORKS "/") + QLatin1String(name);
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// The text of the finding about a field.
QString finding(const QJsonObject& report, const char* field)
{
    for (const auto& row : report[u"findings"_s].toArray())
        if (row.toObject()[u"field"_s] == QLatin1String(field))
            return row.toObject()[u"text"_s].toString();
    return {};
}

} // namespace

class TestCliNetworks : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString networks() const { return m_folder->filePath(u"networks"_s); }

    [[nodiscard]] CliRun run(const QStringList& arguments) const
    {
        return test::runCli(arguments, m_folder->path(), {u"PIXELWORTH_NETWORKS="_s + networks()});
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void importStoresManifestAndCopy_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("dropout");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("ONNX") << tiny("tiny.onnx") << u".onnx"_s << u"head"_s << QStringList{};
        QTest::newRow("TorchScript") << tiny("plain.pt") << u".pt"_s << u"head"_s << QStringList{};
        QTest::newRow("two methods") << tiny("methods.pt") << u".pt"_s << u"head"_s << QStringList{};
        QTest::newRow("dropout inside, 160 pixels")
            << tiny("inside.pt") << u".pt"_s << u"full"_s << QStringList{u"--input-size"_s, u"160"_s};
    }

    /// The whole way: import, list, check, inspect twice with the same bytes, validate, remove.
    void importStoresManifestAndCopy()
    {
        QFETCH(QString, file);
        QFETCH(QString, suffix);
        QFETCH(QString, dropout);
        QFETCH(QStringList, options);
        const auto imported = run(QStringList{u"network"_s, u"import"_s, file, u"--id"_s, u"lab"_s,
                                              u"--yes"_s, u"--no-calibration"_s, u"--licence"_s, u"own"_s} +
                                  options);
        QVERIFY2(imported.status == 0, imported.problems.constData());
        QVERIFY(imported.problems.contains("not calibrated"));
        const QJsonObject report = imported.objects()[0];
        QCOMPARE(report[u"stored"_s].toString(), networks() + u"/lab.json"_s);
        QVERIFY(report[u"self_test"_s][u"passed"_s].toBool());
        QVERIFY(std::abs(report[u"sample"_s][u"quality"_s][u"scaled"_s].toDouble() - 0.88) < 1e-6);
        QCOMPARE(filesIn(networks()), (QStringList{u"lab.json"_s, u"lab"_s + suffix}));
        QCOMPARE(bytesOf(networks() + u"/lab"_s + suffix), bytesOf(file));
        const QJsonObject manifest = jsonOf(networks() + u"/lab.json"_s);
        QCOMPARE(manifest[u"schema"_s].toString(), u"pixelworth.network/1"_s);
        QCOMPARE(manifest[u"file"_s].toString(), u"lab"_s + suffix);
        QCOMPARE(manifest[u"licence"_s].toString(), u"own"_s);
        QCOMPARE(manifest[u"dropout"_s].toString(), dropout);
        QCOMPARE(
            manifest[u"sha256"_s].toString(),
            QString::fromLatin1(QCryptographicHash::hash(bytesOf(file), QCryptographicHash::Sha256).toHex()));

        const auto listed = run({u"network"_s, u"list"_s});
        QCOMPARE(listed.status, 0);
        QCOMPARE(listed.objects().size(), 2);
        QCOMPARE(listed.objects()[1][u"id"_s].toString(), u"lab"_s);
        const auto checked = run({u"network"_s, u"check"_s, u"lab"_s});
        QVERIFY2(checked.status == 0, checked.problems.constData());
        QCOMPARE(checked.objects()[0][u"network"_s][u"device"_s].toString(), u"cpu"_s);

        const auto inspect = [&](const QString& out) {
            return run(
                {u"inspect"_s, u"--network"_s, u"lab"_s, u"--passes"_s, u"20"_s, u"--out"_s, out, kPortrait});
        };
        const QString one = m_folder->filePath(u"one"_s), two = m_folder->filePath(u"two"_s);
        const auto inspected = inspect(one);
        QVERIFY2(inspected.status == 0, inspected.problems.constData());
        QCOMPARE(inspect(two).status, 0);
        QCOMPARE(bytesOf(one + u"/astronaut.map.npy"_s), bytesOf(two + u"/astronaut.map.npy"_s));
        const QJsonObject input = manifest[u"input"_s].toObject();
        const QByteArray shape = "(" + QByteArray::number(input[u"height"_s].toInt()) + ", " +
                                 QByteArray::number(input[u"width"_s].toInt()) + ")";
        QVERIFY(bytesOf(one + u"/astronaut.map.npy"_s).contains(shape));
        const QJsonObject record = jsonOf(one + u"/astronaut.json"_s);
        QCOMPARE(record[u"network"_s][u"id"_s].toString(), u"lab"_s);
        QCOMPARE(record[u"network"_s][u"calibrated"_s].toBool(true), false);
        QCOMPARE(record[u"parameters"_s].toObject().contains(u"dropout_layers"_s), dropout == u"full"_s);
        QCOMPARE(record[u"faces"_s][0][u"map"_s][u"regions"_s].toObject().size(), 8);
        QCOMPARE(run({u"validate"_s, one + u"/astronaut.json"_s}).status, 0);

        QCOMPARE(run({u"network"_s, u"remove"_s, u"lab"_s}).status, 0);
        QVERIFY(filesIn(networks()).isEmpty());
        QCOMPARE(run({u"inspect"_s, u"--network"_s, u"lab"_s, kPortrait}).status, 2);
        QCOMPARE(run({u"validate"_s, one + u"/astronaut.json"_s}).status, 1);
    }

    void nothingIsStoredOnTrial()
    {
        const auto dry =
            run({u"network"_s, u"import"_s, u"--dry-run"_s, u"--no-calibration"_s, tiny("normalising.pt")});
        QVERIFY2(dry.status == 0, dry.problems.constData());
        const QJsonObject report = dry.objects()[0];
        QVERIFY(!report.contains(u"stored"_s));
        QVERIFY(report[u"normalises_input"_s].toBool() && report[u"normalises_output"_s].toBool());
        QCOMPARE(report[u"network"_s][u"id"_s].toString(), u"normalising"_s);
        QVERIFY(finding(report, "state_tensor").contains(u"last linear layer"_s));
        QVERIFY(filesIn(networks()).isEmpty());
        // The same for a check of a file.
        QCOMPARE(run({u"network"_s, u"check"_s, tiny("normalising.pt")}).objects()[0], report);
    }

    void guessesMustBeConfirmed()
    {
        const QStringList import{u"network"_s,          u"import"_s, tiny("plain.pt"),
                                 u"--no-calibration"_s, u"--id"_s,   u"a"_s};
        const auto guessed = run(import);
        QCOMPARE(guessed.status, 1);
        QVERIFY2(guessed.problems.contains("please check") && guessed.problems.contains("--yes"),
                 guessed.problems.constData());
        QVERIFY(filesIn(networks()).isEmpty());
        const auto said =
            run(import + QStringList{u"--input-size"_s, u"112x112"_s, u"--colour-order"_s, u"RGB"_s,
                                     u"--mean"_s, u"127.5"_s, u"--scale"_s, u"128,128,128"_s});
        QVERIFY2(said.status == 0, said.problems.constData());
        QCOMPARE(jsonOf(networks() + u"/a.json"_s)[u"input"_s][u"scale"_s].toDouble(), 128.0);
        const auto again = run(import + QStringList{u"--yes"_s});
        QCOMPARE(again.status, 1);
        QVERIFY(again.problems.contains("There is a network with the id a already"));
    }

    void filesThatCannotBeUsedAreFailures_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("mentions");
        QTest::newRow("photograph") << kPortrait << QByteArray("neither an ONNX nor a TorchScript");
        QTest::newRow("missing") << u"/nowhere.pt"_s << QByteArray("cannot be read");
        QTest::newRow("weights alone") << tiny("weights.pt") << QByteArray("weights without the network");
        QTest::newRow("no head") << tiny("nolinear.pt") << QByteArray("name the pre-dropout tensor");
        QTest::newRow("no recognition network")
            << QString::fromStdString(test::modelPath("fr_landmark.onnx")) << QByteArray("three channels");
    }

    void filesThatCannotBeUsedAreFailures()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, mentions);
        const auto failed = run({u"network"_s, u"import"_s, u"--yes"_s, file});
        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.problems.contains(mentions), failed.problems.constData());
        QVERIFY(filesIn(networks()).isEmpty());
        QVERIFY(!failed.objects().isEmpty());
    }

    void methodsAreRefusedWithTheReason()
    {
        const QString file = tiny("nogradient.pt");
        QCOMPARE(run({u"network"_s, u"import"_s, u"--yes"_s, u"--id"_s, u"flat"_s, file}).status, 0);
        const QStringList inspect{u"inspect"_s, u"--network"_s, u"flat"_s, u"--jsonl"_s, kPortrait};
        const auto refused = run(inspect + QStringList{u"--method"_s, u"paper"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.problems.contains("no way back through this network"), refused.problems.constData());
        QVERIFY(refused.objects()[0][u"faces"_s][0].toObject().contains(u"quality"_s));
        QCOMPARE(run(inspect).status, 0);
        QCOMPARE(run({u"embed"_s, u"--network"_s, u"flat"_s, kPortrait}).status, 0);
    }

    void brokenManifestsAreReportedAndHideNothing()
    {
        QDir().mkpath(networks());
        test::writeBytes(networks() + u"/bad.json"_s, "{\"schema\": \"pixelworth.network/1\", \"id\": 7}");
        const auto listed = run({u"network"_s, u"list"_s});
        QCOMPARE(listed.status, 1);
        QCOMPARE(listed.objects().size(), 1);
        QVERIFY2(listed.problems.contains("bad.json") && listed.problems.contains("id: a text is expected"),
                 listed.problems.constData());
        QCOMPARE(run({u"network"_s, u"check"_s, u"embedded"_s}).status, 0);
        const auto kept = run({u"network"_s, u"remove"_s, u"embedded"_s});
        QCOMPARE(kept.status, 1);
        QVERIFY(kept.problems.contains("comes with the program"));
    }

    void anotherDeviceIsComparedOrRefused()
    {
        const auto refused = run({u"network"_s, u"check"_s, u"--device"_s, u"cuda:7"_s, u"embedded"_s});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.objects()[0][u"error"_s][u"code"_s].toString(), u"device-unavailable"_s);
        // The CPU is not compared with itself.
        const auto same = run({u"network"_s, u"check"_s, u"--device"_s, u"cpu"_s, u"embedded"_s});
        QVERIFY(!same.objects()[0].contains(u"difference_to_cpu"_s));
    }

    void wrongUseIsStatusTwo_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("size") << QStringList{u"--input-size"_s, u"32x32"_s};
        QTest::newRow("no size") << QStringList{u"--input-size"_s, u"large"_s};
        QTest::newRow("order") << QStringList{u"--colour-order"_s, u"YUV"_s};
        QTest::newRow("mean") << QStringList{u"--mean"_s, u"1,2"_s};
        QTest::newRow("scale") << QStringList{u"--scale"_s, u"0"_s};
        QTest::newRow("points") << QStringList{u"--alignment"_s, u"1,2,3"_s};
        QTest::newRow("dropout") << QStringList{u"--dropout"_s, u"some"_s};
    }

    void wrongUseIsStatusTwo()
    {
        QFETCH(QStringList, options);
        const auto wrong = run(QStringList{u"network"_s, u"import"_s, tiny("plain.pt")} + options);
        QVERIFY2(wrong.status == 2, wrong.problems.constData());
        QVERIFY(wrong.output.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliNetworks)
#include "tst_clinetworks.moc"
