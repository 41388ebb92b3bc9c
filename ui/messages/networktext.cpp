// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/networktext.h"

#include "core/networks/networkcapabilities.h"

#include <QCoreApplication>

namespace pw::ui {

QString findingText(const NetworkFinding& finding)
{
    QString text =
        QCoreApplication::translate("pw::NetworkFinding", findingDescriptor(finding.kind).sentence);
    int place = 0;
    for (const std::string& argument : finding.arguments)
        text.replace(u'%' + QString::number(++place), QString::fromStdString(argument));
    return text;
}

QString certaintyText(Certainty certainty)
{
    return QCoreApplication::translate("pw::Certainty", certaintyDescriptor(certainty).name);
}

QString lackText(const NetworkLack& lack)
{
    return QCoreApplication::translate("pw::LackReason", lackSentence(lack.reason));
}

} // namespace pw::ui
