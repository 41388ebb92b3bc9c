// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/regionpanel.h"

#include "core/compliance/lowregions.h"
#include "ui/models/compliancetext.h"
#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"
#include "ui/plots/regionplot.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

std::vector<LowRegion> lowRegionsOf(const InspectionResult& result)
{
    const FaceInspection* face = result.current();
    return face && face->map && result.network ? lowRegions(*face->map, *result.network)
                                               : std::vector<LowRegion>();
}

QList<RegionBar> barsOf(const InspectionResult& result)
{
    QList<RegionBar> bars;
    const FaceInspection* face = result.current();
    if (!face || !face->map)
        return bars;
    const auto low = lowRegionsOf(result);
    for (const RegionQuality& region : face->map->regions) {
        RegionBar bar;
        bar.part = QString::fromStdString(region.name);
        bar.name = facialPartName(bar.part);
        bar.mean = region.mean;
        bar.low = std::ranges::find(low, region.name, &LowRegion::region) != low.end();
        const auto* reference =
            result.network ? regionReference(*result.network, face->map->method, region.name) : nullptr;
        if (reference) {
            bar.referenceMean = reference->mean;
            bar.referenceSd = reference->sd;
        }
        bars += bar;
    }
    return bars;
}

} // namespace

RegionPanel::RegionPanel(QWidget* parent)
    : InspectionPanel(parent), m_plot(new RegionPlot(this)), m_words(new QVBoxLayout),
      m_caption(captionLabel({}, this))
{
    m_words->setSpacing(kLineGap);
    QVBoxLayout* layout = panelLayout(this);
    layout->addLayout(m_words);
    layout->addWidget(m_plot);
    layout->addWidget(m_caption);
    connect(m_plot, &RegionPlot::partChosen, this, [this](const QString& part) {
        Q_EMIT highlighted({{}, {}, part});
    });
}

void RegionPanel::showInspection(const InspectionResult& result)
{
    const QList<RegionBar> bars = barsOf(result);
    const bool compared =
        std::ranges::any_of(bars, [](const RegionBar& bar) { return bar.referenceMean.has_value(); });
    m_plot->setBars(bars);
    m_caption->setText(
        compared ? tr("Bars: this face. Lines: good portraits, mean and two standard deviations to either "
                      "side. Choose a bar to see the part on the photograph.")
                 : tr("Choose a bar to see the part on the photograph."));
    m_caption->setVisible(!bars.isEmpty());
    showWords(result);
}

void RegionPanel::showWords(const InspectionResult& result)
{
    while (QLayoutItem* item = m_words->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto low = lowRegionsOf(result);
    for (const LowRegion& region : low) {
        const auto names = faceRegions();
        const auto row = std::ranges::find_if(
            names, [&](const RegionDescriptor& descriptor) { return region.region == descriptor.region; });
        auto* notice = new Notice(this);
        notice->setNotice(u"review"_s, translated("pw::Finding", row->lowText));
        m_words->addWidget(notice);
    }
    Q_EMIT summaryChanged(low.empty() ? QString() : u"review"_s,
                          low.empty() ? QString()
                                      : tr("%n part(s) low", nullptr, static_cast<int>(low.size())));
}

void RegionPanel::showHighlight(const Highlight& highlight)
{
    m_plot->setChosen(highlight.part);
}

} // namespace pw::ui
