// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/compliancepanel.h"

#include "ui/models/compliancetext.h"
#include "ui/panels/compliancedetails.h"
#include "ui/panels/compliancelist.h"
#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Selectable with mouse and keyboard.
QLabel* readableLabel(QWidget* parent)
{
    QLabel* label = wrappedLabel({}, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString toHtml(const QList<DetailLine>& lines)
{
    QString html;
    for (const DetailLine& line : lines) {
        const QString label =
            line.label.isEmpty() ? QString() : u"<b>"_s + line.label.toHtmlEscaped() + u":</b> "_s;
        html += u"<p style=\"margin-top:0; margin-bottom:4px\">"_s + label + line.text.toHtmlEscaped() +
                u"</p>"_s;
    }
    return html;
}

} // namespace

CompliancePanel::CompliancePanel(QWidget* parent)
    : InspectionPanel(parent), m_profiles(new QComboBox(this)), m_summary(new Notice(this)),
      m_order(new QComboBox(this)), m_deviationsOnly(new QCheckBox(tr("Deviations only"), this)),
      m_place(placeLine()), m_list(new ComplianceList(m_model, this)), m_nothing(wrappedLabel({}, this)),
      m_detailsTitle(groupLabel({}, this)), m_details(readableLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kPanelPadding, 0, kPanelPadding);
    layout->setSpacing(kRowGap);
    const auto padded = [] {
        auto* box = new QVBoxLayout;
        box->setContentsMargins(kPanelPadding, 0, kPanelPadding, 0);
        box->setSpacing(kRowGap);
        return box;
    };
    QVBoxLayout* top = padded();
    top->addLayout(profileLine());
    top->addWidget(m_summary);
    top->addLayout(listControls());
    top->addWidget(m_place);
    top->addWidget(m_nothing);
    layout->addLayout(top);
    layout->addWidget(m_list); // over the whole width: its rows have the padding
    QVBoxLayout* bottom = padded();
    bottom->addWidget(m_detailsTitle);
    bottom->addWidget(m_details);
    layout->addLayout(bottom);

    m_place->hide();
    m_details->setTextFormat(Qt::RichText);
    m_details->setObjectName(u"complianceDetails"_s);
    m_details->setAccessibleName(tr("About the selected requirement"));
    connect(m_list, &ComplianceList::rowSelected, this, &CompliancePanel::showSelected);
    showInspection({});
}

QLayout* CompliancePanel::profileLine()
{
    m_profiles->setObjectName(u"profile"_s);
    m_profiles->setAccessibleName(tr("Profile"));
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profiles->setMinimumContentsLength(12);
    ignoreWheelWithoutFocus(m_profiles);
    connect(m_profiles, &QComboBox::activated, this,
            [this] { Q_EMIT profileChosen(m_profiles->currentData().toString()); });
    QToolButton* edit = iconButton("profiles", tr("Compare, copy and change profiles"), this);
    edit->setObjectName(u"editProfiles"_s);
    connect(edit, &QToolButton::clicked, this, &InspectionPanel::profileEditorRequested);
    auto* line = new QHBoxLayout;
    line->setSpacing(kLineGap);
    line->addWidget(m_profiles, 1);
    line->addWidget(edit);
    return line;
}

QLayout* CompliancePanel::listControls()
{
    m_order->setObjectName(u"order"_s);
    m_order->setAccessibleName(tr("Order of the rows"));
    m_order->addItem(tr("By subject"), static_cast<int>(ComplianceModel::Order::Subject));
    m_order->addItem(tr("By severity"), static_cast<int>(ComplianceModel::Order::Verdict));
    ignoreWheelWithoutFocus(m_order);
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        m_model.setOrder(static_cast<ComplianceModel::Order>(m_order->currentData().toInt()));
    });
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(6);
    m_deviationsOnly->setObjectName(u"deviationsOnly"_s);
    setToolTipText(m_deviationsOnly, tr("Leaves out every row that neither fails nor asks for a review."));
    connect(m_deviationsOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_model.setDeviationsOnly(only);
        showSummary();
    });
    auto* line = new QHBoxLayout;
    line->setSpacing(kRowGap);
    line->addWidget(m_order, 1);
    line->addWidget(m_deviationsOnly);
    return line;
}

