// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/imagefiles.h"

#include "core/imaging/imagereader.h"

#include <QCollator>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pw::app {

namespace {

ImageFile imageFile(const QFileInfo& info)
{
    const QString canonical = info.canonicalFilePath();
    return {info.absoluteFilePath(), canonical.isEmpty() ? info.absoluteFilePath() : canonical};
}

QStringList readableNames(const QDir& folder)
{
    QStringList patterns;
    for (const std::string& suffix : readableSuffixes())
        patterns << u"*."_s + QString::fromStdString(suffix);
    QStringList names = folder.entryList(patterns, QDir::Files); // matches without regard to case
    // Not the user's locale: in "C" Qt cannot compare numbers.
    QCollator collator{QLocale(QLocale::English)};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(names.begin(), names.end(), collator);
    return names;
}

} // namespace

ImageFiles findImageFiles(const QStringList& paths)
{
    ImageFiles found;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            found.files.push_back(imageFile(info));
            continue;
        }
        const QDir folder(info.absoluteFilePath());
        const QStringList names = readableNames(folder);
        if (names.isEmpty())
            found.emptyFolders << info.absoluteFilePath();
        for (const QString& name : names)
            found.files.push_back(imageFile(QFileInfo(folder, name)));
    }
    return found;
}

} // namespace pw::app
