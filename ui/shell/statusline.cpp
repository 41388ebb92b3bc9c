// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "core/pipeline/stages.h"
#include "ui/shell/elidedlabel.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>

#include <cmath>

namespace pw::ui {

namespace {

constexpr QChar kFigureSpace(0x2007); // as wide as a digit: keeps short numbers in their column

QString padded(int number, int digits)
{
    return QString::number(number).rightJustified(digits, kFigureSpace);
}

QString mapNumber(double value)
{
    return QLocale().toString(value, 'f', 3);
}

QString zoomNumber(double factor)
{
    const double percent = factor * 100;
    return QLocale().toString(percent, 'f', percent < 10 ? 1 : 0) + QLatin1StringView(" %");
}

/// `widest` sets the width; an empty one leaves it to the content.
QLabel* field(QStatusBar* bar, QLabel* label, const QString& name, const QString& tip, const QString& widest,
              bool permanent)
{
    label->setObjectName(name);
    label->setToolTip(tip);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(4, 0, 8, 0);
    if (!widest.isEmpty())
        label->setFixedWidth(label->fontMetrics().horizontalAdvance(widest) + 16);
    if (permanent)
        bar->addPermanentWidget(label);
    else
        bar->addWidget(label);
    return label;
}

} // namespace

StatusLine::StatusLine(QStatusBar* bar)
    : QObject(bar), m_position(field(bar, new QLabel, QStringLiteral("probePosition"),
                                     tr("Pixel of the photograph under the cursor"),
                                     QStringLiteral("x 88888  y 88888"), false)),
      m_colour(field(bar, new QLabel, QStringLiteral("probeColour"),
                     tr("Its colour: red, green, blue, each 0 to 255"), QStringLiteral("RGB 888 888 888"),
                     false)),
      m_mapValue(field(bar, new QLabel, QStringLiteral("probeMapValue"),
                       tr("Value of the map there, 0 to 1, not interpolated"),
                       tr("map %1").arg(mapNumber(0.888)), false)),
      m_queue(field(bar, new QLabel, QStringLiteral("queue"), tr("Photographs inspected in the background"),
                    {}, true)),
      m_engine(field(bar, new ElidedLabel, QStringLiteral("engine"),
                     tr("Kind of map, network, and where it runs"), {}, true)),
      m_time(field(bar, new QLabel, QStringLiteral("time"), {}, QStringLiteral("88888 ms"), true)),
      m_zoom(field(bar, new QLabel, QStringLiteral("zoom"),
                   tr("Pixels of the screen for one of the photograph"), QStringLiteral("6400 %"), true))
{
    for (QLabel* label : {m_time, m_zoom})
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_queue->hide();
    showProbe({});
}

void StatusLine::showProbe(const std::optional<Probe>& probe)
{
    if (!probe) {
        for (QLabel* label : {m_position, m_colour, m_mapValue})
            label->clear();
        return;
    }
    m_position->setText(
        QStringLiteral("x %1  y %2").arg(padded(probe->pixel.x(), 5), padded(probe->pixel.y(), 5)));
    const QColor& colour = probe->colour;
    m_colour->setText(QStringLiteral("RGB %1 %2 %3")
                          .arg(padded(colour.red(), 3), padded(colour.green(), 3), padded(colour.blue(), 3)));
    m_mapValue->setText(probe->mapValue ? tr("map %1").arg(mapNumber(*probe->mapValue))
                                        : tr("map %1").arg(QChar(u'–')));
}

void StatusLine::showQueue(int done, int total)
{
    m_queue->setVisible(total > 0);
    m_queue->setText(tr("%1 of %2 inspected").arg(done).arg(total));
}

void StatusLine::showZoom(std::optional<double> factor)
{
    m_zoom->setText(factor ? zoomNumber(*factor) : QString());
}

void StatusLine::showEngine(const QString& text)
{
    m_engine->setText(text);
}

void StatusLine::showTimings(const InspectionResult& result)
{
    if (!result.finished || result.timings.empty()) {
        m_time->clear();
        m_time->setToolTip({});
        return;
    }
    const QLocale locale;
    m_time->setText(tr("%1 ms").arg(locale.toString(std::llround(result.totalMilliseconds))));
    QString rows;
    for (const StageTiming& timing : result.timings) {
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=right>%2</td></tr>")
                    .arg(QCoreApplication::translate("pw::Stage", stageDescriptor(timing.stage).text),
                         tr("%1 ms").arg(locale.toString(timing.milliseconds, 'f', 1)));
    }
    m_time->setToolTip(QStringLiteral("<table>%1</table>").arg(rows));
}

QString probeText(const Probe& probe)
{
    QString text = QStringLiteral("x %1  y %2  R %3  G %4  B %5")
                       .arg(probe.pixel.x())
                       .arg(probe.pixel.y())
                       .arg(probe.colour.red())
                       .arg(probe.colour.green())
                       .arg(probe.colour.blue());
    if (probe.mapValue) {
        // Nine digits identify a 32-bit float.
        text += QStringLiteral("  map %1 (cell %2, %3)")
                    .arg(QString::number(*probe.mapValue, 'g', 9))
                    .arg(probe.cell.x())
                    .arg(probe.cell.y());
    }
    return text;
}

} // namespace pw::ui
