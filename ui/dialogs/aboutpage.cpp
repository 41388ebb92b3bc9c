// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutpage.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Resources of a static library must be asked for, outside of any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace pw::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::AboutPage)
};

QString row(const QString& first, const QString& second)
{
    return QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
        .arg(first.toHtmlEscaped(), second.toHtmlEscaped());
}

QString heading(const QString& text)
{
    return QStringLiteral("<h2>%1</h2>").arg(text.toHtmlEscaped());
}

QString item(const QString& text)
{
    return QStringLiteral("<li>%1</li>").arg(text.toHtmlEscaped());
}

QString promise()
{
    return heading(Texts::tr("What you can rely on")) + QLatin1StringView("<ul>") +
           item(Texts::tr(
               "Your originals are only read. The program never writes, moves or saves over a photograph "
               "it has opened.")) +
           item(Texts::tr(
               "What you see is what is analysed, pixel for pixel; every conversion on the way is named.")) +
           item(Texts::tr(
               "The same file, network and parameters give the same map on the same machine, with any "
               "number of threads. Another processor may differ in the last digits.")) +
           item(Texts::tr("A damaged file is refused or marked; the other photographs go on.")) +
           item(Texts::tr("A file reported as saved has been read back and compared.")) +
           item(Texts::tr("Nothing leaves this computer: the program uses no network.")) +
           item(Texts::tr(
               "The map shows what one recognition network can use. It does not show who somebody is.")) +
           QLatin1StringView("</ul>");
}

QString libraries(const std::optional<Environment>& environment)
{
    QString rows = row(QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
    if (environment) {
        for (const auto& [name, version] : environment->libraries) {
            if (name != "Qt")
                rows += row(QString::fromStdString(name), QString::fromStdString(version));
        }
    }
    QString text = heading(Texts::tr("Libraries in use")) + QStringLiteral("<table>%1</table>").arg(rows);
    if (!environment)
        text += QStringLiteral("<p>%1</p>")
                    .arg(Texts::tr("The others are loaded and listed with the first inspection."));
    return text;
}

/// From the same manifest that the program loads the models by.
QString modelsAndSample()
{
    loadResources();
    QFile file(QStringLiteral(":/models.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    QString rows;
    for (const auto* const group : {"networks", "models", "samples"}) {
        const QJsonArray entries = manifest.value(QLatin1StringView(group)).toArray();
        for (const auto& value : entries) {
            const QJsonObject entry = value.toObject();
            const QString name = entry.value(QLatin1StringView("file")).toString().section(u'/', -1);
            rows +=
                row(name, entry.value(QLatin1StringView("licence")).toString() + QStringLiteral(" – ") +
                              entry.value(QLatin1StringView("provenance")).toString());
        }
    }
    return heading(Texts::tr("Models and sample portrait")) + QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace

QString aboutPage(const std::optional<Environment>& environment)
{
    const QString version = QCoreApplication::applicationVersion();
    return QStringLiteral("<h1>Pixelworth %1</h1>").arg(version.toHtmlEscaped()) +
           QStringLiteral("<p>%1</p>")
               .arg(Texts::tr("Shows how much each pixel of a face image is worth for face recognition.")) +
           promise() + libraries(environment) + modelsAndSample() + heading(Texts::tr("Licence")) +
           QStringLiteral("<p>%1</p>")
               .arg(Texts::tr("Free software under the GNU General Public License, version 3 or later. It "
                              "comes without any "
                              "warranty."));
}

} // namespace pw::ui
