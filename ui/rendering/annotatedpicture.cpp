// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/annotatedpicture.h"

#include "core/quality/mapmethods.h"
#include "ui/rendering/captionstrip.h"
#include "ui/rendering/colourbar.h"
#include "ui/rendering/imageconversion.h"
#include "ui/rendering/overlayimage.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace pw {
namespace {

constexpr QColor kPaper(255, 255, 255);
constexpr QColor kInk(32, 32, 32);

// Lengths in units of the text size.
constexpr double kLeastTextWidth = 48; ///< a passport-sized crop still gets readable lines
constexpr double kMostBarHeight = 24;
constexpr int kLeastTextPixels = 12;
constexpr double kTextShare = 1.0 / 70; ///< of the picture's width: about 100 letters a line

/// Text size in pixels. A tall picture is looked at by its height, so that counts as well.
int textPixels(const QSize& photograph)
{
    const double side = std::max<double>(photograph.width(), 0.7 * photograph.height());
    return std::max(kLeastTextPixels, static_cast<int>(std::lround(kTextShare * side)));
}

const PixelQualityMap* shownMap(const InspectionResult& result, const OverlayStyle& style)
{
    if (!style.visible)
        return nullptr;
    if (const auto* current = result.current(); current && current->map)
        return &*current->map;
    const auto found =
        std::ranges::find_if(result.faces, [](const auto& face) { return face.map && face.aligned; });
    return found == result.faces.end() ? nullptr : &*found->map;
}

/// The page: photograph at the left, colour bar beside it, caption below across the whole width.
struct Page {
    Page(const InspectionResult& result, const OverlayStyle& style, const QSize& photographSize)
        : text(textPixels(photographSize)), margin(2 * text),
          photograph(QPoint(margin, margin), photographSize)
    {
        int right = photograph.right() + 1;
        int bottom = photograph.bottom() + 1;
        if (const auto* map = shownMap(result, style)) {
            bar.title = QCoreApplication::translate("pw::MapMethod", mapMethodDescriptor(map->method).name);
            bar.style = style;
            bar.ink = kInk;
            bar.font = pageFont(text);
            const QSizeF least = colourBarSize(bar);
            const double height = std::clamp<double>(photograph.height(), least.height(),
                                                     std::max(least.height(), kMostBarHeight * text));
            barArea = QRectF(right + margin, margin, least.width(), height);
            right = static_cast<int>(std::ceil(barArea.right()));
            bottom = std::max(bottom, static_cast<int>(std::ceil(barArea.bottom())));
        }
        const double captionWidth = std::max<double>(right - margin, kLeastTextWidth * text);
        caption = std::make_unique<CaptionStrip>(captionLines(result, style), captionWidth, text);
        captionTop = bottom + margin;
        size = QSize(margin + static_cast<int>(std::ceil(captionWidth)) + margin,
                     captionTop + static_cast<int>(caption->height()) + margin);
    }

    int text;
    int margin;
    QRect photograph;
    ColourBarContent bar;
    QRectF barArea; ///< null without a map
    std::unique_ptr<CaptionStrip> caption;
    int captionTop = 0;
    QSize size;
};

/// Two tones, so that the line is seen on dark and on bright skin; clipped to the crop, so that nothing
/// outside it is touched.
void paintOutline(QPainter& painter, const QPolygonF& outline, double thickness)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 4 * thickness, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolygon(outline);
    painter.setPen(
        QPen(QColor(255, 255, 255, 220), 2 * thickness, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolygon(outline);
}

/// Number of the face in the upper corner of its crop, where several faces are told apart in the caption.
void paintNumber(QPainter& painter, const QPolygonF& outline, int number, int text)
{
    const QPointF corner = outline.at(0);
    const QPointF inward =
        (outline.at(2) - corner) /
        std::max(1.0, std::hypot(outline.at(2).x() - corner.x(), outline.at(2).y() - corner.y()));
    const QRectF plate(corner + inward * 1.6 * text - QPointF(0.8 * text, 0.8 * text),
                       QSizeF(1.6 * text, 1.6 * text));
    painter.fillRect(plate, QColor(20, 20, 20, 200));
    painter.setPen(Qt::white);
    painter.setFont(pageFont(text));
    painter.drawText(plate, Qt::AlignCenter, QString::number(number));
}

void paintFaces(QPainter& painter, const InspectionResult& result, const OverlayStyle& style,
                const QRect& photograph)
{
    const int text = textPixels(photograph.size());
    const double outlineThickness = std::max(1.0, text / 12.0);
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        const auto& face = result.faces[i];
        if (!face.map || !face.aligned)
            continue;
        painter.save();
        painter.translate(photograph.topLeft());
        const QPolygonF outline = cropOutline(*face.aligned);
        QPainterPath crop;
        crop.addPolygon(outline);
        crop.closeSubpath();
        painter.setClipRect(QRect(QPoint(0, 0), photograph.size()));
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, style.smooth);
        painter.setTransform(overlayTransform(*face.aligned), true);
        painter.drawImage(0, 0, overlayImage(face.map->values, style));
        painter.restore();
        painter.setClipPath(crop, Qt::IntersectClip);
        paintOutline(painter, outline, outlineThickness);
        if (result.faces.size() > 1)
            paintNumber(painter, outline, static_cast<int>(i) + 1, text);
        painter.restore();
    }
}

QImage withoutLegend(const InspectionResult& result, const OverlayStyle& style)
{
    QImage picture = toImage(result.image->bgr()).convertToFormat(QImage::Format_RGB32);
    if (style.visible && !picture.isNull()) {
        QPainter painter(&picture);
        paintFaces(painter, result, style, picture.rect());
    }
    return picture;
}

} // namespace

QImage annotatedPicture(const InspectionResult& result, const OverlayStyle& style,
                        const AnnotationOptions& options)
{
    if (!result.image)
        return {};
    if (!options.legend)
        return withoutLegend(result, style);

    const QImage photograph = toImage(result.image->bgr());
    const Page page(result, style, photograph.size());
    QImage picture(page.size, QImage::Format_RGB32);
    if (picture.isNull())
        return {};
    picture.fill(kPaper);
    QPainter painter(&picture);
    painter.drawImage(page.photograph.topLeft(), photograph);
    if (style.visible)
        paintFaces(painter, result, style, page.photograph);
    if (!page.barArea.isNull())
        paintColourBar(painter, page.barArea, page.bar);
    page.caption->paint(painter, QPointF(page.margin, page.captionTop));
    return picture;
}

QRect annotatedPhotographRect(const InspectionResult& result, const OverlayStyle& style,
                              const AnnotationOptions& options)
{
    if (!result.image)
        return {};
    const QSize size(result.image->width(), result.image->height());
    return options.legend ? Page(result, style, size).photograph : QRect(QPoint(0, 0), size);
}

} // namespace pw
