// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/overlaypicture.h"

#include "app/processsettings.h"
#include "core/report/imagefile.h"
#include "ui/rendering/annotatedpicture.h"
#include "ui/rendering/caption.h"
#include "ui/rendering/imageconversion.h"

#include <QImage>
#include <QLoggingCategory>

namespace pw::app {

namespace {

std::unique_ptr<QGuiApplication> applicationWithoutDisplay()
{
    // QGuiApplication keeps references to both.
    static char name[] = "pixelworth-cli";
    static char* arguments[] = {name, nullptr};
    static int count = 1;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt remarks on the surroundings (no XDG_RUNTIME_DIR, say) is no problem of an input.
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false"));
    auto application = std::make_unique<QGuiApplication>(count, arguments);
    useCLocaleForNumbers();
    return application;
}

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
