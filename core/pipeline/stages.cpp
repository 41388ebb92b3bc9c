// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/stages.h"

#include "core/report/errormessage.h"

#include <array>
#include <cstddef>

namespace pw {

namespace {

constexpr std::array kStages = {
    StageDescriptor{Stage::Decode, "decode", PW_TR_NOOP("pw::Stage", "Reading the image")},
    StageDescriptor{Stage::Detect, "detect", PW_TR_NOOP("pw::Stage", "Finding faces")},
    StageDescriptor{Stage::Landmarks, "landmarks", PW_TR_NOOP("pw::Stage", "Locating facial features")},
    StageDescriptor{Stage::Align, "align", PW_TR_NOOP("pw::Stage", "Aligning the face")},
    StageDescriptor{Stage::Network, "network", PW_TR_NOOP("pw::Stage", "Running the recognition network")},
    StageDescriptor{Stage::Quality, "quality", PW_TR_NOOP("pw::Stage", "Estimating the quality")},
    StageDescriptor{Stage::Gradient, "gradient",
                    PW_TR_NOOP("pw::Stage", "Tracing the embedding back to the pixels")},
    StageDescriptor{Stage::Map, "map", PW_TR_NOOP("pw::Stage", "Building the map")},
    StageDescriptor{Stage::Components, "components", PW_TR_NOOP("pw::Stage", "Checking the photograph")},
};

} // namespace

std::span<const StageDescriptor> stages()
{
    return kStages;
}

const StageDescriptor& stageDescriptor(Stage stage)
{
    return kStages[static_cast<std::size_t>(stage)];
}

} // namespace pw
