// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/modelfile.h"

#include "core/imaging/hash.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace pw {

Result<std::vector<std::uint8_t>> readModelFile(const std::string& file, const std::string& sha256)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return failure(ErrorCode::ModelMissing, file, error ? error.message() : "not a file");
    std::ifstream stream(file, std::ios::binary);
    std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream.is_open() || stream.bad())
        return failure(ErrorCode::ModelMissing, file, "the file cannot be read");
    const std::string found = pw::sha256(bytes);
    if (found != sha256)
        return failure(ErrorCode::ModelDamaged, file,
                       "SHA-256 is " + found + ", the manifest says " + sha256);
    return bytes;
}

Result<cv::dnn::Net> readDnnModel(const std::string& file, const std::string& sha256)
{
    auto bytes = readModelFile(file, sha256);
    if (!bytes)
        return tl::unexpected(bytes.error());
    try {
        cv::dnn::Net net = cv::dnn::readNetFromONNX(*bytes);
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return net;
    } catch (const std::exception& exception) {
        return failure(ErrorCode::ModelDamaged, file, exception.what());
    }
}

} // namespace pw
