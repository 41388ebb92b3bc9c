// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filepanel.h"

#include "core/pipeline/stages.h"
#include "ui/panels/elidedfield.h"
#include "ui/panels/notice.h"
#include "ui/panels/numberlabel.h"
#include "ui/panels/panellayout.h"
#include "ui/rendering/imagenotetext.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <tuple>
#include <utility>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kIntegerDigits = 4; // milliseconds up to some seconds

QString text(const std::string& value)
{
    return value.empty() ? u"–"_s : QString::fromStdString(value);
}

QString milliseconds(double value)
{
    return FilePanel::tr("%1 ms").arg(QLocale().toString(value, 'f', 1));
}

QFont hashFont(const QFont& body)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(captionFont(body).pointSizeF());
    return font;
}

QString lines(const std::vector<std::string>& values)
{
    QStringList list;
    for (const std::string& value : values)
        list += QString::fromStdString(value);
    return list.join(u'\n');
}

} // namespace

FilePanel::FilePanel(QWidget* parent)
    : InspectionPanel(parent), m_emptyText(wrappedLabel({}, this)), m_content(new QWidget(this))
{
    QVBoxLayout* layout = panelLayout(this);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_content);
    m_groups = new QVBoxLayout(m_content);
    m_groups->setContentsMargins(0, 0, 0, 0);
    m_groups->setSpacing(kRowGap);
    buildPhotograph();
    buildNetwork();
    buildComputation();
    buildTimings();
    showInspection({});
}

QGridLayout* FilePanel::addGroup(const QString& title)
{
    if (m_groups->count() > 0)
        m_groups->addSpacing(kGroupGap - kRowGap);
    m_groups->addWidget(groupLabel(title, m_content));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kRowGap);
    grid->setVerticalSpacing(kLineGap);
    grid->setColumnStretch(1, 1);
    m_groups->addLayout(grid);
    return grid;
}

ElidedField* FilePanel::addField(QGridLayout* grid, const QString& name, const QString& toolTip, Form form)
{
    const int row = grid->rowCount();
    auto* label = new QLabel(name, m_content);
    label->setForegroundRole(QPalette::PlaceholderText);
    setToolTipText(label, toolTip);
    auto* field = new ElidedField(m_content);
    field->setAccessibleName(name);
    field->setAccessibleDescription(toolTip);
    grid->addWidget(label, row, 0);
    if (form == Form::Text) {
        grid->addWidget(field, row, 1, 1, 2);
        return field;
    }
    field->setFont(hashFont(font()));
    QToolButton* copy = iconButton("copy", tr("Copy: %1").arg(name), m_content);
    connect(copy, &QToolButton::clicked, this, [this, field] { Q_EMIT copyTextRequested(field->text()); });
    grid->addWidget(field, row, 1);
    grid->addWidget(copy, row, 2);
    return field;
}

QLabel* FilePanel::addParagraph(QGridLayout* grid, const QString& name, const QString& toolTip)
{
    const int row = grid->rowCount();
    auto* label = new QLabel(name, m_content);
    label->setForegroundRole(QPalette::PlaceholderText);
    setToolTipText(label, toolTip);
    QLabel* paragraph = wrappedLabel({}, m_content);
    paragraph->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setToolTipText(paragraph, toolTip);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(paragraph, row, 1, 1, 2);
    return paragraph;
}

void FilePanel::buildPhotograph()
{
    QGridLayout* grid = addGroup(tr("Photograph"));
    m_name = addField(grid, tr("Name"), tr("Name of the file."));
    m_path = addField(grid, tr("Path"), tr("Where the file was read from."), Form::Hash);
    m_path->setFont(font());
    m_format = addField(grid, tr("Format"), tr("Recognised from the file's bytes, not from its name."));
    m_size = addField(grid, tr("Size"), tr("Width and height of the upright picture that is analysed."));
    m_bytes = addField(grid, tr("File size"), tr("Bytes of the file."));
    m_sha256 = addField(grid, tr("SHA-256"), tr("Of the file's bytes, taken before decoding."), Form::Hash);
    m_pixelSha256 = addField(grid, tr("Pixel hash"),
                             tr("SHA-256 of the decoded upright pixels, blue, green, red."), Form::Hash);
    m_conversions =
        addParagraph(grid, tr("Changes"), tr("What was done to the pixels before they were analysed."));
    m_warnings = new QVBoxLayout;
    m_warnings->setSpacing(kLineGap);
    m_groups->addLayout(m_warnings);
}

void FilePanel::buildNetwork()
{
    QGridLayout* grid = addGroup(tr("Recognition network"));
    m_network = addField(grid, tr("Name"), tr("Name of the network that judges the face."));
    m_networkId = addField(grid, tr("Id"), tr("Short name for the command line."));
    m_networkFile = addField(grid, tr("File"), tr("Where the network was read from."));
    m_networkSha256 =
        addField(grid, tr("SHA-256"), tr("Of the network's file. A file with another hash is not loaded."),
                 Form::Hash);
    m_licence = addField(grid, tr("Licence"), tr("Licence of the network's file."));
    m_provenance = addParagraph(grid, tr("Origin"), tr("Where the network comes from."));
}

