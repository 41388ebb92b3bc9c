// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/timelineplot.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QTimer>
#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace pw::ui {

namespace {

constexpr int kRedrawMilliseconds = 200;
constexpr int kHeight = 96;
constexpr double kCaptionScale = 0.85;

// Okabe and Ito's colours, apart under colour-blindness; darkened or lightened for the theme.
constexpr std::array<QRgb, 4> kColours = {0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7};
constexpr std::array<Qt::PenStyle, 4> kStyles = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

} // namespace

struct TimelinePlot::Impl {
    explicit Impl(TimelinePlot* owner);

    void applyTheme();
    void draw();
    void showProbe();
    [[nodiscard]] QPen pen(qsizetype series) const;

    TimelinePlot* q;
    QCustomPlot* plot;
    QLabel* legend;
    QCPItemStraightLine* cursor;
    QTimer redraw;
    Timeline timeline;
    Timeline paused; ///< what is shown while paused
    bool isPaused = false;
    std::optional<double> probed; ///< seconds before the newest, <= 0

    [[nodiscard]] const Timeline& shown() const { return isPaused ? paused : timeline; }
};

TimelinePlot::Impl::Impl(TimelinePlot* owner)
    : q(owner), plot(new QCustomPlot(owner)), legend(new QLabel(owner)), cursor(new QCPItemStraightLine(plot))
{
    plot->setNoAntialiasingOnDrag(true);
    plot->xAxis->setRange(-Timeline::kSpan, 0);
    plot->yAxis->setRange(0, 100);
    plot->xAxis->setTickLabels(false);
    plot->xAxis->grid()->setVisible(false);
    const auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
    ticker->setTickStep(50);
    plot->yAxis->setTicker(ticker);
    plot->yAxis->setSubTicks(false);
    plot->xAxis->setSubTicks(false);
    plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    plot->axisRect()->setMargins({0, 4, 4, 0});
    plot->setMouseTracking(true);
    plot->installEventFilter(owner);
    plot->setAttribute(Qt::WA_TransparentForMouseEvents, false);
    cursor->setVisible(false);
    legend->setTextFormat(Qt::RichText);
    redraw.setSingleShot(true);
    redraw.setInterval(kRedrawMilliseconds);
    QObject::connect(&redraw, &QTimer::timeout, owner, [this] { draw(); });
}

QPen TimelinePlot::Impl::pen(qsizetype series) const
{
    const auto which = static_cast<std::size_t>(series) % kColours.size();
    QColor colour(kColours[which]);
    if (q->palette().color(QPalette::Window).lightness() < 128)
        colour = colour.lighter(150);
    return {colour, 1.5, kStyles[which]};
}

void TimelinePlot::Impl::applyTheme()
{
    const QPalette palette = q->palette();
    QFont caption = q->font();
    caption.setPointSizeF(caption.pointSizeF() * kCaptionScale);
    legend->setFont(caption);
    const QColor text = palette.color(QPalette::PlaceholderText);
    plot->setBackground(palette.brush(QPalette::Window));
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setTickLabelFont(caption);
        axis->setTickLabelColor(text);
        axis->setBasePen(text);
        axis->setTickPen(text);
    }
    QColor faint = text;
    faint.setAlphaF(0.3F);
    plot->yAxis->grid()->setPen(faint);
    cursor->setPen(QPen(palette.color(QPalette::WindowText), 1));
    for (int i = 0; i < plot->graphCount(); ++i)
        plot->graph(i)->setPen(pen(i));
}

void TimelinePlot::Impl::draw()
{
    const Timeline& data = shown();
    while (plot->graphCount() < data.series().size())
        plot->addGraph()->setPen(pen(plot->graphCount() - 1));
    while (plot->graphCount() > data.series().size())
        plot->removeGraph(plot->graphCount() - 1);
    const double newest = data.samples().empty() ? 0 : data.samples().back().second;
    for (int i = 0; i < plot->graphCount(); ++i) {
        QVector<QCPGraphData> points;
        for (const Timeline::Sample& sample : data.samples())
            points.append({sample.second - newest, sample.values[static_cast<std::size_t>(i)].value_or(
                                                       std::numeric_limits<double>::quiet_NaN())});
        plot->graph(i)->data()->set(points, true);
    }
    showProbe();
    if (q->isVisible()) // hidden, it has no size to draw in
        plot->replot(QCustomPlot::rpQueuedReplot);
}

