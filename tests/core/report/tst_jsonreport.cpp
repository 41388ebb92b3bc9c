// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagenotes.h"
#include "core/report/jsonreport.h"

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>

#include <QTest>

#include <clocale>
#include <locale>
#include <set>
#include <string>

using nlohmann::json;

namespace {

std::set<std::string> keysOf(const json& object)
{
    std::set<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.insert(key);
    return keys;
}

// Sorted keys, one line: equal texts are equal values, and a difference can be read.
std::string text(const json& value)
{
    return value.dump();
}

using Keys = std::set<std::string>;

pw::InspectionResult fullResult()
{
    pw::InspectionResult result;
    pw::ImageSource source;
    source.path = "/photos/a.jpg";
    source.name = "a.jpg";
    source.sha256 = std::string(64, 'a');
    source.pixelSha256 = std::string(64, 'b');
    source.conversions = {{pw::notes::kOrientationApplied, "6"}};
    source.warnings = {{pw::notes::kIncomplete, "test"}};
    result.image = pw::Image(cv::Mat(30, 40, CV_8UC3, cv::Scalar(0)), source);

    pw::NetworkInfo network;
    network.id = "embedded";
    network.sha256 = std::string(64, 'c');
    network.alpha = 25;
    network.r = 0.505;
    network.gamma = 7.5;
    network.backend = "LibTorch 1.13.1";
    network.device = "cpu";
    result.network = network;
    result.parameters = {pw::MapMethod::LayerEnergy, 50, 0.25, 18446744073709551615ULL};

    pw::FaceInspection face;
    face.detection = {cv::Rect2d(-1.5, 2, 30.25, 40), 0.1 + 0.2};
    pw::Landmarks landmarks;
    for (int i = 0; i < pw::Landmarks::kCount; ++i)
        landmarks.points[static_cast<std::size_t>(i)] = {i + 0.1, 1.0 / (i + 1)};
    face.landmarks = landmarks;
    pw::AlignedFace aligned;
    aligned.imageToAligned = cv::Matx23d(1, -2, 3.5, 2, 1, -4.25);
    face.aligned = aligned;
    face.embedding = pw::Embedding{{1, 2, 3}, 3.7, 0.7};
    pw::QualityScore quality;
    quality.native = 0.5512345678901234;
    quality.scaled = 0.63;
    quality.spread = 1e-17;
    quality.percentile = 3.25;
    face.quality = quality;
    pw::PixelQualityMap map;
    map.sha256 = std::string(64, 'd');
    map.mean = 0.25;
    map.median = 0.125;
    map.regions = {{"eyes", 0.75, 10}, {"nose", 0.5, 20}};
    face.map = map;
    face.components = {
        {"sharpness", -2.5, 69, pw::MeasureState::Ok, "", {}},
        {"eyes-open", {}, {}, pw::MeasureState::NotAssessable, "The face is too blurred.", {}},
        {"inter-eye-pixels", 92.25, {}, pw::MeasureState::Ok, "", {}},
    };
    pw::FaceInspection other;
    other.detection = {cv::Rect2d(1, 2, 3, 4), 0.9};
    other.error = pw::InspectionError{pw::ErrorCode::LandmarksNotFound, "a.jpg", ""};
    result.faces = {face, other};
    result.currentFace = 0;
    result.timings = {{pw::Stage::Decode, 12.5}, {pw::Stage::Quality, 100}};
    result.totalMilliseconds = 150.75;
    result.environment.version = "0.1.0";
    result.environment.libraries = {{"OpenCV", "4.6.0"}, {"libtiff", "4.5.0"}};
    result.environment.cpu = "test cpu";
    result.environment.instructionSet = "AVX2";
    result.environment.threads = 2;
    return result;
}

} // namespace

