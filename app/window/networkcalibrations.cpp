// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/networkcalibrations.h"

#include "app/window/imagefiles.h"
#include "app/window/postedcall.h"

#include <string>
#include <utility>
#include <vector>

namespace pw::app {

namespace {

std::vector<std::string> photographsIn(const QStringList& paths)
{
    std::vector<std::string> files;
    for (const ImageFile& file : findImageFiles(paths).files)
        files.push_back(file.path.toStdString());
    return files;
}

} // namespace

NetworkCalibrations::NetworkCalibrations(ImageSession& session, InspectionController& controller,
                                         QObject* parent)
    : QObject(parent), m_session(session), m_controller(controller)
{
}

void NetworkCalibrations::calibrate(const QStringList& paths)
{
    m_wanted = ++m_last;
    // The controller is there as long as its thread, which this object need not be.
    const auto post = postedTo(&m_controller, this);
    const auto deliver = [post, id = m_wanted](const Result<NetworkCalibration>& calibration) {
        post([id, calibration](NetworkCalibrations& self) { self.onCalibrated(id, calibration); });
    };
    EngineTask task;
    task.run = [paths, post, deliver, id = m_wanted](InspectionPipeline& pipeline,
                                                     const std::stop_token& stop) {
        deliver(calibrateNetwork(pipeline, photographsIn(paths), stop,
                                 [&](CalibrationStep step, std::size_t done, std::size_t all) {
                                     post([=](NetworkCalibrations& self) {
                                         self.onProgress(id, step, done, all);
                                     });
                                 }));
    };
    task.refuse = [deliver](const InspectionError& why) { deliver(tl::unexpected(why)); };
    m_session.doFirst(std::move(task));
}

void NetworkCalibrations::abandon()
{
    if (std::exchange(m_wanted, 0) != 0)
        m_session.doFirst(std::nullopt);
}

void NetworkCalibrations::onProgress(std::uint64_t id, CalibrationStep step, std::size_t done,
                                     std::size_t all)
{
    if (id == m_wanted)
        Q_EMIT progressed(step, static_cast<int>(done), static_cast<int>(all));
}

void NetworkCalibrations::onCalibrated(std::uint64_t id, const Result<NetworkCalibration>& calibration)
{
    const bool wasStopped = !calibration && calibration.error().code == ErrorCode::Cancelled;
    if (id != m_wanted || wasStopped)
        return;
    m_wanted = 0;
    Q_EMIT calibrated(CalibrationOutcome{calibration});
}

} // namespace pw::app
