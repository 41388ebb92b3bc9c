// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <functional>
#include <vector>

namespace pw::bench {

/// What `work` returns when run in a process of its own, a copy of this one. Only while this process has a
/// single thread. Throws std::runtime_error when the process failed.
[[nodiscard]] double inOwnProcess(const std::function<double()>& work);

/// Other processes that compute all the time, at the same priority, as long as this object lives.
class BusyProcesses {
  public:
    explicit BusyProcesses(int count);
    ~BusyProcesses();
    BusyProcesses(const BusyProcesses&) = delete;
    BusyProcesses& operator=(const BusyProcesses&) = delete;

  private:
    std::vector<pid_t> m_processes;
};

} // namespace pw::bench
