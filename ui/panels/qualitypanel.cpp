// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/qualitypanel.h"

#include "ui/panels/notice.h"
#include "ui/panels/numberlabel.h"
#include "ui/panels/panellayout.h"
#include "ui/panels/qualitystatement.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kIntegerDigits = 3; // "100" passes; a longer seed runs out to the right

} // namespace

QualityPanel::QualityPanel(QWidget* parent)
    : InspectionPanel(parent), m_quality(new NumberLabel(1, this)), m_bandIcon(new IconLabel(this)),
      m_band(new QLabel(this)), m_copyButton(iconButton("copy", tr("Copy quality as text"), this)),
      m_percentile(wrappedLabel({}, this)), m_warnings(new Notice(this)), m_meaning(new Notice(this)),
      m_shows(captionLabel({}, this))
{
    QVBoxLayout* layout = panelLayout(this);
    layout->addLayout(headline());
    layout->addWidget(m_percentile);
    layout->addWidget(m_meaning);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kGroupGap);
    grid->setVerticalSpacing(kLineGap);
    grid->setColumnStretch(0, 1);
    m_native =
        addRow(grid, tr("Native q"),
               tr("q = 2 / (1 + e^d) with d the mean distance between the embeddings of all random passes "
                  "(SER-FIQ, Terhörst et al., CVPR 2020). ± is its standard error over the passes."));
    m_passes = addRow(grid, tr("Passes"), tr("How many random dropout masks the network was asked with."));
    m_seed = addRow(grid, tr("Seed"), tr("Start of the random masks. The same seed gives the same numbers."));
    m_health =
        addRow(grid, tr("Regression health"),
               tr("|Σu|, the size of the sum of the unit embedding's entries. The paper's method divides the "
                  "level of the map by it."));
    layout->addLayout(grid);
    layout->addWidget(m_warnings);
    layout->addWidget(m_shows);
    layout->addWidget(captionLabel(networkCaveat(), this));

    setToolTipText(m_percentile,
                   tr("Share of the good portraits in the network's reference with a lower q."));
    connect(m_copyButton, &QToolButton::clicked, this, [this] { Q_EMIT copyTextRequested(m_copyText); });
    showInspection({});
}

QLayout* QualityPanel::headline()
{
    m_quality->setFont(figureFont(font()));
    const QString what =
        tr("Quality Q of the face for this network, from 0 to 1: the native q scaled with the "
           "network's alpha and r (Terhörst et al., IEEE TBIOM 2023, eq. 2).");
    setToolTipText(m_quality, what);
    setToolTipText(m_band, what);

    auto* band = new QHBoxLayout;
    band->setSpacing(kLineGap);
    band->addWidget(m_bandIcon);
    band->addWidget(m_band);
    band->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addLayout(band);
    words->addWidget(captionLabel(tr("quality Q, 0 to 1"), this));
    words->addStretch();
    auto* line = new QHBoxLayout;
    line->setSpacing(kPanelPadding);
    line->addWidget(m_quality);
    line->addLayout(words, 1);
    line->addWidget(m_copyButton, 0, Qt::AlignTop);
    return line;
}

QualityPanel::Row QualityPanel::addRow(QGridLayout* grid, const QString& name, const QString& toolTip)
{
    const int row = grid->rowCount();
    const Row made{wrappedLabel(name, this), new NumberLabel(kIntegerDigits, this)};
    made.name->setForegroundRole(QPalette::PlaceholderText);
    setToolTipText(made.name, toolTip);
    setToolTipText(made.number, toolTip);
    grid->addWidget(made.name, row, 0);
    grid->addWidget(made.number, row, 1);
    return made;
}

void QualityPanel::showInspection(const InspectionResult& result)
{
    const QualityStatement statement = qualityStatement(result);
    m_quality->setText(statement.quality);
    m_bandIcon->setIconName(statement.bandIcon);
    m_band->setText(statement.band);
    m_percentile->setText(statement.percentile);
    m_percentile->setVisible(!statement.percentile.isEmpty());
    m_native.number->setText(statement.native);
    m_passes.number->setText(statement.passes);
    m_seed.number->setText(statement.seed);
    m_health.number->setText(statement.health);
    m_health.name->setVisible(!statement.health.isEmpty());
    m_health.number->setVisible(!statement.health.isEmpty());
    m_warnings->setVisible(!statement.warnings.isEmpty());
    m_warnings->setNotice(u"review"_s, statement.warnings.join(u'\n'));
    m_shows->setText(statement.shows);
    m_meaning->setNotice(statement.meaningIcon, statement.meaning);
    m_copyText = statement.copy;
    m_copyButton->setEnabled(!m_copyText.isEmpty());
}

} // namespace pw::ui
