// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/commands/actionregistry.h"
#include "ui/firstsize.h"
#include "ui/icons.h"
#include "ui/messages/errortext.h"
#include "ui/messages/messagebar.h"
#include "ui/messages/prompts.h"
#include "ui/models/inspectionlistmodel.h"
#include "ui/settings/settingsholder.h"
#include "ui/shell/centralarea.h"
#include "ui/shell/compliancecommands.h"
#include "ui/shell/dialogcommands.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/imagelist.h"
#include "ui/shell/liveview.h"
#include "ui/shell/networkcommands.h"
#include "ui/shell/overlaycommands.h"
#include "ui/shell/panelcolumn.h"
#include "ui/shell/panelwishes.h"
#include "ui/shell/progressline.h"
#include "ui/shell/recentmenu.h"
#include "ui/shell/stageindicator.h"
#include "ui/shell/statusline.h"
#include "ui/viewer/imageview.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QToolBar>

#include <utility>

namespace pw::ui {

namespace {

constexpr int kStateVersion = 1; // raise when docks or tool bars change; an older state is then not restored
constexpr QSize kToolBarIcon(20, 20);

} // namespace

struct MainWindow::Impl {
    Impl(MainWindow& owner, const AppSettings& initial, InspectionListModel& model);

    void addDock(const QString& id, const QString& title, Qt::DockWidgetArea area, QWidget* content,
                 QAnyStringView command);
    void buildToolBar();
    void connectParts();
    void handleFileAndEditCommands();
    void handleViewCommands();
    void handleInspectionCommands();

    void showSettings();
    void setMet(Precondition precondition, bool isMet);
    void updateListPreconditions();

