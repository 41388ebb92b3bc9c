// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/imagesession.h"

#include "app/window/resultsummary.h"
#include "app/window/sessionmessages.h"
#include "app/window/supersede.h"
#include "core/compliance/assessment.h"
#include "core/compliance/evaluator.h"
#include "ui/messages/errortext.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace pw::app {

namespace {

using ui::InspectionListItem;
using ui::InspectionState;
using ui::Message; // lupdate loses the namespace after a qualified return type

bool isSettled(InspectionState state)
{
    return state != InspectionState::Waiting && state != InspectionState::Running;
}

} // namespace

ImageSession::ImageSession(ui::InspectionListModel& list, InspectionController& controller, QObject* parent)
    : QObject(parent), m_list(list), m_controller(controller)
{
    connect(&m_loader, &ImageLoader::filesFound, this, &ImageSession::onFilesFound);
    connect(&m_loader, &ImageLoader::decoded, this, &ImageSession::onDecoded);
    connect(&m_loader, &ImageLoader::decodingFailed, this,
            [this](const InspectionError& error) { Q_EMIT messageRaised(ui::errorMessage(error)); });
    connect(&m_loader, &ImageLoader::thumbnailMade, this, &ImageSession::onThumbnail);
    connect(&m_controller, &InspectionController::progressed, this, &ImageSession::onProgressed);
    connect(&m_controller, &InspectionController::finished, this, &ImageSession::onFinished);
    connect(&m_controller, &InspectionController::stageStarted, this,
            [this](const InspectionJob& job, Stage stage) {
                if (job.imageId == m_currentId)
                    Q_EMIT stageChanged(stage);
            });
}

void ImageSession::setOptions(const SessionOptions& options)
{
    const SessionOptions old = std::exchange(m_options, options);
    const bool engineChanged = !sameEngine(old.engine, options.engine);
    if (!engineChanged && old.parameters == options.parameters)
        return; // other limits matter to files opened from now on
    // Results know their network, so those of another one are kept; but not how they were computed.
    if (engineChanged &&
        (old.engine.networkId == options.engine.networkId || old.engine.threads != options.engine.threads))
        m_cache.forgetResults();
    forgetStates();
    if (m_currentId != 0)
        inspectCurrent();
}

void ImageSession::forgetResults()
{
    m_cache.forgetResults();
    forgetStates();
    if (m_currentId != 0)
        inspectCurrent();
}

void ImageSession::setProfile(const ComplianceProfile& profile)
{
    m_profile = profile;
    for (int row = 0; row < static_cast<int>(m_entries.size()); ++row) {
        InspectionListItem item = m_list.item(row);
        item.verdict = verdictOf(m_entries[static_cast<std::size_t>(row)]);
        m_list.setItem(row, item);
    }
    if (!m_current)
        return;
    assess(*m_current, profile);
    Q_EMIT inspectionChanged(*m_current);
}

std::optional<Verdict> ImageSession::verdictOf(const Entry& entry) const
{
    const FaceInspection* face = entry.summary ? entry.summary->current() : nullptr;
    if (!m_profile || !face || face->components.empty())
        return std::nullopt;
    return evaluate(*m_profile, face->components).overall;
}

void ImageSession::open(const QStringList& paths)
{
    m_loader.findFiles(paths);
}

void ImageSession::openPixels(const QByteArray& encoded)
{
    m_loader.decode(encoded, tr("pasted picture"), m_options.limits);
}

void ImageSession::addCaptured(const QString& path)
{
    addFile(findImageFiles({path}).files.front());
    m_entries.back().captured = true;
    Q_EMIT opened({path});
    inspectNext();
}

void ImageSession::setHeld(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    if (held) {
        interrupt();
        Q_EMIT stageChanged(std::nullopt);
    } else if (m_currentId != 0 && !(m_current && m_current->finished)) {
        inspectCurrent();
    } else {
        inspectNext();
    }
    updateQueue();
}

