// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/histogramplot.h"

#include "core/imaging/colourmap.h"
#include "ui/plots/limithandle.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <vector>

namespace pw::ui {
namespace {

constexpr int kLeastGap = LimitHandle::kSteps / 100;
constexpr double kCaptionScale = 0.9;
// On a logarithmic axis a bin with one value must show, and there is no zero.
constexpr double kLogFloor = 0.7;

int steps(double limit)
{
    return qRound(limit * LimitHandle::kSteps);
}

QColor blend(const QColor& over, const QColor& ground, float share)
{
    return QColor::fromRgbF(over.redF() * share + ground.redF() * (1 - share),
                            over.greenF() * share + ground.greenF() * (1 - share),
                            over.blueF() * share + ground.blueF() * (1 - share));
}

} // namespace

struct HistogramPlot::Impl {
    explicit Impl(HistogramPlot* owner);

    void arrange();
    void placeHandles();
    void applyTheme();
    void applyData();
    void applyLimits();
    void onHandleMoved();
    [[nodiscard]] QBrush fill() const;
    [[nodiscard]] QRect track() const;

    HistogramPlot* q;
    QCustomPlot* plot;
    QCPBars* bars;
    QCPGraph* outline; ///< keeps dark colours readable on a dark ground
    LimitHandle* lowHandle;
    LimitHandle* highHandle;
    QLabel* emptyText;

    std::array<int, kBins> counts{};
    std::vector<float> sorted;
    ColourMapId colourMap = ColourMapId::Cividis;
    double low = 0;
    double high = 1;
    bool logarithmic = false;
};

HistogramPlot::Impl::Impl(HistogramPlot* owner)
    : q(owner), plot(new QCustomPlot(owner)), bars(new QCPBars(plot->xAxis, plot->yAxis)),
      outline(plot->addGraph()), lowHandle(new LimitHandle(owner)), highHandle(new LimitHandle(owner)),
      emptyText(new QLabel(owner))
{
    plot->setFocusPolicy(Qt::NoFocus); // the handles take the keyboard
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setLocale(QLocale());
    plot->xAxis->setRange(0, 1);
    plot->xAxis->setLabel(HistogramPlot::tr("pixel quality"));
    plot->yAxis->setLabel(HistogramPlot::tr("pixels"));
    plot->xAxis->grid()->setVisible(false);
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLength(0, 4);
        axis->setLabelPadding(2);
        axis->setTickLabelPadding(2);
    }
    const auto halves = QSharedPointer<QCPAxisTickerFixed>::create();
    halves->setTickStep(0.5);
    plot->xAxis->setTicker(halves);
    plot->xAxis->setNumberFormat(QStringLiteral("f"));
    plot->xAxis->setNumberPrecision(1);
    plot->yAxis->setNumberFormat(QStringLiteral("f"));
    plot->yAxis->setNumberPrecision(0);

    bars->setWidth(1.0 / kBins);
    bars->setPen(Qt::NoPen);
    bars->setAntialiasedFill(false);
    outline->setLineStyle(QCPGraph::lsStepCenter);
    outline->setAntialiased(false);
    emptyText->setText(HistogramPlot::tr("no map yet"));
    emptyText->setAlignment(Qt::AlignCenter);
    emptyText->setForegroundRole(QPalette::PlaceholderText);
    emptyText->setAttribute(Qt::WA_TransparentForMouseEvents);

    lowHandle->setAccessibleName(HistogramPlot::tr("Low limit of the colours, thousandths"));
    highHandle->setAccessibleName(HistogramPlot::tr("High limit of the colours, thousandths"));
    lowHandle->setToolTip(
        HistogramPlot::tr("Map value shown with the first colour. Drag it, or use the arrow keys."));
    highHandle->setToolTip(
        HistogramPlot::tr("Map value shown with the last colour. Drag it, or use the arrow keys."));
    for (LimitHandle* handle : {lowHandle, highHandle})
        QObject::connect(handle, &QSlider::valueChanged, owner, [this] { onHandleMoved(); });
    // The fill is a gradient in pixels: it follows the plot area, which is known only after the layout.
    QObject::connect(plot, &QCustomPlot::afterLayout, owner, [this] {
        bars->setBrush(fill());
        placeHandles();
    });
}

