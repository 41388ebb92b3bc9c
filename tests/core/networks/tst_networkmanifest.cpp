// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/facealigner.h"
#include "core/networks/networkcapabilities.h"
#include "core/networks/networkmanifest.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pw;
using nlohmann::json;

namespace {

json goodManifest()
{
    return json::parse(R"({
        "schema": "pixelworth.network/1", "id": "lab-r50", "name": "Laboratory R50", "format": "torchscript",
        "file": "lab-r50.pt", "sha256": "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581",
        "licence": "own", "provenance": "trained here",
        "input": {"width": 96, "height": 112, "layout": "NHWC", "colour_order": "RGB",
                  "mean": [123.5, 116, 103], "scale": 58},
        "alignment": {"points": [[30, 51], [65, 51], [48, 71], [33, 92], [62, 92]]},
        "embedding_size": 256, "dropout": "full",
        "state_tensor": "fc:input", "embedding_tensor": "", "energy_tensors": ["layer2", "layer3"],
        "calibration": {"alpha": 30, "r": 0.6, "gamma": 8, "energy_reference": 0.01, "stable_unit_sum": 0.8,
                        "reference_mean": 0.7, "reference_sd": 0.02}})");
}

/// The manifest with one value replaced, or removed when `value` is null. `path`: "input.width".
json changed(const std::string& path, const json& value)
{
    json manifest = goodManifest();
    json* object = &manifest;
    std::string key = path;
    if (const auto dot = path.find('.'); dot != std::string::npos) {
        object = &manifest[path.substr(0, dot)];
        key = path.substr(dot + 1);
    }
    if (value.is_null())
        object->erase(key);
    else
        (*object)[key] = value;
    return manifest;
}

} // namespace

