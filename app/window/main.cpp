// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/processsettings.h"
#include "app/window/application.h"
#include "app/window/commandline.h"
#include "core/pipeline/modelstore.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::Literals::StringLiterals;

namespace {

void describeProgram()
{
    QCoreApplication::setApplicationName(u"pixelworth"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(PW_VERSION));
}

} // namespace

int main(int argc, char** argv)
{
    pw::app::prepareProcess(argv);
    describeProgram();
    if (pw::app::wantsOnlyText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        static_cast<void>(pw::app::parseCommandLine(application.arguments()));
        return 0;
    }
    const QApplication qt(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Pixelworth"_s);
    QGuiApplication::setDesktopFileName(u"pixelworth"_s);
    pw::app::useCLocaleForNumbers();
    pw::app::Application application(pw::app::parseCommandLine(QCoreApplication::arguments()),
                                     pw::currentProgram());
    application.start();
    return QApplication::exec();
}
