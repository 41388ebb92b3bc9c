// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/networks/reference.h"

#include "core/imaging/imagereader.h"
#include "tests/support/testassets.h"

#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string>

namespace pw::test {

namespace {

/// Values of a version 1 .npy file of little-endian float32 in C order.
std::vector<float> readNpy(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string start(10, '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    if (!file || start.substr(1, 5) != "NUMPY")
        throw std::runtime_error(path + " is no .npy file");
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(start[at]); };
    std::string header(byte(8) + 256U * byte(9), '\0');
    file.read(header.data(), static_cast<std::streamsize>(header.size()));
    if (!file || header.find("'<f4'") == std::string::npos || header.find("False") == std::string::npos)
        throw std::runtime_error(path + ": " + header);
    std::vector<float> values;
    for (float value = 0; file.read(reinterpret_cast<char*>(&value), sizeof value);)
        values.push_back(value);
    return values;
}

} // namespace

Reference readReference()
{
    const auto photograph = readImage(samplePortrait());
    if (!photograph)
        throw std::runtime_error(photograph.error().subject + ": " + photograph.error().detail);
    const auto numbers = nlohmann::json::parse(std::ifstream(dataFile("reference/numbers.json")));

    Reference reference;
    cv::Matx23d alignment;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 3; ++column)
            alignment(row, column) = numbers["alignment"][static_cast<std::size_t>(row)]
                                            [static_cast<std::size_t>(column)];
    cv::warpAffine(photograph->bgr(), reference.alignedFace, alignment, {112, 112}, cv::INTER_LINEAR);
    reference.embedding = readNpy(dataFile("reference/embedding.npy"));
    reference.gradient = readNpy(dataFile("reference/gradient.npy"));
    reference.embeddingNorm = numbers["embedding_norm"];
    reference.qualityMean = numbers["serfiq_T100_p0.5"]["mean_over_1000_seeds"];
    reference.qualitySd = numbers["serfiq_T100_p0.5"]["sd"];
    return reference;
}

} // namespace pw::test
