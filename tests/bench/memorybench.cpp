// SPDX-License-Identifier: GPL-3.0-or-later
// Resident memory over many maps.
#include "core/pipeline/modelstore.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/mapengine.h"
#include "tests/core/networks/reference.h"

#include <unistd.h>

#include <chrono>
#include <fstream>

namespace pw::bench {

namespace {

constexpr int kMaps = 10000;
constexpr int kBeforeFirstLook = 100;

double residentMebibytes()
{
    std::ifstream file("/proc/self/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

Report measureMemory()
{
    const ModelStore store = unwrapped(ModelStore::open(currentProgram()));
    const auto backend = unwrapped(loadBackend(store.backendModule()));
    MapEngine engine(*backend, unwrapped(store.network("embedded")), test::readReference().alignedFace, 2);
    std::vector<double> times;
    double before = 0;
    for (int map = 0; map < kMaps; ++map) {
        const auto start = std::chrono::steady_clock::now();
        map % 2 ? engine.paperMap() : engine.layerEnergyMap();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        if (map == kBeforeFirstLook)
            before = residentMebibytes();
    }
    const double after = residentMebibytes();
    return {{summarise("map, paper and layer-energy in turn", std::move(times))},
            {{"resident_mib", after}, {"resident_growth_mib", after - before}}};
}

} // namespace

Result<Report> runMemory(int&, char**)
{
    try {
        return measureMemory();
    } catch (const std::exception& error) {
        return failure(ErrorCode::Internal, "memory", error.what());
    }
}

} // namespace pw::bench
