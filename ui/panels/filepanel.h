// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspectionpanel.h"

#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace pw::ui {

class ElidedField;
class NumberLabel;

/// Where the numbers come from: file and hashes, network, device, times, versions. All values can be copied.
class FilePanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit FilePanel(QWidget* parent = nullptr);
    void showInspection(const InspectionResult& result) override;

  private:
    enum class Form { Text, Hash };
    QGridLayout* addGroup(const QString& title);
    ElidedField* addField(QGridLayout* grid, const QString& name, const QString& toolTip,
                          Form form = Form::Text);
    QLabel* addParagraph(QGridLayout* grid, const QString& name, const QString& toolTip);
    void buildPhotograph();
    void buildNetwork();
    void buildComputation();
    void buildTimings();
    void showPhotograph(const InspectionResult& result);
    void showWarnings(const std::vector<ImageNote>& warnings);
    void showNetwork(const InspectionResult& result);
    void showTimings(const InspectionResult& result);

    struct Timing {
        Stage stage;
        QLabel* name;
        NumberLabel* milliseconds;
    };

    QLabel* m_emptyText;
    QWidget* m_content;
    QVBoxLayout* m_groups = nullptr;
    ElidedField *m_name, *m_path, *m_format, *m_size, *m_bytes, *m_sha256, *m_pixelSha256;
    QLabel* m_conversions;
    QVBoxLayout* m_warnings;
    ElidedField *m_network, *m_networkId, *m_networkFile, *m_networkSha256, *m_licence;
    QLabel* m_provenance;
    ElidedField *m_device, *m_backend, *m_cpu, *m_program;
    QLabel* m_libraries;
    std::vector<Timing> m_timings;
    QLabel* m_totalName;
    NumberLabel* m_total;
};

} // namespace pw::ui
