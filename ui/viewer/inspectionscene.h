// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "core/types/overlaystyle.h"
#include "ui/highlight.h"
#include "ui/viewer/probe.h"

#include <QColor>
#include <QGraphicsScene>
#include <QPointF>

#include <memory>
#include <optional>
#include <vector>

namespace pw::ui {

class CropOutlineItem;
class CrosshairItem;
class FaceOutlineItem;
class GuideItem;
class OverlayItem;
class PhotographItem;
class PixelGridItem;

/// Photograph, maps and face frames of one inspection, in pixels of the photograph.
class InspectionScene : public QGraphicsScene {
    Q_OBJECT
  public:
    explicit InspectionScene(QObject* parent = nullptr);
    ~InspectionScene() override;

    /// Keeps the items of a photograph that is shown already, so that stages arrive without flicker, and says
    /// so.
    bool showInspection(const InspectionResult& result);
    /// The next frame of a video: items move with their faces and nothing fades.
    void showFrame(const InspectionResult& result);
    [[nodiscard]] const InspectionResult& inspection() const { return m_result; }
    /// The map that colour bar and accessible text speak of: of the current face, else the first there is.
    [[nodiscard]] const PixelQualityMap* map() const;

    void setOverlayStyle(const OverlayStyle& style);
    void setAnimated(bool animated) { m_animated = animated; }
    /// Guides of all measures of the current face, and the place that is pointed at.
    void setGuides(bool visible, const Highlight& highlight);
    [[nodiscard]] bool guidesVisible() const { return m_guidesVisible; }
    [[nodiscard]] const Highlight& highlight() const { return m_highlight; }
    void setAccent(const QColor& accent);
    /// Device pixels and logical pixels of the viewport for one pixel of the photograph.
    void setZoom(double zoom, double viewScale);

    [[nodiscard]] QSize imageSize() const;
    /// The smallest face whose box holds the point.
    [[nodiscard]] std::optional<int> faceAt(const QPointF& point) const;
    void setHoveredFace(std::optional<int> face);

    /// Nothing outside the photograph.
    [[nodiscard]] std::optional<Probe> probeAt(const QPointF& point) const;
    void setCrosshair(std::optional<QPoint> pixel);

  private:
    struct FaceItems;

    void rebuildFaces();
    void updateFaces();
    void updateGuides();
    void updateFace(FaceItems& items, const FaceInspection& face);

    InspectionResult m_result;
    OverlayStyle m_style;
    bool m_animated = true;
    bool m_guidesVisible = false;
    Highlight m_highlight;
    QColor m_accent = Qt::white;
    double m_viewScale = 1;
    std::optional<int> m_hovered;
    std::unique_ptr<PhotographItem> m_photograph;
    std::unique_ptr<PixelGridItem> m_grid;
    std::unique_ptr<CrosshairItem> m_crosshair;
    std::unique_ptr<GuideItem> m_guides;
    std::vector<FaceItems> m_faces;
};

} // namespace pw::ui
