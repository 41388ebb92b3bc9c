// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw {

/// Stages of an inspection, in order. Keys and texts: core/pipeline/stages.h.
enum class Stage { Decode, Detect, Landmarks, Align, Network, Quality, Gradient, Map, Components };

} // namespace pw
