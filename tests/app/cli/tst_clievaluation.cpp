// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagereader.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/support/testassets.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace pw;
using namespace Qt::Literals::StringLiterals;
using test::jsonOf;
using test::runCli;

namespace {

const QString kPortrait = QString::fromStdString(test::samplePortrait());

QString group(int number)
{
    return QString::fromStdString(test::groupPhotograph(number));
}

} // namespace

/// Commands and options that judge methods and networks.
class TestCliEvaluation : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_temporary;
    int m_count = 0;

    QString folder()
    {
        const QString path = m_temporary.filePath(u"run%1"_s.arg(++m_count));
        QDir().mkpath(path);
        return path;
    }

  private Q_SLOTS:
    void evaluateWritesNumbersAndAPlot()
    {
        const QString out = folder();
        const auto run = runCli({u"evaluate"_s, u"--methods"_s, u"layer-energy,paper"_s, u"--steps"_s, u"5"_s,
                                 u"--out"_s, out + u"/deep"_s, kPortrait},
                                out);
        QVERIFY2(run.status == 0, run.problems.constData());
        QVERIFY2(run.output.isEmpty() && run.problems.isEmpty(), run.problems.constData());
        const QJsonObject report = jsonOf(out + u"/deep/evaluation.json"_s);
        QCOMPARE(report[u"schema"_s].toString(), u"pixelworth.evaluation/1"_s);
        QCOMPARE(report[u"faces"_s].toArray(), QJsonArray{u"astronaut.png, face 1"_s});
        QCOMPARE(report[u"network"_s][u"id"_s].toString(), u"embedded"_s);
        QCOMPARE(report[u"parameters"_s][u"steps"_s].toInt(), 5);
        QStringList keys;
        for (const auto& map : report[u"maps"_s].toArray()) {
            keys += map[u"map"_s].toString();
            QCOMPARE(map[u"deletion_curve"_s].toArray().size(), 6);
            QCOMPARE(map[u"disturbances"_s].toObject().size(), 12);
            QVERIFY(map[u"deletion"_s].toDouble() > 0 && map[u"insertion"_s].toDouble() < 1);
        }
        QCOMPARE(keys, (QStringList{u"layer-energy"_s, u"paper"_s, u"random"_s, u"centre"_s}));
        const auto plot = readImage((out + u"/deep/evaluation.png"_s).toStdString());
        QVERIFY(plot && plot->width() >= 1000);
    }

    void evaluateTakesFoldersAndPrints()
    {
        const QString out = folder(), photographs = folder();
        QVERIFY(QFile::copy(kPortrait, photographs + u"/b.PNG"_s));
        QVERIFY(QFile::copy(group(3), photographs + u"/a.jpg"_s));
        test::writeBytes(photographs + u"/notes.txt"_s, "no photograph");
        const auto run = runCli(
            {u"evaluate"_s, u"--methods"_s, u"layer-energy"_s, u"--steps"_s, u"2"_s, photographs}, out);
        QVERIFY2(run.status == 0, run.problems.constData());
        QCOMPARE(run.objects().size(), 1);
        const QJsonArray faces = run.objects()[0][u"faces"_s].toArray();
        QCOMPARE(faces.size(), 4);
        QCOMPARE(faces.first().toString(), u"a.jpg, face 1"_s);
        QCOMPARE(faces.last().toString(), u"b.PNG, face 1"_s);
    }

    void photographsWithoutAFaceAreReported()
    {
        const QString out = folder();
        const auto run = runCli({u"evaluate"_s, u"--methods"_s, u"layer-energy"_s, u"--steps"_s, u"2"_s,
                                 u"missing.jpg"_s, kPortrait},
                                out);
        QCOMPARE(run.status, 1);
        QVERIFY(run.problems.startsWith("pixelworth-cli: missing.jpg: "));
        QCOMPARE(run.objects().size(), 1);
        const auto nothing = runCli({u"evaluate"_s, u"missing.jpg"_s}, out);
        QCOMPARE(nothing.status, 1);
        QVERIFY(nothing.output.isEmpty());
        QVERIFY(nothing.problems.contains("no face"));
    }

    void calibratePrintsConstantsAndDrawsThem()
    {
        const QString out = folder();
        const auto run = runCli({u"calibrate"_s, u"--out"_s, u"plot"_s, group(1), group(3), group(6)}, out);
        QVERIFY2(run.status == 0, run.problems.constData());
        const QJsonObject report = run.objects().value(0);
        QCOMPARE(report, jsonOf(out + u"/plot/calibration.json"_s));
        QCOMPARE(report[u"schema"_s].toString(), u"pixelworth.calibration/1"_s);
        const int faces = static_cast<int>(report[u"faces"_s].toArray().size());
        QVERIFY(faces >= 8);
        QCOMPARE(report[u"ladder"_s].toArray().size(), 12);
        const QJsonObject constants = report[u"calibration"_s].toObject();
        QCOMPARE(constants[u"reference_values"_s].toArray().size(), faces);
        // Good portraits get Q = 0.88, the strongest rungs 0.35.
        const double alpha = constants[u"alpha"_s].toDouble(), r = constants[u"r"_s].toDouble();
        const auto scaled = [&](const QString& key) {
            return 1 / (1 + std::exp(-alpha * (report[key].toDouble() - r)));
        };
        QVERIFY(std::abs(scaled(u"good_quality"_s) - 0.88) < 1e-9);
        QVERIFY(std::abs(scaled(u"bad_quality"_s) - 0.35) < 1e-9);
        const auto plot = readImage((out + u"/plot/calibration.png"_s).toStdString());
        QVERIFY(plot && plot->width() >= 1000);
    }

    void calibrateStoresInANetworkOfTheUsers()
    {
        const QString out = folder();
        const QStringList environment{u"PIXELWORTH_NETWORKS="_s + out + u"/networks"_s};
        const QString model = QString::fromStdString(test::modelPath("fr_feature.onnx"));
        const auto imported =
            runCli({u"network"_s, u"import"_s, model, u"--id"_s, u"lab"_s, u"--yes"_s, u"--no-calibration"_s},
                   out, environment);
        QVERIFY2(imported.status == 0, imported.problems.constData());
        QVERIFY(!jsonOf(out + u"/networks/lab.json"_s)[u"calibration"_s].toObject().contains(
            u"reference_values"_s));
        const auto run = runCli({u"calibrate"_s, u"--network"_s, u"lab"_s, u"--store"_s}, out, environment);
        QVERIFY2(run.status == 0, run.problems.constData());
        const QJsonObject report = run.objects().value(0);
        QCOMPARE(report[u"stored"_s].toString(), out + u"/networks/lab.json"_s);
        QVERIFY(report[u"faces"_s].toArray().size() >= 8); // the samples that come with the program
        const QJsonObject stored = jsonOf(out + u"/networks/lab.json"_s)[u"calibration"_s].toObject();
        const QJsonObject found = report[u"calibration"_s].toObject();
        for (const QString& key : found.keys())
            QCOMPARE(stored[key], found[key]);
        QVERIFY(!stored.contains(u"provisional"_s));

    }

    void calibrateStoresForTheNetworkOfTheProgram()
    {
        const QString out = folder();
        const QStringList environment{u"PIXELWORTH_NETWORKS="_s + out + u"/networks"_s};
        const auto inspected = [&] {
            return runCli({u"inspect"_s, u"--jsonl"_s, kPortrait}, out, environment)
                .objects()
                .value(0)[u"parameters"_s]
                .toObject();
        };
        const double shipped = inspected()[u"alpha"_s].toDouble();
        QCOMPARE(shipped, 25.0);
        const auto run = runCli({u"calibrate"_s, u"--store"_s, kPortrait}, out, environment);
        QVERIFY2(run.status == 0, run.problems.constData());
        const QJsonObject report = run.objects().value(0);
        QCOMPARE(report[u"stored"_s].toString(), out + u"/networks/embedded.calibration.json"_s);
        const QJsonObject found = report[u"calibration"_s].toObject();
        const QJsonObject used = inspected(); // results record what they were made with
        for (const char* key : {"alpha", "r", "gamma", "energy_reference"})
            QCOMPARE(used[QLatin1String(key)], found[QLatin1String(key)]);
        QVERIFY(used[u"alpha"_s].toDouble() != shipped);

        QCOMPARE(runCli({u"network"_s, u"remove"_s, u"embedded"_s}, out, environment).status, 0);
        QCOMPARE(inspected()[u"alpha"_s].toDouble(), shipped);
        QCOMPARE(runCli({u"network"_s, u"remove"_s, u"embedded"_s}, out, environment).status, 1);
    }

    void calibrationWithFewPortraitsWarns()
    {
        const auto run = runCli({u"calibrate"_s, kPortrait}, folder());
        QCOMPARE(run.status, 0);
        QCOMPARE(run.objects()[0][u"warnings"_s][0][u"code"_s].toString(), u"few-portraits"_s);
        QVERIFY(run.problems.contains("Fewer than 8 portraits"));
    }

    void wrongUseIsStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no file") << QStringList{u"evaluate"_s};
        QTest::newRow("unknown method")
            << QStringList{u"evaluate"_s, u"--methods"_s, u"paper,magic"_s, kPortrait};
        QTest::newRow("one step") << QStringList{u"evaluate"_s, u"--steps"_s, u"1"_s, kPortrait};
        QTest::newRow("calibrate an unknown network")
            << QStringList{u"calibrate"_s, u"--network"_s, u"other.onnx"_s, kPortrait};
        QTest::newRow("no seeds") << QStringList{u"inspect"_s, u"--seeds"_s, u"0"_s, kPortrait};
    }

    void wrongUseIsStatusTwo()
    {
        QFETCH(QStringList, arguments);
        const auto run = runCli(arguments, folder());
        QCOMPARE(run.status, 2);
        QVERIFY(run.output.isEmpty() && !run.problems.isEmpty());
    }

    void spreadOverSeedsIsMeasuredAndValidated()
    {
        const QString out = folder();
        QCOMPARE(runCli({u"inspect"_s, u"--seeds"_s, u"8"_s, kPortrait}, out).status, 0);
        const QJsonObject record = jsonOf(out + u"/astronaut.json"_s);
        QCOMPARE(record[u"parameters"_s][u"seeds"_s].toInt(), 8);
        const QJsonObject face = record[u"faces"_s][0].toObject(), spread = face[u"seed_spread"_s].toObject();
        QCOMPARE(spread[u"seeds"_s].toInt(), 8);
        // Of the sample portrait over 1000 seeds: tests/data/reference.
        QVERIFY(std::abs(spread[u"native_mean"_s].toDouble() - 0.5863) < 0.004);
        QVERIFY(spread[u"native_sd"_s].toDouble() > 0.0005 && spread[u"native_sd"_s].toDouble() < 0.006);
        QVERIFY(spread[u"scaled_sd"_s].toDouble() > 0);
        QVERIFY(spread[u"map_difference"_s].toDouble() > 0 && spread[u"map_difference"_s].toDouble() < 0.05);
        QVERIFY(face[u"quality"_s][u"percentile"_s].toDouble() > 1);
        QVERIFY(face[u"regression_health"_s].toDouble() > 0.05);
        QCOMPARE(runCli({u"validate"_s, u"astronaut.json"_s}, out).status, 0);
    }

    void aWeakRegressionIsWarnedOf()
    {
        bool met = false;
        for (int number = 1; number <= 6; ++number) {
            const auto run = runCli({u"inspect"_s, u"--jsonl"_s, u"--faces"_s, u"all"_s, u"--method"_s,
                                     u"paper"_s, group(number)},
                                    folder());
            QCOMPARE(run.status, 0);
            const QJsonArray faces = run.objects()[0][u"faces"_s].toArray();
            for (int i = 0; i < faces.size(); ++i) {
                const bool weak = faces[i][u"regression_health"_s].toDouble() < 0.1;
                QCOMPARE(faces[i].toObject().contains(u"warnings"_s), weak);
                QCOMPARE(run.problems.contains(QByteArray(", face ") + QByteArray::number(i + 1) +
                                               ": The regression"),
                         weak);
                met = met || weak;
            }
        }
        QVERIFY2(met, "no face of the group photographs has a weak regression: the test needs another one");
    }
};

QTEST_GUILESS_MAIN(TestCliEvaluation)
#include "tst_clievaluation.moc"
