// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/inspectionjob.h"
#include "app/window/latestwinsworker.h"
#include "core/types/inspectionresult.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>

namespace pw::app {

/// The GUI thread's end of the inspection thread. One job is wanted at a time; what arrives for any other is
/// dropped. No member waits for the thread but the destructor, which stops the work and joins.
class InspectionController : public QObject {
    Q_OBJECT
  public:
    explicit InspectionController(InspectFunctionFactory makeInspect, QObject* parent = nullptr);
    ~InspectionController() override;

    /// Starts the job, stopping a running one by the rule of supersede(). False: it has to wait until idle()
    /// and be submitted again.
    bool submit(InspectionJob job);

    /// Nothing is wanted any more. Returns at once, and no signal for the job comes after it.
    void cancel();

    /// The job whose result is wanted, or nullptr.
    [[nodiscard]] const InspectionJob* wanted() const { return m_wanted ? &*m_wanted : nullptr; }

  Q_SIGNALS:
    void stageStarted(const pw::app::InspectionJob& job, pw::Stage stage);
    void progressed(const pw::app::InspectionJob& job,
                    const pw::InspectionResult& result); ///< as known so far
    void finished(const pw::app::InspectionJob& job, const pw::InspectionResult& result);

  private:
    using Worker = LatestWinsWorker<InspectionJob>;

    Worker::Handler makeHandler(const InspectFunctionFactory& makeInspect);
    [[nodiscard]] bool isWanted(std::uint64_t id) const { return m_wanted && m_wanted->request.id == id; }
    void onStage(std::uint64_t id, Stage stage);
    void onResult(std::uint64_t id, const InspectionResult& result);

    std::optional<InspectionJob> m_wanted;
    std::uint64_t m_lastId = 0;
    std::unique_ptr<Worker> m_worker;
};

} // namespace pw::app
