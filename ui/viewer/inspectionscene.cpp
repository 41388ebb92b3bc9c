// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/inspectionscene.h"

#include "ui/rendering/imagesampling.h"
#include "ui/rendering/overlayimage.h"
#include "ui/viewer/carriedover.h"
#include "ui/viewer/cropoutlineitem.h"
#include "ui/viewer/crosshairitem.h"
#include "ui/viewer/faceoutlineitem.h"
#include "ui/viewer/guideitem.h"
#include "ui/viewer/overlayitem.h"
#include "ui/viewer/photographitem.h"
#include "ui/viewer/pixelgriditem.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pw::ui {
namespace {

QRectF toRect(const cv::Rect2d& box)
{
    return {box.x, box.y, box.width, box.height};
}

bool sameBoxes(const std::vector<FaceInspection>& a, const std::vector<FaceInspection>& b)
{
    return std::ranges::equal(
        a, b, {}, [](const auto& face) { return face.detection.box; },
        [](const auto& face) { return face.detection.box; });
}

} // namespace

/// The items of one face; those of stages that have not been reached yet are null.
struct InspectionScene::FaceItems {
    std::unique_ptr<FaceOutlineItem> outline;
    std::unique_ptr<CropOutlineItem> crop;
    std::unique_ptr<OverlayItem> overlay;
};

InspectionScene::InspectionScene(QObject* parent)
    : QGraphicsScene(parent), m_photograph(std::make_unique<PhotographItem>()),
      m_grid(std::make_unique<PixelGridItem>()), m_crosshair(std::make_unique<CrosshairItem>()),
      m_guides(std::make_unique<GuideItem>())
{
    setItemIndexMethod(NoIndex); // a handful of items that change often
    addItem(m_photograph.get());
    addItem(m_grid.get());
    addItem(m_crosshair.get());
    addItem(m_guides.get());
}

InspectionScene::~InspectionScene() = default;

bool InspectionScene::showInspection(const InspectionResult& result)
{
    const bool samePhotograph = samePixels(m_result.image, result.image);
    InspectionResult next = carriedOver(m_result, result);
    const bool keepFaces = samePhotograph && sameBoxes(m_result.faces, next.faces);
    m_result = std::move(next);
    if (!samePhotograph) {
        setCrosshair(std::nullopt);
        if (m_result.image)
            m_photograph->setImage(*m_result.image);
        else
            m_photograph->clear();
        m_grid->setImageSize(imageSize());
        setSceneRect(QRectF(QPointF(), QSizeF(imageSize())));
    }
    if (!keepFaces)
        rebuildFaces();
    updateFaces();
    updateGuides();
    return samePhotograph;
}

void InspectionScene::showFrame(const InspectionResult& result)
{
    const QSize before = imageSize();
    m_result = result;
    m_photograph->setImage(*m_result.image);
    if (imageSize() != before) {
        setCrosshair(std::nullopt);
        m_grid->setImageSize(imageSize());
        setSceneRect(QRectF(QPointF(), QSizeF(imageSize())));
    }
    if (m_faces.size() != m_result.faces.size())
        rebuildFaces();
    for (std::size_t i = 0; i < m_faces.size(); ++i)
        m_faces[i].outline->setBox(toRect(m_result.faces[i].detection.box));
    const bool animated = std::exchange(m_animated, false);
    updateFaces();
    m_animated = animated;
}

const PixelQualityMap* InspectionScene::map() const
{
    if (const auto* current = m_result.current(); current && current->map)
        return &*current->map;
    const auto found =
        std::ranges::find_if(m_result.faces, [](const auto& face) { return face.map.has_value(); });
    return found == m_result.faces.end() ? nullptr : &*found->map;
}

void InspectionScene::rebuildFaces()
{
    m_faces.clear();
    m_hovered.reset();
    const bool numbered = m_result.faces.size() > 1;
    for (const auto& face : m_result.faces) {
        FaceItems items;
        const int number = static_cast<int>(m_faces.size()) + 1;
        items.outline = std::make_unique<FaceOutlineItem>(toRect(face.detection.box), number, numbered);
        items.outline->setAccent(m_accent);
        items.outline->setViewScale(m_viewScale);
        addItem(items.outline.get());
        m_faces.push_back(std::move(items));
    }
}

