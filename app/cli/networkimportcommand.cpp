// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/networkimportcommand.h"

#include "app/cli/commandpipeline.h"
#include "app/cli/console.h"
#include "app/cli/inputfiles.h"
#include "app/cli/networkjson.h"
#include "app/processsettings.h"
#include "core/networks/networkmanifest.h"
#include "core/pipeline/networkimport.h"
#include "core/report/errormessage.h"

#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>
#include <sstream>
#include <utility>

namespace pw::app {

namespace {

constexpr const char* kNotStated = "not stated";

struct ImportArguments {
    NetworkWishes wishes;
    EngineArguments engine;
    std::string size, order, mean, scale, dropout, points;
    std::string state, embedding;
    std::vector<std::string> energies;
    double alpha = 0, r = 0, gamma = 0;
    std::vector<std::string> portraits;
    bool accept = false, dryRun = false, reference = false, uncalibrated = false;
};

/// Numbers separated by commas; nothing when one of them is none.
std::optional<std::vector<double>> numbers(const std::string& text)
{
    std::vector<double> values;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) {
        double value = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (error != std::errc() || end != part.data() + part.size())
            return std::nullopt;
        values.push_back(value);
    }
    return values;
}

[[noreturn]] void refuse(const char* option, const std::string& why)
{
    throw CLI::ValidationError(option, why);
}

std::array<double, 3> channels(const char* option, const std::string& text)
{
    const auto values = numbers(text);
    if (values && values->size() == 1)
        return {values->front(), values->front(), values->front()};
    if (!values || values->size() != 3)
        refuse(option, "one number or three with commas are expected, not " + text);
    return {(*values)[0], (*values)[1], (*values)[2]};
}

/// "112" or "96x112", width first.
cv::Size inputSize(const std::string& text)
{
    const auto cross = text.find('x');
    const auto width = numbers(text.substr(0, cross));
    const auto height = cross == std::string::npos ? width : numbers(text.substr(cross + 1));
    const auto fits = [](const auto& side) {
        return side && side->size() == 1 && side->front() >= kLeastInputSide &&
               side->front() <= kGreatestInputSide && side->front() == static_cast<int>(side->front());
    };
    if (!fits(width) || !fits(height))
        refuse("--input-size", "WIDTHxHEIGHT from 64 to 256 pixels is expected, not " + text);
    return {static_cast<int>(width->front()), static_cast<int>(height->front())};
}

std::array<cv::Point2d, 5> alignmentPoints(const std::string& text)
{
    const auto values = numbers(text);
    std::array<cv::Point2d, 5> points;
    if (!values || values->size() != 2 * points.size())
        refuse("--alignment", "ten numbers x1,y1,...,x5,y5 are expected, not " + text);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {(*values)[2 * i], (*values)[2 * i + 1]};
    return points;
}

NetworkWishes wishesOf(const CLI::App& command, const ImportArguments& arguments)
{
    NetworkWishes wishes = arguments.wishes;
    const auto given = [&](const char* option) { return command.count(option) > 0; };
    if (given("--input-size"))
        wishes.inputSize = inputSize(arguments.size);
    if (given("--colour-order"))
        wishes.isBgr = arguments.order == "BGR";
    if (given("--mean"))
        wishes.mean = channels("--mean", arguments.mean);
    if (given("--scale"))
        wishes.scale = channels("--scale", arguments.scale);
    if (wishes.scale && std::ranges::any_of(*wishes.scale, [](double value) { return !(value > 0); }))
        refuse("--scale", "it must be positive");
    if (given("--alignment"))
        wishes.alignmentPoints = alignmentPoints(arguments.points);
    if (given("--state-tensor"))
        wishes.stateTensor = arguments.state;
    if (given("--embedding-tensor"))
        wishes.embeddingTensor = arguments.embedding;
    if (given("--energy-tensors"))
        wishes.energyTensors = arguments.energies;
    if (given("--dropout"))
        wishes.fullPasses = arguments.dropout == "full";
    wishes.portraits = withFoldersOpened(arguments.portraits);
    wishes.calibrates = !arguments.uncalibrated;
    if (given("--alpha"))
        wishes.alpha = arguments.alpha;
    if (given("--r"))
        wishes.r = arguments.r;
    if (given("--gamma"))
        wishes.gamma = arguments.gamma;
    return wishes;
}

Result<NetworkProbe> probe(const NetworkWishes& wishes, const EngineArguments& engine,
                           const ModelStore& store)
{
    setImagingThreads(engine.threads);
    EngineOptions options;
    options.threads = engine.threads;
    return InspectionPipeline(store, options).probe(wishes);
}

bool passed(const std::string& file, const NetworkProbe& found)
{
    if (found.error)
        printProblem(file, englishText(*found.error));
    else if (!found.selfTest->passed())
        printProblem(file, "the self-test failed");
    return !found.error && found.selfTest->passed();
}

void warnOfCalibration(const NetworkWishes& wishes, const NetworkProbe& found)
{
    if (found.calibration)
        for (const CalibrationWarning warning : found.calibration->warnings)
            printProblem(wishes.file, calibrationWarningDescriptor(warning).text);
    else if (!found.proposal.info.isCalibrated)
        printProblem(wishes.file,
                     "not calibrated: the constants were set so that the sample is a good portrait");
}

/// Guesses must be confirmed, by an option or all together.
bool isConfirmed(const ImportArguments& arguments, const NetworkProbe& found)
{
    bool confirmed = true;
    for (const NetworkFinding& finding : found.proposal.findings)
        if (finding.certainty == Certainty::Guess && !arguments.accept && !arguments.dryRun) {
            printProblem(arguments.wishes.file, "please check: " + englishText(finding));
            confirmed = false;
        }
    if (!confirmed)
        printProblem(arguments.wishes.file,
                     "nothing was stored; give the right values, or --yes to take these");
    return confirmed;
}

int import(const ImportArguments& arguments, NetworkWishes wishes)
{
    const auto store = openModelStore();
    if (!store) {
        printFailure(wishes.file, store.error());
        return kSomeFailed;
    }
    if (wishes.id.empty())
        wishes.id = freeNetworkId(wishes.file, *store);
    if (wishes.name.empty())
        wishes.name = std::filesystem::path(wishes.file).stem();
    auto found = probe(wishes, arguments.engine, *store);
    if (!found) {
        printFailure(wishes.file, found.error());
        return kSomeFailed;
    }
    nlohmann::ordered_json report = probeJson(*found);
    const bool good = passed(wishes.file, *found) && isConfirmed(arguments, *found);
    if (good)
        warnOfCalibration(wishes, *found);
    if (good && !arguments.dryRun) {
        const auto stored = storeNetwork(found->proposal.info, *store, !arguments.reference);
        if (!stored) {
            printFailure(wishes.file, stored.error());
            return kSomeFailed;
        }
        report["stored"] = *stored;
    }
    printLine(report);
    return good ? kAllDone : kSomeFailed;
}

void addDescription(CLI::App& command, ImportArguments& arguments)
{
    NetworkWishes& wishes = arguments.wishes;
    command.add_option("--id", wishes.id,
                       "Short name for --network; made from the file's name when not given");
    command.add_option("--name", wishes.name, "Name for people");
    command.add_option("--licence", wishes.licence, "Licence of the network")->default_val(kNotStated);
    command.add_option("--provenance", wishes.provenance, "Where it comes from")->default_val(kNotStated);
}

void addInput(CLI::App& command, ImportArguments& arguments)
{
    command.add_option("--input-size", arguments.size, "Size of the aligned face, 64 to 256")
        ->type_name("WxH");
    command.add_option("--colour-order", arguments.order, "Order of the colour channels")
        ->check(CLI::IsMember({"RGB", "BGR"}));
    command.add_option("--mean", arguments.mean, "Subtracted from 0..255; one number or one a channel")
        ->type_name("M[,M,M]");
    command.add_option("--scale", arguments.scale, "Divides what is left; one number or one a channel")
        ->type_name("S[,S,S]");
    command
        .add_option("--alignment", arguments.points,
                    "Eyes, nose and mouth corners in pixels of the input; ArcFace's when not given")
        ->type_name("X1,Y1,...");
}

void addParts(CLI::App& command, ImportArguments& arguments)
{
    command
        .add_option("--state-tensor", arguments.state,
                    "What dropout acts on: a tensor, or a sub-module of a .pt")
        ->type_name("NAME");
    command
        .add_option("--embedding-tensor", arguments.embedding, "Output to use, of an ONNX file with several")
        ->type_name("NAME");
    command
        .add_option("--energy-tensors", arguments.energies, "Layers of the layer-energy map, finest first")
        ->type_name("NAME,...")
        ->delimiter(',');
    command
        .add_option("--dropout", arguments.dropout,
                    "head: before the last linear layer; full: the network's own dropout layers")
        ->check(CLI::IsMember({"head", "full"}));
    command.add_option("--alpha", arguments.alpha, "Steepness of the quality scale");
    command.add_option("--r", arguments.r, "Middle of the quality scale");
    command.add_option("--gamma", arguments.gamma, "Of the paper's map");
    command
        .add_option("--portraits", arguments.portraits,
                    "Sharp portraits to calibrate on, files or folders; the program's samples when not given")
        ->type_name("PATH");
    command.add_flag("--no-calibration", arguments.uncalibrated, "Keep to provisional constants");
}

} // namespace

