// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/modelstore.h"
#include "core/quality/calibration.h"
#include "core/types/networkinfo.h"
#include "core/types/result.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <string>

namespace pw::app {

/// The models as they are now: read at start and again when a network was added or calibrated. Adding copies files in a
/// thread of its own; the destructor waits for it.
class NetworkLibrary : public QObject {
    Q_OBJECT
  public:
    /// `programFile`: where models are looked for from, see ModelStore.
    explicit NetworkLibrary(std::string programFile, QObject* parent = nullptr);
    ~NetworkLibrary() override;

    [[nodiscard]] const Result<ModelStore>& models() const { return m_models; }
    /// The same for jobs; absent when the models could not be read.
    [[nodiscard]] const std::shared_ptr<const ModelStore>& shared() const { return m_shared; }
    [[nodiscard]] bool contains(const QString& networkId) const;

    void add(const NetworkInfo& network, bool copy);
    void calibrate(const QString& networkId, const Calibration& calibration);

  Q_SIGNALS:
    void added(const QString& networkId); ///< models() has it
    void stored(const pw::Result<std::string>& manifest);
    void calibrated(const QString& networkId); ///< models() has it with the new constants
    void calibrationStored(const pw::Result<std::string>& manifest);

  private:
    void read();

    std::string m_programFile;
    Result<ModelStore> m_models;
    std::shared_ptr<const ModelStore> m_shared;
    QThreadPool m_pool;
};

} // namespace pw::app
