// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibratecommand.h"

#include "app/cli/calibrationjson.h"
#include "app/cli/cliarguments.h"
#include "app/cli/console.h"
#include "app/cli/offscreenapplication.h"
#include "app/cli/outputfolder.h"
#include "app/cli/portraitinput.h"
#include "app/cli/progressline.h"
#include "core/pipeline/networkimport.h"
#include "core/quality/calibrationmeasurement.h"
#include "core/report/errormessage.h"
#include "core/report/imagefile.h"
#include "ui/rendering/calibrationpicture.h"
#include "ui/rendering/imageconversion.h"

#include <memory>
#include <string>
#include <vector>

namespace pw::app {

namespace {

struct CalibrateArguments {
    EngineArguments engine;
    std::string folder;
    bool store = false;
    std::vector<std::string> paths;
};

Result<void> writeReport(const OutputFolder& folder, const CalibrationMeasurements& measured,
                         const Calibration& calibration, const std::string& json)
{
    if (auto written = folder.write("calibration.json", json); !written)
        return written;
    const auto application = applicationWithoutDisplay();
    const auto picture = encodePicture(toMat(calibrationPicture(measured, calibration)), PictureFormat::Png,
                                       "Pixelworth, calibration of a recognition network");
    if (!picture)
        return tl::unexpected(picture.error());
    return folder.write("calibration.png", *picture);
}

Result<bool> calibrateNetwork(const CalibrateArguments& arguments)
{
    const auto store = openModelStore();
    if (!store)
        return tl::unexpected(store.error());
    const CommandPipeline pipeline(arguments.engine);
    const auto input =
        readPortraits(pipeline, arguments.paths.empty() ? store->samplePhotographs() : arguments.paths);
    if (!input)
        return tl::unexpected(input.error());
    const auto measured =
        measureForCalibration(*input->network, input->portraits, {}, {}, progressOnTerminal("portrait"));
    if (!measured)
        return tl::unexpected(measured.error());
    const auto calibration = calibrationFrom(*measured);
    if (!calibration)
        return tl::unexpected(calibration.error());
    for (const CalibrationWarning warning : calibration->warnings)
        printProblem(arguments.engine.network, calibrationWarningDescriptor(warning).text);
    auto json = calibrationJson(*measured, *calibration, input->network->info());
    if (arguments.store) {
        const auto stored = storeCalibration(input->network->info().id, *calibration, *store);
        if (!stored)
            return tl::unexpected(stored.error());
        json["stored"] = *stored;
    }
    printLine(json);
    if (arguments.folder.empty())
        return input->complete;
    const auto text = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    return writeReport({arguments.folder, input->files}, *measured, *calibration, text).map([&] {
        return input->complete;
    });
}

int calibrate(const CalibrateArguments& arguments)
{
    const auto complete = calibrateNetwork(arguments);
    if (complete)
        return *complete ? kAllDone : kSomeFailed;
    printProblem("calibrate", englishText(complete.error()));
    return kSomeFailed;
}

} // namespace

void addCalibrateCommand(CLI::App& program, int& status)
{
    auto arguments = std::make_shared<CalibrateArguments>();
    CLI::App* command = program.add_subcommand(
        "calibrate",
        "Finds the constants of a network without labels: from all faces of your photographs, which should "
        "be sharp portraits, and spoiled copies of them. Prints JSON; says on standard error what is "
        "doubtful.");
    command->add_flag("--store", arguments->store, "Write the constants into the network's manifest");
    command
        ->add_option("--out", arguments->folder,
                     "Folder for calibration.json and calibration.png, in addition")
        ->type_name("DIR");
    addEngineOptions(*command, arguments->engine);
    command->add_option("FILE", arguments->paths,
                        "Photographs and folders of photographs, 8 faces or more; the samples that come with "
                        "the program when none are given");
    command->callback([arguments, &status] { status = calibrate(*arguments); });
}

} // namespace pw::app
