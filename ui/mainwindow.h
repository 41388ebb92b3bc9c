// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/profilestore.h"
#include "core/types/inspectionresult.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/exportrequest.h"
#include "ui/messages/message.h"
#include "ui/settings/appsettings.h"

#include <QByteArray>
#include <QMainWindow>

#include <memory>
#include <optional>
#include <vector>

namespace pw::ui {

class InspectionListModel;
class LiveView;
class NetworkCommands;
class Prompts;

/// The window: menus from the command table, canvas in the middle, images left, panels right. It opens no
/// file, has no thread and no settings file: it is given values and emits wishes.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    /// `images` must outlive the window.
    MainWindow(const AppSettings& settings, InspectionListModel& images, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Who asks for files; a test hands over one that answers by itself.
    void setPrompts(std::unique_ptr<Prompts> prompts);

    /// Live video: its values come in and its wishes go out here.
    [[nodiscard]] LiveView& live() const;

    void showInspection(const InspectionResult& result); ///< partial or finished, of the current image
    void showProfiles(const std::vector<StoredProfile>& profiles);
    void showNothing(); ///< no image is open: the empty state
    [[nodiscard]] NetworkCommands& networkCommands() { return *m_networks; }
    void showStage(std::optional<Stage> stage); ///< progress of the current image; nullopt: idle
    void showQueue(int done, int total);        ///< images waiting in the background; 0, 0: none
    void showMessage(const Message& message);
    void clearMessages();
    void setCurrentRow(int row);         ///< selects without emitting
    void setEngine(const QString& text); ///< status bar: "layer energy, embedded, CPU 2 threads"
    void applySettings(const AppSettings& settings);
    [[nodiscard]] AppSettings settings() const; ///< with geometry, state and collapsed panels as they are now

  Q_SIGNALS:
    void openRequested(const QStringList& paths); ///< files and folders
    void openSampleRequested();
    void pasteRequested(const QByteArray& encodedImage); ///< PNG bytes of the clipboard's picture
    void imageChosen(int row);
    void removeRequested(const QList<int>& rows);
    void faceChosen(int index);
    void rerunRequested();
    void cancelRequested();
    void exportRequested(const pw::ui::ExportRequest& request);
    void copyRequested(bool withLegend);
    void profilesEdited(const pw::ui::ProfileEdits& edits);
    void settingsChanged(const pw::ui::AppSettings& settings);
    void closing();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    NetworkCommands* m_networks = nullptr;
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace pw::ui
