// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panellayout.h"

#include "ui/icons.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

class WheelFilter final : public QObject {
  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return false;
        event->ignore(); // the scroll area above takes it
        return true;
    }
};

} // namespace

QFont captionFont(const QFont& body)
{
    return scaled(body, 0.9);
}

QFont figureFont(const QFont& body)
{
    return scaled(body, 2.4);
}

QVBoxLayout* panelLayout(QWidget* panel)
{
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(kPanelPadding, kPanelPadding, kPanelPadding, kPanelPadding);
    layout->setSpacing(kRowGap);
    return layout;
}

QLabel* wrappedLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel* captionLabel(const QString& text, QWidget* parent)
{
    QLabel* label = wrappedLabel(text, parent);
    label->setFont(captionFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* groupLabel(const QString& text, QWidget* parent)
{
    QLabel* label = wrappedLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QToolButton* iconButton(const char* icon, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIcon(themedIcon(QLatin1StringView(icon)));
    button->setIconSize({16, 16});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QComboBox* narrowComboBox(const QString& name, const QString& toolTip, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTipText(box, toolTip);
    ignoreWheelWithoutFocus(box);
    return box;
}

QFormLayout* panelForm(QWidget* owner)
{
    auto* form = new QFormLayout(owner);
    form->setHorizontalSpacing(kGroupGap);
    form->setVerticalSpacing(kRowGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    return form;
}

void addField(QFormLayout* form, const QString& name, QWidget* field, const QString& toolTip)
{
    auto* label = new QLabel(name);
    label->setBuddy(field);
    field->setAccessibleName(name);
    setToolTipText(label, toolTip);
    setToolTipText(field, toolTip);
    form->addRow(label, field);
}

void setToolTipText(QWidget* widget, const QString& text)
{
    widget->setToolTip(text.isEmpty() ? QString() : u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s);
}

void ignoreWheelWithoutFocus(QWidget* widget)
{
    widget->setFocusPolicy(Qt::StrongFocus); // WheelFocus would take the focus by the very wheel
    widget->installEventFilter(new WheelFilter(widget));
}

} // namespace pw::ui