void TimelinePlot::Impl::showProbe()
{
    const Timeline& data = shown();
    const Timeline::Sample* sample =
        probed && !data.samples().empty() ? data.closest(data.samples().back().second + *probed) : nullptr;
    cursor->setVisible(sample != nullptr);
    if (sample) {
        const double x = sample->second - data.samples().back().second;
        cursor->point1->setCoords(x, 0);
        cursor->point2->setCoords(x, 1);
    } else if (!data.samples().empty()) {
        sample = &data.samples().back();
    }
    QStringList entries;
    for (qsizetype i = 0; i < data.series().size(); ++i) {
        const auto value = sample ? sample->values[static_cast<std::size_t>(i)] : std::nullopt;
        entries << QStringLiteral("<span style='color:%1'>%2</span> %3 %4")
                       .arg(pen(i).color().name(),
                            i % 4 == 0   ? QStringLiteral("━")
                            : i % 4 == 1 ? QStringLiteral("╍")
                            : i % 4 == 2 ? QStringLiteral("┅")
                                         : QStringLiteral("┄"),
                            data.series()[i].toHtmlEscaped(),
                            value ? QString::number(*value, 'f', 0) : QStringLiteral("–"));
    }
    if (cursor->visible())
        entries.prepend(TimelinePlot::tr("%1 s").arg(cursor->point1->key(), 0, 'f', 1));
    else if (isPaused)
        entries.prepend(TimelinePlot::tr("paused"));
    legend->setText(entries.join(QStringLiteral(" &nbsp; ")));
}

TimelinePlot::TimelinePlot(QWidget* parent) : QWidget(parent), m_impl(std::make_unique<Impl>(this))
{
    setAccessibleName(tr("Timeline of the last 60 seconds"));
    setToolTip(tr("Quality and components of the last 60 seconds, 0 to 100; point at a moment to read it"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_impl->applyTheme();
    m_impl->draw();
}

TimelinePlot::~TimelinePlot() = default;

void TimelinePlot::setSeries(const QStringList& names)
{
    m_impl->timeline.setSeries(names);
    m_impl->draw();
}

void TimelinePlot::add(const Timeline::Sample& sample)
{
    m_impl->timeline.add(sample);
    if (!m_impl->isPaused && !m_impl->redraw.isActive())
        m_impl->redraw.start();
}

void TimelinePlot::addGap(double second)
{
    m_impl->timeline.addGap(second);
    if (!m_impl->isPaused && !m_impl->redraw.isActive())
        m_impl->redraw.start();
}

void TimelinePlot::clear()
{
    m_impl->timeline.clear();
    m_impl->draw();
}

void TimelinePlot::setPaused(bool paused)
{
    m_impl->isPaused = paused;
    m_impl->paused = paused ? m_impl->timeline : Timeline();
    m_impl->draw();
}

bool TimelinePlot::isPaused() const
{
    return m_impl->isPaused;
}

const Timeline& TimelinePlot::timeline() const
{
    return m_impl->shown();
}

QString TimelinePlot::probeText() const
{
    return m_impl->cursor->visible() ? m_impl->legend->text() : QString();
}

QSize TimelinePlot::sizeHint() const
{
    return {320, kHeight};
}

QSize TimelinePlot::minimumSizeHint() const
{
    return {160, kHeight};
}

bool TimelinePlot::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove)
        m_impl->probed =
            std::clamp(m_impl->plot->xAxis->pixelToCoord(static_cast<QMouseEvent*>(event)->position().x()),
                       -Timeline::kSpan, 0.0);
    else if (event->type() == QEvent::Leave)
        m_impl->probed.reset();
    else
        return QWidget::eventFilter(watched, event);
    m_impl->showProbe();
    m_impl->plot->replot(QCustomPlot::rpQueuedReplot);
    return false;
}

void TimelinePlot::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 && event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (step == 0)
        m_impl->probed.reset();
    else
        m_impl->probed = std::clamp(m_impl->probed.value_or(0) + step, -Timeline::kSpan, 0.0);
    m_impl->showProbe();
    m_impl->plot->replot(QCustomPlot::rpQueuedReplot);
}

void TimelinePlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int legend = m_impl->legend->sizeHint().height();
    m_impl->legend->setGeometry(0, height() - legend, width(), legend);
    m_impl->plot->setGeometry(0, 0, width(), height() - legend);
}

void TimelinePlot::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_impl->draw();
}

void TimelinePlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_impl->applyTheme();
        m_impl->draw();
    }
}

} // namespace pw::ui
