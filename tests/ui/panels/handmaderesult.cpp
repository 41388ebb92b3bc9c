// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/handmaderesult.h"

#include "core/imaging/imagenotes.h"

namespace pw::test {

InspectionResult decodedResult()
{
    ImageSource source;
    source.path = "/evidence/portrait.jpg";
    source.name = "portrait.jpg";
    source.format = "JPEG";
    source.byteCount = 2791555;
    source.sha256 = "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5";
    source.pixelSha256 = "f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258";
    source.conversions = {{notes::kOrientationApplied, "6"}};
    source.warnings = {{notes::kIncomplete, "premature end of JPEG file"}};
    source.incomplete = true;

    InspectionResult result;
    result.requestId = 1;
    result.image = Image(cv::Mat::zeros(30, 40, CV_8UC3), source);
    result.timings = {{Stage::Decode, 12.5}};
    return result;
}

InspectionResult faceOnlyResult()
{
    InspectionResult result = decodedResult();
    FaceInspection face;
    face.detection = {{10, 5, 20, 20}, 0.99};
    result.faces = {face};
    result.currentFace = 0;
    return result;
}

InspectionResult finishedResult()
{
    InspectionResult result = faceOnlyResult();
    NetworkInfo network;
    network.id = "embedded";
    network.name = "MobileFaceNet, 512 dimensions";
    network.file = "/usr/share/pixelworth/assets/fr_feature.onnx";
    network.sha256 = "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581";
    network.licence = "MIT";
    network.provenance = "training data not published by the package";
    network.backend = "LibTorch 1.13.1";
    network.device = "cpu";
    result.network = network;

    FaceInspection& face = result.faces.front();
    face.quality = QualityScore{
        .native = 0.5864, .scaled = 0.8838, .spread = 0.0027, .percentile = 61.2, .passes = 100, .seed = 0};
    face.embedding = Embedding{{}, 12.0, 0.71};
    PixelQualityMap map;
    map.values = cv::Mat(100, 100, CV_32FC1);
    for (int i = 0; i < 10000; ++i)
        map.values.ptr<float>()[i] = (static_cast<float>(i) + 0.5F) / 10000.0F;
    face.map = map;

    result.timings.push_back({Stage::Network, 300.0});
    result.totalMilliseconds = 412.3;
    result.environment.version = "0.1.0";
    result.environment.libraries = {{"Qt", "6.4.2"}, {"OpenCV", "4.6.0"}};
    result.environment.cpu = "Processor";
    result.environment.instructionSet = "AVX2";
    result.environment.threads = 2;
    result.finished = true;
    return result;
}

InspectionResult noFaceResult()
{
    InspectionResult result = decodedResult();
    result.finished = true;
    return result;
}

InspectionResult failedResult(const InspectionError& error)
{
    InspectionResult result;
    result.requestId = 1;
    result.error = error;
    result.finished = true;
    return result;
}

} // namespace pw::test
