// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentmenu.h"

#include <QFileInfo>

namespace pw::ui {

RecentMenu::RecentMenu(QAction* clear, QWidget* parent) : QMenu(parent), m_clear(clear)
{
    setToolTipsVisible(true);
    showFiles({});
}

void RecentMenu::showFiles(const QStringList& paths)
{
    removeAction(m_clear);
    clear();
    int number = 0;
    for (const QString& path : paths) {
        // An ampersand in a file name is no mnemonic; the number is one, for the first nine.
        const QString name = QFileInfo(path).fileName().replace(u'&', QLatin1StringView("&&"));
        ++number;
        auto* entry = addAction(number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(name) : name);
        entry->setToolTip(path);
        entry->setStatusTip(path);
        connect(entry, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    if (!paths.isEmpty())
        addSeparator();
    addAction(m_clear);
    m_clear->setEnabled(!paths.isEmpty());
    menuAction()->setEnabled(!paths.isEmpty());
}

} // namespace pw::ui