void ImageSession::choose(int row)
{
    if (row >= 0 && row < static_cast<int>(m_entries.size()) && row != currentRow())
        show(row);
}

void ImageSession::chooseFace(int index)
{
    const int row = currentRow();
    if (row < 0 || m_entries[static_cast<std::size_t>(row)].face == index)
        return;
    m_entries[static_cast<std::size_t>(row)].face = index;
    inspectCurrent();
}

void ImageSession::remove(const QList<int>& rows)
{
    QList<int> descending = rows;
    std::sort(descending.begin(), descending.end(), std::greater<>());
    const int oldRow = currentRow();
    for (const int row : descending) {
        if (row < 0 || row >= static_cast<int>(m_entries.size()))
            continue;
        const Entry entry = m_entries[static_cast<std::size_t>(row)];
        if (m_controller.wanted() && m_controller.wanted()->imageId == entry.id)
            m_controller.cancel();
        m_cache.remove(entry.id);
        m_ids.remove(entry.key);
        m_entries.erase(m_entries.begin() + row);
        m_list.removeRow(row);
    }
    if (m_entries.empty()) {
        m_currentId = 0;
        m_current.reset();
        Q_EMIT stageChanged(std::nullopt);
        Q_EMIT emptied();
    } else if (currentRow() < 0) {
        const auto above = std::count_if(rows.begin(), rows.end(), [=](int row) { return row < oldRow; });
        show(std::min(oldRow - static_cast<int>(above), static_cast<int>(m_entries.size()) - 1));
    } else {
        Q_EMIT currentRowChanged(currentRow());
    }
    updateQueue();
    inspectNext();
}

void ImageSession::rerun()
{
    if (m_currentId == 0)
        return;
    m_cache.remove(m_currentId);
    interrupt(); // what runs may have read the file before it changed
    inspectCurrent();
}

void ImageSession::cancel()
{
    m_halted = true;
    interrupt();
    Q_EMIT stageChanged(std::nullopt);
    updateQueue();
}

void ImageSession::warmUp()
{
    InspectionJob job = plainJob();
    job.warmUpOnly = true;
    job.background = true;
    m_controller.submit(job);
}

void ImageSession::doFirst(std::optional<EngineTask> task)
{
    if (task)
        interrupt();
    else if (m_controller.wanted() && m_controller.wanted()->task)
        m_controller.cancel();
    m_task = std::move(task);
    inspectNext();
}

std::vector<std::string> ImageSession::inputPaths() const
{
    std::vector<std::string> paths;
    for (int row = 0; row < m_list.rowCount(); ++row)
        if (const QString& path = m_list.item(row).path; !path.isEmpty())
            paths.push_back(path.toStdString());
    return paths;
}

std::vector<InspectionResult> ImageSession::summaries() const
{
    std::vector<InspectionResult> summaries;
    for (const Entry& entry : m_entries) {
        if (!entry.summary)
            continue;
        summaries.push_back(*entry.summary);
        if (m_profile)
            assess(summaries.back(), *m_profile);
    }
    return summaries;
}

int ImageSession::append(Entry entry, const QString& path, const QString& name)
{
    entry.id = ++m_lastId;
    if (!entry.key.isEmpty())
        m_ids.insert(entry.key, entry.id);
    if (entry.pasted)
        m_loader.makeThumbnail(entry.id, *entry.pasted);
    else
        m_loader.makeThumbnail(entry.id, path, m_options.limits);
    m_entries.push_back(std::move(entry));
    InspectionListItem item;
    item.path = path;
    item.name = name;
    return m_list.append(item);
}

void ImageSession::addFile(const ImageFile& file)
{
    if (m_ids.contains(file.key))
        return;
    Entry entry;
    entry.key = file.key;
    append(std::move(entry), file.path, QFileInfo(file.path).fileName());
}

