// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace pw::test {

/// One run of the real pixelworth-cli.
struct CliRun {
    int status = -1;
    QByteArray output;
    QByteArray problems; ///< standard error

    /// Every line of the output as a JSON object; a line that is none becomes an empty object.
    [[nodiscard]] QList<QJsonObject> objects() const;
};

/// Runs in `folder`, to the end. `environment`: NAME=value.
[[nodiscard]] CliRun runCli(const QStringList& arguments, const QString& folder,
                            const QStringList& environment = {});

[[nodiscard]] QByteArray bytesOf(const QString& path);
void writeBytes(const QString& path, const QByteArray& bytes);
[[nodiscard]] QJsonObject jsonOf(const QString& path);

} // namespace pw::test
