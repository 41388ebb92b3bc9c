// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace pw::app {

struct ImageFile {
    QString path; ///< as the user gave it, made absolute
    QString key;  ///< the same for every way to write the path: links resolved
};

struct ImageFiles {
    std::vector<ImageFile> files;
    QStringList emptyFolders; ///< folders that hold no readable image
};

/// Files stay in the order given, whatever their suffix; a folder is replaced by its files with a readable
/// suffix, without its subfolders, sorted as people count ("2" before "10"). Any thread.
[[nodiscard]] ImageFiles findImageFiles(const QStringList& paths);

} // namespace pw::app
