// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/regionplot.h"

#include "ui/icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <qcustomplot.h>

#include <algorithm>

namespace pw::ui {
namespace {

// Logical pixels.
constexpr int kRowHeight = 20;
constexpr int kFocusFrame = 3; ///< room for it around the plot
constexpr double kCaptionScale = 0.9;
constexpr double kBarThickness = 0.62; ///< of a row
constexpr double kReferenceRange = 2;  ///< standard deviations to either side

QColor blend(const QColor& over, const QColor& ground, float share)
{
    return QColor::fromRgbF(over.redF() * share + ground.redF() * (1 - share),
                            over.greenF() * share + ground.greenF() * (1 - share),
                            over.blueF() * share + ground.blueF() * (1 - share));
}

} // namespace

/// Bars of three inks are three plottables; the first part stands on top.
struct RegionPlot::Impl {
    explicit Impl(RegionPlot* owner);

    void arrange();
    void applyTheme();
    void applyData();
    void choose(int index);
    void describe();
    [[nodiscard]] int indexOf(const QString& part) const;
    [[nodiscard]] double keyOf(int index) const { return static_cast<double>(bars.size()) - 1 - index; }

    RegionPlot* q;
    QCustomPlot* plot;
    QCPBars* plain;
    QCPBars* low;
    QCPBars* marked;
    QCPGraph* reference;
    QCPErrorBars* range;
    QLabel* emptyText;
    QList<RegionBar> bars;
    int chosen = -1;
};

RegionPlot::Impl::Impl(RegionPlot* owner)
    : q(owner), plot(new QCustomPlot(owner)), plain(new QCPBars(plot->yAxis, plot->xAxis)),
      low(new QCPBars(plot->yAxis, plot->xAxis)), marked(new QCPBars(plot->yAxis, plot->xAxis)),
      reference(plot->addGraph(plot->yAxis, plot->xAxis)), range(new QCPErrorBars(plot->yAxis, plot->xAxis)),
      emptyText(new QLabel(owner))
{
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setLocale(QLocale());
    plot->xAxis->setRange(0, 1);
    plot->xAxis->setLabel(RegionPlot::tr("mean pixel quality"));
    plot->xAxis->setNumberFormat(QStringLiteral("f"));
    plot->xAxis->setNumberPrecision(1);
    const auto halves = QSharedPointer<QCPAxisTickerFixed>::create();
    halves->setTickStep(0.5);
    plot->xAxis->setTicker(halves);
    plot->yAxis->grid()->setVisible(false);
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLength(0, axis == plot->xAxis ? 4 : 0);
        axis->setLabelPadding(2);
        axis->setTickLabelPadding(axis == plot->xAxis ? 2 : 6);
    }
    for (QCPBars* each : {plain, low, marked}) {
        each->setWidth(kBarThickness);
        each->setPen(Qt::NoPen);
        each->setAntialiasedFill(false);
    }
    reference->setLineStyle(QCPGraph::lsNone);
    range->setDataPlottable(reference);
    range->setErrorType(QCPErrorBars::etValueError);
    range->setSymbolGap(0);
    emptyText->setText(RegionPlot::tr("no map yet"));
    emptyText->setAlignment(Qt::AlignCenter);
    emptyText->setForegroundRole(QPalette::PlaceholderText);
    emptyText->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void RegionPlot::Impl::arrange()
{
    const QRect inside = q->rect().adjusted(kFocusFrame, kFocusFrame, -kFocusFrame, -kFocusFrame);
    plot->setGeometry(inside);
    emptyText->setGeometry(inside);
}

void RegionPlot::Impl::applyTheme()
{
    const QPalette palette = q->palette();
    QFont caption = q->font();
    caption.setPointSizeF(caption.pointSizeF() * kCaptionScale);
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const QColor line = blend(text, window, 0.4F);
    plot->setBackground(palette.brush(QPalette::Window));
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setLabelFont(caption);
        axis->setTickLabelFont(caption);
        axis->setLabelColor(palette.color(QPalette::PlaceholderText));
        axis->setTickLabelColor(axis == plot->yAxis ? text : palette.color(QPalette::PlaceholderText));
        axis->setBasePen(line);
        axis->setTickPen(line);
    }
    plot->xAxis->grid()->setPen(blend(text, window, 0.12F));
    plot->xAxis->grid()->setZeroLinePen(Qt::NoPen);
    plain->setBrush(blend(text, window, 0.38F));
    low->setBrush(iconColour(u"review", palette));
    marked->setBrush(palette.color(QPalette::Highlight));
    // Six units are the size of a scatter point: the line and its pen grow with it.
    QPainterPath tick;
    tick.moveTo(0, -3);
    tick.lineTo(0, 3);
    reference->setScatterStyle(QCPScatterStyle(tick, QPen(text, 1), Qt::NoBrush, kRowHeight * 0.6));
    range->setPen(QPen(text, 1));
    range->setWhiskerWidth(5);
    emptyText->setFont(caption);
}

