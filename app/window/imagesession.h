// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/imageloader.h"
#include "app/window/inspectioncontroller.h"
#include "app/window/resultcache.h"
#include "ui/messages/message.h"
#include "ui/models/inspectionlistmodel.h"

#include <QHash>
#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pw::app {

/// What every inspection of the session is made with.
struct SessionOptions {
    InspectionParameters parameters;
    EngineOptions engine;
    ImageLimits limits;
    std::shared_ptr<const ModelStore> models; ///< see InspectionJob
};

/// The photographs that are open, which of them is shown, and which is inspected next: the shown one always
/// first, the others one at a time in the background.
class ImageSession : public QObject {
    Q_OBJECT
  public:
    /// `list` mirrors the session row by row. Both must outlive it.
    ImageSession(ui::InspectionListModel& list, InspectionController& controller, QObject* parent = nullptr);

    /// Other parameters or another engine: the shown photograph is inspected again at once, the others later.
    void setOptions(const SessionOptions& options);

    /// What was inspected is no longer true: a network has other constants. The shown photograph is inspected
    /// again at once, the others later.
    void forgetResults();

    /// Holds every inspected face against the profile, without inspecting anything again.
    void setProfile(const ComplianceProfile& profile);

    /// Opens files and folders and shows the first of them. A photograph that is open already is not opened
    /// again.
    void open(const QStringList& paths);
    void openPixels(const QByteArray& encoded);
    /// A photograph that was just captured joins the list and is inspected next, without being shown.
    void addCaptured(const QString& path);
    /// While the live view is open only captured photographs are inspected, between its frames.
    void setHeld(bool held);
    void choose(int row);
    void chooseFace(int index);
    void remove(const QList<int>& rows);
    void rerun();  ///< reads the shown photograph anew and inspects it
    void cancel(); ///< stops all work until the next wish

    /// Loads module and network while nothing is to be inspected.
    void warmUp();

    /// Does the task before anything else is inspected, and again if other work interrupts it, until it is
    /// done. Nothing: what was wanted before is no longer.
    void doFirst(std::optional<EngineTask> task);

    /// Everything known of the shown photograph, or nullptr.
    [[nodiscard]] const InspectionResult* current() const { return m_current ? &*m_current : nullptr; }
    [[nodiscard]] int currentRow() const { return rowOf(m_currentId); } ///< -1: none
    [[nodiscard]] std::vector<std::string> inputPaths() const;
    [[nodiscard]] const SessionOptions& options() const { return m_options; }
    /// The numbers of every photograph that is inspected, without pixels and maps, in the order of the list.
    [[nodiscard]] std::vector<InspectionResult> summaries() const;
    [[nodiscard]] const ComplianceProfile* profile() const { return m_profile ? &*m_profile : nullptr; }

  Q_SIGNALS:
    void currentRowChanged(int row);
    void
    inspectionChanged(const pw::InspectionResult& result); ///< of the shown photograph, partial or finished
    void stageChanged(std::optional<pw::Stage> stage);     ///< of the shown photograph; nullopt: idle
    void queueChanged(int done, int total);                ///< 0, 0: nothing waits
    void emptied();
    void opened(const QStringList& paths); ///< files that joined the list or were in it already
    void messageRaised(const pw::ui::Message& message);

  private:
    struct Entry {
        std::uint64_t id = 0;
        QString key;                 ///< of ImageFile; empty for pasted pixels
        std::optional<Image> pasted; ///< pixels that no file can give again
        int face = 0;
        bool captured = false;
        std::optional<InspectionResult> summary; ///< of the last inspection, see withoutPixels()
    };

    int append(Entry entry, const QString& path, const QString& name);
    void addFile(const ImageFile& file);
    [[nodiscard]] int rowOf(std::uint64_t id) const;
    [[nodiscard]] InspectionJob plainJob() const; ///< with the options alone
    [[nodiscard]] InspectionJob job(int row, bool background);
    void show(int row);
    void inspectCurrent();
    void inspectNext();
    void interrupt();
    void forgetStates();
    void setState(int row, ui::InspectionState state);
    void finish(int row, const InspectionResult& result);
    [[nodiscard]] std::optional<Verdict> verdictOf(const Entry& entry) const;
    void publish(const InspectionResult& result);
    void updateQueue();

    void onFilesFound(const ImageFiles& found);
    void onDecoded(const Image& image);
    void onThumbnail(std::uint64_t id, const QImage& thumbnail);
    void onProgressed(const InspectionJob& job, const InspectionResult& result);
    void onFinished(const InspectionJob& job, const InspectionResult& result);

    ui::InspectionListModel& m_list;
    InspectionController& m_controller;
    ImageLoader m_loader;
    ResultCache m_cache;
    SessionOptions m_options;
    std::optional<ComplianceProfile> m_profile;
    std::vector<Entry> m_entries; ///< row by row as in the list
    QHash<QString, std::uint64_t> m_ids;
    std::uint64_t m_lastId = 0;
    std::uint64_t m_currentId = 0; ///< 0: none
    std::optional<InspectionResult> m_current;
    std::optional<EngineTask> m_task;      ///< wanted and not done yet
    std::set<std::string> m_toldFallbacks; ///< networks whose fall back to the CPU was told
    int m_pastedCount = 0;
    bool m_halted = false; ///< cancelled: nothing starts by itself
    bool m_held = false;   ///< the live view has the inspection thread
};

} // namespace pw::app
