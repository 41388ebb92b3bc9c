// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandset.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace pw::ui {

namespace {

using enum CommandMenu;
using enum CommandTrait;
using P = Precondition;

constexpr CommandTraits kPlain;
constexpr Preconditions kAlways;

/// Holds the table, so that lupdate knows the context of its texts.
struct Commands {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::Commands)
  public:
    // Keys: what nomacs, ImageJ and Krita agree on where they do. Single letters are for the canvas; a field
    // in which one types keeps them.
    static constexpr auto kRows = std::to_array<Command>({
        {"file.open", File, QT_TR_NOOP("&Open…"), QT_TR_NOOP("Choose photographs to inspect"), "open",
         "Ctrl+O", InToolBar | ShowsText, kAlways},
        {"file.openFolder", File, QT_TR_NOOP("Open &Folder…"),
         QT_TR_NOOP("Inspect all photographs of a folder"), "open-folder", "Ctrl+Shift+O", kPlain, kAlways},
        {"file.openSample", File, QT_TR_NOOP("Open &Sample Portrait"),
         QT_TR_NOOP("Inspect the portrait that comes with the program"), "sample", "Ctrl+Shift+S", kPlain,
         kAlways},
        {"file.camera", File, QT_TR_NOOP("C&amera"),
         QT_TR_NOOP("Look through the camera live; once more closes it"), "camera", "F5",
         Checkable | InToolBar | ShowsText, kAlways},
        {"file.recent", File, QT_TR_NOOP("Open &Recent"), QT_TR_NOOP("Photographs inspected before"), "", "",
         Submenu, kAlways},
        {"file.clearRecent", File, QT_TR_NOOP("&Clear List"),
         QT_TR_NOOP("Forget the photographs inspected before"), "", "", InSubmenu, kAlways},
        {"file.exportPicture", File, QT_TR_NOOP("&Export Annotated Picture…"),
         QT_TR_NOOP("Save photograph, map, colour bar and caption as PNG, TIFF or JPEG"), "export", "Ctrl+E",
         StartsGroup | InToolBar | ShowsText, P::Image},
        {"file.exportMapNpy", File, QT_TR_NOOP("Export Map as &NumPy Array…"),
         QT_TR_NOOP("Save the map's numbers as 32-bit floats (.npy)"), "export", "Ctrl+Shift+E", kPlain,
         P::Map},
        {"file.exportMapTiff", File, QT_TR_NOOP("Export Map as &TIFF…"),
         QT_TR_NOOP("Save the map's numbers as a 32-bit floating-point TIFF"), "export", "Ctrl+Shift+T",
         kPlain, P::Map},
        {"file.exportCsv", File, QT_TR_NOOP("Export List as &CSV…"),
         QT_TR_NOOP("Save the numbers and verdicts of all photographs as a table, one row a face"), "export",
         "Ctrl+Shift+L", kPlain, P::Record},
        {"file.exportRecord", File, QT_TR_NOOP("Export Recor&d…"),
         QT_TR_NOOP("Save all numbers, parameters and hashes of the inspection as JSON"), "export",
         "Ctrl+Shift+J", kPlain, P::Record},
        {"file.remove", File, QT_TR_NOOP("Re&move from List"),
         QT_TR_NOOP("Take the chosen photographs off the list; files stay"), "remove", "Del", StartsGroup,
         P::ListEntry},
        {"file.quit", File, QT_TR_NOOP("&Quit"), QT_TR_NOOP("Close the program"), "", "Ctrl+Q", StartsGroup,
         kAlways},

        {"edit.copyWithLegend", Edit, QT_TR_NOOP("&Copy Picture with Legend"),
         QT_TR_NOOP("Copy photograph, map, colour bar and caption to the clipboard"), "copy", "Ctrl+Shift+C",
         kPlain, P::Image},
        {"edit.copyPlain", Edit, QT_TR_NOOP("Copy Picture &without Legend"),
         QT_TR_NOOP("Copy photograph and map to the clipboard"), "copy", "Ctrl+C", kPlain, P::Image},
        {"edit.copyProbe", Edit, QT_TR_NOOP("Copy Probed &Values"),
         QT_TR_NOOP("Copy position, colour and map value under the cursor as text"), "copy", "C", kPlain,
         P::Image},
        {"edit.paste", Edit, QT_TR_NOOP("&Paste"),
         QT_TR_NOOP("Inspect the picture or the files on the clipboard"), "paste", "Ctrl+V", kPlain, kAlways},
        {"edit.settings", Edit, QT_TR_NOOP("&Settings…"), QT_TR_NOOP("Language, theme, device and limits"),
         "settings", "Ctrl+,", StartsGroup, kAlways},
        {"edit.shortcuts", Edit, QT_TR_NOOP("&Keyboard Shortcuts…"),
         QT_TR_NOOP("See and change the keys of all commands"), "keyboard", "Ctrl+K", kPlain, kAlways},

        {"view.fit", View, QT_TR_NOOP("&Fit to Window"), QT_TR_NOOP("Show the whole photograph"), "fit",
         "F 0", InToolBar, P::Image},
        {"view.actualPixels", View, QT_TR_NOOP("&Actual Pixels"),
         QT_TR_NOOP("One pixel of the photograph for one of the screen"), "actual-size", "1", InToolBar,
         P::Image},
        {"view.zoomIn", View, QT_TR_NOOP("Zoom &In"), QT_TR_NOOP("Show the photograph larger"), "zoom-in",
         "+ = Ctrl++", InToolBar, P::Image},
        {"view.zoomOut", View, QT_TR_NOOP("Zoom &Out"), QT_TR_NOOP("Show the photograph smaller"), "zoom-out",
         "- Ctrl+-", InToolBar, P::Image},
        {"view.overlay", View, QT_TR_NOOP("Show &Map"),
         QT_TR_NOOP("Draw the map over the photograph, or hide it"), "overlay", "H",
         StartsGroup | Checkable | InToolBar, kAlways},
        {"view.guides", View, QT_TR_NOOP("Show Gui&des"),
         QT_TR_NOOP("Draw where the measures looked: eye line, head, margins, zones and background"),
         "guides", "G", Checkable | InToolBar, kAlways},
        {"view.opacityUp", View, QT_TR_NOOP("Map More O&paque"),
         QT_TR_NOOP("Show more of the map and less of the photograph"), "", "]", kPlain, kAlways},
        {"view.opacityDown", View, QT_TR_NOOP("Map More Transpa&rent"),
         QT_TR_NOOP("Show less of the map and more of the photograph"), "", "[", kPlain, kAlways},
        {"view.nextColourMap", View, QT_TR_NOOP("&Next Colour Map"),
         QT_TR_NOOP("Colour the map with the next scale"), "", ".", kPlain, kAlways},
        {"view.previousColourMap", View, QT_TR_NOOP("Previous &Colour Map"),
         QT_TR_NOOP("Colour the map with the previous scale"), "", ",", kPlain, kAlways},
        {"view.smooth", View, QT_TR_NOOP("Smoot&h"),
         QT_TR_NOOP("Interpolate between the map's cells; off shows them as they are"), "smooth", "I",
         Checkable, kAlways},
        {"view.threshold", View, QT_TR_NOOP("&Threshold"),
         QT_TR_NOOP("Draw only the cells whose value is below the threshold"), "threshold", "T",
         Checkable | InToolBar, kAlways},
        {"view.resetLimits", View, QT_TR_NOOP("Reset &Limits"), QT_TR_NOOP("Show map values from 0 to 1"),
         "reset", "L", kPlain, kAlways},
        {"view.imageList", View, QT_TR_NOOP("Ima&ge List"),
         QT_TR_NOOP("Show or hide the list of photographs"), "", "F8", StartsGroup | Checkable, kAlways},
        {"view.panels", View, QT_TR_NOOP("&Side Panels"), QT_TR_NOOP("Show or hide the panels at the side"),
         "", "F9", Checkable, kAlways},
        {"view.fullScreen", View, QT_TR_NOOP("F&ull Screen"), QT_TR_NOOP("Use the whole screen"), "", "F11",
         Checkable, kAlways},

        {"inspection.rerun", Inspection, QT_TR_NOOP("&Run Again"),
         QT_TR_NOOP("Inspect the photograph again from its file"), "rerun", "Ctrl+R", kPlain, P::ListEntry},
        {"inspection.profiles", Inspection, QT_TR_NOOP("Comp&liance Profiles…"),
         QT_TR_NOOP("Compare, copy and change the limits that photographs are held against"), "profiles",
         "Ctrl+Shift+F", kPlain, kAlways},
        {"inspection.cancel", Inspection, QT_TR_NOOP("&Cancel"),
         QT_TR_NOOP("Stop the inspection that is running"), "cancel", "Esc", kPlain, P::Running},
        {"inspection.nextImage", Inspection, QT_TR_NOOP("&Next Photograph"),
         QT_TR_NOOP("Show the next photograph of the list"), "chevron-right", "N", StartsGroup,
         P::SeveralImages},
        {"inspection.previousImage", Inspection, QT_TR_NOOP("&Previous Photograph"),
         QT_TR_NOOP("Show the previous photograph of the list"), "chevron-left", "P", kPlain,
         P::SeveralImages},
        {"inspection.nextFace", Inspection, QT_TR_NOOP("Next &Face"),
         QT_TR_NOOP("Inspect the next face of this photograph"), "next-face", "Shift+N", kPlain,
         P::SeveralFaces},
        {"inspection.previousFace", Inspection, QT_TR_NOOP("Previous F&ace"),
         QT_TR_NOOP("Inspect the previous face of this photograph"), "previous-face", "Shift+P", kPlain,
         P::SeveralFaces},

        {"inspection.importNetwork", Inspection, QT_TR_NOOP("&Import Network…"),
         QT_TR_NOOP("Add a recognition network of your own to the list"), "", "Ctrl+I", StartsGroup, kAlways},
        {"inspection.calibrateNetwork", Inspection, QT_TR_NOOP("Cali&brate Network…"),
         QT_TR_NOOP("Find the constants of the chosen network from portraits"), "", "", kPlain, kAlways},

        {"camera.device", Camera, QT_TR_NOOP("&Device"), QT_TR_NOOP("Which camera to look through"), "", "",
         Submenu, kAlways},
        {"camera.mode", Camera, QT_TR_NOOP("&Resolution and Rate"),
         QT_TR_NOOP("What to ask the camera for; it takes the closest it can do"), "", "", Submenu, kAlways},
        {"camera.video", Camera, QT_TR_NOOP("Play &Video File…"),
         QT_TR_NOOP("Look at a video file as if it were a camera"), "", "", kPlain, kAlways},
        {"camera.folder", Camera, QT_TR_NOOP("Play &Folder of Pictures…"),
         QT_TR_NOOP("Look at the pictures of a folder one after the other"), "", "", kPlain, kAlways},
        {"camera.stream", Camera, QT_TR_NOOP("Open &Network Stream…"),
         QT_TR_NOOP("Look through a network camera whose address you type"), "", "", kPlain, kAlways},
        {"camera.capture", Camera, QT_TR_NOOP("&Capture"),
         QT_TR_NOOP("Store this picture as PNG and inspect it like any photograph"), "capture", "Return",
         StartsGroup, P::Live},
        {"camera.burst", Camera, QT_TR_NOOP("Capture the &Best of Eight"),
         QT_TR_NOOP("Take eight pictures and store the best, with the reason"), "capture", "Shift+Return",
         kPlain, P::Live},
        {"camera.byItself", Camera, QT_TR_NOOP("Capture by &Itself"),
         QT_TR_NOOP("Capture when all live requirements have passed for a moment"), "", "", Checkable,
         kAlways},
        {"camera.target", Camera, QT_TR_NOOP("Folder for Capt&ures…"),
         QT_TR_NOOP("Choose where captured pictures are stored"), "", "", kPlain, kAlways},
        {"camera.freeze", Camera, QT_TR_NOOP("Free&ze"),
         QT_TR_NOOP("Hold the picture still; once more goes on"), "freeze", "Z", StartsGroup | Checkable,
         P::Live},
        {"camera.mirror", Camera, QT_TR_NOOP("&Mirror"),
         QT_TR_NOOP("Show the camera like a mirror; stored pictures are never mirrored"), "", "M", Checkable,
         kAlways},
        {"camera.smoothing", Camera, QT_TR_NOOP("Smoothing over &Time"),
         QT_TR_NOOP("How calmly the live map follows; captures are never smoothed"), "", "", Submenu,
         kAlways},
        {"camera.series", Camera, QT_TR_NOOP("Timeline &Shows"),
         QT_TR_NOOP("Which components the timeline draws beside the quality"), "", "", StartsGroup | Submenu,
         kAlways},
        {"camera.pauseTimeline", Camera, QT_TR_NOOP("&Pause Timeline"),
         QT_TR_NOOP("Hold the timeline still to read it"), "", "", Checkable, P::Live},
        {"camera.exportTimeline", Camera, QT_TR_NOOP("&Export Timeline…"),
         QT_TR_NOOP("Save the last 60 seconds as CSV"), "", "", kPlain, P::Live},

        {"help.map", Help, QT_TR_NOOP("What the &Map Shows"),
         QT_TR_NOOP("What map and quality mean, how they are computed, their limits"), "help", "F1", kPlain,
         kAlways},
        {"help.about", Help, QT_TR_NOOP("&About Pixelworth"), QT_TR_NOOP("Version, libraries and licences"),
         "info", "", kPlain, kAlways},
    });
};

} // namespace

std::span<const Command> commands()
{
    return Commands::kRows;
}

const Command* findCommand(QAnyStringView id)
{
    const auto found = std::ranges::find_if(Commands::kRows, [id](const Command& command) {
        return QAnyStringView(QLatin1StringView(command.id)) == id;
    });
    return found == Commands::kRows.end() ? nullptr : &*found;
}

QString commandText(const Command& command)
{
    return Commands::tr(command.text);
}

QString commandName(const Command& command)
{
    QString name = commandText(command);
    return name.remove(u'&').remove(u'…');
}

QString commandTip(const Command& command)
{
    return Commands::tr(command.tip);
}

QString menuTitle(CommandMenu menu)
{
    switch (menu) {
    case File:
        return Commands::tr("&File");
    case Edit:
        return Commands::tr("&Edit");
    case View:
        return Commands::tr("&View");
    case Inspection:
        return Commands::tr("&Inspection");
    case Camera:
        return Commands::tr("&Camera");
    case Help:
        return Commands::tr("&Help");
    }
    return {};
}

} // namespace pw::ui
