// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/processsettings.h"

#include "core/pipeline/modelstore.h"

#include <dlfcn.h>
#include <malloc.h>
#include <opencv2/core/utility.hpp>
#include <unistd.h>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <thread>

namespace pw::app {

namespace {

// Activations of a face are some tens of MB, allocated and freed again for each pass. glibc gives such blocks
// back to the system at once; taking them anew costs a page fault every 4 KiB, a third of the pass.
void keepFreedMemory()
{
    constexpr int kNever = 1 << 30;
    constexpr int kTopPad = 64 << 20;
    mallopt(M_MMAP_THRESHOLD, kNever);
    mallopt(M_TRIM_THRESHOLD, kNever);
    mallopt(M_TOP_PAD, kTopPad);
}

// libgomp's threads spin while they wait, which starves each other when anything else runs on the machine
// (measured: 20 ms become 900). It reads GOMP_SPINCOUNT in its constructor; Qt Gui brings it in before main,
// hence the restart.
void boundOpenMpSpinning(char** argv)
{
    if (std::getenv("GOMP_SPINCOUNT") || std::getenv("OMP_WAIT_POLICY"))
        return;
    setenv("GOMP_SPINCOUNT", "2000", 1); // measured: docs/engine.md
    if (dlopen("libgomp.so.1", RTLD_NOW | RTLD_NOLOAD))
        execv(currentProgram().c_str(),
              argv); // comes back only when it failed; the program then runs as it is
}

} // namespace

void prepareProcess(char** argv)
{
    boundOpenMpSpinning(argv);
    keepFreedMemory();
    // A file-size limit then fails the write, which is reported, in place of ending the program.
    std::signal(SIGXFSZ, SIG_IGN);
}

void useCLocaleForNumbers()
{
    std::setlocale(LC_NUMERIC, "C");
}

void setImagingThreads(int threads)
{
    cv::setNumThreads(threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace pw::app
