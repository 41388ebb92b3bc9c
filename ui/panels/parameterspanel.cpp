// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parameterspanel.h"

#include "ui/panels/networkchoice.h"
#include "ui/panels/panellayout.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kMinPasses = 2;
constexpr int kMaxPasses = 1000;
constexpr double kMinDropout = 0.01;
constexpr double kMaxDropout = 0.99;

// Terhörst et al., CVPR 2020 and IEEE TBIOM 2023: 100 passes, half of the entries dropped; the figures show
// maps in red, yellow and green from 0 to 1.
constexpr int kPaperPasses = 100;
constexpr double kPaperDropout = 0.5;

/// Digits up to the largest 64-bit number.
class SeedValidator final : public QRegularExpressionValidator {
  public:
    explicit SeedValidator(QObject* parent)
        : QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,20}"_s), parent)
    {
    }

    State validate(QString& text, int& position) const override
    {
        const State state = QRegularExpressionValidator::validate(text, position);
        bool fits = false;
        static_cast<void>(text.toULongLong(&fits));
        return state == Acceptable && !fits ? Invalid : state;
    }

    void fixup(QString& text) const override
    {
        if (text.isEmpty())
            text = u"0"_s;
    }
};

} // namespace

ParametersPanel::ParametersPanel(QWidget* parent)
    : InspectionPanel(parent), m_network(new NetworkChoice(this)), m_passes(new QSpinBox(this)),
      m_seed(new QLineEdit(this)), m_dropout(new QDoubleSpinBox(this))
{
    m_passes->setRange(kMinPasses, kMaxPasses);
    m_dropout->setRange(kMinDropout, kMaxDropout);
    m_dropout->setDecimals(2);
    m_dropout->setSingleStep(0.05);
    m_seed->setValidator(new SeedValidator(m_seed));
    for (QWidget* field : {static_cast<QWidget*>(m_passes), static_cast<QWidget*>(m_dropout)})
        ignoreWheelWithoutFocus(field);

    QFormLayout* form = panelForm();
    addField(form, tr("Passes"), m_passes,
             tr("Random dropout masks T, %1 to %2. More passes make the quality steadier and slower.")
                 .arg(kMinPasses)
                 .arg(kMaxPasses));
    addField(form, tr("Dropout"), m_dropout,
             tr("Probability that a mask drops an entry of the network's last state."));
    addField(form, tr("Seed"), m_seed,
             tr("Start of the random masks, a whole number. The same seed gives the same numbers."));

    auto* paper = new QPushButton(tr("As in the paper"), this);
    setToolTipText(
        paper, tr("The paper's method with 100 passes and dropout 0.5, drawn in red, yellow and green from "
                  "0 to 1 (Terhörst et al., IEEE TBIOM 2023). The seed stays."));
    auto* standard = new QPushButton(tr("Defaults"), this);
    setToolTipText(standard,
                   tr("The method, passes and dropout that the program starts with. The seed stays."));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kRowGap);
    buttons->addWidget(paper);
    buttons->addWidget(standard);
    buttons->addStretch();

    QVBoxLayout* layout = panelLayout(this);
    layout->addWidget(m_network);
    layout->addSpacing(kGroupGap - kRowGap);
    layout->addLayout(form);
    layout->addLayout(buttons);
    layout->addWidget(captionLabel(tr("A change inspects the photograph again."), this));

    connect(m_network, &NetworkChoice::networkChosen, this, &ParametersPanel::networkChosen);
    connect(m_network, &NetworkChoice::deviceChosen, this, &ParametersPanel::networkDeviceChosen);
    connect(m_network, &NetworkChoice::importRequested, this, &ParametersPanel::importNetworkRequested);
    connect(m_network, &NetworkChoice::calibrationRequested, this,
            &ParametersPanel::calibrateNetworkRequested);
    connect(m_passes, &QSpinBox::editingFinished, this, &ParametersPanel::readFields);
    connect(m_dropout, &QDoubleSpinBox::editingFinished, this, &ParametersPanel::readFields);
    connect(m_seed, &QLineEdit::editingFinished, this, &ParametersPanel::readFields);
    connect(paper, &QPushButton::clicked, this, &ParametersPanel::requestPaper);
    connect(standard, &QPushButton::clicked, this, [this] {
        InspectionParameters parameters;
        parameters.seed = m_parameters.seed;
        requestParameters(parameters);
    });
    showParameters();
}

void ParametersPanel::showInspection(const InspectionResult&) {}

void ParametersPanel::showNetworks(const std::vector<NetworkInfo>& networks)
{
    m_network->showNetworks(networks);
    showDropout();
}

/// A network with dropout layers of its own brings its rates along.
void ParametersPanel::showDropout()
{
    const bool isOwn = m_network->usesOwnDropout();
    m_dropout->setEnabled(!isOwn);
    setToolTipText(m_dropout,
                   isOwn ? tr("This network uses its own dropout layers with the rates it was trained with.")
                         : tr("Probability that a mask drops an entry of the network's last state."));
}

void ParametersPanel::showSettings(const AppSettings& settings)
{
    m_network->showSettings(settings);
    showDropout();
    m_parameters = settings.parameters;
    m_style = settings.overlay;
    showParameters();
}

void ParametersPanel::showParameters()
{
    m_passes->setValue(m_parameters.passes);
    m_dropout->setValue(m_parameters.dropout);
    m_seed->setText(QString::number(m_parameters.seed));
}

void ParametersPanel::readFields()
{
    InspectionParameters parameters = m_parameters;
    parameters.passes = m_passes->value();
    // The field shows two decimals: what it was given with more digits stays unless it was edited.
    if (std::abs(m_dropout->value() - m_parameters.dropout) > 0.005)
        parameters.dropout = m_dropout->value();
    bool isNumber = false;
    if (const auto seed = m_seed->text().toULongLong(&isNumber); isNumber)
        parameters.seed = seed;
    requestParameters(parameters);
}

void ParametersPanel::requestParameters(const InspectionParameters& parameters)
{
    const bool changed = parameters != m_parameters;
    m_parameters = parameters;
    showParameters();
    if (changed)
        Q_EMIT parametersChanged(m_parameters);
}

void ParametersPanel::requestPaper()
{
    OverlayStyle style = m_style;
    style.colourMap = ColourMapId::RdYlGn;
    style.low = 0;
    style.high = 1;
    if (style != m_style) {
        m_style = style;
        Q_EMIT overlayStyleChanged(m_style);
    }
    InspectionParameters parameters = m_parameters;
    parameters.method = MapMethod::Paper;
    parameters.passes = kPaperPasses;
    parameters.dropout = kPaperDropout;
    requestParameters(parameters);
}

} // namespace pw::ui
