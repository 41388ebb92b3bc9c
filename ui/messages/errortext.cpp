// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/errortext.h"

#include "core/report/errormessage.h"

#include <QCoreApplication>

namespace pw::ui {

namespace {

/// No face, or a run that was stopped, is a finding about the photograph and not a failure of the program.
Severity severityOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoFaceFound:
    case ErrorCode::LandmarksNotFound:
    case ErrorCode::MethodUnavailable:
    case ErrorCode::ManifestInvalid:
    case ErrorCode::NetworkExists:
    case ErrorCode::DeviceFallback:
        return Severity::Warning;
    case ErrorCode::Cancelled:
        return Severity::Information;
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FormatUnsupported:
    case ErrorCode::ImageTooLarge:
    case ErrorCode::ImageDamaged:
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelDamaged:
    case ErrorCode::NetworkUnsupported:
    case ErrorCode::BackendUnavailable:
    case ErrorCode::DeviceUnavailable:
    case ErrorCode::OutOfMemory:
    case ErrorCode::WriteFailed:
    case ErrorCode::OutputIsInput:
    case ErrorCode::ProfileInvalid:
    case ErrorCode::InvalidArgument:
    case ErrorCode::Internal:
        break;
    }
    return Severity::Error;
}

} // namespace

Message errorMessage(const InspectionError& error)
{
    QString text = QCoreApplication::translate("pw::ErrorMessage", pw::errorMessage(error.code).sentence);
    // replace() and not arg(): a file name may hold "%1" itself, and not every sentence names a subject.
    text.replace(QLatin1StringView("%1"), QString::fromStdString(error.subject));
    return {severityOf(error.code), text, QString::fromStdString(error.detail)};
}

} // namespace pw::ui
