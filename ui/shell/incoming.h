// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

class QMimeData;

namespace pw::ui {

/// Paths of the local files and folders in a drop or on the clipboard.
[[nodiscard]] QStringList localPaths(const QMimeData& data);

/// The picture on the clipboard as PNG bytes, which keep every pixel; empty when there is none.
[[nodiscard]] QByteArray pictureAsPng(const QMimeData& data);

} // namespace pw::ui
