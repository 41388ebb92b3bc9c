// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pw::ui {

enum class ExportKind { AnnotatedPicture, MapNpy, MapTiff, Record, Csv };

/// The wish to write something about the current inspection, or with Csv about all of the list, to a file.
struct ExportRequest {
    ExportKind kind = ExportKind::AnnotatedPicture;
    QString path;
};

} // namespace pw::ui
