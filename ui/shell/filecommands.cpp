// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filecommands.h"

#include "ui/commands/actionregistry.h"
#include "ui/settings/settingsholder.h"
#include "ui/shell/exportquestion.h"
#include "ui/shell/incoming.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>
#include <QWidget>

namespace pw::ui {

FileCommands::FileCommands(ActionRegistry& actions, const SettingsHolder& settings, QWidget* window)
    : QObject(window), m_settings(settings), m_window(window)
{
    const auto openThem = [this](const QStringList& paths) { open(paths); };
    actions.setHandler("file.open",
                       [=, this](bool) { m_prompts->askForImages(m_window, startFolder(), openThem); });
    actions.setHandler("file.openFolder",
                       [=, this](bool) { m_prompts->askForFolder(m_window, startFolder(), openThem); });
    actions.setHandler("file.exportPicture", [this](bool) { ask(ExportKind::AnnotatedPicture); });
    actions.setHandler("file.exportMapNpy", [this](bool) { ask(ExportKind::MapNpy); });
    actions.setHandler("file.exportMapTiff", [this](bool) { ask(ExportKind::MapTiff); });
    actions.setHandler("file.exportCsv", [this](bool) { ask(ExportKind::Csv); });
    actions.setHandler("file.exportRecord", [this](bool) { ask(ExportKind::Record); });
    actions.setHandler("edit.paste", [this](bool) {
        if (const QMimeData* data = QGuiApplication::clipboard()->mimeData())
            take(*data);
    });
}

bool FileCommands::canTake(const QMimeData& data)
{
    return data.hasImage() || !localPaths(data).isEmpty();
}

void FileCommands::take(const QMimeData& data)
{
    if (const QStringList paths = localPaths(data); !paths.isEmpty())
        open(paths);
    else if (const QByteArray picture = pictureAsPng(data); !picture.isEmpty())
        Q_EMIT pasteRequested(picture);
    else
        Q_EMIT messageRaised(
            {Severity::Information, tr("The clipboard holds neither a picture nor a file."), {}});
}

void FileCommands::open(const QStringList& paths)
{
    if (!paths.isEmpty())
        Q_EMIT openRequested(paths);
}

void FileCommands::ask(ExportKind kind)
{
    const auto request = [this, kind](const QStringList& paths) {
        if (!paths.isEmpty())
            Q_EMIT exportRequested({kind, paths.first()});
    };
    m_prompts->askForTarget(m_window, exportQuestion(kind, m_photograph, startFolder()), request);
}

QString FileCommands::startFolder() const
{
    const QString& last = m_settings.value().lastFolder;
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) : last;
}

} // namespace pw::ui
