// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/modelstore.h"
#include "tests/support/testassets.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <QTemporaryDir>

#include <string>

namespace pw::test {

/// A folder laid out like an installation: bin, share/pixelworth/models.json with a link to the real models
/// beside it. Text in the manifest can be replaced, the inference module is missing.
class Installation {
  public:
    explicit Installation(const QByteArray& replace = {}, const QByteArray& by = {})
    {
        QFile original(QFileInfo(QString::fromStdString(program("x"))).absolutePath() +
                       QStringLiteral("/../share/pixelworth/models.json"));
        if (!original.open(QIODevice::ReadOnly))
            qFatal("no models.json in the build tree");
        QByteArray manifest = original.readAll();
        if (!replace.isEmpty() && !manifest.contains(replace))
            qFatal("models.json does not contain what the test wants to replace");
        writeManifest(replace.isEmpty() ? manifest : manifest.replace(replace, by));
        const QString assets =
            QFileInfo(QString::fromStdString(modelPath("x"))).absolutePath() + QStringLiteral("/..");
        QFile::link(QDir(assets).absolutePath(),
                    m_folder.filePath(QStringLiteral("share/pixelworth/assets")));
    }

    void writeManifest(const QByteArray& text)
    {
        QDir(m_folder.path()).mkpath(QStringLiteral("share/pixelworth"));
        QFile file(manifestFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write the test's own manifest");
    }

    [[nodiscard]] QString manifestFile() const
    {
        return m_folder.filePath(QStringLiteral("share/pixelworth/models.json"));
    }
    [[nodiscard]] std::string dataFolder() const
    {
        return m_folder.filePath(QStringLiteral("share/pixelworth")).toStdString();
    }
    [[nodiscard]] std::string programFile() const
    {
        return m_folder.filePath(QStringLiteral("bin/pixelworth")).toStdString();
    }
    [[nodiscard]] Result<ModelStore> open() const { return ModelStore::open(programFile()); }

  private:
    QTemporaryDir m_folder;
};

} // namespace pw::test
