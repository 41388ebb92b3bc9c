// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagereader.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/support/testassets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <numeric>
#include <vector>

using namespace pw;
using namespace Qt::Literals::StringLiterals;
using test::bytesOf;
using test::jsonOf;
using test::runCli;

namespace {

const QString kPortrait = QString::fromStdString(test::samplePortrait());

QString group(int number)
{
    return QString::fromStdString(test::groupPhotograph(number));
}

QString hexSha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// The numbers of a version 1.0 .npy file, which must be little-endian float32 of 112x112.
QByteArray arrayData(const QByteArray& npy)
{
    if (!npy.startsWith(QByteArray("\x93NUMPY\x01\x00", 8)) || npy.size() < 10)
        return {};
    const int length = static_cast<uchar>(npy[8]) + 256 * static_cast<uchar>(npy[9]);
    const QByteArray header = npy.mid(10, length);
    if (!header.contains("'<f4'") || !header.contains("'fortran_order': False") ||
        !header.contains("(112, 112)"))
        return {};
    return npy.mid(10 + length);
}

std::vector<float> floats(const QByteArray& bytes)
{
    std::vector<float> values(static_cast<std::size_t>(bytes.size()) / sizeof(float));
    std::memcpy(values.data(), bytes.constData(), values.size() * sizeof(float));
    return values;
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

class TestCli : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_temporary;
    int m_count = 0;

    /// A new empty folder.
    QString folder()
    {
        const QString path = m_temporary.filePath(u"run%1"_s.arg(++m_count));
        QDir().mkpath(path);
        return path;
    }

    static QStringList portraitFiles()
    {
        return {u"astronaut.json"_s, u"astronaut.map.npy"_s, u"astronaut.overlay.png"_s};
    }

  private Q_SLOTS:
    void inspectWritesRecordMapAndPicture()
    {
        const QString out = folder();
        const auto run = runCli({u"inspect"_s, u"--out"_s, out, kPortrait}, out);
        QVERIFY2(run.status == 0, run.problems.constData());
        QVERIFY2(run.output.isEmpty(), run.output.constData());
        QVERIFY2(run.problems.isEmpty(), run.problems.constData());
        QCOMPARE(filesIn(out), portraitFiles());
    }

    void recordAndMapAgree()
    {
        const QString out = folder();
        QCOMPARE(runCli({u"inspect"_s, kPortrait}, out).status, 0); // into the current folder
        const QJsonObject record = jsonOf(out + u"/astronaut.json"_s);
        QCOMPARE(record[u"schema"_s].toString(), u"pixelworth.inspection/1"_s);
        const QJsonObject image = record[u"image"_s].toObject();
        QCOMPARE(image[u"path"_s].toString(), kPortrait);
        QCOMPARE(image[u"sha256"_s].toString(), hexSha256(bytesOf(kPortrait)));
        QCOMPARE(image[u"width"_s].toInt(), 512);
        QCOMPARE(record[u"network"_s][u"id"_s].toString(), u"embedded"_s);
        QCOMPARE(record[u"parameters"_s][u"method"_s].toString(), u"layer-energy"_s);
        QCOMPARE(record[u"parameters"_s][u"passes"_s].toInt(), 100);
        for (const char* stage :
             {"decode", "detect", "landmarks", "align", "network", "quality", "gradient", "map", "total"})
            QVERIFY2(record[u"timings_ms"_s][QLatin1String(stage)].isDouble(), stage);
        QVERIFY(record[u"environment"_s][u"libraries"_s].toObject().size() >= 2);

        QCOMPARE(record[u"faces"_s].toArray().size(), 1);
        const QJsonObject face = record[u"faces"_s][0].toObject();
        QCOMPARE(face[u"landmarks"_s].toArray().size(), 68);
        QVERIFY(std::abs(face[u"quality"_s][u"native"_s].toDouble() - 0.5863) < 0.0125);
        const QJsonObject map = face[u"map"_s].toObject();
        QCOMPARE(map[u"file"_s].toString(), u"astronaut.map.npy"_s);
        QCOMPARE(map[u"regions"_s].toObject().size(), 8);

        const QByteArray data = arrayData(bytesOf(out + u"/astronaut.map.npy"_s));
        QCOMPARE(data.size(), 112 * 112 * 4);
        QCOMPARE(map[u"sha256"_s].toString(), hexSha256(data));
        const auto values = floats(data);
        const double mean =
            std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
        QVERIFY(std::abs(map[u"mean"_s].toDouble() - mean) < 1e-6);
    }

    void pictureIsThePhotographWithALegend()
    {
        const QString out = folder();
        QCOMPARE(runCli({u"inspect"_s, kPortrait}, out).status, 0);
        const auto picture = readImage((out + u"/astronaut.overlay.png"_s).toStdString());
        const auto photograph = readImage(kPortrait.toStdString());
        QVERIFY(picture);
        QVERIFY(picture->width() > photograph->width() && picture->height() > photograph->height());
        QVERIFY(bytesOf(out + u"/astronaut.overlay.png"_s).contains("derived image, not the original"));
    }

    void sameBytesFromOneAndTwoThreads()
    {
        const QString one = folder(), two = folder();
        QCOMPARE(runCli({u"inspect"_s, u"--threads"_s, u"1"_s, kPortrait}, one).status, 0);
        QCOMPARE(runCli({u"inspect"_s, u"--threads"_s, u"2"_s, kPortrait}, two).status, 0);
        const QString name = u"/astronaut.map.npy"_s;
        QVERIFY(!bytesOf(one + name).isEmpty());
        QCOMPARE(bytesOf(one + name), bytesOf(two + name));
        const auto faces = [](const QString& out) -> QJsonValue { return jsonOf(out + u"/astronaut.json"_s)[u"faces"_s]; };
        QCOMPARE(faces(one), faces(two));
    }

    void allFacesOfAGroupGetFilesOfTheirOwn()
    {
        const QString out = folder();
        QCOMPARE(runCli({u"inspect"_s, u"--faces"_s, u"all"_s, group(3)}, out).status, 0);
        QCOMPARE(filesIn(out),
                 (QStringList{u"sample3.face2.map.npy"_s, u"sample3.face2.overlay.png"_s,
                              u"sample3.face3.map.npy"_s, u"sample3.face3.overlay.png"_s, u"sample3.json"_s,
                              u"sample3.map.npy"_s, u"sample3.overlay.png"_s}));
        const QJsonArray faces = jsonOf(out + u"/sample3.json"_s)[u"faces"_s].toArray();
        QCOMPARE(faces.size(), 3);
        for (const auto& face : faces) {
            const QJsonObject map = face.toObject()[u"map"_s].toObject();
            const QByteArray npy = bytesOf(out + u"/"_s + map[u"file"_s].toString());
            QCOMPARE(map[u"sha256"_s].toString(), hexSha256(arrayData(npy)));
        }
        QVERIFY(bytesOf(out + u"/sample3.overlay.png"_s) != bytesOf(out + u"/sample3.face2.overlay.png"_s));
    }

    void equalNamesDoNotOverwriteEachOther()
    {
        const QString out = folder(), other = folder();
        QVERIFY(QFile::copy(group(1), other + u"/astronaut.jpg"_s));
        const auto run = runCli({u"inspect"_s, kPortrait, other + u"/astronaut.jpg"_s}, out);
        QCOMPARE(run.status, 0);
        QVERIFY(run.problems.contains("astronaut-2"));
        QCOMPARE(jsonOf(out + u"/astronaut.json"_s)[u"image"_s][u"path"_s].toString(), kPortrait);
        QCOMPARE(jsonOf(out + u"/astronaut-2.json"_s)[u"image"_s][u"width"_s].toInt(), 1920);
        QVERIFY(bytesOf(out + u"/astronaut.map.npy"_s) != bytesOf(out + u"/astronaut-2.map.npy"_s));
    }

    void inputsAreNeverOverwritten()
    {
        const QString out = folder();
        const QString input = out + u"/a.overlay.png"_s, picture = out + u"/a.png"_s;
        QVERIFY(QFile::copy(kPortrait, input) && QFile::copy(kPortrait, picture));
        const QByteArray before = bytesOf(input);
        const auto run = runCli({u"inspect"_s, u"a.png"_s, u"a.overlay.png"_s}, out);
        QCOMPARE(run.status, 1);
        QCOMPARE(bytesOf(input), before);
        QVERIFY(run.problems.contains("never overwritten"));
    }

    void linesGoToStandardOutput()
    {
        const QString out = folder();
        const auto run = runCli({u"inspect"_s, u"--jsonl"_s, kPortrait, group(1)}, out);
        QCOMPARE(run.status, 0);
        const auto objects = run.objects();
        QCOMPARE(objects.size(), 2);
        QCOMPARE(objects[1][u"image"_s][u"path"_s].toString(), group(1));
        QVERIFY(!objects[0][u"faces"_s][0][u"map"_s].toObject().contains(u"file"_s));
        QVERIFY2(filesIn(out).isEmpty(), "without --out nothing is written");

        const auto both = runCli({u"inspect"_s, u"--jsonl"_s, u"--out"_s, u"deep/er"_s, kPortrait}, out);
        QCOMPARE(both.objects()[0][u"faces"_s][0][u"map"_s][u"file"_s].toString(), u"astronaut.map.npy"_s);
        QCOMPARE(filesIn(out + u"/deep/er"_s), portraitFiles().mid(1));
    }

    void failuresAreObjectsAndTheOthersGoOn()
    {
        const QString out = folder();
        test::writeBytes(out + u"/empty.jpg"_s, "no picture");
        const auto run =
            runCli({u"inspect"_s, u"--jsonl"_s, u"missing.jpg"_s, u"empty.jpg"_s, kPortrait}, out);
        QCOMPARE(run.status, 1);
        const auto objects = run.objects();
        QCOMPARE(objects.size(), 3);
        QCOMPARE(objects[0][u"error"_s][u"code"_s].toString(), u"file-not-readable"_s);
        QCOMPARE(objects[0][u"image"_s][u"path"_s].toString(), u"missing.jpg"_s);
        QVERIFY(!objects[1][u"error"_s][u"message"_s].toString().isEmpty());
        QVERIFY(!objects[2].contains(u"error"_s));
        const auto lines = run.problems.split('\n');
        QVERIFY(lines[0].startsWith("pixelworth-cli: missing.jpg: "));
        QVERIFY(lines[1].startsWith("pixelworth-cli: empty.jpg: "));

        QCOMPARE(runCli({u"inspect"_s, u"missing.jpg"_s}, out).status, 1);
        QCOMPARE(jsonOf(out + u"/missing.json"_s)[u"error"_s][u"code"_s].toString(), u"file-not-readable"_s);
    }

    void aFolderThatCannotBeMadeIsAFailure()
    {
        const QString out = folder();
        test::writeBytes(out + u"/file"_s, "x");
        const auto run = runCli({u"inspect"_s, u"--out"_s, u"file/below"_s, kPortrait}, out);
        QCOMPARE(run.status, 1);
        QVERIFY(!run.problems.isEmpty());
    }

    void methodSeedAndPassesReachTheRecord()
    {
        const auto run = runCli({u"inspect"_s, u"--jsonl"_s, u"--method"_s, u"paper"_s, u"--seed"_s,
                                 u"18446744073709551615"_s, u"--passes"_s, u"25"_s, kPortrait},
                                folder());
        QCOMPARE(run.status, 0);
        const QJsonObject parameters = run.objects()[0][u"parameters"_s].toObject();
        QCOMPARE(parameters[u"method"_s].toString(), u"paper"_s);
        QCOMPARE(parameters[u"passes"_s].toInt(), 25);
        QVERIFY(run.output.contains("\"seed\":18446744073709551615"));
    }

    void embedPrintsUnitVectors()
    {
        const auto run = runCli({u"embed"_s, kPortrait, u"missing.png"_s, group(1)}, folder());
        QCOMPARE(run.status, 1);
        const auto objects = run.objects();
        QCOMPARE(objects.size(), 3);
        QCOMPARE(objects[1][u"file"_s].toString(), u"missing.png"_s);
        QCOMPARE(objects[1][u"error"_s][u"code"_s].toString(), u"file-not-readable"_s);
        for (const int i : {0, 2}) {
            const QJsonArray values = objects[i][u"embedding"_s].toArray();
            QCOMPARE(values.size(), 512);
            double squares = 0;
            for (const auto& value : values)
                squares += value.toDouble() * value.toDouble();
            QVERIFY(std::abs(squares - 1) < 1e-6);
        }
    }

    void compareTellsPersonsApart_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // The largest face of photograph 1 is that of the woman on the right, of photograph 3 the same
        // woman's.
        QTest::newRow("same photograph") << kPortrait << kPortrait << 0.999999 << 1.000001;
        QTest::newRow("same person") << group(1) << group(3) << 0.5 << 0.95;
        QTest::newRow("different persons") << group(1) << group(5) << -0.35 << 0.35;
        QTest::newRow("different persons, portrait") << kPortrait << group(3) << -0.35 << 0.35;
    }