class TestJsonReport : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyKeyOfAFullRecord()
    {
        const json record = json::parse(pw::jsonReport(fullResult(), {"a.map.npy", ""}));
        QCOMPARE(keysOf(record),
                 (Keys{"schema", "image", "network", "parameters", "faces", "timings_ms", "environment"}));
        QCOMPARE(text(record["schema"]), text("pixelworth.inspection/1"));

        QCOMPARE(text(record["image"]), text(json({{"path", "/photos/a.jpg"},
                                                   {"sha256", std::string(64, 'a')},
                                                   {"pixel_sha256", std::string(64, 'b')},
                                                   {"width", 40},
                                                   {"height", 30},
                                                   {"conversions", {"EXIF orientation 6 applied"}},
                                                   {"warnings", {"file is incomplete: test"}}})));
        QCOMPARE(text(record["network"]), text(json({{"id", "embedded"},
                                                     {"sha256", std::string(64, 'c')},
                                                     {"backend", "LibTorch 1.13.1"},
                                                     {"device", "cpu"}})));
        QCOMPARE(text(record["parameters"]), text(json({{"method", "layer-energy"},
                                                        {"passes", 50},
                                                        {"dropout", 0.25},
                                                        {"seed", 18446744073709551615ULL},
                                                        {"alpha", 25.0},
                                                        {"r", 0.505},
                                                        {"gamma", 7.5},
                                                        {"energy_reference", 0.0040}})));
        QCOMPARE(text(record["timings_ms"]),
                 text(json({{"decode", 12.5}, {"quality", 100.0}, {"total", 150.75}})));
        QCOMPARE(text(record["environment"]),
                 text(json({{"program", "pixelworth"},
                            {"version", "0.1.0"},
                            {"libraries", {{"OpenCV", "4.6.0"}, {"libtiff", "4.5.0"}}},
                            {"cpu", "test cpu"},
                            {"instruction_set", "AVX2"},
                            {"threads", 2}})));

        QCOMPARE(record["faces"].size(), std::size_t{2});
        const json& face = record["faces"][0];
        QCOMPARE(keysOf(face), (Keys{"box", "score", "landmarks", "alignment", "regression_health", "quality",
                                     "map", "components"}));
        QCOMPARE(text(face["box"]), text(json({-1.5, 2.0, 30.25, 40.0})));
        QCOMPARE(face["landmarks"].size(), std::size_t{68});
        QCOMPARE(text(face["landmarks"][2]), text(json({2.1, 1.0 / 3})));
        QCOMPARE(text(face["alignment"]), text(json({{1.0, -2.0, 3.5}, {2.0, 1.0, -4.25}})));
        QCOMPARE(text(face["quality"]), text(json({{"native", 0.5512345678901234},
                                                   {"scaled", 0.63},
                                                   {"spread", 1e-17},
                                                   {"percentile", 3.25}})));
        QCOMPARE(face["regression_health"].get<double>(), 0.7);
        QCOMPARE(text(face["map"]), text(json({{"file", "a.map.npy"},
                                               {"sha256", std::string(64, 'd')},
                                               {"mean", 0.25},
                                               {"median", 0.125},
                                               {"regions", {{"eyes", 0.75}, {"nose", 0.5}}}})));
        QCOMPARE(keysOf(record["faces"][1]), (Keys{"box", "score", "error"}));
        QCOMPARE(text(record["faces"][1]["error"]["code"]), text("landmarks-not-found"));
    }

    void componentsSayWhatTheyAre()
    {
        const json components = json::parse(pw::jsonReport(fullResult(), {}))["faces"][0]["components"];
        QCOMPARE(components.size(), std::size_t{3});
        const json& sharpness = components[0];
        QCOMPARE(keysOf(sharpness),
                 (Keys{"id", "key", "name", "kind", "native", "component", "state", "source"}));
        QCOMPARE(text(sharpness["id"]), text("0x49"));
        QCOMPARE(text(sharpness["kind"]), text("own-method"));
        QCOMPARE(text(sharpness["native"]), text(-2.5));
        QCOMPARE(text(sharpness["component"]), text(69));
        QCOMPARE(text(sharpness["state"]), text("ok"));
        const json& eyes = components[1];
        QCOMPARE(keysOf(eyes), (Keys{"id", "key", "name", "kind", "state", "reason", "source"}));
        QCOMPARE(text(eyes["state"]), text("not-assessable"));
        QCOMPARE(text(eyes["reason"]), text("The face is too blurred."));
        const json& distance = components[2];
        QCOMPARE(keysOf(distance), (Keys{"id", "key", "name", "kind", "native", "unit", "state", "source"}));
        QCOMPARE(text(distance["id"]), text("inter-eye-pixels"));
        QCOMPARE(text(distance["kind"]), text("fact"));
        QCOMPARE(text(distance["unit"]), text("px"));
    }

    void numbersRoundTrip()
    {
        const json record = json::parse(pw::jsonReport(fullResult(), {}));
        QVERIFY(record["faces"][0]["score"].get<double>() == 0.1 + 0.2);
        QVERIFY(record["faces"][0]["quality"]["native"].get<double>() == 0.5512345678901234);
        QVERIFY(record["parameters"]["seed"].get<std::uint64_t>() == 18446744073709551615ULL);
    }

    void whatIsUnknownIsAbsent()
    {
        const std::string report = pw::jsonReport({}, {});
        const json record = json::parse(report);
        QCOMPARE(keysOf(record), (Keys{"schema", "parameters", "faces", "timings_ms", "environment"}));
        QCOMPARE(keysOf(record["parameters"]), (Keys{"method", "passes", "dropout", "seed"}));
        QCOMPARE(keysOf(record["environment"]), (Keys{"program", "libraries"}));
        QVERIFY(report.find("null") == std::string::npos);
        QVERIFY(report.find("-1") == std::string::npos);
    }

    void alignedFaceHasNeitherScoreNorLandmarks()
    {
        pw::InspectionResult result = fullResult();
        result.faces.resize(1);
        result.faces[0].detection.score = 0;
        result.faces[0].landmarks.reset();
        result.faces[0].map->regions.clear();
        result.faces[0].components.clear();
        const json face = json::parse(pw::jsonReport(result, {""}))["faces"][0];
        QCOMPARE(keysOf(face), (Keys{"box", "alignment", "regression_health", "quality", "map"}));
        QCOMPARE(keysOf(face["map"]), (Keys{"sha256", "mean", "median"}));
    }

    void warningsAndSpreadOverSeeds()
    {
        pw::InspectionResult result = fullResult();
        result.parameters.seeds = 5;
        result.faces[0].warnings = {pw::FaceWarning::WeakRegression};
        result.faces[0].seedSpread = pw::SeedSpread{5, 0.55, 0.002, 0.62, 0.01, 0.003};
        const json record = json::parse(pw::jsonReport(result, {}));
        QCOMPARE(record["parameters"]["seeds"].get<int>(), 5);
        const json& face = record["faces"][0];
        QCOMPARE(text(face["warnings"][0]["code"]), text("weak-regression"));
        QVERIFY(!face["warnings"][0]["message"].get<std::string>().empty());
        QCOMPARE(text(face["seed_spread"]), text(json({{"seeds", 5},
                                                       {"native_mean", 0.55},
                                                       {"native_sd", 0.002},
                                                       {"scaled_mean", 0.62},
                                                       {"scaled_sd", 0.01},
                                                       {"map_difference", 0.003}})));
    }

    void parametersFollowTheMethod()
    {
        pw::InspectionResult result = fullResult();
        result.parameters.method = pw::MapMethod::PaperStable;
        const json stable = json::parse(pw::jsonReport(result, {}))["parameters"];
        QCOMPARE(text(stable["method"]), text("paper-stable"));
        QVERIFY(stable.contains("stable_unit_sum") && !stable.contains("energy_reference"));
    }

    void errorOfTheWholeInspection()
    {
        pw::InspectionResult result = fullResult();
        result.error = pw::InspectionError{pw::ErrorCode::BackendUnavailable, "module.so", "no such file"};
        const json record = json::parse(pw::jsonReport(result, {}));
        QCOMPARE(text(record["error"]["code"]), text("backend-unavailable"));
        QVERIFY(record["error"]["message"].get<std::string>().find("no such file") != std::string::npos);
        QVERIFY(record.contains("image")); // what was found so far stays
    }

    void failure()
    {
        const json record =
            json::parse(pw::jsonFailure("b.txt", {pw::ErrorCode::FormatUnsupported, "b.txt", "text"}));
        QCOMPARE(keysOf(record), (Keys{"schema", "image", "error"}));
        QCOMPARE(text(record["image"]), text(json({{"path", "b.txt"}})));
        QCOMPARE(keysOf(record["error"]), (Keys{"code", "message"}));
        QCOMPARE(text(record["error"]["code"]), text("format-unsupported"));
    }

    void pathsThatAreNotUtf8()
    {
        const std::string odd = "bad\xff\xfe\nname\"\\.jpg";
        const json record = json::parse(pw::jsonFailure(odd, {pw::ErrorCode::FileNotReadable, odd, odd}));
        QCOMPARE(record["image"]["path"].get<std::string>(),
                 std::string("bad\xef\xbf\xbd\xef\xbf\xbd\nname\"\\.jpg"));
    }

    void oneLine()
    {
        QCOMPARE(pw::jsonReport(fullResult(), {}, -1).find('\n'), std::string::npos);
        QVERIFY(pw::jsonReport(fullResult(), {}).find('\n') != std::string::npos);
        QCOMPARE(text(json::parse(pw::jsonReport(fullResult(), {}, -1))),
                 text(json::parse(pw::jsonReport(fullResult(), {}))));
    }

    void keysComeInTheOrderOfTheSchema()
    {
        const std::string report = pw::jsonReport(fullResult(), {});
        std::size_t at = 0;
        for (const char* key : {"\"schema\"", "\"image\"", "\"network\"", "\"parameters\"", "\"faces\"",
                                "\"timings_ms\"", "\"environment\""}) {
            const std::size_t found = report.find(key, at);
            QVERIFY2(found != std::string::npos, key);
            at = found;
        }
    }

    // A locale with comma and thousands separator, as in German, made here so that none need be installed.
    void localeDoesNotMatter()
    {
        struct CommaNumbers : std::numpunct<char> {
            char do_decimal_point() const override { return ','; }
            char do_thousands_sep() const override { return '.'; }
            std::string do_grouping() const override { return "\3"; }
        };
        const std::string before = pw::jsonReport(fullResult(), {});
        const std::locale saved = std::locale::global(std::locale(std::locale(), new CommaNumbers));
        std::setlocale(LC_ALL, "de_DE.UTF-8"); // in addition, where it is installed
        const std::string after = pw::jsonReport(fullResult(), {});
        std::locale::global(saved);
        QCOMPARE(after, before);
    }
};

QTEST_GUILESS_MAIN(TestJsonReport)
#include "tst_jsonreport.moc"
