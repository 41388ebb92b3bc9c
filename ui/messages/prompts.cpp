// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/prompts.h"

#include "core/networks/networkformats.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>

#include <utility>

namespace pw::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("pw::ui::Prompts", text);
}

void show(QFileDialog* dialog, Prompts::Then then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(then));
    dialog->open();
}

} // namespace

void Prompts::askForImages(QWidget* parent, const QString& folder, Then then)
{
    auto* dialog =
        new QFileDialog(parent, tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "Open Photographs")), folder);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    // What core/imaging reads. The content decides, not the name, hence the second filter.
    dialog->setNameFilters(
        {tr(QT_TRANSLATE_NOOP("pw::ui::Prompts",
                              "Photographs (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.bmp *.ppm *.pgm)")),
         tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "All files (*)"))});
    show(dialog, std::move(then));
}

void Prompts::askForVideo(QWidget* parent, const QString& folder, Then then)
{
    auto* dialog =
        new QFileDialog(parent, tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "Play Video File")), folder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr(QT_TRANSLATE_NOOP("pw::ui::Prompts",
                              "Videos (*.mp4 *.mov *.mkv *.webm *.avi *.m4v *.ts *.mpg *.mpeg)")),
         tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "All files (*)"))});
    show(dialog, std::move(then));
}

void Prompts::askForStream(QWidget* parent, Then then)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "Open Network Stream")));
    dialog->setLabelText(
        tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "Address of the camera, as rtsp://camera.example/stream.\n"
                                                "The program connects to this address and to no other.")));
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog,
                     [then = std::move(then)](const QString& text) {
                         if (!text.trimmed().isEmpty())
                             then({text.trimmed()});
                     });
    dialog->open();
}

void Prompts::askForFolder(QWidget* parent, const QString& folder, Then then)
{
    auto* dialog = new QFileDialog(parent, tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "Open Folder")), folder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    show(dialog, std::move(then));
}

void Prompts::askForNetwork(QWidget* parent, const QString& folder, Then then)
{
    auto* dialog =
        new QFileDialog(parent, tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "Import Network")), folder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QStringList patterns;
    for (const NetworkFormatDescriptor& format : networkFormats())
        patterns << QString::fromLatin1(format.patterns);
    dialog->setNameFilters(
        {tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "Recognition networks (%1)")).arg(patterns.join(u' ')),
         tr(QT_TRANSLATE_NOOP("pw::ui::Prompts", "All files (*)"))});
    show(dialog, std::move(then));
}

void Prompts::askForTarget(QWidget* parent, const SaveQuestion& question, Then then)
{
    const QFileInfo suggestion(question.suggestedPath);
    auto* dialog = new QFileDialog(parent, question.title, suggestion.path());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(question.filters);
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(suggestion.fileName());
    show(dialog, std::move(then));
}

} // namespace pw::ui
