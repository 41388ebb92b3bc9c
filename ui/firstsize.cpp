// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstsize.h"

#include <QScreen>
#include <QWidget>

namespace pw::ui {

namespace {

constexpr QSize kFrame(8, 40); ///< of the window manager, whose own is not known yet

} // namespace

void setFirstSize(QWidget& window, QSize wanted)
{
    window.resize(wanted.boundedTo(window.screen()->availableSize() - kFrame));
}

} // namespace pw::ui
