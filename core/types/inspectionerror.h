// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace pw {

/// What went wrong, in terms a user can act on. Sentences for people are made from the code in
/// core/report/errormessage.h (English) and ui/messages/errortext.h (translated).
enum class ErrorCode {
    FileNotReadable,   ///< missing, a directory, no permission, input/output error
    FileTooLarge,      ///< more bytes than the limit
    FormatUnsupported, ///< not one of the formats that are read
    ImageTooLarge,     ///< more pixels or a longer side than the limit, told from the header
    ImageDamaged,      ///< the decoder found no image in it
    NoFaceFound,
    LandmarksNotFound,
    ModelMissing,       ///< a model file is not installed
    ModelDamaged,       ///< its SHA-256 differs from the manifest, or it cannot be parsed
    NetworkUnsupported, ///< an operator, shape or attribute that the compiler does not cover
    MethodUnavailable,  ///< a map method that this network cannot serve
    ManifestInvalid,    ///< a network's manifest has an error
    NetworkExists,      ///< the id of an imported network is taken
    BackendUnavailable, ///< the LibTorch module cannot be loaded
    DeviceUnavailable,  ///< CUDA was asked for and there is none
    DeviceFallback,     ///< a warning: the device ran out of memory and the CPU was used
    OutOfMemory,
    WriteFailed,
    OutputIsInput,      ///< the output would overwrite an input file
    ProfileInvalid,     ///< a compliance profile that breaks the rules of its format
    InvalidArgument,
    Cancelled, ///< never shown to people
    Internal,
};

/// A failure as a value. `subject` names the file, model or argument concerned; `detail` is an untranslated
/// sentence with the cause (a loader's text, a limit), shown as "details" and logged.
struct InspectionError {
    ErrorCode code = ErrorCode::Internal;
    std::string subject;
    std::string detail;

    bool operator==(const InspectionError&) const = default;
};

} // namespace pw
