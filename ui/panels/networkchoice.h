// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"
#include "ui/settings/appsettings.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace pw::ui {

class Notice;

/// The network that the quality is measured for, and the device it runs on.
class NetworkChoice : public QWidget {
    Q_OBJECT
  public:
    explicit NetworkChoice(QWidget* parent = nullptr);

    void showNetworks(const std::vector<NetworkInfo>& networks);
    void showSettings(const AppSettings& settings);
    /// Do the random passes of the chosen network use its own dropout layers?
    [[nodiscard]] bool usesOwnDropout() const;

  Q_SIGNALS:
    void networkChosen(const QString& id);
    void deviceChosen(const QString& id, const std::optional<pw::Device>& device);
    void importRequested();
    void calibrationRequested();

  private:
    void showChosen();
    [[nodiscard]] const NetworkInfo* chosen() const;

    std::vector<NetworkInfo> m_networks;
    QString m_id;
    std::optional<Device> m_device; ///< of its own; absent: as in the settings
    QComboBox* m_network;
    QComboBox* m_place;
    QPushButton* m_import;
    QPushButton* m_calibrate;
    QLabel* m_description;
    Notice* m_calibration;
};

} // namespace pw::ui
