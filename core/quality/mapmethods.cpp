// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/mapmethods.h"

#include "core/report/errormessage.h"

#include <algorithm>
#include <array>

namespace pw {

namespace {

constexpr std::array kMapMethods = {
    MapMethodDescriptor{
        MapMethod::LayerEnergy,
        "layer-energy",
        PW_TR_NOOP("pw::MapMethod", "Layer energy"),
        PW_TR_NOOP("pw::MapMethod", "High where features inside the network carry the embedding; "
                                    "one detail covers about 4 x 4 to 8 x 8 cells."),
        "P = 1 - 1/(1 + (Q/0.88 * E/E0)^2), E = sqrt(E1 * E2), El = sqrt(sum_c (A_c * d ln|e| / dA_c)^2) "
        "at two layers A",
        "own method",
        MapEvidenceKind::LayerEnergies,
        0.4,
        {0.140, 0.830, 0.707, 0.846}},
    MapMethodDescriptor{
        MapMethod::Paper,
        "paper",
        PW_TR_NOOP("pw::MapMethod", "Paper (pixel gradient)"),
        PW_TR_NOOP("pw::MapMethod",
                   "High where a change of the pixel changes the quality node most; the level "
                   "depends on the sum of the embedding, so only the order within one image counts."),
        "P = 1 - 1/(1 + 10^gamma x^2), x = mean over channels of |d f/dI|, f = sum_j w u_j, w = Q / sum_j "
        "u_j",
        "Terhörst et al., Pixel-Level Face Image Quality Assessment for Explainable Face Recognition, IEEE "
        "TBIOM 2023",
        MapEvidenceKind::PixelGradient,
        1,
        {0.188, 0.729, 0.658, 0.658}},
    MapMethodDescriptor{
        MapMethod::PaperStable,
        "paper-stable",
        PW_TR_NOOP("pw::MapMethod", "Paper, stable level"),
        PW_TR_NOOP("pw::MapMethod",
                   "Like the paper's map with a constant in place of the sum of the embedding, "
                   "so that levels can be compared between images."),
        "as paper with w = Q / c, c a constant of the network",
        "own variant of Terhörst et al., IEEE TBIOM 2023",
        MapEvidenceKind::PixelGradient,
        1,
        {0.188, 0.729, 0.658, 0.672}},
    MapMethodDescriptor{
        MapMethod::Jacobian,
        "jacobian",
        PW_TR_NOOP("pw::MapMethod", "Jacobian (pixel gradients)"),
        PW_TR_NOOP("pw::MapMethod",
                   "High where a change of the pixel turns the embedding most, whichever way; "
                   "a check on the other maps that takes eight times as long."),
        "P = 1 - 1/(1 + (Q/0.88 * J/J0)^2), J = Gaussian(sigma 2) of sqrt(mean over 8 random sign vectors v "
        "of "
        "|d(v.u)/dI|^2)",
        "own method; estimator after Hutchinson, Communications in Statistics 19(2), 1990",
        MapEvidenceKind::Projections,
        8,
        {0.175, 0.786, 0.718, 0.808}},
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