    MainWindow& window;
    SettingsHolder settings;
    InspectionListModel& images;
    ActionRegistry* actions;
    FileCommands* files;
    ImageList* list;
    CentralArea* centre;
    PanelColumn* column;
    ComplianceCommands* compliance;
    LiveView* live;
    StatusLine* status;
    StageIndicator* stageIndicator;
    RecentMenu* recent;
    QList<std::pair<QDockWidget*, QAction*>> docks; ///< with the command that shows and hides each
    Preconditions met;
    ShortcutChanges shownShortcuts;
    std::optional<Environment> environment;
    std::optional<Probe> probe;
};

MainWindow::Impl::Impl(MainWindow& owner, const AppSettings& initial, InspectionListModel& model)
    : window(owner), settings(initial), images(model), actions(new ActionRegistry(&owner)),
      files(new FileCommands(*actions, settings, &owner)), list(new ImageList(model, &owner)),
      centre(new CentralArea(
          {actions->action("file.open"), actions->action("file.openSample"), actions->action("file.camera")},
          &owner)),
      column(new PanelColumn(&owner)),
      compliance(new ComplianceCommands(*actions, settings, *centre->view(), *column, &owner)),
      live(new LiveView(*actions, settings, *files, *centre, *column, &owner)),
      status(new StatusLine(owner.statusBar())),
      stageIndicator(new StageIndicator(actions->action("inspection.cancel"), &owner)),
      recent(new RecentMenu(actions->action("file.clearRecent"), &owner))
{
    owner.m_networks = new NetworkCommands(*actions, settings, *files, *column, &owner);
    actions->setSubmenu("file.recent", recent);
    actions->fillMenuBar(window.menuBar());
    buildToolBar();
    window.setCentralWidget(centre);
    addDock(QStringLiteral("imageListDock"), MainWindow::tr("Photographs"), Qt::LeftDockWidgetArea, list,
            "view.imageList");
    addDock(QStringLiteral("panelsDock"), MainWindow::tr("Inspection"), Qt::RightDockWidgetArea, column,
            "view.panels");
    connectParts();
    handleFileAndEditCommands();
    handleViewCommands();
    handleInspectionCommands();
    handleOverlayCommands(*actions, settings);
    handleDialogCommands(*actions, settings, &window, [this] { return environment; });
    column->setCollapsed(initial.windowState.isEmpty() ? PanelColumn::collapsedByDefault()
                                                       : initial.collapsedPanels);
}

void MainWindow::Impl::addDock(const QString& id, const QString& title, Qt::DockWidgetArea area,
                               QWidget* content, QAnyStringView command)
{
    auto* dock = new QDockWidget(title, &window);
    dock->setObjectName(id);
    dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    dock->setWidget(content);
    window.addDockWidget(area, dock);
    docks.append({dock, actions->action(command)});
    actions->setHandler(command, [dock](bool checked) { dock->setVisible(checked); });
    // Not visibilityChanged: that also tells of a minimised window.
    QObject::connect(dock->toggleViewAction(), &QAction::toggled, actions->action(command),
                     &QAction::setChecked);
}

void MainWindow::Impl::buildToolBar()
{
    auto* bar = window.addToolBar(MainWindow::tr("Tool Bar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setIconSize(kToolBarIcon);
    bar->setMovable(false);
    actions->fillToolBar(bar);
    bar->addWidget(stageIndicator);
    // Hidden by accident, it could not be brought back: there is no command for it.
    bar->toggleViewAction()->setVisible(false);
    window.setContextMenuPolicy(Qt::NoContextMenu);
}

void MainWindow::Impl::connectParts()
{
    // What looks at this Impl has `settings` as its context and so ends with it; the widgets go later.
    ImageView* const view = centre->view();
    QObject::connect(view, &ImageView::faceChosen, &window, &MainWindow::faceChosen);
    QObject::connect(view, &ImageView::zoomChanged, status, &StatusLine::showZoom);
    QObject::connect(view, &ImageView::probed, &settings, [this](const Probe& under) {
        probe = under;
        status->showProbe(probe);
    });
    QObject::connect(view, &ImageView::probeLeft, &settings, [this] { status->showProbe({}); });
    QObject::connect(view, &ImageView::overlayToggleRequested, actions->action("view.overlay"),
                     &QAction::trigger);

    QObject::connect(list, &ImageList::imageChosen, &window, &MainWindow::imageChosen);
    const auto onList = [this] { updateListPreconditions(); };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        QObject::connect(&images, signal, &settings, onList);
    QObject::connect(&images, &QAbstractItemModel::modelReset, &settings, onList);
    QObject::connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, &settings, onList);
    onList();

    QObject::connect(live, &LiveView::onChanged, &settings,
                     [this](bool on) { setMet(Precondition::Live, on); });
    handlePanelWishes(*column, settings);
    QObject::connect(compliance, &ComplianceCommands::profilesEdited, &window, &MainWindow::profilesEdited);
    QObject::connect(&settings, &SettingsHolder::replaced, &settings, [this] { showSettings(); });
    QObject::connect(&settings, &SettingsHolder::changed, &window, &MainWindow::settingsChanged);
    QObject::connect(recent, &RecentMenu::chosen, &settings,
                     [this](const QString& path) { Q_EMIT window.openRequested({path}); });
    QObject::connect(files, &FileCommands::openRequested, &window, &MainWindow::openRequested);
    QObject::connect(files, &FileCommands::pasteRequested, &window, &MainWindow::pasteRequested);
    QObject::connect(files, &FileCommands::exportRequested, &window, &MainWindow::exportRequested);
    QObject::connect(files, &FileCommands::messageRaised, &window, &MainWindow::showMessage);
}

void MainWindow::Impl::handleFileAndEditCommands()
{
    actions->setHandler("file.openSample", [this](bool) { Q_EMIT window.openSampleRequested(); });
    actions->setHandler("file.clearRecent", [this](bool) {
        settings.change([](AppSettings& next) { next.recentFiles.clear(); });
    });
    actions->setHandler("file.remove", [this](bool) { Q_EMIT window.removeRequested(list->selectedRows()); });
    actions->setHandler("file.quit", [this](bool) { window.close(); });
    actions->setHandler("edit.copyWithLegend", [this](bool) { Q_EMIT window.copyRequested(true); });
    actions->setHandler("edit.copyPlain", [this](bool) { Q_EMIT window.copyRequested(false); });
    actions->setHandler("edit.copyProbe", [this](bool) {
        if (probe)
            QGuiApplication::clipboard()->setText(probeText(*probe));
    });
}

void MainWindow::Impl::handleViewCommands()
{
    ImageView* const view = centre->view();
    actions->setHandler("view.fit", [view](bool) { view->fit(); });
    actions->setHandler("view.actualPixels", [view](bool) { view->showActualPixels(); });
    actions->setHandler("view.zoomIn", [view](bool) { view->zoomIn(); });
    actions->setHandler("view.zoomOut", [view](bool) { view->zoomOut(); });
    actions->setHandler("view.fullScreen", [this](bool checked) {
        window.setWindowState(window.windowState().setFlag(Qt::WindowFullScreen, checked));
    });
}

void MainWindow::Impl::handleInspectionCommands()
{
    actions->setHandler("inspection.rerun", [this](bool) { Q_EMIT window.rerunRequested(); });
    actions->setHandler("inspection.cancel", [this](bool) { Q_EMIT window.cancelRequested(); });
    actions->setHandler("inspection.nextImage", [this](bool) { list->step(1); });
    actions->setHandler("inspection.previousImage", [this](bool) { list->step(-1); });
    actions->setHandler("inspection.nextFace", [this](bool) { centre->view()->chooseNextFace(); });
    actions->setHandler("inspection.previousFace", [this](bool) { centre->view()->choosePreviousFace(); });
}

void MainWindow::Impl::showSettings()
{
    const AppSettings& now = settings.value();
    ImageView* const view = centre->view();
    if (view->overlayStyle() != now.overlay)
        view->setOverlayStyle(now.overlay);
    view->setAnimated(!now.reducedMotion);
    column->showSettings(now);
    recent->showFiles(now.recentFiles);
    if (shownShortcuts == now.shortcuts)
        return;
    shownShortcuts = now.shortcuts;
    const QStringList silenced = actions->applyShortcuts(shownShortcuts);
    if (!silenced.isEmpty())
        window.showMessage({Severity::Warning,
                            MainWindow::tr("Some keys stand for two commands. Without keys for now: %1.")
                                .arg(silenced.join(QLatin1StringView(", "))),
                            {}});
}

void MainWindow::Impl::setMet(Precondition precondition, bool isMet)
{
    met.setFlag(precondition, isMet);
    actions->setMet(met);
    actions->action("file.recent")->setEnabled(!settings.value().recentFiles.isEmpty());
    actions->action("file.clearRecent")->setEnabled(!settings.value().recentFiles.isEmpty());
}

void MainWindow::Impl::updateListPreconditions()
{
    met.setFlag(Precondition::SeveralImages, images.rowCount() > 1);
    setMet(Precondition::ListEntry, !list->selectedRows().isEmpty());
}

MainWindow::MainWindow(const AppSettings& settings, InspectionListModel& images, QWidget* parent)
    : QMainWindow(parent), m_impl(std::make_unique<Impl>(*this, settings, images))
{
    setAcceptDrops(true);
    setWindowIcon(applicationIcon());
    setFirstSize(*this, {1280, 800});
    restoreGeometry(settings.windowGeometry);
    restoreState(settings.windowState, kStateVersion);
    for (const auto& [dock, command] : m_impl->docks)
        command->setChecked(!dock->isHidden());
    m_impl->showSettings();
    showNothing();
}

MainWindow::~MainWindow() = default;

LiveView& MainWindow::live() const
{
    return *m_impl->live;
}

void MainWindow::setPrompts(std::unique_ptr<Prompts> prompts)
{
    m_impl->files->setPrompts(std::move(prompts));
}

void MainWindow::showInspection(const InspectionResult& result)
{
    Impl& m = *m_impl;
    const FaceInspection* const face = result.current();
    // Before the view, which probes again what lies under the cursor now.
    m.probe.reset();
    m.status->showProbe({});
    m.centre->view()->showInspection(result);
    m.column->showInspection(result);
    m.compliance->showInspection(result);
    m.status->showTimings(result);
    m.files->setPhotograph(result.image ? QString::fromStdString(result.image->source().path) : QString());
    setWindowTitle(result.image
                       ? QString::fromStdString(result.image->source().name) + QStringLiteral(" – Pixelworth")
                       : QStringLiteral("Pixelworth"));
    if (!result.environment.libraries.empty())
        m.environment = result.environment;

    if (!result.image && result.error && result.error->code != ErrorCode::Cancelled)
        m.centre->showProblem(errorMessage(*result.error).text);
    else
        m.centre->showPicture();
    m.status->showZoom(result.image ? std::optional(m.centre->view()->zoom()) : std::nullopt);

    m.met.setFlag(Precondition::Map, face && face->map);
    m.met.setFlag(Precondition::Record, result.image && result.finished);
    m.met.setFlag(Precondition::SeveralFaces, result.faces.size() > 1);
    m.setMet(Precondition::Image, result.image.has_value());
}

void MainWindow::showProfiles(const std::vector<StoredProfile>& profiles)
{
    m_impl->compliance->showProfiles(profiles);
}

void MainWindow::showNothing()
{
    showInspection({});
    m_impl->centre->view()->clear();
    m_impl->centre->showInvitation();
}

void MainWindow::showStage(std::optional<Stage> stage)
{
    m_impl->centre->progress()->showStage(stage);
    m_impl->stageIndicator->showStage(stage);
    m_impl->setMet(Precondition::Running, stage.has_value());
}

void MainWindow::showQueue(int done, int total)
{
    m_impl->status->showQueue(done, total);
}

void MainWindow::showMessage(const Message& message)
{
    m_impl->centre->messages()->showMessage(message);
}

void MainWindow::clearMessages()
{
    m_impl->centre->messages()->clear();
}

void MainWindow::setCurrentRow(int row)
{
    m_impl->list->setCurrentRow(row);
}

void MainWindow::setEngine(const QString& text)
{
    m_impl->status->showEngine(text);
}

void MainWindow::applySettings(const AppSettings& settings)
{
    m_impl->settings.replace(settings);
}

AppSettings MainWindow::settings() const
{
    AppSettings current = m_impl->settings.value();
    current.windowGeometry = saveGeometry();
    current.windowState = saveState(kStateVersion);
    current.collapsedPanels = m_impl->column->collapsed();
    return current;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closing();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!FileCommands::canTake(*event->mimeData()))
        return;
    event->acceptProposedAction();
    m_impl->centre->setDropHintVisible(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_impl->centre->setDropHintVisible(false);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_impl->centre->setDropHintVisible(false);
    event->acceptProposedAction();
    m_impl->files->take(*event->mimeData());
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_impl)
        m_impl->actions->action("view.fullScreen")->setChecked(isFullScreen());
}

} // namespace pw::ui
