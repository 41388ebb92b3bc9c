// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "core/types/overlaystyle.h"

#include <QImage>
#include <QRect>

namespace pw {

/// What an exported or copied picture carries besides photograph and map.
struct AnnotationOptions {
    bool legend = true; ///< colour bar and caption strip
};

/// The whole photograph at its own resolution with the maps of all inspected faces drawn over it in `style`,
/// and, with a legend, a colour bar and a caption strip that names file, SHA-256, network, method,
/// parameters, quality, limits, colour map, opacity and interpolation, and says "derived image, not the
/// original" (caption.h). No pixel of the photograph outside the crops differs from the original. Result:
/// Format_RGB32, larger than the photograph by bar and strip; null without a photograph. Needs a
/// QGuiApplication (fonts); any thread.
[[nodiscard]] QImage annotatedPicture(const InspectionResult& result, const OverlayStyle& style,
                                      const AnnotationOptions& options = {});

/// Where the photograph lies in that picture, in its pixels.
[[nodiscard]] QRect annotatedPhotographRect(const InspectionResult& result, const OverlayStyle& style,
                                            const AnnotationOptions& options = {});

} // namespace pw