void RegionPlot::Impl::applyData()
{
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (QCPBars* each : {plain, low, marked})
        each->data()->clear();
    QVector<double> keys, means, errors;
    for (int i = 0; i < bars.size(); ++i) {
        const RegionBar& bar = bars.at(i);
        ticker->addTick(keyOf(i), bar.name);
        (i == chosen ? marked : bar.low ? low : plain)->addData(keyOf(i), bar.mean);
        if (bar.referenceMean) {
            keys += keyOf(i);
            means += *bar.referenceMean;
            errors += kReferenceRange * bar.referenceSd;
        }
    }
    plot->yAxis->setTicker(ticker);
    plot->yAxis->setRange(-0.6, std::max<qsizetype>(1, bars.size()) - 0.4);
    reference->setData(keys, means, true);
    range->setData(errors);
    emptyText->setVisible(bars.isEmpty());
    plot->setVisible(!bars.isEmpty());
    if (!plot->size().isEmpty())
        plot->replot(QCustomPlot::rpQueuedReplot);
    describe();
}

void RegionPlot::Impl::describe()
{
    const auto text = [](const RegionBar& bar) {
        const QString mean = QLocale().toString(bar.mean, 'f', 2);
        return bar.referenceMean ? RegionPlot::tr("%1 %2, good portraits %3")
                                       .arg(bar.name, mean, QLocale().toString(*bar.referenceMean, 'f', 2))
                                 : QStringLiteral("%1 %2").arg(bar.name, mean);
    };
    QStringList parts;
    for (const RegionBar& bar : std::as_const(bars))
        parts += text(bar);
    q->setAccessibleName(RegionPlot::tr("Mean pixel quality by part of the face"));
    q->setAccessibleDescription(chosen < 0 ? parts.join(QStringLiteral("; ")) : text(bars.at(chosen)));
}

int RegionPlot::Impl::indexOf(const QString& part) const
{
    for (int i = 0; i < bars.size(); ++i) {
        if (bars.at(i).part == part)
            return i;
    }
    return -1;
}

void RegionPlot::Impl::choose(int index)
{
    if (index == chosen)
        return;
    chosen = index;
    applyData();
    Q_EMIT q->partChosen(q->chosen());
}

RegionPlot::RegionPlot(QWidget* parent) : QWidget(parent), m_impl(std::make_unique<Impl>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_impl->applyTheme();
    m_impl->applyData();
}

RegionPlot::~RegionPlot() = default;

void RegionPlot::setBars(const QList<RegionBar>& bars)
{
    if (bars == m_impl->bars)
        return;
    const QString before = chosen();
    const bool resized = bars.size() != m_impl->bars.size();
    m_impl->bars = bars;
    m_impl->chosen = m_impl->indexOf(before);
    m_impl->applyData();
    if (resized)
        updateGeometry();
}

void RegionPlot::setChosen(const QString& part)
{
    m_impl->chosen = m_impl->indexOf(part);
    m_impl->applyData();
}

QString RegionPlot::chosen() const
{
    return m_impl->chosen < 0 ? QString() : m_impl->bars.at(m_impl->chosen).part;
}

QRect RegionPlot::barRect(const QString& part) const
{
    const int index = m_impl->indexOf(part);
    if (index < 0)
        return {};
    const QCPAxis* const keys = m_impl->plot->yAxis;
    const QRect area = m_impl->plot->axisRect()->rect();
    const double key = m_impl->keyOf(index);
    const int top = qRound(keys->coordToPixel(key + kBarThickness / 2));
    const int bottom = qRound(keys->coordToPixel(key - kBarThickness / 2));
    return QRect(area.left(), top, area.width(), bottom - top).translated(m_impl->plot->pos());
}

QSize RegionPlot::sizeHint() const
{
    return {256, minimumSizeHint().height()};
}

QSize RegionPlot::minimumSizeHint() const
{
    const auto rows = std::max<qsizetype>(4, m_impl->bars.size());
    const int row = std::max(kRowHeight, fontMetrics().height());
    return {160, static_cast<int>(rows) * row + 3 * fontMetrics().height() + 2 * kFocusFrame};
}

void RegionPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_impl->arrange();
}

void RegionPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_impl->applyTheme();
        m_impl->plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

/// The whole row of a bar takes the click, its name too. A second click lets it go.
void RegionPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_impl->bars.isEmpty())
        return;
    const double key = m_impl->plot->yAxis->pixelToCoord(event->position().y() - m_impl->plot->y());
    const int index = static_cast<int>(m_impl->bars.size()) - 1 - qRound(key);
    if (index >= 0 && index < m_impl->bars.size())
        m_impl->choose(index == m_impl->chosen ? -1 : index);
}

void RegionPlot::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_impl->bars.size()) - 1;
    if (event->key() == Qt::Key_Down && last >= 0)
        m_impl->choose(std::min(m_impl->chosen + 1, last));
    else if (event->key() == Qt::Key_Up && last >= 0)
        m_impl->choose(m_impl->chosen < 0 ? last : std::max(m_impl->chosen - 1, 0));
    else if (event->key() == Qt::Key_Escape && m_impl->chosen >= 0)
        m_impl->choose(-1);
    else
        QWidget::keyPressEvent(event);
}

void RegionPlot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RegionPlot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void RegionPlot::paintEvent(QPaintEvent*)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

} // namespace pw::ui
