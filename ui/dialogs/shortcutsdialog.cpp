// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/dialogs/shortcutmodel.h"
#include "ui/firstsize.h"
#include "ui/settings/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace pw::ui {

ShortcutsDialog::ShortcutsDialog(const ShortcutChanges& changes, QWidget* parent)
    : QDialog(parent), m_model(new ShortcutModel(changes, this)), m_filter(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this)), m_editor(new QKeySequenceEdit(this)),
      m_noKeys(new QPushButton(tr("No Keys"), this)), m_reset(new QPushButton(tr("Standard Keys"), this)),
      m_conflict(new QLabel(this))
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    setFirstSize(*this, {760, 560});

    auto* search = new QLineEdit(this);
    search->setObjectName(QStringLiteral("search"));
    search->setPlaceholderText(tr("Search for a command or a key"));
    search->setClearButtonEnabled(true);

    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("shortcuts"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    m_conflict->setObjectName(QStringLiteral("conflict"));
    m_conflict->setWordWrap(true);
    QPalette warning = m_conflict->palette();
    warning.setColor(QPalette::WindowText, severityColour(Severity::Error, warning));
    m_conflict->setPalette(warning);

    auto* buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    auto* restore = buttons->button(QDialogButtonBox::RestoreDefaults);
    restore->setObjectName(QStringLiteral("restoreDefaults"));
    restore->setAutoDefault(false);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(search);
    layout->addWidget(m_table);
    layout->addLayout(editorRow());
    layout->addWidget(m_conflict);
    layout->addWidget(buttons);

    connect(search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShortcutsDialog::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ShortcutsDialog::showCurrent);
    connect(restore, &QPushButton::clicked, m_model, &ShortcutModel::resetAll);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_table->setCurrentIndex(m_filter->index(0, 0));
    showCurrent();
}

QLayout* ShortcutsDialog::editorRow()
{
    auto* label = new QLabel(tr("&New keys:"), this);
    label->setBuddy(m_editor);
    m_editor->setObjectName(QStringLiteral("keys"));
    m_noKeys->setObjectName(QStringLiteral("noKeys"));
    m_reset->setObjectName(QStringLiteral("standardKeys"));
    // Enter ends the recording of keys; it must not close the dialog.
    m_noKeys->setAutoDefault(false);
    m_reset->setAutoDefault(false);
    connect(m_editor, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence& keys) {
        if (currentRow() >= 0)
            m_model->setKeys(currentRow(), keys);
    });
    connect(m_noKeys, &QPushButton::clicked, this, [this] { m_model->setKeys(currentRow(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_model->resetKeys(currentRow()); });

    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_editor, 1);
    row->addWidget(m_noKeys);
    row->addWidget(m_reset);
    return row;
}

const ShortcutChanges& ShortcutsDialog::changes() const
{
    return m_model->changes();
}

int ShortcutsDialog::currentRow() const
{
    return m_filter->mapToSource(m_table->currentIndex()).row();
}

void ShortcutsDialog::showCurrent()
{
    const int row = currentRow();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_editor), static_cast<QWidget*>(m_noKeys), static_cast<QWidget*>(m_reset)})
        widget->setEnabled(row >= 0);
    const auto keys = row >= 0 ? m_model->keys(row) : QList<QKeySequence>();
    const QKeySequence first = keys.isEmpty() ? QKeySequence() : keys.first();
    if (m_editor->keySequence() != first) {
        const QSignalBlocker blocker(m_editor);
        m_editor->setKeySequence(first);
    }

    QString rival;
    QString name;
    for (int i = 0; i < m_model->rowCount() && rival.isEmpty(); ++i) {
        // The chosen command first: that is the one being changed.
        const int candidate = row < 0 ? i : (row + i) % m_model->rowCount();
        rival =
            m_model->index(candidate, ShortcutModel::KeysColumn).data(ShortcutModel::RivalRole).toString();
        name = m_model->index(candidate, ShortcutModel::CommandColumn).data().toString();
    }
    m_conflict->setText(
        rival.isEmpty() ? QString()
                        : tr("“%1” and “%2” have the same keys. Give one of them others.").arg(name, rival));
    m_accept->setEnabled(rival.isEmpty());
}

} // namespace pw::ui
