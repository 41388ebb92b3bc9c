// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/childprocess.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <stdexcept>

namespace pw::bench {

namespace {

pid_t forked()
{
    const pid_t process = fork();
    if (process < 0)
        throw std::runtime_error("cannot start a process");
    if (process == 0)
        prctl(PR_SET_PDEATHSIG, SIGKILL); // nothing is left behind when the benchmark is killed
    return process;
}

} // namespace

double inOwnProcess(const std::function<double()>& work)
{
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("cannot make a pipe");
    const pid_t process = forked();
    if (process == 0) {
        int status = 1;
        try {
            const double value = work();
            status = write(ends[1], &value, sizeof value) == sizeof value ? 0 : 1;
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        _exit(status);
    }
    close(ends[1]);
    double value = 0;
    const bool isComplete = read(ends[0], &value, sizeof value) == sizeof value;
    close(ends[0]);
    waitpid(process, nullptr, 0);
    if (!isComplete)
        throw std::runtime_error("a process gave no time");
    return value;
}

BusyProcesses::BusyProcesses(int count)
{
    for (int i = 0; i < count; ++i) {
        const pid_t process = forked();
        if (process == 0)
            for (volatile unsigned turns = 0;;)
                turns = turns + 1;
        m_processes.push_back(process);
    }
}

BusyProcesses::~BusyProcesses()
{
    for (const pid_t process : m_processes) {
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
    }
}

} // namespace pw::bench
