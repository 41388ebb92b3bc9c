// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/imagesession.h"
#include "core/pipeline/networkprobe.h"
#include "core/types/result.h"

#include <QObject>

#include <cstdint>

namespace pw::app {

/// A struct of its own, since Qt looks for a comparison of what a signal carries, and a bare Result seems to
/// have one.
struct ProbeOutcome {
    Result<NetworkProbe> probe;
};

/// Finds out about network files on the inspection thread, before anything else the session has to do. One at
/// a time: another request replaces it. A probe that other work interrupts begins again after it.
class NetworkProbes : public QObject {
    Q_OBJECT
  public:
    /// Both must outlive it.
    NetworkProbes(ImageSession& session, InspectionController& controller, QObject* parent = nullptr);

    void probe(const NetworkWishes& wishes);
    void abandon();

  Q_SIGNALS:
    void probed(const pw::app::ProbeOutcome& outcome);

  private:
    void onProbed(std::uint64_t id, const Result<NetworkProbe>& probe);

    ImageSession& m_session;
    InspectionController& m_controller;
    std::uint64_t m_wanted = 0; ///< 0: none
    std::uint64_t m_last = 0;
};

} // namespace pw::app
