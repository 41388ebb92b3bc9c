// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/overlaypicture.h"

#include "app/cli/offscreenapplication.h"
#include "core/report/imagefile.h"
#include "ui/rendering/annotatedpicture.h"
#include "ui/rendering/caption.h"
#include "ui/rendering/imageconversion.h"

#include <QImage>

namespace pw::app {

namespace {

InspectionResult withOnlyTheMapOf(std::size_t face, InspectionResult result)
{
    for (std::size_t i = 0; i < result.faces.size(); ++i)
        if (i != face)
            result.faces[i].map.reset();
    result.currentFace = static_cast<int>(face);
    return result;
}

} // namespace

Result<std::vector<std::uint8_t>> OverlayPicture::png(const InspectionResult& result, std::size_t face)
{
    if (!m_application)
        m_application = applicationWithoutDisplay();
    const InspectionResult one = withOnlyTheMapOf(face, result);
    const OverlayStyle style;
    const QImage picture = annotatedPicture(one, style);
    if (picture.isNull())
        return failure(ErrorCode::OutOfMemory, result.image ? result.image->source().name : std::string());
    return encodePicture(toMat(picture), PictureFormat::Png, captionText(one, style).toStdString());
}

} // namespace pw::app
