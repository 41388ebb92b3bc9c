// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace pw::ui {

/// A value from 0 to 1 as a slider and a number beside it that always agree.
class SliderField : public QWidget {
    Q_OBJECT
  public:
    enum class Notation { Fraction, Percent };

    /// `name` is the accessible name of both parts.
    SliderField(Notation notation, const QString& name, const QString& toolTip, QWidget* parent = nullptr);

    void setValue(double value); ///< shows without emitting
    [[nodiscard]] double value() const { return m_value; }

  Q_SIGNALS:
    void valueChanged(double value); ///< by the user only

  private:
    void change(double value);

    double m_value = 0;
    double m_factor; ///< number shown for a value of 1
    QSlider* m_slider;
    QDoubleSpinBox* m_number;
};

} // namespace pw::ui
