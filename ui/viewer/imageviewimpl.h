// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/colourbarplate.h"
#include "ui/viewer/imageview.h"
#include "ui/viewer/inspectionscene.h"
#include "ui/viewer/viewgeometry.h"

#include <QElapsedTimer>

#include <optional>

namespace pw::ui {

/// What the canvas knows and does, apart from receiving events (imageview.cpp). Used there only.
struct ImageView::Impl {
    explicit Impl(ImageView& imageView) : view(imageView) {}

    [[nodiscard]] double ratio() const { return view.viewport()->devicePixelRatioF(); }
    [[nodiscard]] QPointF toDevice(const QPointF& logical) const { return logical * ratio(); }
    [[nodiscard]] QPointF toImage(const QPointF& logical) const
    {
        return geometry.toImage(toDevice(logical));
    }
    [[nodiscard]] bool isEmpty() const { return !scene.inspection().image; }

    void updateViewport();
    void applyGeometry();
    void zoomTo(double zoom, const QPointF& anchor);
    void moveBy(const QPointF& logical);
    void updateColourBar();
    void repaintColourBar();

    void probeAt(const std::optional<QPointF>& imagePoint);
    void probeAgain();
    void moveKeyboardProbe(const QPoint& delta);
    void leaveProbe();
    void updateAccessibleText();

    void startPan(const QPointF& position);
    void endPan();
    void updateCursor();
    void chooseFace(int index);
    void stepFace(int step);
    void choosePlace(const QPointF& imagePoint);

    ImageView& view;
    InspectionScene scene;
    ViewGeometry geometry;
    ColourBarPlate colourBar;
    OverlayStyle style;
    double shownRatio = 0;
    double reportedZoom = 0;

    std::optional<Probe> probe;
    std::optional<QPointF> mouse;        ///< over the viewport, logical pixels
    std::optional<QPoint> keyboardPixel; ///< probed with the keyboard
    std::optional<int> wantedFace;       ///< asked for, not arrived yet

    std::optional<QPointF> panFrom; ///< where the drag took the photograph, logical pixels
    QPointF panRest;                ///< fraction of a device pixel not moved yet
    std::optional<QPointF> pressed; ///< left button, for telling a click from a drag
    bool spaceHeld = false;
    bool spaceUsed = false; ///< for a drag: no tap any more
    QElapsedTimer spaceTime;
    bool focusShown = false;
};

} // namespace pw::ui