QRect HistogramPlot::Impl::track() const
{
    return plot->axisRect()->rect().translated(plot->pos());
}

void HistogramPlot::Impl::arrange()
{
    const int tagHeight = lowHandle->tagSize().height();
    // A layout that has not settled gives no height, and QCustomPlot warns when it has nothing to paint on.
    plot->setGeometry(0, tagHeight, std::max(1, q->width()), std::max(1, q->height() - tagHeight));
    emptyText->setGeometry(track());
}

/// Each tag above its line; both stay inside the widget and beside each other.
void HistogramPlot::Impl::placeHandles()
{
    const QRect area = track();
    const int width = lowHandle->tagSize().width();
    const int gap = 2;
    int lowLeft = lowHandle->lineX(area) - width / 2;
    int highLeft = highHandle->lineX(area) - width / 2;
    if (const int overlap = lowLeft + width + gap - highLeft; overlap > 0) {
        lowLeft -= overlap / 2;
        highLeft += overlap - overlap / 2;
    }
    highLeft = std::clamp(highLeft, std::min(width + gap, q->width() - width), q->width() - width);
    lowLeft = std::clamp(lowLeft, 0, std::max(0, highLeft - width - gap));
    highLeft = std::max(highLeft, lowLeft + width + gap);
    lowHandle->place(area, lowLeft);
    highHandle->place(area, highLeft);
    emptyText->setGeometry(area);
}

QBrush HistogramPlot::Impl::fill() const
{
    const QColor outside =
        blend(q->palette().color(QPalette::WindowText), q->palette().color(QPalette::Window), 0.22F);
    QLinearGradient gradient(plot->xAxis->coordToPixel(0), 0, plot->xAxis->coordToPixel(1), 0);
    constexpr double kEdge = 1e-6; // two stops this close make a hard edge
    gradient.setColorAt(0, outside);
    gradient.setColorAt(std::max(0.0, low - kEdge), outside);
    constexpr int kStops = 16;
    for (int i = 0; i <= kStops; ++i) {
        const Rgb colour = colourTable(colourMap)[static_cast<std::size_t>(i * 255 / kStops)];
        gradient.setColorAt(std::clamp(low + (high - low) * i / kStops, 0.0, 1.0),
                            QColor(colour.r, colour.g, colour.b));
    }
    if (high + kEdge < 1) {
        gradient.setColorAt(high + kEdge, outside);
        gradient.setColorAt(1, outside);
    }
    return gradient;
}

void HistogramPlot::Impl::applyTheme()
{
    const QPalette palette = q->palette();
    QFont caption = q->font();
    caption.setPointSizeF(caption.pointSizeF() * kCaptionScale);
    const QColor text = palette.color(QPalette::PlaceholderText);
    const QColor line = blend(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.4F);
    plot->setBackground(palette.brush(QPalette::Window));
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setLabelFont(caption);
        axis->setTickLabelFont(caption);
        axis->setLabelColor(text);
        axis->setTickLabelColor(text);
        axis->setBasePen(line);
        axis->setTickPen(line);
    }
    outline->setPen(line);
    QColor faint = line;
    faint.setAlphaF(0.3F);
    plot->yAxis->grid()->setPen(faint);
    plot->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    lowHandle->setFont(caption);
    highHandle->setFont(caption);
    emptyText->setFont(caption);
}