QWidget* CompliancePanel::placeLine()
{
    auto* place = new QWidget(this);
    m_placeText = wrappedLabel({}, place);
    QToolButton* showAll = iconButton("close", tr("Show all rows again"), place);
    showAll->setObjectName(u"showAllRows"_s);
    connect(showAll, &QToolButton::clicked, this, [this] {
        showPlace({});
        Q_EMIT highlighted({});
    });
    auto* line = new QHBoxLayout(place);
    line->setContentsMargins({});
    line->setSpacing(kRowGap);
    line->addWidget(m_placeText, 1);
    line->addWidget(showAll, 0, Qt::AlignTop);
    return place;
}

void CompliancePanel::showInspection(const InspectionResult& result)
{
    const FaceInspection* face = result.current();
    m_face.reset();
    if (face && !face->components.empty())
        m_face = *face;
    m_model.setRows(m_face ? complianceRows(*m_face) : QList<ComplianceRow>());
    if (m_face && m_face->compliance)
        m_profile = QString::fromStdString(m_face->compliance->verdict.profileId);
    selectProfile();
    showSummary();
    updateDetails();
}

void CompliancePanel::showSettings(const AppSettings& settings)
{
    m_profile = settings.profile;
    selectProfile();
}

void CompliancePanel::showProfiles(const std::vector<StoredProfile>& profiles)
{
    const QSignalBlocker quiet(m_profiles);
    m_profiles->clear();
    for (const StoredProfile& stored : profiles) {
        m_profiles->addItem(translated("pw::Requirement", stored.profile.title),
                            QString::fromStdString(stored.profile.id));
        m_profiles->setItemData(m_profiles->count() - 1,
                                translated("pw::Requirement", stored.profile.description), Qt::ToolTipRole);
    }
    selectProfile();
}

void CompliancePanel::selectProfile()
{
    const QSignalBlocker quiet(m_profiles);
    m_profiles->setCurrentIndex(m_profiles->findData(m_profile));
    setToolTipText(m_profiles, m_profiles->currentData(Qt::ToolTipRole).toString());
}

void CompliancePanel::showSummary()
{
    const bool judged = m_face && m_face->compliance;
    const ComplianceSummary summary = complianceSummary(m_model.rows());
    const QString icon = judged ? verdictIconName(m_face->compliance->verdict.overall) : u"not-assessed"_s;
    m_summary->setNotice(icon, judged ? summary.text() : tr("No face has been measured yet"));
    Q_EMIT summaryChanged(judged ? icon : QString(), judged ? summary.shortText() : QString());
    const bool empty = m_model.shownRows() == 0;
    m_list->setVisible(!empty);
    m_nothing->setVisible(judged && empty);
    m_nothing->setText(m_deviationsOnly->isChecked() ? tr("No row fails or asks for a review.")
                                                     : tr("No row is about this place."));
}

void CompliancePanel::showHighlight(const Highlight& highlight)
{
    if (!highlight.requirement.isEmpty()) {
        showPlace({});
        m_deviationsOnly->setChecked(false);
        select(highlight.requirement);
        m_list->setFocus();
        showSelected(highlight.requirement);
        return;
    }
    select({}); // the place stays as it was chosen elsewhere
    showPlace(highlight);
    updateDetails();
}

void CompliancePanel::select(const QString& id)
{
    const QSignalBlocker quiet(m_list);
    m_list->select(id);
}

void CompliancePanel::showPlace(const Highlight& highlight)
{
    m_model.setMeasures(highlight.isEmpty() ? std::nullopt : std::optional(highlight.measures));
    m_place->setVisible(!highlight.isEmpty());
    m_placeText->setText(highlight.part.isEmpty() ? tr("Rows about the place you chose")
                                                  : tr("Rows about: %1").arg(facialPartName(highlight.part)));
    showSummary();
}

void CompliancePanel::showSelected(const QString& id)
{
    updateDetails();
    const QModelIndex index = m_model.indexOf(id);
    Q_EMIT highlighted({{}, index.data(ComplianceModel::MeasuresRole).toStringList(), {}});
}

void CompliancePanel::updateDetails()
{
    const QString id = m_list->selected();
    const QList<DetailLine> lines =
        m_face && !id.isEmpty() ? complianceDetails(*m_face, id) : QList<DetailLine>();
    const auto& rows = m_model.rows();
    const auto row = std::ranges::find(rows, id, &ComplianceRow::id);
    m_detailsTitle->setText(row == rows.end() ? QString() : row->name);
    m_details->setText(toHtml(lines));
    m_detailsTitle->setVisible(!lines.isEmpty());
    m_details->setVisible(!lines.isEmpty());
}

} // namespace pw::ui
