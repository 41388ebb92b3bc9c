// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/appsettings.h"

#include <QString>

namespace pw::app {

/// Reads and writes AppSettings as an INI file. Values that equal the default are not written; keys it does
/// not know stay as they are; a value that makes no sense is logged and replaced by its default.
class SettingsStore {
  public:
    /// `file`: defaultFile() unless a test says otherwise. It need not exist.
    explicit SettingsStore(QString file = defaultFile());

    [[nodiscard]] ui::AppSettings load() const;

    /// False when the file could not be written.
    bool save(const ui::AppSettings& settings) const;

    /// Folder "profiles" beside the file, for the profiles of the user.
    [[nodiscard]] QString profileFolder() const;

    /// pixelworth.ini in the folder $PIXELWORTH_CONFIG, else in the user's configuration folder.
    [[nodiscard]] static QString defaultFile();

  private:
    QString m_file;
};

} // namespace pw::app
