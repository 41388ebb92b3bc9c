// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csvreport.h"

#include "core/compliance/findingwriter.h"
#include "core/compliance/vocabulary.h"
#include "core/measures/measureregistry.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>

namespace pw {

namespace {

/// One line, cell by cell. Names and values of a column stand together in addLine(), so that they cannot get
/// out of step.
class Line {
  public:
    explicit Line(bool header) : m_header(header) {}

    void add(const std::string& name, const std::string& value)
    {
        const std::string& text = m_header ? name : value;
        if (!m_text.empty())
            m_text += ',';
        // The first cell of a line is never empty: it is the file or its name.
        m_text += text.find_first_of(",\"\r\n") == std::string::npos ? text : quoted(text);
    }

    template <std::integral Number>
    void add(const std::string& name, Number value)
    {
        add(name, std::to_string(value));
    }

    void add(const std::string& name, double value)
    {
        std::array<char, 32> text{};
        const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
        add(name, std::string(text.data(), end));
    }

    template <class Value>
    void add(const std::string& name, const std::optional<Value>& value)
    {
        if (value)
            add(name, *value);
        else
            add(name, std::string());
    }

    [[nodiscard]] std::string finished() const { return m_text + "\r\n"; }

  private:
    static std::string quoted(const std::string& text)
    {
        std::string result = "\"";
        for (const char c : text)
            result += c == '"' ? std::string("\"\"") : std::string(1, c);
        return result + '"';
    }

    bool m_header;
    std::string m_text;
};

template <class Part, class Member>
auto member(const std::optional<Part>& part, Member Part::*pointer)
{
    return part ? std::optional(*part.*pointer) : std::nullopt;
}

const QualityComponent* componentOf(const FaceInspection& face, const char* key)
{
    const auto found = std::ranges::find(face.components, key, &QualityComponent::key);
    return found == face.components.end() ? nullptr : &*found;
}

std::string verdictOf(const FaceInspection& face, const std::string& requirement)
{
    if (face.compliance)
        for (const auto& row : face.compliance->verdict.requirements)
            if (row.requirement.id == requirement)
                return term(row.verdict).key;
    return {};
}

void addWhere(Line& line, const std::string& input, const InspectionResult& result, std::size_t index)
{
    const bool found = index < result.faces.size();
    const cv::Rect2d box = found ? result.faces[index].detection.box : cv::Rect2d();
    const auto ifFound = [found](auto value) { return found ? std::optional(value) : std::nullopt; };
    line.add("file", input);
    line.add("sha256", result.image ? result.image->source().sha256 : std::string());
    line.add("face", ifFound(index + 1));
    line.add("box.x", ifFound(box.x));
    line.add("box.y", ifFound(box.y));
    line.add("box.width", ifFound(box.width));
    line.add("box.height", ifFound(box.height));
}

void addQuality(Line& line, const FaceInspection& face)
{
    line.add("quality.native", member(face.quality, &QualityScore::native));
    line.add("quality.scaled", member(face.quality, &QualityScore::scaled));
    line.add("quality.spread", member(face.quality, &QualityScore::spread));
    line.add("map.mean", member(face.map, &PixelQualityMap::mean));
    line.add("map.median", member(face.map, &PixelQualityMap::median));
}

void addCompliance(Line& line, const FaceInspection& face, const ComplianceProfile& profile)
{
    const auto& compliance = face.compliance;
    line.add("profile", profile.id);
    line.add("profile.sha256", profile.sha256);
    line.add("verdict", compliance ? term(compliance->verdict.overall).key : std::string());
    line.add("finding", compliance ? englishText(compliance->finding) : std::string());
    for (const auto& row : profile.requirements)
        line.add("verdict." + row.id, verdictOf(face, row.id));
}

void addMeasures(Line& line, const FaceInspection& face)
{
    for (const MeasureDescriptor& measure : measures()) {
        const QualityComponent* component = componentOf(face, measure.key);
        const std::string key = measure.key;
        line.add(key + ".native", component ? component->native : std::nullopt);
        if (measure.standardId)
            line.add(key + ".component", component ? component->component : std::nullopt);
    }
}

std::string line(bool header, const std::string& input, const InspectionResult& result, std::size_t index,
                 const ComplianceProfile& profile)
{
    const FaceInspection face = index < result.faces.size() ? result.faces[index] : FaceInspection();
    const auto& error = result.error ? result.error : face.error;
    Line line(header);
    addWhere(line, input, result, index);
    line.add("error", error ? errorMessage(error->code).key : std::string());
    addQuality(line, face);
    addCompliance(line, face, profile);
    addMeasures(line, face);
    return line.finished();
}

bool isInspected(const FaceInspection& face)
{
    return face.quality || !face.components.empty() || face.error;
}

} // namespace

std::string csvHeader(const ComplianceProfile& profile)
{
    return line(true, {}, {}, 0, profile);
}

std::string csvLines(const std::string& input, const InspectionResult& result,
                     const ComplianceProfile& profile)
{
    std::string lines;
    for (std::size_t i = 0; i < result.faces.size(); ++i)
        if (isInspected(result.faces[i]))
            lines += line(false, input, result, i, profile);
    return lines.empty() ? line(false, input, result, result.faces.size(), profile) : lines;
}

} // namespace pw
