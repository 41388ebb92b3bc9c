// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of ImageNote. Windows translate them in the context "pw::ImageNote"; reports keep the
// English.
#pragma once

#include "core/report/errormessage.h"
#include "core/types/imagenote.h"

namespace pw::notes {

inline constexpr std::string_view kSixteenBitReduced =
    PW_TR_NOOP("pw::ImageNote", "16 bit reduced to 8 bit (high byte kept)");
inline constexpr std::string_view kFewBitsWidened = PW_TR_NOOP("pw::ImageNote", "%1 bit widened to 8 bit");
inline constexpr std::string_view kSixteenBitPixelWidened =
    PW_TR_NOOP("pw::ImageNote", "16 bit a pixel widened to 8 bit a channel");
inline constexpr std::string_view kValuesStretched =
    PW_TR_NOOP("pw::ImageNote", "values 0..%1 stretched to 8 bit");
inline constexpr std::string_view kGreyExpanded =
    PW_TR_NOOP("pw::ImageNote", "grey expanded to three equal channels");
inline constexpr std::string_view kGreyInverted = PW_TR_NOOP("pw::ImageNote", "grey with 0 = white inverted");
inline constexpr std::string_view kPaletteExpanded =
    PW_TR_NOOP("pw::ImageNote", "palette expanded to colours");
inline constexpr std::string_view kAlphaOverWhite =
    PW_TR_NOOP("pw::ImageNote", "transparency laid over white");
inline constexpr std::string_view kExtraChannelsIgnored =
    PW_TR_NOOP("pw::ImageNote", "extra channels ignored");
inline constexpr std::string_view kCmykConverted =
    PW_TR_NOOP("pw::ImageNote", "CMYK converted to RGB without a colour profile");
inline constexpr std::string_view kInvertedCmykConverted = PW_TR_NOOP(
    "pw::ImageNote", "CMYK converted to RGB without a colour profile (inverted inks, as Adobe writes)");
inline constexpr std::string_view kYcbcrConverted = PW_TR_NOOP("pw::ImageNote", "YCbCr converted to RGB");
inline constexpr std::string_view kColourModelConverted =
    PW_TR_NOOP("pw::ImageNote", "colour model %1 converted to RGB");
inline constexpr std::string_view kColourProfileIgnored =
    PW_TR_NOOP("pw::ImageNote", "ICC profile present, not applied to the analysis");
inline constexpr std::string_view kOrientationApplied =
    PW_TR_NOOP("pw::ImageNote", "EXIF orientation %1 applied");
inline constexpr std::string_view kSeveralPages =
    PW_TR_NOOP("pw::ImageNote", "file has several pages: the first is used");
inline constexpr std::string_view kSeveralPictures =
    PW_TR_NOOP("pw::ImageNote", "file holds several pictures: the first is used");
inline constexpr std::string_view kFirstOfAnimation =
    PW_TR_NOOP("pw::ImageNote", "animation of %1 frames: the first is used");
inline constexpr std::string_view kDefaultOfAnimation =
    PW_TR_NOOP("pw::ImageNote", "animation: the default picture is used");
inline constexpr std::string_view kIncomplete = PW_TR_NOOP("pw::ImageNote", "file is incomplete: %1");

} // namespace pw::notes

namespace pw {

/// The sentence with its argument, for reports and the command line.
[[nodiscard]] std::string englishText(const ImageNote& note);

} // namespace pw
