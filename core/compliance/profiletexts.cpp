// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/vocabulary.h"
#include "core/report/errormessage.h"

#include <array>

namespace pw {

namespace {

constexpr std::array kTexts{
    PW_TR_NOOP("pw::Requirement", "ICAO portrait"),
    PW_TR_NOOP("pw::Requirement",
               "Portrait for a travel document: ICAO Doc 9303 part 3 and ISO/IEC 39794-5, annex D.1."),
    PW_TR_NOOP("pw::Requirement", "Only one person"),
    PW_TR_NOOP("pw::Requirement", "Distance of the eyes, minimum"),
    PW_TR_NOOP("pw::Requirement", "Distance of the eyes, new passport"),
    PW_TR_NOOP("pw::Requirement", "Format of the picture"),
    PW_TR_NOOP("pw::Requirement", "Face in the middle"),
    PW_TR_NOOP("pw::Requirement", "Height of the eyes in the picture"),
    PW_TR_NOOP("pw::Requirement", "Width of the head"),
    PW_TR_NOOP("pw::Requirement", "The width is estimated from the landmarks."),
    PW_TR_NOOP("pw::Requirement", "Length of the head"),
    PW_TR_NOOP("pw::Requirement", "The crown is estimated; much hair makes the head seem longer."),
    PW_TR_NOOP("pw::Requirement", "Head in the printed photograph"),
    PW_TR_NOOP("pw::Requirement", "Concerns the printed document, not this file."),
    PW_TR_NOOP("pw::Requirement", "Head turned to the side"),
    PW_TR_NOOP("pw::Requirement", "Head raised or lowered"),
    PW_TR_NOOP("pw::Requirement", "Head tilted"),
    PW_TR_NOOP("pw::Requirement", "Neutral expression"),
    PW_TR_NOOP("pw::Requirement", "Mouth closed"),
    PW_TR_NOOP("pw::Requirement", "Eyes open"),
    PW_TR_NOOP("pw::Requirement", "Eyes visible, no dark glasses"),
    PW_TR_NOOP("pw::Requirement",
               "Does not see clear glasses, frames, reflections or single strands of hair."),
    PW_TR_NOOP("pw::Requirement", "Face uncovered"),
    PW_TR_NOOP("pw::Requirement", "Blind to hands and other things of the colour of skin."),
    PW_TR_NOOP("pw::Requirement", "Forehead visible"),
    PW_TR_NOOP("pw::Requirement", "Religious and medical exceptions: a person decides."),
    PW_TR_NOOP("pw::Requirement", "Plain, light background"),
    PW_TR_NOOP("pw::Requirement", "Even light on both cheeks"),
    PW_TR_NOOP("pw::Requirement", "No black or white burnt out"),
    PW_TR_NOOP("pw::Requirement", "Background not counted."),
    PW_TR_NOOP("pw::Requirement", "Background not burnt out"),
    PW_TR_NOOP("pw::Requirement", "Range of tones in the face"),
    PW_TR_NOOP("pw::Requirement", "Face not overexposed"),
    PW_TR_NOOP("pw::Requirement", "Natural colour of the skin"),
    PW_TR_NOOP("pw::Requirement", "Colour picture, 8 bit a channel"),
    PW_TR_NOOP("pw::Requirement", "Sharp focus"),
    PW_TR_NOOP("pw::Requirement", "No visible compression"),
    PW_TR_NOOP("pw::Requirement", "Cannot be seen after the picture was resized."),
    PW_TR_NOOP("pw::Requirement", "Not stretched"),
    PW_TR_NOOP("pw::Requirement", "Eyes look at the camera"),
    PW_TR_NOOP("pw::Requirement", "Taken within the last six months"),
    PW_TR_NOOP("pw::Requirement", "Size of the printed photograph"),
    PW_TR_NOOP("pw::Requirement", "Concerns a printed submission, not this file."),
    PW_TR_NOOP("pw::Requirement", "Distance and distortion of the lens"),
    PW_TR_NOOP("pw::Requirement", "Not retouched, no red eyes"),
    PW_TR_NOOP("pw::Requirement", "ICAO portrait, child up to 11"),
    PW_TR_NOOP("pw::Requirement",
               "As the ICAO portrait, with the wider limits for children up to eleven years."),
    PW_TR_NOOP("pw::Requirement", "System enrolment"),
    PW_TR_NOOP("pw::Requirement",
               "Reference picture taken at a kiosk or counter: second use of ISO/IEC 29794-5."),
    PW_TR_NOOP("pw::Requirement", "One face dominates"),
    PW_TR_NOOP("pw::Requirement", "Distance of the eyes, recommended"),
    PW_TR_NOOP("pw::Requirement", "Head turned to the side, recommended"),
    PW_TR_NOOP("pw::Requirement", "Head raised or lowered, recommended"),
    PW_TR_NOOP("pw::Requirement", "Head tilted, recommended"),
    PW_TR_NOOP("pw::Requirement", "Room on the left"),
    PW_TR_NOOP("pw::Requirement", "Room on the right"),
    PW_TR_NOOP("pw::Requirement", "Room above"),
    PW_TR_NOOP("pw::Requirement", "Room below"),
    PW_TR_NOOP("pw::Requirement", "Brightness of the face"),
    PW_TR_NOOP("pw::Requirement", "Face not underexposed"),
    PW_TR_NOOP("pw::Requirement", "Colour or monochrome"),
    PW_TR_NOOP("pw::Requirement", "Monochrome is allowed."),
    PW_TR_NOOP("pw::Requirement", "Calm background"),
    PW_TR_NOOP("pw::Requirement", "Live probe"),
    PW_TR_NOOP("pw::Requirement", "Picture compared with a stored one at a gate or in an app."),
    PW_TR_NOOP("pw::Requirement", "Turning to the side harms recognition most."),
    PW_TR_NOOP("pw::Requirement", "Use for recognition"),
    PW_TR_NOOP("pw::Requirement", "Whole face visible"),
    PW_TR_NOOP("pw::Requirement",
               "The quality of the embedding sees hands and other things of the colour of skin too. Blur, "
               "darkness and turning lower it as well: it counts where their rows hold."),
};

} // namespace

std::span<const char* const> profileTexts()
{
    return kTexts;
}

} // namespace pw
