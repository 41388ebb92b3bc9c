// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace pw::ui {

/// The size of a window before it is first shown: what it wants, or what its screen has room for.
void setFirstSize(QWidget& window, QSize wanted);

} // namespace pw::ui
