// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/appsettings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace pw::ui {

/// Edits the settings that have no place in the panels.
class SettingsDialog : public QDialog {
    Q_OBJECT
  public:
    explicit SettingsDialog(const AppSettings& settings, QWidget* parent = nullptr);

    /// The settings with what the fields say now; what the dialog does not edit stays as it is.
    [[nodiscard]] AppSettings appliedTo(AppSettings settings) const;

  private:
    QComboBox* m_language;
    QComboBox* m_theme;
    QCheckBox* m_reducedMotion;
    QComboBox* m_device;
    QSpinBox* m_deviceIndex;
    QSpinBox* m_threads;
    QSpinBox* m_maxMegapixels;
};

} // namespace pw::ui
