// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/errormessage.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace pw {

namespace {

constexpr std::array kMessages{
    ErrorMessage{
        ErrorCode::FileNotReadable, "file-not-readable",
        PW_TR_NOOP("pw::ErrorMessage",
                   "%1 cannot be read. Check that it is an ordinary file and that you may read it.")},
    ErrorMessage{ErrorCode::FileTooLarge, "file-too-large",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "%1 is larger than the limit for files and was not opened. Use a smaller copy.")},
    ErrorMessage{ErrorCode::FormatUnsupported, "format-unsupported",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "The format of %1 is not supported. Convert it to PNG, TIFF, JPEG, "
                            "WebP, BMP or PPM and open it again.")},
    ErrorMessage{
        ErrorCode::ImageTooLarge, "image-too-large",
        PW_TR_NOOP("pw::ErrorMessage",
                   "%1 has more pixels than the limit and was not decoded. Use a smaller copy or a crop.")},
    ErrorMessage{
        ErrorCode::ImageDamaged, "image-damaged",
        PW_TR_NOOP("pw::ErrorMessage",
                   "%1 is damaged: no complete image could be decoded. Get the file again from its source.")},
    ErrorMessage{ErrorCode::NoFaceFound, "no-face-found",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "No face was found in %1. If it is an aligned face already, inspect "
                            "it as an aligned face; otherwise use a picture with a larger or "
                            "more frontal face.")},
    ErrorMessage{ErrorCode::LandmarksNotFound, "landmarks-not-found",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "The landmarks of the face in %1 could not be found. Choose another "
                            "face or use a clearer picture.")},
    ErrorMessage{ErrorCode::ModelMissing, "model-missing",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "The model %1 is not installed. Run the set-up again to install the models.")},
    ErrorMessage{ErrorCode::ModelDamaged, "model-damaged",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "The model %1 is damaged or is not the file that was expected, and "
                            "was not loaded. Run the set-up again to replace it.")},
    ErrorMessage{ErrorCode::NetworkUnsupported, "network-unsupported",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "The network %1 uses something that this program cannot run. Choose "
                            "another network.")},
    ErrorMessage{ErrorCode::MethodUnavailable, "method-unavailable",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "The map %1 cannot be made with this network. Choose another kind of map.")},
    ErrorMessage{ErrorCode::ManifestInvalid, "manifest-invalid",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "The description %1 of a network has an error, and the network cannot be used. "
                            "Correct it, or import the network again.")},
    ErrorMessage{ErrorCode::NetworkExists, "network-exists",
                 PW_TR_NOOP("pw::ErrorMessage", "There is a network with the id %1 already. Choose another "
                                                "id, or remove that network first.")},
    ErrorMessage{ErrorCode::BackendUnavailable, "backend-unavailable",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "The LibTorch module %1 could not be loaded, so quality and map are "
                            "not available. Check that LibTorch is installed.")},
    ErrorMessage{ErrorCode::DeviceUnavailable, "device-unavailable",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "The device %1 is not available on this computer. Choose the CPU or "
                            "automatic choice as the device.")},
    ErrorMessage{
        ErrorCode::DeviceFallback, "device-fallback",
        PW_TR_NOOP("pw::ErrorMessage", "The device %1 had not enough memory. The CPU was used instead.")},
    ErrorMessage{ErrorCode::OutOfMemory, "out-of-memory",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "There is not enough memory for %1. Close other programs or use a "
                            "smaller picture.")},
    ErrorMessage{ErrorCode::WriteFailed, "write-failed",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "%1 could not be written. An older file of this name was left as "
                            "it is. Check the free space and that you may write to the folder.")},
    ErrorMessage{ErrorCode::OutputIsInput, "output-is-input",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "%1 is one of the input files, which are never overwritten. Choose "
                            "another name or folder.")},
    ErrorMessage{ErrorCode::ProfileInvalid, "profile-invalid",
                 PW_TR_NOOP("pw::ErrorMessage", "%1 is not a valid compliance profile. Correct what the details "
                                                "name and open it again.")},
    ErrorMessage{ErrorCode::InvalidArgument, "invalid-argument",
                 PW_TR_NOOP("pw::ErrorMessage", "%1 is not a valid value. Correct it and try again.")},
    ErrorMessage{ErrorCode::Cancelled, "cancelled",
                 PW_TR_NOOP("pw::ErrorMessage", "The inspection of %1 was cancelled. Start it again to get a "
                                                "result.")},
    ErrorMessage{ErrorCode::Internal, "internal",
                 PW_TR_NOOP("pw::ErrorMessage",
                            "An unexpected error happened with %1. Please report it with the "
                            "details.")},
};

} // namespace

std::span<const ErrorMessage> errorMessages()
{
    return kMessages;
}

const ErrorMessage& errorMessage(ErrorCode code)
{
    const auto* found = std::find_if(kMessages.begin(), kMessages.end(),
                                     [code](const ErrorMessage& m) { return m.code == code; });
    return found == kMessages.end() ? kMessages.back() : *found;
}

std::string englishText(const InspectionError& error)
{
    constexpr std::string_view kPlaceholder = "%1";
    std::string text = errorMessage(error.code).sentence;
    if (const auto at = text.find(kPlaceholder); at != std::string::npos)
        text.replace(at, kPlaceholder.size(), error.subject.empty() ? "the input" : error.subject);
    if (!error.detail.empty())
        text += " (" + error.detail + ")";
    return text;
}

} // namespace pw
