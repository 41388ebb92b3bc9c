// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/complianceprofile.h"
#include "core/types/inspectionerror.h"
#include "core/types/inspectionresult.h"
#include "core/types/overlaystyle.h"
#include "core/types/result.h"
#include "ui/exportrequest.h"
#include "ui/messages/message.h"

#include <optional>
#include <string>
#include <vector>

namespace pw::app {

/// Everything one export needs, copied when it is asked for.
struct ExportJob {
    ui::ExportRequest request;
    InspectionResult result;
    OverlayStyle style;
    std::vector<std::string> inputs;               ///< files of the session: never written to
    std::vector<InspectionResult> list = {};       ///< Csv only: all of them, held against the profile
    std::optional<ComplianceProfile> profile = {}; ///< Csv only
};

struct ExportOutcome {
    enum class Kind {
        Written,
        SourceChanged, ///< the photograph's file is not the one that was inspected
        SourceMissing, ///< it can no longer be read
        NoMap,         ///< nothing has been computed yet that could be written
        UnknownFormat, ///< the name's suffix is none of the picture formats
        Failed,        ///< see error
    };
    Kind kind = Kind::Failed;
    QString path;
    QString source; ///< name of the photograph
    std::optional<InspectionError> error;
};

/// Checks that the photograph on disk is still the one that was inspected (by SHA-256), then makes and writes
/// the file; a table of many photographs carries their hashes instead. Any thread.
[[nodiscard]] ExportOutcome runExport(const ExportJob& job);

[[nodiscard]] ui::Message exportMessage(const ExportOutcome& outcome);

} // namespace pw::app
