// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profiledialog.h"

#include "core/compliance/profilecheck.h"
#include "core/compliance/vocabulary.h"
#include "ui/dialogs/profilemodel.h"
#include "ui/firstsize.h"
#include "ui/messages/errortext.h"
#include "ui/models/compliancerows.h"
#include "ui/models/compliancetext.h"
#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"
#include "ui/settings/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

/// A combo box in the cell, which takes effect as soon as something is chosen.
class SeverityDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* box = new QComboBox(parent);
        for (const auto severity : {pw::Severity::Must, pw::Severity::Should, pw::Severity::Info})
            box->addItem(severityWord(severity), static_cast<int>(severity));
        auto* self = const_cast<SeverityDelegate*>(this);
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
    }
};

QString counts(const ComplianceVerdict& verdict)
{
    QList<ComplianceRow> rows;
    for (const RequirementVerdict& judged : verdict.requirements) {
        ComplianceRow row;
        row.verdict = judged.verdict;
        row.severity = judged.requirement.severity;
        row.applicable = judged.applicable;
        rows += row;
    }
    return complianceSummary(rows).text();
}

} // namespace

ProfileDialog::ProfileDialog(const std::vector<StoredProfile>& profiles, const std::string& chosen,
                             std::vector<QualityComponent> components, QWidget* parent)
    : QDialog(parent), m_model(new ProfileModel(std::move(components), this)), m_chooser(new QComboBox(this)),
      m_copy(new QPushButton(tr("&Copy"), this)), m_remove(new QPushButton(tr("&Delete"), this)),
      m_title(new QLineEdit(this)), m_description(captionLabel({}, this)), m_table(new QTableView(this)),
      m_indicators(new QCheckBox(tr("&Indicators can fail a requirement"), this)),
      m_beforeIcon(new IconLabel(this)), m_before(wrappedLabel({}, this)), m_afterIcon(new IconLabel(this)),
      m_after(groupLabel({}, this)), m_problem(wrappedLabel({}, this))
{
    setWindowTitle(tr("Compliance Profiles"));
    setFirstSize(*this, {920, 620});
    for (const StoredProfile& stored : profiles) {
        m_drafts.push_back({stored.profile, stored.profile, stored.builtIn, false});
        addToChooser(m_drafts.back());
    }
    buildTable();
    m_problem->setObjectName(u"problem"_s);
    QPalette warning = m_problem->palette();
    warning.setColor(QPalette::WindowText, severityColour(Severity::Error, warning));
    m_problem->setPalette(warning);
    m_indicators->setObjectName(u"indicatorsCanFail"_s);
    setToolTipText(m_indicators,
                   tr("An indicator is weak evidence. Off: what it says against a photograph asks for a "
                      "review. On: it fails, as unattended capture may want it."));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("&Save and Use This Profile"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kRowGap);
    layout->addLayout(chooserLine());
    layout->addWidget(m_description);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_indicators);
    layout->addLayout(resultLine());
    layout->addWidget(m_problem);
    layout->addWidget(buttons);

    m_chooser->setCurrentIndex(std::max(0, m_chooser->findData(QString::fromStdString(chosen))));
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &ProfileDialog::showDraft);
    connect(m_model, &ProfileModel::edited, this, &ProfileDialog::takeEdit);
    connect(m_indicators, &QCheckBox::toggled, m_model, &ProfileModel::setIndicatorsCanFail);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& title) {
        current().profile.title = title.trimmed().toStdString();
        m_chooser->setItemText(m_chooser->currentIndex(), title);
        showResult();
    });
    connect(m_copy, &QPushButton::clicked, this, &ProfileDialog::copyCurrent);
    connect(m_remove, &QPushButton::clicked, this, &ProfileDialog::removeCurrent);
    showDraft();
}

/// A cell that is still being edited hands its text over when it goes: while the drafts are there.
ProfileDialog::~ProfileDialog()
{
    delete m_table;
}

QLayout* ProfileDialog::chooserLine()
{
    m_chooser->setObjectName(u"profile"_s);
    m_chooser->setAccessibleName(tr("Profile"));
    m_title->setObjectName(u"title"_s);
    m_title->setAccessibleName(tr("Name of the profile"));
    m_title->setPlaceholderText(tr("Name of the profile"));
    m_copy->setObjectName(u"copy"_s);
    m_remove->setObjectName(u"remove"_s);
    m_copy->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(kRowGap);
    line->addWidget(m_chooser, 1);
    line->addWidget(m_title, 1);
    line->addWidget(m_copy);
    line->addWidget(m_remove);
    return line;
}

