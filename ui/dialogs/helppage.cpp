// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helppage.h"

#include "core/quality/mapmethods.h"

#include <QCoreApplication>

namespace pw::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pw::ui::HelpPage)
};

QString heading(const QString& text)
{
    return QStringLiteral("<h2>%1</h2>").arg(text.toHtmlEscaped());
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString item(const QString& text)
{
    return QStringLiteral("<li>%1</li>").arg(text.toHtmlEscaped());
}

QString formula(const QString& text)
{
    return QStringLiteral("<p><code>%1</code></p>").arg(text.toHtmlEscaped());
}

QString methods()
{
    QString text = heading(Texts::tr("The kinds of map"));
    for (const MapMethodDescriptor& method : mapMethods()) {
        text += QStringLiteral("<h3>%1</h3>")
                    .arg(QCoreApplication::translate("pw::MapMethod", method.name).toHtmlEscaped());
        text += paragraph(QCoreApplication::translate("pw::MapMethod", method.shows));
        text += formula(QString::fromUtf8(method.formula));
        text += paragraph(Texts::tr("Source: %1").arg(QString::fromUtf8(method.source)));
    }
    return text;
}

QString quality()
{
    return heading(Texts::tr("The quality numbers")) +
           paragraph(Texts::tr(
               "q says how steadily the network describes this face: parts of its last layer are "
               "switched off at random, many times over, and the resulting descriptions are compared. "
               "The closer together they lie, the higher is q.")) +
           formula(
               QStringLiteral("q = 2 / (1 + exp(d)),   d = mean of |u_s - u_t| over all pairs of passes")) +
           paragraph(
               Texts::tr("Source: %1")
                   .arg(QStringLiteral(
                       "Terhörst et al., SER-FIQ: Unsupervised Estimation of Face Image Quality Based on "
                       "Stochastic Embedding Robustness, CVPR 2020"))) +
           paragraph(
               Texts::tr("Q is the same on a scale from 0 to 1 that is fitted to the network, so that good "
                         "portraits lie near 0.9. Native q spans a narrow range only.")) +
           formula(QStringLiteral("Q = 1 / (1 + exp(-alpha (q - r)))")) +
           paragraph(
               Texts::tr("Source: %1")
                   .arg(QStringLiteral(
                       "Terhörst et al., Pixel-Level Face Image Quality Assessment for Explainable Face "
                       "Recognition, IEEE TBIOM 2023, equation 2"))) +
           paragraph(
               Texts::tr("The ± beside q is the standard error that comes from the random choice. The same "
                         "seed gives the same numbers."));
}

QString limits()
{
    return heading(Texts::tr("What it does not tell")) + QLatin1StringView("<ul>") +
           item(Texts::tr(
               "The numbers belong to one recognition network. Another network can value other pixels; "
               "numbers of two networks cannot be compared.")) +
           item(Texts::tr(
               "Quality is not likeness: a high value does not mean that two photographs show the same "
               "person.")) +
           item(Texts::tr("Slight blur hardly lowers q. Look at the photograph itself as well.")) +
           item(Texts::tr(
               "The network sees an aligned crop of few pixels, 112 × 112 for the one that comes with the "
               "program. Nothing outside it is assessed, and finer detail of the photograph is not used.")) +
           item(Texts::tr(
               "A dark patch can be covered, shadowed, turned away, or simply of no use to the network. "
               "The map says where, not why.")) +
           QLatin1StringView("</ul>");
}

} // namespace

QString helpPage()
{
    return QStringLiteral("<h1>%1</h1>").arg(Texts::tr("What the map shows").toHtmlEscaped()) +
           paragraph(
               Texts::tr("The map marks how much each place of the face contributes to what the recognition "
                         "network makes of it: 1 is very useful, 0 is of no use. It is drawn over the "
                         "photograph cell by cell, exactly where the network looked.")) +
           methods() + quality() + limits();
}

} // namespace pw::ui
