// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/supersede.h"

namespace pw::app {

namespace {

bool sameLimits(const ImageLimits& a, const ImageLimits& b)
{
    return a.maxBytes == b.maxBytes && a.maxPixels == b.maxPixels && a.maxSide == b.maxSide &&
           a.maxJpegScans == b.maxJpegScans;
}

bool sameWork(const InspectionJob& a, const InspectionJob& b)
{
    return !a.task && !b.task && a.models == b.models && a.imageId == b.imageId &&
           a.warmUpOnly == b.warmUpOnly && sameEngine(a.engine, b.engine) && sameLimits(a.limits, b.limits) &&
           a.request.parameters == b.request.parameters && a.request.faces == b.request.faces;
}

} // namespace

Supersede supersede(const InspectionJob& running, const InspectionJob& incoming)
{
    if (sameWork(running, incoming))
        return Supersede::TakeOver;
    return incoming.background ? Supersede::Wait : Supersede::StopRunning;
}

bool sameEngine(const EngineOptions& a, const EngineOptions& b)
{
    return a.networkId == b.networkId && a.device == b.device && a.threads == b.threads;
}

} // namespace pw::app
