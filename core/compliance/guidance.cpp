// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/guidance.h"

#include "core/report/errormessage.h"

#include <algorithm>
#include <array>

namespace pw {

namespace {

constexpr std::array kGuidances{
    GuidanceDescriptor{
        "take-again",
        PW_TR_NOOP("pw::Guidance", "Take the picture again: face the camera, closer, in even light."),
        nullptr},
    GuidanceDescriptor{
        "plain-background",
        PW_TR_NOOP("pw::Guidance",
                   "Stand in front of a plain, light wall without patterns, furniture or shadows."),
        nullptr},
    GuidanceDescriptor{"background-light", PW_TR_NOOP("pw::Guidance", "Put less light on the background."),
                       nullptr},
    GuidanceDescriptor{
        "even-light",
        PW_TR_NOOP("pw::Guidance",
                   "Turn so that both cheeks receive the same light, or add a lamp on the darker side."),
        nullptr},
    GuidanceDescriptor{
        "brightness",
        PW_TR_NOOP("pw::Guidance",
                   "Adjust the lighting or the exposure until the face is neither dim nor glaring."),
        nullptr},
    GuidanceDescriptor{
        "contrast",
        PW_TR_NOOP("pw::Guidance", "Use soft light from the front so that the face shows normal contrast."),
        nullptr},
    GuidanceDescriptor{"under-exposure",
                       PW_TR_NOOP("pw::Guidance", "Put more light on the face or raise the exposure."),
                       nullptr},
    GuidanceDescriptor{
        "over-exposure",
        PW_TR_NOOP("pw::Guidance", "Reduce the light or the exposure; avoid flash reflections on the skin."),
        nullptr},
    GuidanceDescriptor{
        "dynamic-range",
        PW_TR_NOOP("pw::Guidance", "Use normal lighting and switch off filters that flatten the picture."),
        nullptr},
    GuidanceDescriptor{
        "sharpness",
        PW_TR_NOOP("pw::Guidance",
                   "Hold still, clean the lens, focus on the eyes and take the picture again."),
        nullptr},
    GuidanceDescriptor{
        "compression",
        PW_TR_NOOP("pw::Guidance",
                   "Use the original file; do not send it through messengers or save it again."),
        nullptr},
    GuidanceDescriptor{
        "natural-colour",
        PW_TR_NOOP(
            "pw::Guidance",
            "Switch off colour filters and coloured lamps; set the white balance to the light in use."),
        nullptr},
    GuidanceDescriptor{"colour", PW_TR_NOOP("pw::Guidance", "Provide a colour photograph."), nullptr},
    GuidanceDescriptor{"bit-depth",
                       PW_TR_NOOP("pw::Guidance", "Provide a file with at least 8 bits a channel."), nullptr},
    GuidanceDescriptor{"single-face",
                       PW_TR_NOOP("pw::Guidance", "Make sure that only one person is in the picture."),
                       nullptr},
    GuidanceDescriptor{"eyes-open",
                       PW_TR_NOOP("pw::Guidance", "Open both eyes naturally and look into the camera."),
                       nullptr},
    GuidanceDescriptor{"mouth-closed", PW_TR_NOOP("pw::Guidance", "Close your mouth and relax your lips."),
                       nullptr},
    GuidanceDescriptor{
        "eyes-visible",
        PW_TR_NOOP("pw::Guidance", "Take off dark glasses and keep hair and frames away from the eyes."),
        nullptr},
    GuidanceDescriptor{"mouth-visible",
                       PW_TR_NOOP("pw::Guidance", "Remove the mask, scarf or hand in front of the mouth."),
                       nullptr},
    GuidanceDescriptor{
        "face-occlusion",
        PW_TR_NOOP("pw::Guidance", "Remove everything that covers part of the face between brows and chin."),
        nullptr},
    GuidanceDescriptor{
        "uncover-face",
        PW_TR_NOOP("pw::Guidance", "Uncover the face and hold still: something hides, blurs or shades it."),
        nullptr},
    GuidanceDescriptor{"resolution",
                       PW_TR_NOOP("pw::Guidance", "Move closer or use a camera with more pixels."), nullptr},
    GuidanceDescriptor{"head-size", PW_TR_NOOP("pw::Guidance", "Move closer or crop more tightly."),
                       PW_TR_NOOP("pw::Guidance", "Step back or crop more widely.")},
    GuidanceDescriptor{
        "room-left",
        PW_TR_NOOP("pw::Guidance",
                   "Move the head to the middle: there is too little room on the left of the picture."),
        PW_TR_NOOP("pw::Guidance",
                   "Move the head to the middle: there is too little room on the right of the picture.")},
    GuidanceDescriptor{
        "room-right",
        PW_TR_NOOP("pw::Guidance",
                   "Move the head to the middle: there is too little room on the right of the picture."),
        PW_TR_NOOP("pw::Guidance",
                   "Move the head to the middle: there is too little room on the left of the picture.")},
    GuidanceDescriptor{"room-above", PW_TR_NOOP("pw::Guidance", "Lower the head in the picture."),
                       PW_TR_NOOP("pw::Guidance", "Raise the head in the picture.")},
    GuidanceDescriptor{"room-below", PW_TR_NOOP("pw::Guidance", "Raise the head in the picture."),
                       PW_TR_NOOP("pw::Guidance", "Lower the head in the picture.")},
    GuidanceDescriptor{
        "aspect-ratio",
        PW_TR_NOOP("pw::Guidance",
                   "Crop the picture to an upright format of about 7:9, without stretching it."),
        nullptr},
    GuidanceDescriptor{
        "head-yaw",
        PW_TR_NOOP("pw::Guidance", "Turn your head to your left until you look straight into the lens."),
        PW_TR_NOOP("pw::Guidance", "Turn your head to your right until you look straight into the lens.")},
    GuidanceDescriptor{"head-pitch",
                       PW_TR_NOOP("pw::Guidance", "Lower your chin until you look straight into the lens."),
                       PW_TR_NOOP("pw::Guidance", "Raise your chin until you look straight into the lens.")},
    GuidanceDescriptor{"head-roll",
                       PW_TR_NOOP("pw::Guidance", "Straighten your head: tilt it slightly to your right."),
                       PW_TR_NOOP("pw::Guidance", "Straighten your head: tilt it slightly to your left.")},
    GuidanceDescriptor{"neutral-expression",
                       PW_TR_NOOP("pw::Guidance", "Relax your face; do not smile or frown."), nullptr},
    GuidanceDescriptor{"forehead",
                       PW_TR_NOOP("pw::Guidance", "Move hair or headwear off the forehead; for religious or "
                                                  "medical exceptions the operator decides."),
                       nullptr},
    GuidanceDescriptor{"stretching", PW_TR_NOOP("pw::Guidance", "Use the picture without stretching it."),
                       nullptr},
};

struct MeasureGuidance {
    std::string_view measure;
    std::string_view guidance;
};

constexpr std::array kOfMeasures{
    MeasureGuidance{"recognition-utility", "take-again"},
    MeasureGuidance{"embedding-stability", "take-again"},
    MeasureGuidance{"embedding-quality", "uncover-face"},
    MeasureGuidance{"background-uniformity", "plain-background"},
    MeasureGuidance{"background-tone", "plain-background"},
    MeasureGuidance{"background-lightness", "plain-background"},
    MeasureGuidance{"background-colour-spread", "plain-background"},
    MeasureGuidance{"background-white-share", "background-light"},
    MeasureGuidance{"illumination-uniformity", "even-light"},
    MeasureGuidance{"cheek-ratio", "even-light"},
    MeasureGuidance{"luminance-mean", "brightness"},
    MeasureGuidance{"luminance-variance", "contrast"},
    MeasureGuidance{"under-exposure", "under-exposure"},
    MeasureGuidance{"black-share", "under-exposure"},
    MeasureGuidance{"over-exposure", "over-exposure"},
    MeasureGuidance{"white-share", "over-exposure"},
    MeasureGuidance{"dynamic-range", "dynamic-range"},
    MeasureGuidance{"luminance-levels", "dynamic-range"},
    MeasureGuidance{"sharpness", "sharpness"},
    MeasureGuidance{"compression", "compression"},
    MeasureGuidance{"quantisation-quality", "compression"},
    MeasureGuidance{"blockiness", "compression"},
    MeasureGuidance{"compression-ratio", "compression"},
    MeasureGuidance{"natural-colour", "natural-colour"},
    MeasureGuidance{"monochrome", "colour"},
    MeasureGuidance{"colour-channels", "colour"},
    MeasureGuidance{"bit-depth", "bit-depth"},
    MeasureGuidance{"single-face", "single-face"},
    MeasureGuidance{"eyes-open", "eyes-open"},
    MeasureGuidance{"eyes-closed-blurred", "eyes-open"},
    MeasureGuidance{"mouth-closed", "mouth-closed"},
    MeasureGuidance{"lip-ratio", "mouth-closed"},
    MeasureGuidance{"eyes-visible", "eyes-visible"},
    MeasureGuidance{"eye-contrast", "eyes-visible"},
    MeasureGuidance{"eye-darkness", "eyes-visible"},
    MeasureGuidance{"mouth-visible", "mouth-visible"},
    MeasureGuidance{"mouth-chroma-jump", "mouth-visible"},
    MeasureGuidance{"lip-line", "mouth-visible"},
    MeasureGuidance{"face-occlusion", "face-occlusion"},
    MeasureGuidance{"inter-eye-distance", "resolution"},
    MeasureGuidance{"inter-eye-pixels", "resolution"},
    MeasureGuidance{"head-size", "head-size"},
    MeasureGuidance{"head-length-ratio", "head-size"},
    MeasureGuidance{"head-width-ratio", "head-size"},
    MeasureGuidance{"leftward-crop", "room-left"},
    MeasureGuidance{"face-horizontal-position", "room-left"},
    MeasureGuidance{"rightward-crop", "room-right"},
    MeasureGuidance{"margin-above", "room-above"},
    MeasureGuidance{"face-vertical-position", "room-above"},
    MeasureGuidance{"margin-below", "room-below"},
    MeasureGuidance{"aspect-ratio", "aspect-ratio"},
    MeasureGuidance{"head-yaw", "head-yaw"},
    MeasureGuidance{"head-pitch", "head-pitch"},
    MeasureGuidance{"head-roll", "head-roll"},
    MeasureGuidance{"neutral-expression", "neutral-expression"},
    MeasureGuidance{"forehead-visible", "forehead"},
    MeasureGuidance{"face-proportion", "stretching"},
    MeasureGuidance{"crown-estimate", "stretching"},
};

struct ReasonGuidance {
    std::string_view reason; ///< as the measures give it
    std::string_view guidance;
};

constexpr std::array kOfReasons{
    ReasonGuidance{"The face is too dark.", "under-exposure"},
    ReasonGuidance{"Most of the face is under- or over-exposed.", "brightness"},
    ReasonGuidance{"The face is too blurred.", "sharpness"},
    ReasonGuidance{"The face is smaller than 40 pixels.", "resolution"},
    ReasonGuidance{"An eye is smaller than 12 pixels.", "resolution"},
    ReasonGuidance{"The eyes are not visible.", "eyes-visible"},
    ReasonGuidance{"The whole face is covered.", "face-occlusion"},
};

const GuidanceDescriptor* guidanceWithId(std::string_view id)
{
    const auto found =
        std::ranges::find_if(kGuidances, [id](const GuidanceDescriptor& row) { return id == row.id; });
    return found == kGuidances.end() ? nullptr : &*found;
}

} // namespace

std::span<const GuidanceDescriptor> guidances()
{
    return kGuidances;
}

const GuidanceDescriptor* guidanceForMeasure(std::string_view measure)
{
    const auto found = std::ranges::find(kOfMeasures, measure, &MeasureGuidance::measure);
    return found == kOfMeasures.end() ? nullptr : guidanceWithId(found->guidance);
}

const GuidanceDescriptor* guidanceForReason(std::string_view reason)
{
    const auto found = std::ranges::find(kOfReasons, reason, &ReasonGuidance::reason);
    return found == kOfReasons.end() ? nullptr : guidanceWithId(found->guidance);
}

const char* guidanceText(std::string_view id, Deviation deviation)
{
    const GuidanceDescriptor* row = guidanceWithId(id);
    if (!row)
        return "";
    return deviation == Deviation::TooHigh && row->tooHigh ? row->tooHigh : row->text;
}

} // namespace pw
