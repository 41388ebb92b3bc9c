// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/carriedover.h"

#include "ui/rendering/imagesampling.h"

namespace pw::ui {

InspectionResult carriedOver(const InspectionResult& shown, InspectionResult next)
{
    if (next.finished || next.error || !samePixels(shown.image, next.image))
        return next;
    if (next.faces.empty()) {
        next.faces = shown.faces;
        next.currentFace = shown.currentFace;
        return next;
    }
    const FaceInspection* before = shown.current();
    if (!before || !next.current() || next.currentFace != shown.currentFace)
        return next;
    FaceInspection& now = next.faces[static_cast<std::size_t>(next.currentFace)];
    if (now.map || now.error || now.detection.box != before->detection.box)
        return next;
    now.map = before->map;
    now.aligned = before->aligned;
    if (!now.quality)
        now.quality = before->quality;
    return next;
}

} // namespace pw::ui