void HistogramPlot::Impl::applyData()
{
    QVector<double> places;
    QVector<double> heights;
    for (int bin = 0; bin < kBins; ++bin) {
        if (const int count = counts[static_cast<std::size_t>(bin)]; count > 0) {
            places.append((bin + 0.5) / kBins);
            heights.append(count);
        }
    }
    bars->setData(places, heights, true);
    const double floor = logarithmic ? kLogFloor : 0;
    outline->data()->clear();
    outline->addData(-0.5 / kBins, floor);
    for (int bin = 0; bin < kBins; ++bin)
        outline->addData((bin + 0.5) / kBins, std::max<double>(floor, counts[static_cast<std::size_t>(bin)]));
    outline->addData(1 + 0.5 / kBins, floor);
    outline->setVisible(!sorted.empty());
    bars->setBaseValue(floor);
    const double top = std::max(1, *std::max_element(counts.begin(), counts.end()));
    if (logarithmic) {
        plot->yAxis->setScaleType(QCPAxis::stLogarithmic);
        plot->yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        plot->yAxis->setRange(floor, top * 1.5);
    } else {
        const auto ticker = QSharedPointer<QCPAxisTicker>::create();
        ticker->setTickCount(3);
        plot->yAxis->setScaleType(QCPAxis::stLinear);
        plot->yAxis->setTicker(ticker);
        plot->yAxis->setRange(floor, top * 1.05);
    }
    plot->yAxis->setTickLabels(!sorted.empty());
    emptyText->setVisible(sorted.empty());
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void HistogramPlot::Impl::applyLimits()
{
    const QSignalBlocker quietLow(lowHandle);
    const QSignalBlocker quietHigh(highHandle);
    lowHandle->setRange(0, steps(high) - kLeastGap);
    highHandle->setRange(steps(low) + kLeastGap, LimitHandle::kSteps);
    lowHandle->setValue(steps(low));
    highHandle->setValue(steps(high));
    placeHandles(); // at once: the handle stays under the mouse, the bars follow with the next frame
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void HistogramPlot::Impl::onHandleMoved()
{
    // A limit keeps digits beyond a handle's step until that handle itself is moved.
    if (lowHandle->value() != steps(low))
        low = lowHandle->value() / static_cast<double>(LimitHandle::kSteps);
    if (highHandle->value() != steps(high))
        high = highHandle->value() / static_cast<double>(LimitHandle::kSteps);
    applyLimits();
    Q_EMIT q->limitsChanged(low, high);
}

HistogramPlot::HistogramPlot(QWidget* parent) : QWidget(parent), m_impl(std::make_unique<Impl>(this))
{
    setAccessibleName(tr("Histogram of the pixel-level quality map"));
    setFocusProxy(m_impl->lowHandle);
    m_impl->applyTheme();
    m_impl->applyData();
    m_impl->applyLimits();
}

HistogramPlot::~HistogramPlot() = default;

void HistogramPlot::setValues(std::span<const float> values)
{
    m_impl->sorted.assign(values.begin(), values.end());
    std::sort(m_impl->sorted.begin(), m_impl->sorted.end());
    m_impl->counts.fill(0);
    for (const float value : values)
        ++m_impl->counts[static_cast<std::size_t>(std::clamp(static_cast<int>(value * kBins), 0, kBins - 1))];
    m_impl->applyData();
}

void HistogramPlot::setColourMap(ColourMapId colourMap)
{
    m_impl->colourMap = colourMap;
    m_impl->plot->replot(QCustomPlot::rpQueuedReplot);
}

void HistogramPlot::setLimits(double low, double high)
{
    if (low == m_impl->low && high == m_impl->high)
        return;
    m_impl->low = low;
    m_impl->high = high;
    m_impl->applyLimits();
}

void HistogramPlot::setLogarithmic(bool logarithmic)
{
    m_impl->logarithmic = logarithmic;
    m_impl->applyData();
}

double HistogramPlot::low() const
{
    return m_impl->low;
}

double HistogramPlot::high() const
{
    return m_impl->high;
}

bool HistogramPlot::isLogarithmic() const
{
    return m_impl->logarithmic;
}

double HistogramPlot::shareOutside() const
{
    const std::vector<float>& sorted = m_impl->sorted;
    if (sorted.empty())
        return 0;
    const auto below = std::lower_bound(sorted.begin(), sorted.end(), static_cast<float>(m_impl->low));
    const auto above = std::upper_bound(sorted.begin(), sorted.end(), static_cast<float>(m_impl->high));
    const auto outside = (below - sorted.begin()) + (sorted.end() - above);
    return static_cast<double>(outside) / static_cast<double>(sorted.size());
}

int HistogramPlot::count(int bin) const
{
    return m_impl->counts[static_cast<std::size_t>(bin)];
}

QSize HistogramPlot::sizeHint() const
{
    return {256, minimumSizeHint().height()};
}

QSize HistogramPlot::minimumSizeHint() const
{
    return {160, 88 + 4 * fontMetrics().height()};
}

void HistogramPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_impl->arrange();
}

void HistogramPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_impl->applyTheme();
        m_impl->arrange();
        m_impl->plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

} // namespace pw::ui
