// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commandline.h"

#include "app/window/translationloader.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace pw::app {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(pw::app::CommandLine)
};

constexpr int kUsageError = 2;

} // namespace

CommandLine parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Shows how much each pixel of a face photograph is worth for face recognition."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(u"sample"_s, Text::tr("Open the sample portrait."));
    const QCommandLineOption language(
        u"language"_s,
        Text::tr("Language of the interface: %1.").arg(TranslationLoader::languages().join(u", "_s)),
        Text::tr("code"));
    const QCommandLineOption play(
        u"play"_s, Text::tr("Look at a video file, a folder of pictures or a stream as if it were a camera."),
        Text::tr("address"));
    const QCommandLineOption exitAfterStartup(
        u"exit-after-startup"_s, Text::tr("Show the window, then end: for checking an installation."));
    parser.addOptions({sample, play, language, exitAfterStartup});
    parser.addPositionalArgument(Text::tr("files"), Text::tr("Photographs and folders to open."),
                                 u"[%1...]"_s.arg(Text::tr("files")));
    parser.process(arguments);

    CommandLine line;
    line.paths = parser.positionalArguments();
    line.sample = parser.isSet(sample);
    line.play = parser.value(play);
    line.language = parser.value(language);
    line.exitAfterStartup = parser.isSet(exitAfterStartup);
    if (parser.isSet(language) && !TranslationLoader::languages().contains(line.language)) {
        const QString complaint = Text::tr("There is no language \"%1\".").arg(line.language);
        std::fprintf(stderr, "%s\n", qPrintable(complaint));
        std::exit(kUsageError);
    }
    return line;
}

bool wantsOnlyText(int argc, char** argv)
{
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    return std::any_of(arguments.begin(), arguments.end(), [](std::string_view argument) {
        return argument == "-h" || argument == "--help" || argument == "--help-all" || argument == "-v" ||
               argument == "--version";
    });
}

} // namespace pw::app