void ProfileDialog::buildTable()
{
    m_table->setObjectName(u"limits"_s);
    m_table->setAccessibleName(tr("Limits of the profile"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ProfileModel::SeverityColumn, new SeverityDelegate(this));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {ProfileModel::TitleColumn, ProfileModel::MeasureColumn})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
}

QLayout* ProfileDialog::resultLine()
{
    m_before->setObjectName(u"before"_s);
    m_after->setObjectName(u"after"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(kRowGap);
    line->addWidget(m_beforeIcon, 0, Qt::AlignTop);
    line->addWidget(m_before, 1);
    line->addWidget(m_afterIcon, 0, Qt::AlignTop);
    line->addWidget(m_after, 1);
    return line;
}

ProfileDialog::Draft& ProfileDialog::current()
{
    return m_drafts[static_cast<std::size_t>(m_chooser->currentIndex())];
}

void ProfileDialog::addToChooser(const Draft& draft)
{
    m_chooser->addItem(translated("pw::Requirement", draft.profile.title),
                       QString::fromStdString(draft.profile.id));
}

void ProfileDialog::showDraft()
{
    const Draft& draft = current();
    m_model->setProfile(draft.profile, draft.before, !draft.builtIn);
    const QString description = translated("pw::Requirement", draft.profile.description);
    m_description->setText(
        draft.builtIn
            ? tr("%1 It comes with the program and cannot be changed: copy it first.").arg(description)
            : description);
    m_title->setText(translated("pw::Requirement", draft.profile.title));
    m_title->setVisible(!draft.builtIn);
    m_remove->setEnabled(!draft.builtIn);
    const QSignalBlocker quiet(m_indicators);
    m_indicators->setChecked(draft.profile.indicatorsCanFail);
    m_indicators->setEnabled(!draft.builtIn);
    showResult();
}

void ProfileDialog::showResult()
{
    const auto& before = m_model->before();
    const auto& after = m_model->after();
    for (QWidget* widget : {static_cast<QWidget*>(m_beforeIcon), static_cast<QWidget*>(m_afterIcon),
                            static_cast<QWidget*>(m_after)})
        widget->setVisible(before.has_value());
    if (before) {
        const auto text = [](const QString& pattern, const ComplianceVerdict& verdict) {
            return pattern.arg(verdictWord(verdict.overall), counts(verdict));
        };
        m_beforeIcon->setIconName(verdictIconName(before->overall));
        m_before->setText(text(tr("Before: %1, %2"), *before));
        m_afterIcon->setIconName(verdictIconName(after->overall));
        m_after->setText(text(tr("After: %1, %2"), *after));
    } else {
        m_before->setText(tr("Open a photograph to see what a change means for it."));
    }
    const Result<void> valid = checkProfile(current().profile);
    m_problem->setVisible(!valid);
    if (!valid)
        m_problem->setText(QString::fromStdString(valid.error().detail));
    m_accept->setEnabled(valid.has_value());
}

void ProfileDialog::takeEdit()
{
    current().profile = m_model->profile();
    showResult();
}

void ProfileDialog::copyCurrent()
{
    Draft copy = current();
    copy.before = copy.profile;
    copy.builtIn = false;
    copy.isNew = true;
    copy.profile.id = freeId(copy.profile.id);
    copy.profile.title = tr("%1 (copy)").arg(translated("pw::Requirement", copy.profile.title)).toStdString();
    m_drafts.push_back(copy);
    addToChooser(copy);
    m_chooser->setCurrentIndex(m_chooser->count() - 1);
    m_title->setFocus();
    m_title->selectAll();
}

void ProfileDialog::removeCurrent()
{
    const Draft& draft = current();
    if (!draft.isNew)
        m_removed.push_back(draft.profile.id);
    const int index = m_chooser->currentIndex();
    m_drafts.erase(m_drafts.begin() + index);
    const QSignalBlocker quiet(m_chooser);
    m_chooser->removeItem(index);
    showDraft();
}

std::string ProfileDialog::freeId(const std::string& wanted) const
{
    const auto isTaken = [this](const std::string& id) {
        return std::ranges::any_of(m_drafts, [&](const Draft& draft) { return draft.profile.id == id; }) ||
               std::ranges::find(m_removed, id) != m_removed.end();
    };
    int number = 2;
    while (isTaken(wanted + '-' + std::to_string(number)))
        ++number;
    return wanted + '-' + std::to_string(number);
}

ProfileEdits ProfileDialog::edits() const
{
    ProfileEdits edits;
    for (const Draft& draft : m_drafts) {
        if (!draft.builtIn && (draft.isNew || draft.profile != draft.before))
            edits.saved.push_back(draft.profile);
    }
    edits.removed = m_removed;
    edits.chosen = m_chooser->currentData().toString().toStdString();
    return edits;
}

} // namespace pw::ui
