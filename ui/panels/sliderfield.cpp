// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sliderfield.h"

#include "ui/panels/panellayout.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kSliderSteps = 100;

} // namespace

SliderField::SliderField(Notation notation, const QString& name, const QString& toolTip, QWidget* parent)
    : QWidget(parent), m_factor(notation == Notation::Percent ? 100 : 1),
      m_slider(new QSlider(Qt::Horizontal, this)), m_number(new QDoubleSpinBox(this))
{
    m_slider->setRange(0, kSliderSteps);
    m_slider->setPageStep(kSliderSteps / 10);
    m_number->setRange(0, m_factor);
    m_number->setDecimals(notation == Notation::Percent ? 0 : 2);
    m_number->setSingleStep(m_factor / kSliderSteps);
    m_number->setAlignment(Qt::AlignRight);
    m_number->setKeyboardTracking(false); // "0.25" must not pass through 0
    if (notation == Notation::Percent)
        m_number->setSuffix(u" %"_s);
    for (QWidget* part : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_number)}) {
        part->setAccessibleName(name);
        part->setToolTip(toolTip);
        ignoreWheelWithoutFocus(part);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRowGap);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_number);
    setFocusProxy(m_slider);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int step) { change(step / static_cast<double>(kSliderSteps)); });
    connect(m_number, &QDoubleSpinBox::valueChanged, this,
            [this](double number) { change(number / m_factor); });
}

void SliderField::setValue(double value)
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietNumber(m_number);
    m_value = value;
    m_slider->setValue(qRound(value * kSliderSteps));
    m_number->setValue(value * m_factor);
}

void SliderField::change(double value)
{
    setValue(value);
    Q_EMIT valueChanged(value);
}

} // namespace pw::ui
