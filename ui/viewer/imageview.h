// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"
#include "core/types/overlaystyle.h"
#include "ui/highlight.h"
#include "ui/viewer/probe.h"

#include <QGraphicsView>

#include <memory>

namespace pw::ui {

/// The canvas: photograph, warped map, face outlines, colour bar. Shows values, emits wishes.
/// Wheel zooms to the cursor, Shift+wheel and touch pads scroll; Space+drag, middle drag and the arrow keys
/// pan (with Shift by a page); Alt+arrows move a probe pixel by pixel (with Shift by ten), Escape puts it
/// away.
class ImageView : public QGraphicsView {
    Q_OBJECT
  public:
    explicit ImageView(QWidget* parent = nullptr);
    ~ImageView() override;

    /// Shows photograph, faces and maps of a result; a result with the pixels already shown keeps zoom and
    /// position, another photograph keeps the kind of zoom (fit or a factor).
    void showInspection(const InspectionResult& result);
    /// The next frame of a video, with the face as it was analysed last. `result` has an image.
    void showFrame(const InspectionResult& result);
    void clear();
    void setOverlayStyle(const OverlayStyle& style);
    [[nodiscard]] const OverlayStyle& overlayStyle() const;

    /// Device pixels for one image pixel, 0.01..64.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] bool isFitted() const;
    void setZoom(double factor);
    void zoomIn();
    void zoomOut();
    void fit();
    void showActualPixels();

    /// Chooses the next or previous face (keyboard); emits faceChosen.
    void chooseNextFace();
    void choosePreviousFace();

    /// The places where the measures of the current face looked, as lines.
    void setGuidesVisible(bool visible);
    /// A place that is marked and named, whether guides are visible or not.
    void setHighlight(const Highlight& highlight);
    [[nodiscard]] const Highlight& highlight() const;

    /// Cross-fade of a new map; off with reduced motion.
    void setAnimated(bool animated);

  Q_SIGNALS:
    void painted(); ///< what was shown last is on the canvas
    void faceChosen(int index);
    /// A click on a guide, a part of the current face or the background, or Return on the probed pixel; empty
    /// when nothing is there or it is marked already.
    void placeChosen(const pw::ui::Highlight& place);
    void zoomChanged(double factor);
    void probed(const pw::ui::Probe& probe);
    void probeLeft();
    /// Space was tapped (under 200 ms, no drag): the wish to switch the overlay.
    void overlayToggleRequested();

  protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw::ui
