// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprogram.h"

#include "tests/support/testassets.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

namespace pw::test {

QList<QJsonObject> CliRun::objects() const
{
    QList<QJsonObject> result;
    for (const QByteArray& line : output.split('\n'))
        if (!line.isEmpty())
            result.append(QJsonDocument::fromJson(line).object());
    return result;
}

CliRun runCli(const QStringList& arguments, const QString& folder, const QStringList& environment)
{
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    // The program must manage without a display and without help.
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        variables.remove(QString::fromLatin1(name));
    for (const QString& entry : environment)
        variables.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(folder);
    process.start(QString::fromStdString(program("pixelworth-cli")), arguments);
    constexpr int kLongEnough = 120'000; // milliseconds
    if (!process.waitForFinished(kLongEnough) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's own file");
}

QJsonObject jsonOf(const QString& path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

} // namespace pw::test
