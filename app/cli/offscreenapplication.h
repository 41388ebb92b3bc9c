// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>

#include <memory>

namespace pw::app {

/// What drawing text needs of Qt, without a display. One a process.
[[nodiscard]] std::unique_ptr<QGuiApplication> applicationWithoutDisplay();

} // namespace pw::app
