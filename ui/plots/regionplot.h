// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>

namespace pw::ui {

/// One bar of the region plot.
struct RegionBar {
    QString part;                        ///< name as in kFacialRegionNames
    QString name;                        ///< translated
    double mean = 0;                     ///< of the map, 0..1
    std::optional<double> referenceMean; ///< of good portraits
    double referenceSd = 0;
    bool low = false; ///< far below good portraits

    bool operator==(const RegionBar&) const = default;
};

/// Mean map value by part of the face as bars, with the range of good portraits (mean and two standard
/// deviations to either side) beside each. A bar is chosen by a click or with the arrow keys; Escape chooses
/// none.
class RegionPlot : public QWidget {
    Q_OBJECT
  public:
    explicit RegionPlot(QWidget* parent = nullptr);
    ~RegionPlot() override;

    void setBars(const QList<RegionBar>& bars);
    /// Marks a bar without emitting; an unknown part marks none.
    void setChosen(const QString& part);
    [[nodiscard]] QString chosen() const;
    /// Where a bar lies, in own coordinates.
    [[nodiscard]] QRect barRect(const QString& part) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void partChosen(const QString& part); ///< by the user; "": none

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw::ui