    void compareTellsPersonsApart()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto run = runCli({u"compare"_s, a, b}, folder());
        QVERIFY2(run.status == 0, run.problems.constData());
        const QJsonObject object = run.objects().value(0);
        const double similarity = object[u"similarity"_s].toDouble();
        QVERIFY2(similarity >= low && similarity <= high, qPrintable(QString::number(similarity)));
        QCOMPARE(object[u"b"_s][u"file"_s].toString(), b);
        QVERIFY(object[u"a"_s][u"quality"_s][u"native"_s].toDouble() > 0.4);
    }

    void compareWithoutAFaceFails()
    {
        const auto run = runCli({u"compare"_s, kPortrait, u"missing.jpg"_s}, folder());
        QCOMPARE(run.status, 1);
        QCOMPARE(run.objects().size(), 1);
        QCOMPARE(run.objects()[0][u"error"_s][u"code"_s].toString(), u"file-not-readable"_s);
    }

    void networkCheckPassesTheEmbeddedNetwork()
    {
        for (const QString& network :
             {u"embedded"_s, QString::fromStdString(test::modelPath("fr_feature.onnx"))}) {
            const auto run = runCli({u"network"_s, u"check"_s, network}, folder());
            QVERIFY2(run.status == 0, (run.output + run.problems).constData());
            const QJsonObject object = run.objects()[0];
            QCOMPARE(object[u"self_test"_s][u"passed"_s].toBool(), true);
            QCOMPARE(object[u"self_test"_s][u"state_size"_s].toInt(), 512);
            QCOMPARE(object[u"self_test"_s][u"embedding_size"_s].toInt(), 512);
            QCOMPARE(object[u"self_test"_s][u"energy_sizes"_s].toArray(),
                     (QJsonArray{QJsonArray{28, 28}, QJsonArray{14, 14}}));
        }
    }

    void validateConfirmsARecordAndNoticesTampering()
    {
        const QString out = folder();
        const QString photograph = out + u"/face.png"_s, record = out + u"/face.json"_s;
        QVERIFY(QFile::copy(kPortrait, photograph));
        QCOMPARE(
            runCli({u"inspect"_s, u"--method"_s, u"paper-stable"_s, u"--seed"_s, u"5"_s, u"face.png"_s}, out)
                .status,
            0);
        const QByteArray original = bytesOf(record);
        const auto status = [&] { return runCli({u"validate"_s, u"face.json"_s}, out).status; };

        const auto good = runCli({u"validate"_s, u"face.json"_s}, out);
        QVERIFY2(good.status == 0, (good.output + good.problems).constData());
        QCOMPARE(good.objects()[0][u"same"_s].toBool(), true);
        QVERIFY(good.objects()[0][u"environment_differs"_s].toArray().isEmpty());

        const QJsonObject quality = jsonOf(record)[u"faces"_s][0][u"quality"_s].toObject();
        const QByteArray native = QByteArray::number(quality[u"native"_s].toDouble(), 'g', 6).left(7);
        QVERIFY(original.contains(native));
        QByteArray tampered = original;
        tampered.replace(native, QByteArray("0.61234"));
        test::writeBytes(record, tampered);
        const auto bad = runCli({u"validate"_s, u"face.json"_s}, out);
        QCOMPARE(bad.status, 1);
        QCOMPARE(bad.objects()[0][u"same"_s].toBool(), false);

        test::writeBytes(record, QByteArray(original).replace("\"seed\": 5", "\"seed\": 6"));
        QCOMPARE(status(), 1);

        test::writeBytes(record, original);
        QByteArray map = bytesOf(out + u"/face.map.npy"_s);
        const QByteArray goodMap = map;
        map[map.size() - 5] = static_cast<char>(map[map.size() - 5] ^ 1);
        test::writeBytes(out + u"/face.map.npy"_s, map);
        QCOMPARE(status(), 1);
        test::writeBytes(out + u"/face.map.npy"_s, goodMap);
        QCOMPARE(status(), 0);

        QVERIFY(QFile::remove(photograph) && QFile::copy(group(1), photograph));
        QCOMPARE(status(), 1);
        test::writeBytes(record, "{\"schema\": \"pixelworth.inspection/1\"}");
        QCOMPARE(status(), 1);
        QVERIFY(QFile::remove(record));
        QCOMPARE(status(), 1);
    }

    void validateFollowsAMovedFolderAndAlignedInput()
    {
        const QString out = folder();
        QVERIFY(QFile::copy(kPortrait, out + u"/crop.png"_s));
        QCOMPARE(runCli({u"inspect"_s, u"--aligned"_s, out + u"/crop.png"_s}, out).status, 0);
        QVERIFY(!jsonOf(out + u"/crop.json"_s)[u"faces"_s][0].toObject().contains(u"landmarks"_s));
        const QString moved = out + u"-moved"_s;
        QVERIFY(QDir().rename(out, moved));
        const auto run = runCli({u"validate"_s, moved + u"/crop.json"_s}, moved);
        QVERIFY2(run.status == 0, (run.output + run.problems).constData());
    }

    void wrongUseIsStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{u"improve"_s};
        QTest::newRow("unknown option") << QStringList{u"inspect"_s, u"--sharpen"_s, kPortrait};
        QTest::newRow("no file") << QStringList{u"inspect"_s};
        QTest::newRow("unknown method") << QStringList{u"inspect"_s, u"--method"_s, u"magic"_s, kPortrait};
        QTest::newRow("too few passes") << QStringList{u"inspect"_s, u"--passes"_s, u"2"_s, kPortrait};
        QTest::newRow("unknown device") << QStringList{u"inspect"_s, u"--device"_s, u"abacus"_s, kPortrait};
        QTest::newRow("unknown network")
            << QStringList{u"inspect"_s, u"--network"_s, u"other.onnx"_s, kPortrait};
        QTest::newRow("compare one") << QStringList{u"compare"_s, kPortrait};
        QTest::newRow("network alone") << QStringList{u"network"_s};
        QTest::newRow("unknown network to check") << QStringList{u"network"_s, u"check"_s, u"other.onnx"_s};
    }

    void wrongUseIsStatusTwo()
    {
        QFETCH(QStringList, arguments);
        const QString out = folder();
        const auto run = runCli(arguments, out);
        QCOMPARE(run.status, 2);
        QVERIFY2(run.output.isEmpty(), run.output.constData());
        QVERIFY(!run.problems.isEmpty());
        QVERIFY(filesIn(out).isEmpty());
    }

    void cudaThatIsNotThereIsAFailure()
    {
        const auto run = runCli({u"embed"_s, u"--device"_s, u"cuda:7"_s, kPortrait}, folder());
        QCOMPARE(run.status, 1);
        QCOMPARE(run.objects()[0][u"error"_s][u"code"_s].toString(), u"device-unavailable"_s);
    }

    void missingModelsAreAFailureOfEachFile()
    {
        // A copy of the program elsewhere finds no list of models.
        const QString out = folder();
        const QString copy = out + u"/bin/pixelworth-cli"_s;
        QDir().mkpath(out + u"/bin"_s);
        QVERIFY(QFile::copy(QString::fromStdString(test::program("pixelworth-cli")), copy));
        QProcess process;
        process.start(copy, {u"embed"_s, kPortrait, group(1)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardOutput().count("model-missing"), 2);
    }

    void helpAndVersion()
    {
        const auto help = runCli({u"--help"_s}, folder());
        QCOMPARE(help.status, 0);
        for (const char* command : {"inspect", "embed", "compare", "network", "validate"})
            QVERIFY2(help.output.contains(command), command);
        const auto inspect = runCli({u"inspect"_s, u"--help"_s}, folder());
        QCOMPARE(inspect.status, 0);
        for (const char* option : {"--out", "--network", "--method", "--passes", "--seed", "--faces",
                                   "--aligned", "--device", "--threads", "--jsonl"})
            QVERIFY2(inspect.output.contains(option), option);
        const auto version = runCli({u"--version"_s}, folder());
        QCOMPARE(version.status, 0);
        QVERIFY(version.output.startsWith("pixelworth-cli "));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
