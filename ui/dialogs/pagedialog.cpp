// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pagedialog.h"

#include "ui/firstsize.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace pw::ui {

PageDialog::PageDialog(const QString& title, const QString& html, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(title);
    setFirstSize(*this, {680, 620});

    auto* page = new QTextBrowser(this);
    page->setObjectName(QStringLiteral("page"));
    page->setAccessibleName(title);
    page->setOpenLinks(false);
    page->setFrameShape(QFrame::NoFrame);
    page->document()->setDocumentMargin(16);
    page->document()->setDefaultStyleSheet(
        QStringLiteral("h2 { margin-top: 16px; } td { padding: 2px 12px 2px 0; }"));
    page->setHtml(html);
    page->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(12, 0, 12, 12);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(page);
    layout->addWidget(buttons);
}

} // namespace pw::ui