int ImageSession::rowOf(std::uint64_t id) const
{
    const auto it =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry& entry) { return entry.id == id; });
    return it == m_entries.end() ? -1 : static_cast<int>(it - m_entries.begin());
}

InspectionJob ImageSession::plainJob() const
{
    return {{}, m_options.engine, m_options.models, m_options.limits, 0, false, false, {}};
}

InspectionJob ImageSession::job(int row, bool background)
{
    const Entry& entry = m_entries[static_cast<std::size_t>(row)];
    InspectionJob job = plainJob();
    job.imageId = entry.id;
    job.background = background;
    job.request.path = m_list.item(row).path.toStdString();
    job.request.image = entry.pasted ? entry.pasted : m_cache.image(entry.id);
    job.request.parameters = m_options.parameters;
    if (entry.face > 0)
        job.request.faces = {FaceSelection::Kind::Index, entry.face};
    return job;
}

void ImageSession::show(int row)
{
    m_currentId = m_entries[static_cast<std::size_t>(row)].id;
    m_current.reset();
    Q_EMIT stageChanged(std::nullopt);
    Q_EMIT currentRowChanged(row);
    inspectCurrent();
}

/// Shows what is known already, else sets the thread to work, whatever it does now.
void ImageSession::inspectCurrent()
{
    m_halted = false;
    const int row = currentRow();
    const int face = m_entries[static_cast<std::size_t>(row)].face;
    if (const auto known =
            m_cache.find(m_currentId, m_options.parameters, m_options.engine.networkId, face)) {
        // A job for another face or other parameters of this image must not overwrite what is shown now.
        if (m_controller.wanted() && m_controller.wanted()->imageId == m_currentId)
            m_controller.cancel();
        Q_EMIT stageChanged(std::nullopt);
        finish(row, *known);
        publish(*known);
        inspectNext();
        return;
    }
    if (const InspectionJob* interrupted = m_controller.wanted())
        setState(rowOf(interrupted->imageId), InspectionState::Waiting);
    m_controller.submit(job(row, false));
    setState(row, InspectionState::Running);
    updateQueue();
}

void ImageSession::interrupt()
{
    if (const InspectionJob* wanted = m_controller.wanted())
        setState(rowOf(wanted->imageId), InspectionState::Waiting);
    m_controller.cancel();
}

/// A wanted task, the shown image if something interrupted it, the first waiting one after it, then from the
/// top.
void ImageSession::inspectNext()
{
    if (m_controller.wanted())
        return;
    if (m_task) {
        InspectionJob job = plainJob();
        job.task = m_task;
        m_controller.submit(job);
        return;
    }
    if (m_halted)
        return;
    const int count = static_cast<int>(m_entries.size());
    const int start = std::max(0, currentRow());
    for (int step = 0; step < count; ++step) {
        const int row = (start + step) % count;
        if (m_list.item(row).state != InspectionState::Waiting ||
            (m_held && !m_entries[static_cast<std::size_t>(row)].captured))
            continue;
        const Entry& entry = m_entries[static_cast<std::size_t>(row)];
        if (const auto known =
                m_cache.find(entry.id, m_options.parameters, m_options.engine.networkId, entry.face)) {
            finish(row, *known);
            continue;
        }
        if (m_controller.submit(job(row, row != currentRow())))
            setState(row, InspectionState::Running);
        return;
    }
}

void ImageSession::forgetStates()
{
    for (int row = 0; row < static_cast<int>(m_entries.size()); ++row) {
        InspectionListItem item = m_list.item(row);
        item.state = InspectionState::Waiting;
        item.quality.reset();
        item.verdict.reset();
        item.reason.clear();
        m_list.setItem(row, item);
        m_entries[static_cast<std::size_t>(row)].summary.reset();
    }
}

void ImageSession::setState(int row, InspectionState state)
{
    if (row < 0)
        return;
    InspectionListItem item = m_list.item(row);
    item.state = state;
    m_list.setItem(row, item);
}

