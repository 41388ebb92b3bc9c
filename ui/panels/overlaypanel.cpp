// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/overlaypanel.h"

#include "core/imaging/colourmap.h"
#include "core/quality/mapmethods.h"
#include "core/quality/pixelmap.h"
#include "ui/messages/networktext.h"
#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"
#include "ui/panels/sliderfield.h"
#include "ui/plots/histogramplot.h"
#include "ui/rendering/overlayimage.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double kLeastRange = 0.01; ///< between the limits
constexpr QSize kSwatch(48, 12);

/// The colours of a map from low to high as a small picture.
QPixmap swatch(ColourMapId id)
{
    QImage image(256, 1, QImage::Format_RGB32);
    for (int i = 0; i < image.width(); ++i) {
        const Rgb colour = colourTable(id)[static_cast<std::size_t>(i)];
        image.setPixel(i, 0, qRgb(colour.r, colour.g, colour.b));
    }
    return QPixmap::fromImage(image.scaled(2 * kSwatch, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

QString percent(double share)
{
    // One decimal where it matters, so that a few cells do not read as none.
    return QLocale().toString(share * 100, 'f', share > 0 && share < 0.1 ? 1 : 0);
}

/// The box may be narrow; its list shows every entry whole.
void widenList(QComboBox* box)
{
    box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + kGroupGap);
}

QDoubleSpinBox* limitBox(const QString& name, const QString& toolTip, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setDecimals(3);
    box->setSingleStep(kLeastRange);
    box->setAlignment(Qt::AlignRight);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    setToolTipText(box, toolTip);
    ignoreWheelWithoutFocus(box);
    return box;
}

} // namespace

OverlayPanel::OverlayPanel(QWidget* parent) : InspectionPanel(parent)
{
    QVBoxLayout* layout = panelLayout(this);
    const auto addGrid = [layout] {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(kPanelPadding);
        grid->setVerticalSpacing(kRowGap);
        grid->setColumnStretch(1, 1);
        layout->addLayout(grid);
        return grid;
    };
    buildMethod(addGrid());
    layout->addSpacing(kGroupGap - kRowGap);
    buildColours(addGrid());
    layout->addSpacing(kGroupGap - kRowGap);
    layout->addLayout(buildRange());
    layout->addSpacing(kGroupGap - kRowGap);
    buildThreshold(addGrid());
    connectControls();
    showMethod();
    showStyle();
    showShares();
}

void OverlayPanel::buildMethod(QGridLayout* grid)
{
    m_method = narrowComboBox(
        tr("Method"), tr("How the map is computed. Another method inspects the photograph again."), this);
    for (const MapMethodDescriptor& method : mapMethods())
        m_method->addItem(QCoreApplication::translate("pw::MapMethod", method.name));
    widenList(m_method);
    m_methodShows = captionLabel({}, this);
    grid->addWidget(new QLabel(tr("Method"), this), 0, 0);
    grid->addWidget(m_method, 0, 1);
    grid->addWidget(m_methodShows, 1, 0, 1, 2);
}

void OverlayPanel::buildColours(QGridLayout* grid)
{
    m_visible = new QCheckBox(tr("Show the map"), this);
    setToolTipText(m_visible, tr("Draws the map over the photograph."));
    m_smooth = new QCheckBox(tr("Smooth"), this);
    setToolTipText(m_smooth, tr("Interpolates between cells. Off shows the cells as they were computed."));
    m_colourMap =
        narrowComboBox(tr("Colours"),
                       tr("Colours from the low to the high limit. Cividis is safe for colour-blind "
                          "readers; red-yellow-green is the scale of the paper."),
                       this);
    m_colourMap->setIconSize(kSwatch);
    for (const ColourMapDescriptor& map : colourMaps())
        m_colourMap->addItem(swatch(map.id), QCoreApplication::translate("pw::ColourMap", map.name));
    widenList(m_colourMap);
    m_opacity = new SliderField(SliderField::Notation::Percent, tr("Opacity"),
                                tr("How much the map covers the photograph, 0 to 100 %."), this);
    auto* switches = new QHBoxLayout;
    switches->setSpacing(kGroupGap);
    switches->addWidget(m_visible);
    switches->addWidget(m_smooth);
    switches->addStretch();
    grid->addLayout(switches, 0, 0, 1, 2);
    grid->addWidget(new QLabel(tr("Colours"), this), 1, 0);
    grid->addWidget(m_colourMap, 1, 1);
    grid->addWidget(new QLabel(tr("Opacity"), this), 2, 0);
    grid->addWidget(m_opacity, 2, 1);
}

QLayout* OverlayPanel::buildRange()
{
    m_histogram = new HistogramPlot(this);
    m_low = limitBox(tr("Low limit"), tr("Map value shown with the first colour, 0 to 1."), this);
    m_high = limitBox(tr("High limit"), tr("Map value shown with the last colour, 0 to 1."), this);
    m_reset = iconButton("reset", tr("Reset the range to 0 to 1"), this);
    m_rangeState = new Notice(this);
    m_logarithmic = new QCheckBox(tr("Logarithmic counts"), this);
    setToolTipText(m_logarithmic, tr("Shows rare values beside frequent ones."));

    auto* limits = new QHBoxLayout;
    limits->setSpacing(kRowGap);
    limits->addWidget(new QLabel(tr("Range"), this));
    limits->addStretch();
    limits->addWidget(m_low);
    limits->addWidget(new QLabel(u"–"_s, this));
    limits->addWidget(m_high);
    limits->addWidget(m_reset);
    auto* column = new QVBoxLayout;
    column->setSpacing(kRowGap);
    column->addWidget(m_histogram);
    column->addLayout(limits);
    column->addWidget(m_rangeState);
    column->addWidget(m_logarithmic);
    return column;
}

void OverlayPanel::buildThreshold(QGridLayout* grid)
{
    m_thresholded = new QCheckBox(tr("Only below a threshold"), this);
    setToolTipText(m_thresholded,
                   tr("Draws only the cells with a map value below the threshold, those that are worth "
                      "little; the rest shows the photograph."));
    m_threshold = new SliderField(SliderField::Notation::Fraction, tr("Threshold"),
                                  tr("Cells with a map value below this are drawn, 0 to 1."), this);
    m_thresholdShare = captionLabel({}, this);
    grid->addWidget(m_thresholded, 0, 0, 1, 2);
    grid->addWidget(m_threshold, 1, 0, 1, 2);
    grid->addWidget(m_thresholdShare, 2, 0, 1, 2);
}

void OverlayPanel::connectControls()
{
    connect(m_method, &QComboBox::currentIndexChanged, this, &OverlayPanel::requestMethod);
    connect(m_visible, &QCheckBox::toggled, this,
            [this](bool on) { changeStyle([on](OverlayStyle& style) { style.visible = on; }); });
    connect(m_smooth, &QCheckBox::toggled, this,
            [this](bool on) { changeStyle([on](OverlayStyle& style) { style.smooth = on; }); });
    connect(m_colourMap, &QComboBox::currentIndexChanged, this, [this](int row) {
        changeStyle(
            [row](OverlayStyle& style) { style.colourMap = colourMaps()[static_cast<std::size_t>(row)].id; });
    });
    connect(m_opacity, &SliderField::valueChanged, this,
            [this](double value) { changeStyle([value](OverlayStyle& style) { style.opacity = value; }); });
    const auto setLimits = [this](double low, double high) {
        changeStyle([low, high](OverlayStyle& style) {
            style.low = low;
            style.high = high;
        });
    };
    connect(m_histogram, &HistogramPlot::limitsChanged, this, setLimits);
    connect(m_low, &QDoubleSpinBox::valueChanged, this,
            [this, setLimits](double low) { setLimits(low, m_style.high); });
    connect(m_high, &QDoubleSpinBox::valueChanged, this,
            [this, setLimits](double high) { setLimits(m_style.low, high); });
    connect(m_reset, &QToolButton::clicked, this, [setLimits] { setLimits(0, 1); });
    connect(m_thresholded, &QCheckBox::toggled, this, [this](bool on) {
        changeStyle([this, on](OverlayStyle& style) {
            style.threshold = on ? std::optional(m_lastThreshold) : std::nullopt;
        });
    });
    connect(m_threshold, &SliderField::valueChanged, this,
            [this](double value) { changeStyle([value](OverlayStyle& style) { style.threshold = value; }); });
    connect(m_logarithmic, &QCheckBox::toggled, this, [this](bool on) {
        m_histogram->setLogarithmic(on);
        if (!m_showing)
            Q_EMIT histogramLogarithmicChanged(on);
    });
}

template <class Edit>
void OverlayPanel::changeStyle(Edit edit)
{
    if (m_showing)
        return;
    OverlayStyle style = m_style;
    edit(style);
    if (style == m_style)
        return;
    m_style = style;
    showStyle();
    showShares();
    Q_EMIT overlayStyleChanged(m_style);
}

void OverlayPanel::requestMethod(int row)
{
    if (m_showing || row < 0)
        return;
    m_parameters.method = mapMethods()[static_cast<std::size_t>(row)].method;
    showMethod();
    Q_EMIT parametersChanged(m_parameters);
}

void OverlayPanel::showNetworks(const std::vector<NetworkInfo>& networks)
{
    m_networks = networks;
    showLacks();
}

/// Methods that the chosen network cannot serve are grey, with the reason.
void OverlayPanel::showLacks()
{
    const auto network = std::ranges::find(m_networks, m_networkId.toStdString(), &NetworkInfo::id);
    auto* rows = qobject_cast<QStandardItemModel*>(m_method->model());
    for (int row = 0; row < rows->rowCount(); ++row) {
        const MapMethod method = mapMethods()[static_cast<std::size_t>(row)].method;
        const NetworkLack* lack = network == m_networks.end() ? nullptr : methodLack(method, *network);
        rows->item(row)->setEnabled(!lack);
        rows->item(row)->setToolTip(lack ? lackText(*lack) : QString());
        if (method == m_parameters.method && lack)
            m_methodShows->setText(lackText(*lack));
    }
}

void OverlayPanel::showInspection(const InspectionResult& result)
{
    if (result.network) {
        const auto known = std::ranges::find(m_networks, result.network->id, &NetworkInfo::id);
        if (known != m_networks.end() && known->lacks != result.network->lacks) {
            known->lacks = result.network->lacks;
            showMethod();
        }
    }
    const FaceInspection* face = result.current();
    const cv::Mat values = face && face->map ? face->map->values : cv::Mat();
    if (values.data == m_values.data && values.total() == m_values.total())
        return; // the same map in a later partial result
    m_values = values.isContinuous() ? values : values.clone();
    if (m_values.empty())
        m_histogram->setValues({});
    else
        m_histogram->setValues({m_values.ptr<float>(), m_values.total()});
    showShares();
}

void OverlayPanel::showSettings(const AppSettings& settings)
{
    m_parameters = settings.parameters;
    m_networkId = settings.network;
    m_style = settings.overlay;
    {
        const QScopedValueRollback showing(m_showing, true);
        m_logarithmic->setChecked(settings.histogramLogarithmic);
    }
    showMethod();
    showStyle();
    showShares();
}

void OverlayPanel::showMethod()
{
    const QScopedValueRollback showing(m_showing, true);
    const MapMethodDescriptor& shown = mapMethodDescriptor(m_parameters.method);
    for (std::size_t i = 0; i < mapMethods().size(); ++i) {
        if (mapMethods()[i].method == shown.method)
            m_method->setCurrentIndex(static_cast<int>(i));
    }
    m_methodShows->setText(QCoreApplication::translate("pw::MapMethod", shown.shows));
    showLacks();
}

void OverlayPanel::showStyle()
{
    const QScopedValueRollback showing(m_showing, true);
    m_visible->setChecked(m_style.visible);
    m_smooth->setChecked(m_style.smooth);
    for (std::size_t i = 0; i < colourMaps().size(); ++i) {
        if (colourMaps()[i].id == m_style.colourMap)
            m_colourMap->setCurrentIndex(static_cast<int>(i));
    }
    m_opacity->setValue(m_style.opacity);
    m_low->setRange(0, m_style.high - kLeastRange);
    m_high->setRange(m_style.low + kLeastRange, 1);
    m_low->setValue(m_style.low);
    m_high->setValue(m_style.high);
    m_histogram->setColourMap(m_style.colourMap);
    m_histogram->setLimits(m_style.low, m_style.high);
    m_lastThreshold = m_style.threshold.value_or(m_lastThreshold);
    m_thresholded->setChecked(m_style.threshold.has_value());
    m_threshold->setValue(m_lastThreshold);
    m_threshold->setEnabled(m_style.threshold.has_value());
}

/// The lines under histogram and threshold keep their place whatever they say, so that nothing moves under
/// the mouse.
void OverlayPanel::showShares()
{
    const bool viewChanged = m_style.low != 0 || m_style.high != 1;
    m_reset->setEnabled(viewChanged);
    if (viewChanged)
        m_rangeState->setNotice(u"review"_s,
                                tr("View changed, %1 % outside").arg(percent(m_histogram->shareOutside())));
    else
        m_rangeState->setNotice(u"info"_s, tr("Full range, nothing outside"));

    if (m_values.empty())
        m_thresholdShare->setText(tr("Share of the area: no map yet"));
    else
        m_thresholdShare->setText(
            tr("%1 % of the area lies below").arg(percent(pw::shareBelow(m_values, m_lastThreshold))));
}

} // namespace pw::ui
