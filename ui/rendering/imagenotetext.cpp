// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/imagenotetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace pw {

using namespace Qt::Literals::StringLiterals;

QString imageNoteText(const ImageNote& note)
{
    return QCoreApplication::translate("pw::ImageNote", note.sentence.data())
        .replace(u"%1"_s, QString::fromStdString(note.argument));
}

QString imageNotesText(const std::vector<ImageNote>& notes, const QString& separator)
{
    QStringList texts;
    for (const ImageNote& note : notes)
        texts += imageNoteText(note);
    return texts.join(separator);
}

} // namespace pw