void ImageSession::finish(int row, const InspectionResult& result)
{
    InspectionListItem item = m_list.item(row);
    item.incomplete = result.image && result.image->source().incomplete;
    item.quality.reset();
    item.reason.clear();
    const FaceInspection* face = result.current();
    if (face && face->quality) {
        item.quality = face->quality->scaled;
        item.percentile = face->quality->percentile;
    }
    Entry& entry = m_entries[static_cast<std::size_t>(row)];
    entry.summary = withoutPixels(result);
    item.verdict = verdictOf(entry);
    if (const InspectionError* error = failureOf(result)) {
        item.state =
            error->code == ErrorCode::NoFaceFound ? InspectionState::NoFace : InspectionState::Failed;
        item.reason = ui::errorMessage(*error).text;
    } else {
        item.state = InspectionState::Done;
    }
    m_list.setItem(row, item);
    updateQueue();
}

void ImageSession::publish(const InspectionResult& result)
{
    m_current = result;
    if (m_profile)
        assess(*m_current, *m_profile);
    Q_EMIT inspectionChanged(*m_current);
    if (!result.finished)
        return;
    for (const ui::Message& message : messagesOf(result))
        Q_EMIT messageRaised(message);
    // Once for each network: it would come with every photograph.
    if (result.network && !result.warnings.empty() && m_toldFallbacks.insert(result.network->id).second)
        Q_EMIT messageRaised(ui::errorMessage(result.warnings.front()));
}

void ImageSession::updateQueue()
{
    const int total = m_list.rowCount();
    int done = 0;
    for (int row = 0; row < total; ++row)
        done += isSettled(m_list.item(row).state) || row == currentRow() ? 1 : 0;
    if (done == total || m_halted || m_held)
        Q_EMIT queueChanged(0, 0);
    else
        Q_EMIT queueChanged(done, total);
}

void ImageSession::onFilesFound(const ImageFiles& found)
{
    QStringList paths;
    for (const ImageFile& file : found.files) {
        addFile(file);
        paths << file.path;
    }
    if (!paths.isEmpty()) {
        Q_EMIT opened(paths);
        choose(rowOf(m_ids.value(found.files.front().key)));
        updateQueue();
        inspectNext();
    }
    for (const QString& folder : found.emptyFolders)
        Q_EMIT messageRaised({ui::Severity::Information,
                              tr("The folder %1 contains no image that can be read.").arg(folder),
                              {}});
}

void ImageSession::onDecoded(const Image& image)
{
    const QString name = tr("pasted %1").arg(++m_pastedCount);
    ImageSource source = image.source();
    source.name = name.toStdString();
    Entry entry;
    entry.pasted = Image(image.bgr(), std::move(source));
    show(append(std::move(entry), QString(), name));
}

void ImageSession::onThumbnail(std::uint64_t id, const QImage& thumbnail)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    InspectionListItem item = m_list.item(row);
    item.thumbnail = thumbnail;
    m_list.setItem(row, item);
}

void ImageSession::onProgressed(const InspectionJob& job, const InspectionResult& result)
{
    if (job.imageId == m_currentId)
        publish(result);
}

void ImageSession::onFinished(const InspectionJob& job, const InspectionResult& result)
{
    if (job.task) {
        m_task.reset(); // answered
    } else if (job.warmUpOnly) {
        if (result.error)
            Q_EMIT messageRaised(ui::errorMessage(*result.error));
    } else if (const int row = rowOf(job.imageId); row >= 0) {
        if (!result.error || result.error->code == ErrorCode::NoFaceFound)
            m_cache.insert(job.imageId, result);
        finish(row, result);
        if (job.imageId == m_currentId) {
            Q_EMIT stageChanged(std::nullopt);
            publish(result);
        }
    }
    inspectNext();
}

} // namespace pw::app
