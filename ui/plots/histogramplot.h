// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/colourmapid.h"

#include <QWidget>

#include <memory>
#include <span>

namespace pw::ui {

/// How the values of a map are distributed over 0..1, filled in the colours they are shown with. The limits
/// of the colour map are two handles; what lies outside is grey.
class HistogramPlot : public QWidget {
    Q_OBJECT
  public:
    explicit HistogramPlot(QWidget* parent = nullptr);
    ~HistogramPlot() override;

    /// Values in [0, 1]; empty when there is no map. They are copied.
    void setValues(std::span<const float> values);
    void setColourMap(ColourMapId colourMap);
    /// Shows limits without emitting. They are at least 0.01 apart.
    void setLimits(double low, double high);
    void setLogarithmic(bool logarithmic);

    [[nodiscard]] double low() const;
    [[nodiscard]] double high() const;
    [[nodiscard]] bool isLogarithmic() const;
    /// Share of the values below low or above high, 0..1; 0 without values.
    [[nodiscard]] double shareOutside() const;
    /// Values in a bin; bin i covers [i/64, (i+1)/64), the last one includes 1.
    [[nodiscard]] int count(int bin) const;
    static constexpr int kBins = 64;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// The user moved a handle; many times while dragging.
    void limitsChanged(double low, double high);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw::ui