void InspectionScene::updateFaces()
{
    for (std::size_t i = 0; i < m_faces.size(); ++i) {
        m_faces[i].outline->setChosen(static_cast<int>(i) == m_result.currentFace);
        updateFace(m_faces[i], m_result.faces[i]);
    }
}

void InspectionScene::updateFace(FaceItems& items, const FaceInspection& face)
{
    if (!face.aligned) {
        items.crop.reset();
        items.overlay.reset();
        return;
    }
    if (!items.crop) {
        items.crop = std::make_unique<CropOutlineItem>();
        items.crop->setVisible(m_style.visible);
        addItem(items.crop.get());
    }
    items.crop->setOutline(cropOutline(*face.aligned));
    if (!face.map) {
        items.overlay.reset();
        return;
    }
    if (!items.overlay) {
        items.overlay = std::make_unique<OverlayItem>();
        items.overlay->setStyle(m_style);
        addItem(items.overlay.get());
    }
    items.overlay->setMap(*face.map, *face.aligned, m_animated);
}

void InspectionScene::setOverlayStyle(const OverlayStyle& style)
{
    if (style == m_style)
        return;
    m_style = style;
    for (auto& items : m_faces) {
        if (items.overlay)
            items.overlay->setStyle(style);
        if (items.crop)
            items.crop->setVisible(style.visible);
    }
}

void InspectionScene::setGuides(bool visible, const Highlight& highlight)
{
    if (visible == m_guidesVisible && highlight == m_highlight)
        return;
    m_guidesVisible = visible;
    m_highlight = highlight;
    updateGuides();
}

void InspectionScene::updateGuides()
{
    const FaceInspection* face = m_result.current();
    m_guides->setDrawing(face ? guideDrawing(*face, m_guidesVisible, m_highlight) : GuideDrawing());
}

void InspectionScene::setAccent(const QColor& accent)
{
    m_accent = accent;
    for (auto& items : m_faces)
        items.outline->setAccent(accent);
}

void InspectionScene::setZoom(double zoom, double viewScale)
{
    m_viewScale = viewScale;
    m_grid->setVisible(zoom >= PixelGridItem::kLeastZoom);
    m_crosshair->setViewScale(viewScale);
    m_guides->setViewScale(viewScale);
    for (auto& items : m_faces)
        items.outline->setViewScale(viewScale);
}

QSize InspectionScene::imageSize() const
{
    return m_result.image ? QSize(m_result.image->width(), m_result.image->height()) : QSize();
}

std::optional<int> InspectionScene::faceAt(const QPointF& point) const
{
    std::optional<int> found;
    double smallest = 0;
    for (std::size_t i = 0; i < m_faces.size(); ++i) {
        const QRectF& box = m_faces[i].outline->box();
        const double area = box.width() * box.height();
        if (box.contains(point) && (!found || area < smallest)) {
            found = static_cast<int>(i);
            smallest = area;
        }
    }
    return found;
}

void InspectionScene::setHoveredFace(std::optional<int> face)
{
    if (face == m_hovered)
        return;
    if (m_hovered)
        m_faces[static_cast<std::size_t>(*m_hovered)].outline->setHovered(false);
    m_hovered = face;
    if (m_hovered)
        m_faces[static_cast<std::size_t>(*m_hovered)].outline->setHovered(true);
}

std::optional<Probe> InspectionScene::probeAt(const QPointF& point) const
{
    if (!m_result.image)
        return std::nullopt;
    const QPoint pixel(static_cast<int>(std::floor(point.x())), static_cast<int>(std::floor(point.y())));
    const auto colour = colourAt(*m_result.image, pixel);
    if (!colour)
        return std::nullopt;
    Probe probe{pixel, *colour, std::nullopt, {}};
    if (const auto sample = mapSampleAt(m_result, point)) {
        probe.mapValue = sample->value;
        probe.cell = sample->cell;
    }
    return probe;
}

void InspectionScene::setCrosshair(std::optional<QPoint> pixel)
{
    m_crosshair->setVisible(pixel.has_value());
    if (pixel)
        m_crosshair->setPixel(*pixel);
}

} // namespace pw::ui
