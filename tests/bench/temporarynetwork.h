// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/networkinfo.h"

#include <utility>

namespace pw::bench {

/// A network with random weights in a temporary file, which goes with this object.
class TemporaryNetwork {
  public:
    [[nodiscard]] static TemporaryNetwork iResNet50();
    ~TemporaryNetwork();
    TemporaryNetwork(TemporaryNetwork&&) = delete;

    [[nodiscard]] const NetworkInfo& info() const { return m_info; }

  private:
    explicit TemporaryNetwork(NetworkInfo info) : m_info(std::move(info)) {}

    NetworkInfo m_info;
};

} // namespace pw::bench
