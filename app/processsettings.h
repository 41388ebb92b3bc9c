// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw::app {

/// First statement of main: makes the allocator keep freed memory and bounds the time that idle OpenMP
/// threads spin. May start the program again in the same process, once, because OpenMP reads its settings
/// only when it loads.
void prepareProcess(char** argv);

/// Call after the constructor of the Qt application object, which switches to the user's locale.
void useCLocaleForNumbers();

/// Number of threads for OpenCV; 0: as many as the machine has cores. The inference module is told by the
/// pipeline.
void setImagingThreads(int threads);

} // namespace pw::app