void addNetworkImportCommand(CLI::App& group, int& status)
{
    auto arguments = std::make_shared<ImportArguments>();
    CLI::App* command = group.add_subcommand(
        "import",
        "Finds out what a network file needs, tries it on the sample portrait, prints everything as JSON and "
        "adds the network to the list. What is not given is proposed; what is only a guess must be "
        "confirmed.");
    addDescription(*command, *arguments);
    addInput(*command, *arguments);
    addParts(*command, *arguments);
    command
        ->add_option("--threads", arguments->engine.threads,
                     "Threads for one operation; 0: one for each core")
        ->check(CLI::Range(0, 1024));
    command->add_flag("--yes", arguments->accept, "Take guesses as they are");
    command->add_flag("--dry-run", arguments->dryRun, "Store nothing");
    command->add_flag("--reference", arguments->reference,
                      "Refer to the file where it is instead of copying it");
    command->add_option("FILE", arguments->wishes.file, "ONNX or TorchScript file")->required();
    command->callback(
        [arguments, command, &status] { status = import(*arguments, wishesOf(*command, *arguments)); });
}

int checkFile(const EngineArguments& arguments, ModelStore store)
{
    NetworkWishes wishes;
    wishes.file = arguments.network;
    wishes.id = freeNetworkId(wishes.file, store);
    wishes.name = std::filesystem::path(wishes.file).stem();
    wishes.licence = wishes.provenance = kNotStated;
    wishes.calibrates = false;
    const auto found = probe(wishes, arguments, store);
    if (!found) {
        printFailure(wishes.file, found.error());
        return kSomeFailed;
    }
    printLine(probeJson(*found));
    return passed(wishes.file, *found) ? kAllDone : kSomeFailed;
}

} // namespace pw::app