void FilePanel::buildComputation()
{
    QGridLayout* grid = addGroup(tr("Computation"));
    m_device = addField(grid, tr("Device"), tr("What the network runs on."));
    m_backend = addField(grid, tr("Engine"), tr("Library that runs the network."));
    m_cpu = addField(grid, tr("Processor"),
                     tr("Processor, widest vector instructions in use and number of threads."));
    m_program = addField(grid, tr("Program"), tr("Version of this program."));
    m_libraries = addParagraph(grid, tr("Libraries"), tr("Versions of the libraries that take part."));
}

void FilePanel::buildTimings()
{
    QGridLayout* grid = addGroup(tr("Time"));
    const auto addTime = [&](const QString& name, const QString& toolTip) {
        const int row = grid->rowCount();
        QLabel* label = wrappedLabel(name, m_content);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto* number = new NumberLabel(kIntegerDigits, m_content);
        setToolTipText(label, toolTip);
        setToolTipText(number, toolTip);
        grid->addWidget(label, row, 0);
        grid->addWidget(number, row, 1, Qt::AlignRight);
        return std::pair(label, number);
    };
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 0);
    for (const StageDescriptor& stage : stages()) {
        const auto [name, number] = addTime(QCoreApplication::translate("pw::Stage", stage.text),
                                            tr("Milliseconds this stage took in the last inspection."));
        m_timings.push_back({stage.stage, name, number});
    }
    std::tie(m_totalName, m_total) =
        addTime(tr("Altogether"), tr("Milliseconds from the wish to the result, waiting included."));
}

void FilePanel::showInspection(const InspectionResult& result)
{
    m_emptyText->setText(
        result.error && !result.image
            ? tr("The photograph could not be read, so there is nothing to tell about its file.")
            : tr("Open a photograph to see its file, its hashes and what computed the numbers."));
    m_emptyText->setVisible(!result.image);
    m_content->setVisible(result.image.has_value());
    if (!result.image)
        return;
    showPhotograph(result);
    showNetwork(result);
    showTimings(result);
}

void FilePanel::showPhotograph(const InspectionResult& result)
{
    const ImageSource& source = result.image->source();
    m_name->setValue(source.name.empty() ? tr("pasted picture") : text(source.name));
    m_path->setValue(text(source.path));
    m_format->setValue(text(source.format));
    m_size->setValue(tr("%1 × %2 pixels").arg(result.image->width()).arg(result.image->height()));
    m_bytes->setValue(tr("%1 bytes").arg(QLocale().toString(static_cast<qulonglong>(source.byteCount))));
    m_sha256->setValue(text(source.sha256));
    m_pixelSha256->setValue(text(source.pixelSha256));
    m_conversions->setText(source.conversions.empty() ? tr("none")
                                                      : imageNotesText(source.conversions, u"\n"_s));
    showWarnings(source.warnings);
}

void FilePanel::showWarnings(const std::vector<ImageNote>& warnings)
{
    while (QLayoutItem* item = m_warnings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ImageNote& warning : warnings) {
        auto* notice = new Notice(m_content);
        notice->setNotice(u"review"_s, imageNoteText(warning));
        m_warnings->addWidget(notice);
    }
}

void FilePanel::showNetwork(const InspectionResult& result)
{
    const NetworkInfo network = result.network.value_or(NetworkInfo{});
    m_network->setValue(text(network.name));
    m_networkId->setValue(text(network.id));
    m_networkFile->setValue(text(network.file));
    m_networkSha256->setValue(text(network.sha256));
    m_licence->setValue(text(network.licence));
    m_provenance->setText(text(network.provenance));
    m_device->setValue(text(network.device));
    m_backend->setValue(text(network.backend));

    const Environment& environment = result.environment;
    QStringList processor;
    for (const std::string& part : {environment.cpu, environment.instructionSet}) {
        if (!part.empty())
            processor += QString::fromStdString(part);
    }
    if (environment.threads > 0)
        processor += tr("threads: %1").arg(environment.threads);
    m_cpu->setValue(processor.isEmpty() ? u"–"_s : processor.join(u", "_s));
    m_program->setValue(u"%1 %2"_s.arg(text(environment.program), text(environment.version)));
    std::vector<std::string> libraries;
    for (const auto& [name, version] : environment.libraries)
        libraries.push_back(name + " " + version);
    m_libraries->setText(libraries.empty() ? u"–"_s : lines(libraries));
}

void FilePanel::showTimings(const InspectionResult& result)
{
    for (const Timing& row : m_timings) {
        const auto found = std::find_if(result.timings.begin(), result.timings.end(),
                                        [&](const StageTiming& timing) { return timing.stage == row.stage; });
        const bool known = found != result.timings.end();
        row.name->setVisible(known);
        row.milliseconds->setVisible(known);
        row.milliseconds->setText(known ? milliseconds(found->milliseconds) : QString());
    }
    m_totalName->setVisible(result.finished);
    m_total->setVisible(result.finished);
    m_total->setText(milliseconds(result.totalMilliseconds));
}

} // namespace pw::ui
