// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/validatecommand.h"

#include "app/cli/cliarguments.h"
#include "app/cli/commandpipeline.h"
#include "app/cli/console.h"
#include "app/cli/storedrecord.h"

#include <CLI/Error.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace pw::app {

namespace {

using Json = nlohmann::ordered_json;

struct ValidateArguments {
    EngineArguments engine;
    std::vector<std::string> records;
};

/// Pairs of stored and new values, and whether all agree.
class Comparison {
  public:
    template <class Value>
    void add(const std::string& name, const Value& stored, const Value& computed)
    {
        const bool same = stored == computed; // numbers are stored so that they come back to the last bit
        m_same = m_same && same;
        m_checks.push_back({{"name", name}, {"stored", stored}, {"computed", computed}, {"same", same}});
    }

    void addMissing(const std::string& name)
    {
        m_same = false;
        m_checks.push_back({{"name", name}, {"same", false}});
    }

    [[nodiscard]] bool same() const { return m_same; }
    [[nodiscard]] const Json& checks() const { return m_checks; }

  private:
    bool m_same = true;
    Json m_checks = Json::array();
};

void compareFace(Comparison& comparison, const StoredFace& stored, const InspectionResult& result)
{
    const std::string name = "face " + std::to_string(stored.index + 1) + " ";
    const auto index = static_cast<std::size_t>(stored.index);
    if (index >= result.faces.size() || !result.faces[index].map) {
        comparison.addMissing(name + "inspected");
        return;
    }
    const FaceInspection& face = result.faces[index];
    comparison.add(name + "quality native", stored.native, face.quality->native);
    comparison.add(name + "quality scaled", stored.scaled, face.quality->scaled);
    comparison.add(name + "map sha256", stored.mapSha256, face.map->sha256);
    if (!stored.mapFile.empty())
        comparison.add(name + "map file sha256", stored.mapSha256, sha256OfArray(stored.mapFile));
    for (const auto& [key, native] : stored.components) {
        const auto found = std::ranges::find(face.components, key, &QualityComponent::key);
        if (found != face.components.end() && found->native)
            comparison.add(name + key, native, *found->native);
        else
            comparison.addMissing(name + key);
    }
}

/// Where program, libraries or processor are others, the last bits of the numbers may be others too.
Json differences(const Json& stored, const Environment& now)
{
    Json names = Json::array();
    const auto check = [&](const char* name, const std::string& value) {
        if (stored.value(name, std::string()) != value)
            names.push_back(name);
    };
    check("version", now.version);
    check("cpu", now.cpu);
    check("instruction_set", now.instructionSet);
    const Json libraries = stored.value("libraries", Json::object());
    for (const auto& [name, version] : now.libraries)
        if (libraries.value(name, std::string()) != version)
            names.push_back(name);
    return names;
}

/// True when everything agrees.
bool validate(const std::string& file, const StoredRecord& stored, CommandPipeline& pipeline)
{
    const InspectionResult result = pipeline.inspect(stored.request);
    if (result.error) {
        printFailure(file, *result.error);
        return false;
    }
    Comparison comparison;
    comparison.add("image sha256", stored.imageSha256, result.image->source().sha256);
    comparison.add("image pixel_sha256", stored.pixelSha256, result.image->source().pixelSha256);
    comparison.add("network sha256", stored.networkSha256, result.network->sha256);
    for (const StoredFace& face : stored.faces)
        compareFace(comparison, face, result);
    printLine(Json{{"file", file},
                   {"image", stored.request.path},
                   {"same", comparison.same()},
                   {"checks", comparison.checks()},
                   {"environment_differs", differences(stored.environment, result.environment)}});
    if (!comparison.same())
        printProblem(file, "the repeated inspection differs from the record");
    return comparison.same();
}

/// Nothing, with a report, when this installation does not have the record's network.
std::unique_ptr<CommandPipeline> openPipeline(const std::string& file, EngineArguments engine,
                                              const std::string& network)
{
    engine.network = network;
    try {
        return std::make_unique<CommandPipeline>(engine);
    } catch (const CLI::ValidationError& unknown) {
        printFailure(file, {ErrorCode::ModelMissing, network, unknown.what()});
        return nullptr;
    }
}

int validateAll(const ValidateArguments& arguments)
{
    std::map<std::string, std::unique_ptr<CommandPipeline>> pipelines; // by network
    int status = kAllDone;
    for (const auto& file : arguments.records) {
        const auto stored = readRecord(file);
        if (!stored) {
            printFailure(file, stored.error());
            status = kSomeFailed;
            continue;
        }
        auto& pipeline = pipelines[stored->networkId];
        if (!pipeline)
            pipeline = openPipeline(file, arguments.engine, stored->networkId);
        if (!pipeline || !validate(file, *stored, *pipeline))
            status = kSomeFailed;
    }
    return status;
}

} // namespace

void addValidateCommand(CLI::App& program, int& status)
{
    auto arguments = std::make_shared<ValidateArguments>();
    CLI::App* command = program.add_subcommand(
        "validate",
        "Repeats the inspection of a stored record and compares hashes and numbers to the last bit. One "
        "JSON object a record; exit status 1 when anything differs.");
    addRunOptions(*command, arguments->engine);
    command->add_option("RECORD.json", arguments->records, "Records written by inspect")->required();
    command->callback([arguments, &status] { status = validateAll(*arguments); });
}

} // namespace pw::app
