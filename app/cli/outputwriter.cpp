// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputwriter.h"

#include "app/cli/console.h"
#include "core/quality/facewarnings.h"
#include "core/report/arrayfile.h"
#include "core/report/errormessage.h"
#include "core/report/jsonreport.h"

#include <filesystem>
#include <utility>

namespace pw::app {

namespace {

namespace fs = std::filesystem;

std::vector<std::size_t> facesWithMap(const InspectionResult& result)
{
    std::vector<std::size_t> faces;
    for (std::size_t i = 0; i < result.faces.size(); ++i)
        if (result.faces[i].map)
            faces.push_back(i);
    return faces;
}

/// The record; of a file that could not even be decoded only the reason.
std::string recordOf(const std::string& input, const InspectionResult& result,
                     const std::vector<std::string>& mapFiles, int indent)
{
    if (!result.image && result.error)
        return jsonFailure(input, *result.error, indent);
    return jsonReport(result, mapFiles, indent);
}

bool reportProblems(const std::string& input, const InspectionResult& result)
{
    bool good = true;
    for (const InspectionError& warning : result.warnings)
        printProblem(input, englishText(warning));
    if (result.error) {
        printProblem(input, englishText(*result.error));
        return false;
    }
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        const std::string face = input + ", face " + std::to_string(i + 1);
        for (const FaceWarning warning : result.faces[i].warnings)
            printProblem(face, faceWarningDescriptor(warning).text);
        if (const auto& error = result.faces[i].error) {
            printProblem(face, englishText(*error));
            good = false;
        }
    }
    return good;
}

} // namespace

OutputWriter::OutputWriter(OutputOptions options, std::vector<std::string> inputs)
    : m_options(std::move(options)), m_folder(m_options.folder, std::move(inputs))
{
}

bool OutputWriter::write(const std::string& input, const InspectionResult& result)
{
    bool good = reportProblems(input, result);
    const auto check = [&](const Result<void>& done) {
        if (!done) {
            printProblem(input, englishText(done.error()));
            good = false;
        }
        return done.has_value();
    };

    const bool writesFiles = !m_options.folder.empty();
    const auto faces = facesWithMap(result);
    const std::string stem = writesFiles ? stemFor(input, static_cast<int>(faces.size())) : std::string();
    std::vector<std::string> mapFiles(result.faces.size());
    if (writesFiles) {
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const int number = static_cast<int>(i) + 1;
            if (check(writeFace(stem, number, result, faces[i])))
                mapFiles[faces[i]] = mapName(stem, number);
        }
    }
    if (m_options.recordsToStdout)
        printLine(recordOf(input, result, mapFiles, -1));
    else
        check(m_folder.write(recordName(stem), recordOf(input, result, mapFiles, 2) + "\n"));
    return good;
}

std::string OutputWriter::stemFor(const std::string& input, int faces)
{
    std::string stem = m_names.stemFor(input, faces);
    if (stem != fs::path(input).stem())
        printProblem(input, "another input has the same name; its files are called " + stem);
    return stem;
}

Result<void> OutputWriter::writeFace(const std::string& stem, int number, const InspectionResult& result,
                                     std::size_t face)
{
    if (auto written = m_folder.write(mapName(stem, number), encodeNpy(result.faces[face].map->values));
        !written)
        return written;
    const auto picture = m_pictures.png(result, face);
    if (!picture)
        return tl::unexpected(picture.error());
    return m_folder.write(overlayName(stem, number), *picture);
}

} // namespace pw::app
