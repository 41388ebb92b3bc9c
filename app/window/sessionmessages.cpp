// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sessionmessages.h"

#include "app/window/imagesession.h"
#include "ui/messages/errortext.h"
#include "ui/rendering/imagenotetext.h"

namespace pw::app {

namespace {

using ui::Message; // lupdate loses the namespace after a qualified return type

Message incompleteMessage(const ImageSource& source)
{
    return {ui::Severity::Warning,
            ImageSession::tr("%1 is incomplete or damaged: parts of the picture may be missing or wrong.")
                .arg(QString::fromStdString(source.name)),
            imageNotesText(source.warnings, QStringLiteral("\n"))};
}

} // namespace

const InspectionError* failureOf(const InspectionResult& result)
{
    if (result.error)
        return &*result.error;
    const FaceInspection* face = result.current();
    return face && face->error ? &*face->error : nullptr;
}

std::vector<ui::Message> messagesOf(const InspectionResult& result)
{
    std::vector<Message> messages;
    if (result.image && result.image->source().incomplete)
        messages.push_back(incompleteMessage(result.image->source()));
    if (const InspectionError* error = failureOf(result))
        messages.push_back(ui::errorMessage(*error));
    return messages;
}

} // namespace pw::app
