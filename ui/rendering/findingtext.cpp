// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rendering/findingtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace pw {
namespace {

using namespace Qt::Literals::StringLiterals;

QString translated(const TranslatableText& text)
{
    return text.context.empty() || text.text.empty()
               ? QString::fromStdString(text.text)
               : QCoreApplication::translate(text.context.c_str(), text.text.c_str());
}

QString argumentText(const FindingArgument& argument, const QLocale& locale)
{
    if (argument.number) {
        const QString number = locale.toString(*argument.number, 'f', argument.decimals);
        const QString unit = QString::fromStdString(argument.unit);
        if (unit.isEmpty())
            return number;
        return unit == u"°"_s ? number + unit : number + QChar::Nbsp + unit;
    }
    QStringList texts;
    for (const TranslatableText& text : argument.texts)
        texts += translated(text);
    return texts.join(u"; "_s);
}

} // namespace

QString sentenceText(const FindingSentence& sentence, const QLocale& locale)
{
    const QString pattern = translated(sentence.text);
    QString text;
    // In one pass: what is put in may hold a placeholder of its own.
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number =
            pattern.at(i) == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (number < 1 || number > static_cast<int>(sentence.arguments.size())) {
            text += pattern.at(i);
            continue;
        }
        text += argumentText(sentence.arguments[static_cast<std::size_t>(number - 1)], locale);
        ++i;
    }
    return text;
}

QString findingText(const Finding& finding, const QLocale& locale)
{
    QStringList sentences;
    for (const FindingSentence& sentence : finding.sentences)
        sentences += sentenceText(sentence, locale);
    return sentences.join(u' ');
}

QString verdictLine(const Finding& finding, const QLocale& locale)
{
    return finding.sentences.empty() ? QString() : sentenceText(finding.sentences.front(), locale);
}

} // namespace pw
