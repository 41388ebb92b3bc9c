// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/analysis/blockiness.h"
#include "core/measures/analysis/quantisation.h"
#include "core/measures/mappings.h"
#include "core/measures/measurecontext.h"
#include "core/measures/measuregroups.h"
#include "core/measures/measureregions.h"
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>

namespace pw {

namespace {

std::vector<MeasureRegion> faceBox(MeasureContext& context)
{
    return {rectangleRegion("face-box", context.face().box)};
}

Assessed<double> tableQualityOf(const Image& image)
{
    const auto& table = image.source().stored.quantisation;
    if (!table)
        return notApplicable(PW_TR_NOOP("pw::Measure", "The picture was not read from a JPEG file."));
    return tableQuality(*table).quality;
}

/// The worse of what the file says of its last save and what the pixels show of earlier ones.
Assessed<Measurement> compression(MeasureContext& context)
{
    return context.blockiness().map([&](double blocks) {
        const double visible = equivalentJpegQuality(blocks).value_or(100);
        const double quality = std::min(tableQualityOf(context.input().image).value_or(100), visible);
        return Measurement{quality, component(quality), faceBox(context)};
    });
}

Assessed<Measurement> quantisationQuality(MeasureContext& context)
{
    return tableQualityOf(context.input().image).map([](double quality) {
        return Measurement{quality, {}, {}};
    });
}

Assessed<Measurement> blockiness(MeasureContext& context)
{
    return context.blockiness().map([&](double blocks) { return Measurement{blocks, {}, faceBox(context)}; });
}

Assessed<Measurement> compressionRatio(MeasureContext& context)
{
    const Image& image = context.input().image;
    if (image.source().byteCount == 0)
        return notApplicable(PW_TR_NOOP("pw::Measure", "The picture was not read from a file."));
    return Measurement{
        3.0 * image.width() * image.height() / static_cast<double>(image.source().byteCount), {}, {}};
}

Assessed<Measurement> storedFact(int value)
{
    if (value == 0)
        return notApplicable(PW_TR_NOOP("pw::Measure", "The picture was not read from a file."));
    return Measurement{static_cast<double>(value), {}, {}};
}

Assessed<Measurement> colourChannels(MeasureContext& context)
{
    return storedFact(context.input().image.source().stored.channels);
}

Assessed<Measurement> bitDepth(MeasureContext& context)
{
    return storedFact(context.input().image.source().stored.bits);
}

const std::array kRows = {
    MeasureDescriptor{
        "compression", 0x4A, MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "JPEG compression (own method)"), "", 0, MeasureGroup::Capture,
        PW_TR_NOOP(
            "pw::Measure",
            "JPEG quality from 1 to 100: the lower of the file's own and of what the pixels show. Traces "
            "of compression before the picture was resized cannot be seen."),
        "own method for ISO/IEC 29794-5:2025 compression artefacts; quantisation table and blockiness", false,
        compression},
    MeasureDescriptor{"quantisation-quality",
                      {},
                      MeasureKind::Fact,
                      PW_TR_NOOP("pw::Measure", "JPEG quality of the file"),
                      "",
                      0,
                      MeasureGroup::Capture,
                      PW_TR_NOOP("pw::Measure",
                                 "Quality from 1 to 100 at which the file was last saved. For the tables of "
                                 "phone makers it is an equivalent."),
                      "quantisation table of component 1 against ITU-T T.81 annex K",
                      false,
                      quantisationQuality},
    MeasureDescriptor{
        "blockiness",
        {},
        MeasureKind::OwnMethod,
        PW_TR_NOOP("pw::Measure", "JPEG blocks (own method)"),
        "",
        2,
        MeasureGroup::Capture,
        PW_TR_NOOP("pw::Measure",
                   "How much the borders of JPEG's blocks stand out around the face: 1 is no trace, "
                   "1.5 about quality 50."),
        "own number: neighbour differences at every eighth column and row against the others",
        false,
        blockiness},
    MeasureDescriptor{"compression-ratio",
                      {},
                      MeasureKind::Fact,
                      PW_TR_NOOP("pw::Measure", "Compression ratio"),
                      "",
                      1,
                      MeasureGroup::Capture,
                      PW_TR_NOOP("pw::Measure", "Bytes of the uncompressed pixels over bytes of the file."),
                      "3 x width x height / bytes",
                      false,
                      compressionRatio},
    MeasureDescriptor{"colour-channels",
                      {},
                      MeasureKind::Fact,
                      PW_TR_NOOP("pw::Measure", "Colour channels in the file"),
                      "",
                      0,
                      MeasureGroup::Capture,
                      PW_TR_NOOP("pw::Measure", "1 for grey, 3 for colour, 4 for printing inks."),
                      "ICAO Doc 9303-3 3.9.1.2 asks for 3",
                      false,
                      colourChannels},
    MeasureDescriptor{"bit-depth",
                      {},
                      MeasureKind::Fact,
                      PW_TR_NOOP("pw::Measure", "Bits of each channel in the file"),
                      "bit",
                      0,
                      MeasureGroup::Capture,
                      PW_TR_NOOP("pw::Measure", "8 bits are 256 levels."),
                      "ICAO Doc 9303-3 3.9.1.2 asks for 256 levels",
                      false,
                      bitDepth},
};

} // namespace

std::span<const MeasureDescriptor> captureMeasures()
{
    return kRows;
}

} // namespace pw
