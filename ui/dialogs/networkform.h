// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/networkprobe.h"

#include <QMap>
#include <QSet>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace pw::ui {

class Notice;

/// What a manifest says, as fields, each with how its value was found. What the user changed counts as said
/// by them from then on.
class NetworkForm : public QWidget {
    Q_OBJECT
  public:
    explicit NetworkForm(QWidget* parent = nullptr);

    void showProbe(const NetworkProbe& probe);

    /// What the user said, for another probe of `file`.
    [[nodiscard]] NetworkWishes wishes(const QString& file) const;
    /// The probed network with its names as they stand in the form.
    [[nodiscard]] NetworkInfo named(NetworkInfo network) const;

    /// Something that changes the numbers was changed since the last probe.
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    /// Can mean and scale be read? With the reason in the field's tool tip when not.
    [[nodiscard]] bool isValid() const;

  Q_SIGNALS:
    void edited();

  private:
    void addNames(QFormLayout* form);
    void addInput(QFormLayout* form);
    void addParts(QFormLayout* form);
    void addFinding(QFormLayout* form, NetworkField field);
    void connectFields();
    void touch(NetworkField field);
    void showFindings(const std::vector<NetworkFinding>& findings);

    bool m_isChanged = false;
    bool m_showing = false;        ///< values are being put into fields
    QSet<int> m_said;              ///< fields that the user changed, as NetworkField
    QMap<int, Notice*> m_findings; ///< by NetworkField
    QLineEdit* m_name;
    QLineEdit* m_id;
    QLineEdit* m_licence;
    QLineEdit* m_provenance;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QComboBox* m_order;
    QLineEdit* m_mean;
    QLineEdit* m_scale;
    QComboBox* m_embedding;
    QComboBox* m_state;
    QComboBox* m_dropout;
    QComboBox* m_finer;
    QComboBox* m_coarser;
};

} // namespace pw::ui