class TestNetworkManifest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

    std::string written(const std::string& text)
    {
        QFile file(m_folder.filePath(QStringLiteral("lab.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.c_str()) < 0)
            qFatal("cannot write");
        return file.fileName().toStdString();
    }

  private Q_SLOTS:
    void everyKeyIsRead()
    {
        const auto network = readNetworkManifest(written(goodManifest().dump()));
        QVERIFY2(network, network ? "" : network.error().detail.c_str());
        QCOMPARE(network->id, std::string("lab-r50"));
        QCOMPARE(network->name, std::string("Laboratory R50"));
        QCOMPARE(network->format, NetworkFormat::TorchScript);
        QCOMPARE(network->file, m_folder.filePath(QStringLiteral("lab-r50.pt")).toStdString());
        QCOMPARE(network->licence, std::string("own"));
        QCOMPARE(network->provenance, std::string("trained here"));
        QCOMPARE(network->inputWidth, 96);
        QCOMPARE(network->inputHeight, 112);
        QVERIFY(network->channelsLast);
        QVERIFY(network->encoding == (InputEncoding{false, {123.5, 116, 103}, {58, 58, 58}}));
        QCOMPARE(network->alignmentPoints->at(4), cv::Point2d(62, 92));
        QCOMPARE(network->embeddingSize, 256);
        QVERIFY(network->fullPasses);
        QCOMPARE(network->stateTensor, std::string("fc:input"));
        QCOMPARE(network->energyTensors, (std::vector<std::string>{"layer2", "layer3"}));
        QCOMPARE(network->alpha, 30.0);
        QCOMPARE(network->r, 0.6);
        QCOMPARE(network->gamma, 8.0);
        QCOMPARE(network->energyReference, 0.01);
        QCOMPARE(network->stableUnitSum, 0.8);
        QCOMPARE(network->referenceMean, std::optional(0.7));
        QCOMPARE(network->referenceSd, std::optional(0.02));
        QVERIFY(network->isCalibrated);
        QVERIFY(!network->isBuiltIn);
    }

    void whatIsWrittenIsReadAgain()
    {
        const auto network = readNetworkManifest(written(goodManifest().dump()));
        const auto again = readNetworkManifest(written(networkManifest(*network, "lab-r50.pt")));
        QVERIFY(again);
        QVERIFY(networkToJson(*again) == networkToJson(*network));
        QCOMPARE(again->file, network->file);
        // An absolute file stays where it is.
        QCOMPARE(readNetworkManifest(written(networkManifest(*network, "/nets/r50.pt")))->file,
                 std::string("/nets/r50.pt"));
    }

    void optionalKeysHaveTheirDefaults()
    {
        json manifest = goodManifest();
        for (const char* key :
             {"alignment", "embedding_size", "dropout", "calibration", "state_tensor", "embedding_tensor"})
            manifest.erase(key);
        manifest["input"].erase("layout");
        const auto network = networkFromJson(manifest);
        QVERIFY2(network, network ? "" : network.error().detail.c_str());
        QVERIFY(!network->alignmentPoints && !network->channelsLast && !network->fullPasses);
        QVERIFY(!network->isCalibrated);
        QVERIFY(!network->referenceMean);
        const NetworkInfo standard;
        QCOMPARE(network->alpha, standard.alpha);
        QVERIFY(!networkFromJson(changed("calibration.provisional", true))->isCalibrated);
        QVERIFY(!networkFromJson(json(networkToJson(*network)))->isCalibrated);
    }

    void withoutInnerLayersTheMapIsLacking()
    {
        const auto network = networkFromJson(changed("energy_tensors", json::array()));
        const NetworkLack* lack = lackOf(*network, NetworkCapability::LayerEnergies);
        QVERIFY(lack);
        QCOMPARE(lack->reason, LackReason::NoInnerLayers);
        QVERIFY(!lackOf(*networkFromJson(goodManifest()), NetworkCapability::LayerEnergies));
    }

    void errorsNameTheKey_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* path, const char* value) {
            QTest::addRow("%s = %s", path, value) << QString::fromLatin1(path) << QByteArray(value);
        };
        for (const char* key :
             {"id", "name", "file", "sha256", "licence", "provenance", "input", "energy_tensors",
              "input.width", "input.height", "input.colour_order", "input.mean", "input.scale",
              "calibration.alpha", "calibration.energy_reference"})
            row(key, "null"); // missing
        row("id", "\"Lab R50\"");
        row("id", "\"../x\"");
        row("id", "7");
        row("format", "\"keras\"");
        row("sha256", "\"87AA\"");
        row("input", "[]");
        row("input.width", "63");
        row("input.width", "257");
        row("input.height", "112.5");
        row("input.layout", "\"HWC\"");
        row("input.colour_order", "\"YUV\"");
        row("input.mean", "[1, 2]");
        row("input.mean", "\"127\"");
        row("input.scale", "0");
        row("input.scale", "[1, 2, -3]");
        row("alignment", "\"other\"");
        row("alignment.points", "[[1, 2]]");
        row("alignment.points", "[[1, 2], [3, 4], [5, 6], [7, 8], [9]]");
        row("embedding_size", "0");
        row("dropout", "\"much\"");
        row("energy_tensors", "\"layer2\"");
        row("energy_tensors", "[1]");
        row("calibration.gamma", "\"seven\"");
        row("calibration.stable_unit_sum", "-1");
        row("calibration.reference_sd", "0");
        row("calibration.provisional", "1");
    }

    void errorsNameTheKey()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, value);
        const std::string text = changed(path.toStdString(), json::parse(value.toStdString())).dump();
        const std::string file = written(text);
        const auto network = readNetworkManifest(file);
        QVERIFY(!network);
        QCOMPARE(network.error().code, ErrorCode::ManifestInvalid);
        QCOMPARE(network.error().subject, file);
        QVERIFY2(network.error().detail.starts_with(path.toStdString() + ": "),
                 network.error().detail.c_str());
    }

    void anOnnxFileNeedsItsTensors()
    {
        json manifest = changed("format", "onnx");
        manifest.erase("state_tensor");
        QVERIFY(networkFromJson(manifest).error().detail.starts_with("state_tensor"));
    }

    void whatIsNoManifestIsNamed()
    {
        QVERIFY(readNetworkManifest(written("{\"schema\": \"pixelworth.models/1\"}"))
                    .error()
                    .detail.starts_with("schema"));
        QCOMPARE(readNetworkManifest(written("no JSON")).error().code, ErrorCode::ManifestInvalid);
        QCOMPARE(readNetworkManifest(written("[]")).error().code, ErrorCode::ManifestInvalid);
        QCOMPARE(readNetworkManifest("/nowhere.json").error().code, ErrorCode::FileNotReadable);
    }

    void alignmentFollowsTheInput()
    {
        NetworkInfo network;
        QCOMPARE(alignmentOf(network).points[0], cv::Point2d(38.2946, 51.6963)); // ArcFace's own
        // SphereFace's template: the same without 8 columns on each side.
        network.inputWidth = 96;
        QVERIFY(cv::norm(alignmentOf(network).points[0] - cv::Point2d(30.2946, 51.6963)) < 1e-9);
        QVERIFY(cv::norm(alignmentOf(network).points[3] - cv::Point2d(33.5493, 92.3655)) < 1e-9);
        // Twice the size: the middle of the pixels stays the middle.
        network.inputWidth = network.inputHeight = 224;
        QVERIFY(cv::norm(alignmentOf(network).points[2] - cv::Point2d(112.5504, 143.9732)) < 1e-9);
        network.alignmentPoints.emplace();
        (*network.alignmentPoints)[1] = {70, 60};
        QCOMPARE(alignmentOf(network).points[1], cv::Point2d(70, 60));
        QCOMPARE(alignmentOf(network).size, cv::Size(224, 224));
    }

    void idsAreFileNames()
    {
        for (const char* good : {"a", "r50", "lab-r50_2", "0"})
            QVERIFY2(isNetworkId(good), good);
        for (const char* bad : {"", "A", "a b", "a.b", "../a", "-a", "_a", "ä"})
            QVERIFY2(!isNetworkId(bad), bad);
        QVERIFY(isNetworkId(std::string(64, 'a')) && !isNetworkId(std::string(65, 'a')));
    }
};

QTEST_GUILESS_MAIN(TestNetworkManifest)
#include "tst_networkmanifest.moc"
