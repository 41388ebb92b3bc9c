// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogcommands.h"

#include "ui/commands/actionregistry.h"
#include "ui/dialogs/aboutpage.h"
#include "ui/dialogs/helppage.h"
#include "ui/dialogs/pagedialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/settings/settingsholder.h"

#include <QCoreApplication>

#include <utility>

namespace pw::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::DialogCommands)
};

/// Modal for the window, without a loop of its own.
void openModal(QDialog* dialog, const QString& id)
{
    dialog->setObjectName(id);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// A page stays open beside the work and is there once only.
void openPage(QWidget* window, const QString& id, const QString& title, const QString& html)
{
    auto* dialog = window->findChild<PageDialog*>(id);
    if (!dialog) {
        dialog = new PageDialog(title, html, window);
        dialog->setObjectName(id);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

void handleDialogCommands(ActionRegistry& actions, SettingsHolder& settings, QWidget* window,
                          std::function<std::optional<Environment>()> environment)
{
    actions.setHandler("edit.settings", [&settings, window](bool) {
        auto* dialog = new SettingsDialog(settings.value(), window);
        QObject::connect(dialog, &QDialog::accepted, &settings, [&settings, dialog] {
            settings.change([dialog](AppSettings& next) { next = dialog->appliedTo(next); });
        });
        openModal(dialog, QStringLiteral("settingsDialog"));
    });
    actions.setHandler("edit.shortcuts", [&settings, window](bool) {
        auto* dialog = new ShortcutsDialog(settings.value().shortcuts, window);
        QObject::connect(dialog, &QDialog::accepted, &settings, [&settings, dialog] {
            settings.change([dialog](AppSettings& next) { next.shortcuts = dialog->changes(); });
        });
        openModal(dialog, QStringLiteral("shortcutsDialog"));
    });
    actions.setHandler("help.map", [window](bool) {
        openPage(window, QStringLiteral("helpDialog"), Texts::tr("What the Map Shows"), helpPage());
    });
    actions.setHandler("help.about", [window, environment = std::move(environment)](bool) {
        openPage(window, QStringLiteral("aboutDialog"), Texts::tr("About Pixelworth"),
                 aboutPage(environment()));
    });
}

} // namespace pw::ui
