// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/networkchoice.h"

#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

/// The rows of the device box; the card's number is chosen in the settings.
struct Place {
    const char* text;
    std::optional<DeviceKind> kind;
};
constexpr Place kPlaces[] = {
    {QT_TRANSLATE_NOOP("pw::ui::NetworkChoice", "As in the settings"), std::nullopt},
    {QT_TRANSLATE_NOOP("pw::ui::NetworkChoice", "Processor (CPU)"), DeviceKind::Cpu},
    {QT_TRANSLATE_NOOP("pw::ui::NetworkChoice", "Graphics card (CUDA)"), DeviceKind::Cuda},
};

} // namespace

NetworkChoice::NetworkChoice(QWidget* parent)
    : QWidget(parent),
      m_network(narrowComboBox(
          NetworkChoice::tr("Network"),
          NetworkChoice::tr("The recognition network that the face is worth something for. Another one "
                            "inspects the photograph again; results of this one are kept."),
          this)),
      m_place(
          narrowComboBox(NetworkChoice::tr("Device"), NetworkChoice::tr("Where this network runs."), this)),
      m_import(new QPushButton(NetworkChoice::tr("Import…"), this)),
      m_calibrate(new QPushButton(NetworkChoice::tr("Calibrate…"), this)),
      m_description(captionLabel({}, this)), m_calibration(new Notice(this))
{
    for (const Place& place : kPlaces)
        m_place->addItem(NetworkChoice::tr(place.text));
    m_network->setObjectName(u"network"_s);
    m_place->setObjectName(u"networkDevice"_s);
    m_import->setObjectName(u"importNetwork"_s);
    setToolTipText(m_import,
                   NetworkChoice::tr("Adds a network of your own from an ONNX or TorchScript file."));
    m_calibrate->setObjectName(u"calibrateNetwork"_s);
    setToolTipText(m_calibrate, NetworkChoice::tr("Finds this network's constants from portraits: the "
                                                  "scaling of the quality and the level of the maps."));
    m_calibration->setNotice(u"review"_s,
                             NetworkChoice::tr("Not calibrated: quality and map level of this network are "
                                               "provisional and cannot be compared with others."));

    auto* importRow = new QHBoxLayout;
    importRow->addWidget(m_import);
    importRow->addWidget(m_calibrate);
    importRow->addStretch();
    QFormLayout* form = panelForm();
    auto* label = new QLabel(NetworkChoice::tr("Network"), this);
    label->setBuddy(m_network);
    form->addRow(label, m_network);
    auto* place = new QLabel(NetworkChoice::tr("Device"), this);
    place->setBuddy(m_place);
    form->addRow(place, m_place);
    form->addRow(importRow); // both columns: the buttons do not widen the panel
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRowGap);
    layout->addLayout(form);
    layout->addWidget(m_description);
    layout->addWidget(m_calibration);

    connect(m_network, &QComboBox::activated, this, [this](int row) {
        const QString id = m_network->itemData(row).toString();
        if (id != m_id)
            Q_EMIT networkChosen(id);
    });
    connect(m_place, &QComboBox::activated, this, [this](int row) {
        const auto kind = kPlaces[row].kind;
        Q_EMIT deviceChosen(m_id, kind ? std::optional(Device{*kind, 0}) : std::nullopt);
    });
    connect(m_import, &QPushButton::clicked, this, &NetworkChoice::importRequested);
    connect(m_calibrate, &QPushButton::clicked, this, &NetworkChoice::calibrationRequested);
    showChosen();
}

void NetworkChoice::showNetworks(const std::vector<NetworkInfo>& networks)
{
    m_networks = networks;
    const QSignalBlocker quiet(m_network);
    m_network->clear();
    for (const NetworkInfo& network : m_networks) {
        m_network->addItem(QString::fromStdString(network.name), QString::fromStdString(network.id));
        m_network->setItemData(m_network->count() - 1,
                               QString::fromStdString(network.id + "\n" + network.file), Qt::ToolTipRole);
    }
    showChosen();
}

void NetworkChoice::showSettings(const AppSettings& settings)
{
    m_id = settings.network;
    const auto device = settings.networkDevices.constFind(m_id);
    m_device = device == settings.networkDevices.constEnd() ? std::nullopt : std::optional(*device);
    showChosen();
}

bool NetworkChoice::usesOwnDropout() const
{
    return chosen() && chosen()->fullPasses;
}

const NetworkInfo* NetworkChoice::chosen() const
{
    const auto found = std::ranges::find(m_networks, m_id.toStdString(), &NetworkInfo::id);
    return found == m_networks.end() ? nullptr : &*found;
}

void NetworkChoice::showChosen()
{
    m_network->setCurrentIndex(m_network->findData(m_id));
    const auto kind = m_device ? std::optional(m_device->kind) : std::nullopt;
    const auto place = std::ranges::find(kPlaces, kind, &Place::kind);
    m_place->setCurrentIndex(place == std::end(kPlaces) ? 0 : static_cast<int>(place - kPlaces));
    const NetworkInfo* network = chosen();
    m_place->setEnabled(network != nullptr);
    m_calibrate->setEnabled(network != nullptr);
    m_description->setVisible(network != nullptr);
    m_calibration->setVisible(network && !network->isCalibrated);
    if (network)
        m_description->setText(
            tr("Input %1 × %2 pixels. Licence: %3. %4")
                .arg(network->inputWidth)
                .arg(network->inputHeight)
                .arg(QString::fromStdString(network->licence), QString::fromStdString(network->provenance)));
}

} // namespace pw::ui
