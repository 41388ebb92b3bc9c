// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/frame.h"
#include "core/types/result.h"

#include <QDateTime>
#include <QString>

#include <string>
#include <vector>

namespace pw::app {

/// A frame to be stored.
struct CaptureJob {
    Frame frame;
    QString source;                  ///< name of the camera or file
    QDateTime captured;              ///< when the source had the picture
    QString folder;                  ///< made when it is missing
    std::vector<std::string> inputs; ///< files that must not be overwritten
};

/// Stores the frame as it is, neither mirrored nor drawn on: a PNG "capture-20261125-184630-123.png" whose
/// description tells source, time and SHA-256 of the pixels. A name that is taken gets a number. Blocks for
/// the disk. Returns the path. Errors: WriteFailed, OutOfMemory, Internal.
[[nodiscard]] Result<QString> runCapture(const CaptureJob& job);

} // namespace pw::app
