// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/mapmethods.h"

#include "core/report/errormessage.h"

#include <algorithm>
#include <array>

namespace pw {

namespace {

constexpr std::array kMapMethods = {
    MapMethodDescriptor{
        MapMethod::LayerEnergy, "layer-energy", PW_TR_NOOP("pw::MapMethod", "Layer energy"),
        PW_TR_NOOP("pw::MapMethod", "High where features inside the network carry the embedding; "
                                    "one detail covers about 4 x 4 to 8 x 8 cells."),
        "P = 1 - 1/(1 + (Q/0.88 * E/E0)^2), E = sqrt(E1 * E2), El = sqrt(sum_c (A_c * d ln|e| / dA_c)^2) "
        "at two layers A",
        "own method"},
    MapMethodDescriptor{
        MapMethod::Paper, "paper", PW_TR_NOOP("pw::MapMethod", "Paper (pixel gradient)"),
        PW_TR_NOOP("pw::MapMethod",
                   "High where a change of the pixel changes the quality node most; the level "
                   "depends on the sum of the embedding, so only the order within one image counts."),
        "P = 1 - 1/(1 + 10^gamma x^2), x = mean over channels of |d f/dI|, f = sum_j w u_j, w = Q / sum_j "
        "u_j",
        "Terhörst et al., Pixel-Level Face Image Quality Assessment for Explainable Face Recognition, IEEE "
        "TBIOM 2023"},
    MapMethodDescriptor{
        MapMethod::PaperStable, "paper-stable", PW_TR_NOOP("pw::MapMethod", "Paper, stable level"),
        PW_TR_NOOP("pw::MapMethod",
                   "Like the paper's map with a constant in place of the sum of the embedding, "
                   "so that levels can be compared between images."),
        "as paper with w = Q / c, c a constant of the network",
        "own variant of Terhörst et al., IEEE TBIOM 2023"},
};

} // namespace

std::span<const MapMethodDescriptor> mapMethods()
{
    return kMapMethods;
}

const MapMethodDescriptor& mapMethodDescriptor(MapMethod method)
{
    return *std::ranges::find(kMapMethods, method, &MapMethodDescriptor::method);
}

std::optional<MapMethod> mapMethodFromKey(std::string_view key)
{
    const auto found = std::ranges::find(kMapMethods, key, &MapMethodDescriptor::key);
    return found == kMapMethods.end() ? std::nullopt : std::optional(found->method);
}

} // namespace pw
