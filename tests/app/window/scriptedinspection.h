// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/inspectionjob.h"

#include <opencv2/core/mat.hpp>

#include <atomic>
#include <chrono>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace pw::test {

/// An InspectFunction whose course a test decides. Results carry a plain picture of `side` pixels, `faces`
/// faces, a quality that is the image's number divided by 1000, and a head turned by 9 degrees.
class ScriptedInspection {
  public:
    std::atomic<bool> held = false;            ///< jobs wait, stoppable, until this is false
    std::atomic<bool> photographsHeld = false; ///< the same for all jobs but frames of the live view
    std::atomic<std::size_t> allowed =
        std::numeric_limits<std::size_t>::max(); ///< jobs after so many wait too
    std::atomic<bool> ignoresStop = false; ///< a held job waits on, as one inside a long library call would
    std::atomic<int> side = 8;
    std::atomic<int> faces = 2;
    std::atomic<int> running = 0;

    void failWith(std::optional<InspectionError> error)
    {
        const std::scoped_lock lock(m_mutex);
        m_error = std::move(error);
    }

    /// The jobs in the order they were begun.
    std::vector<app::InspectionJob> begun() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_begun;
    }

    app::InspectFunctionFactory factory()
    {
        return [this] {
            return [this](const app::InspectionJob& job, std::stop_token stop, const StageSink& onStage,
                          const ResultSink& onResult) { return inspect(job, stop, onStage, onResult); };
        };
    }

  private:
    InspectionResult inspect(const app::InspectionJob& job, const std::stop_token& stop,
                             const StageSink& onStage, const ResultSink& onResult)
    {
        const std::size_t number = begin(job);
        ++running;
        InspectionResult result;
        result.requestId = job.request.id;
        if (job.task) {
            while (held && !stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            const auto code = stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::NetworkUnsupported;
            job.task->refuse({code, {}, "scripted"});
            --running;
            return result;
        }
        result.parameters = job.request.parameters;
        onStage(Stage::Decode);
        ImageSource source;
        source.path = job.request.path;
        result.image = job.request.image
                           ? *job.request.image
                           : Image(cv::Mat(side, side, CV_8UC3, cv::Scalar(40, 80, 120)), source);
        result.faces.resize(static_cast<std::size_t>(faces.load()));
        onResult(result);
        onStage(Stage::Network);
        const auto waits = [&] {
            return held || number >= allowed || (photographsHeld && job.imageId != app::kLiveImage);
        };
        while (waits() && (ignoresStop || !stop.stop_requested()))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (stop.stop_requested()) {
            result.error = InspectionError{ErrorCode::Cancelled, {}, {}};
        } else if (const std::scoped_lock lock(m_mutex); m_error) {
            result.error = m_error;
        } else {
            result.currentFace =
                job.request.faces.kind == FaceSelection::Kind::Index ? job.request.faces.index : 0;
            result.network.emplace();
            result.network->id = job.engine.networkId;
            FaceInspection& face = result.faces[static_cast<std::size_t>(result.currentFace)];
            face.quality = QualityScore{};
            face.quality->scaled = static_cast<double>(job.imageId) / 1000;
            QualityComponent yaw;
            yaw.key = "head-yaw";
            yaw.native = 9;
            face.components = {yaw};
        }
        result.finished = true;
        --running;
        return result;
    }

    std::size_t begin(const app::InspectionJob& job)
    {
        const std::scoped_lock lock(m_mutex);
        m_begun.push_back(job);
        return m_begun.size() - 1;
    }

    mutable std::mutex m_mutex;
    std::vector<app::InspectionJob> m_begun;
    std::optional<InspectionError> m_error;
};

} // namespace pw::test
