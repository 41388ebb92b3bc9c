// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findingpanel.h"

#include "ui/models/compliancetext.h"
#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"
#include "ui/rendering/findingtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

using Role = FindingSentence::Role;

const QString kRowLink = u"row:"_s;
const QString kPartLink = u"part:"_s;

QString anchor(const QString& link, const QString& text, const QColor& ink)
{
    return u"<a href=\"%1\" style=\"color:%2\">%3</a>"_s.arg(link.toHtmlEscaped(), ink.name(), text);
}

/// A sentence with a link on what it is about: the row's title in a reason, or the part of the face. In the
/// colour of the text: it is a sentence first.
QString sentenceHtml(const FindingSentence& sentence, const QColor& ink)
{
    const QString text = sentenceText(sentence, QLocale()).toHtmlEscaped();
    if (sentence.role == Role::Region && sentence.regions.size() == 1)
        return anchor(kPartLink + QString::fromStdString(sentence.regions.front()), text, ink);
    if (sentence.role != Role::Reason || sentence.arguments.empty() ||
        sentence.arguments.front().texts.empty())
        return text;
    const TranslatableText& title = sentence.arguments.front().texts.front();
    const QString words = translated(title.context.c_str(), title.text).toHtmlEscaped();
    const qsizetype place = text.indexOf(words);
    if (place < 0 || words.isEmpty())
        return text;
    return text.left(place) + anchor(kRowLink + QString::fromStdString(sentence.requirement), words, ink) +
           text.mid(place + words.size());
}

/// The sentences of some roles in rich text: a paragraph for each row, with what belongs to it, and one for
/// what belongs to none.
QString paragraphs(const Finding& finding, std::initializer_list<Role> roles, const QColor& ink)
{
    QStringList blocks;
    std::string row;
    for (const FindingSentence& sentence : finding.sentences) {
        if (std::ranges::find(roles, sentence.role) == roles.end())
            continue;
        if (blocks.isEmpty() || sentence.requirement != row)
            blocks += sentenceHtml(sentence, ink);
        else
            blocks.last() += u' ' + sentenceHtml(sentence, ink);
        row = sentence.requirement;
    }
    QString html;
    for (qsizetype i = 0; i < blocks.size(); ++i)
        html += u"<p style=\"margin:%1px 0 0 0\">%2</p>"_s.arg(i == 0 ? 0 : kRowGap).arg(blocks.at(i));
    return html;
}

void setParagraph(QLabel* label, const QString& html)
{
    label->setText(html);
    label->setVisible(!html.isEmpty());
}

QLabel* readable(QLabel* label)
{
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    return label;
}

QString emptyText(const InspectionResult& result)
{
    const FaceInspection* face = result.current();
    if (!result.image && result.error)
        return FindingPanel::tr("The photograph could not be read, so nothing can be said about it.");
    if (!result.image && result.requestId == 0)
        return FindingPanel::tr("Open a photograph to see whether it keeps to a standard.");
    if (!result.finished)
        return FindingPanel::tr("The photograph is being measured.");
    return face ? FindingPanel::tr("This face has not been measured.")
                : FindingPanel::tr("No face was found, so nothing can be said about it.");
}

} // namespace

FindingPanel::FindingPanel(QWidget* parent)
    : InspectionPanel(parent), m_icon(new IconLabel(this)), m_headline(groupLabel({}, this)),
      m_copyButton(iconButton("copy", tr("Copy the finding as text"), this)),
      m_reasons(readable(wrappedLabel({}, this))), m_remarks(readable(captionLabel({}, this)))
{
    m_headline->setObjectName(u"findingHeadline"_s);
    m_reasons->setObjectName(u"findingReasons"_s);
    m_reasons->setAccessibleName(tr("Reasons and what to do"));
    m_remarks->setAccessibleName(tr("Remarks"));
    auto* line = new QHBoxLayout;
    line->setSpacing(kRowGap);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_headline, 1);
    line->addWidget(m_copyButton, 0, Qt::AlignTop);
    QVBoxLayout* layout = panelLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_reasons);
    layout->addWidget(m_remarks);
    connect(m_reasons, &QLabel::linkActivated, this, &FindingPanel::follow);
    connect(m_copyButton, &QToolButton::clicked, this, [this] { Q_EMIT copyTextRequested(m_copyText); });
    showInspection({});
}

void FindingPanel::showInspection(const InspectionResult& result)
{
    const FaceInspection* face = result.current();
    m_finding.reset();
    if (face && face->compliance)
        m_finding = face->compliance->finding;
    m_copyText = m_finding ? findingText(*m_finding, QLocale()) : QString();
    m_copyButton->setEnabled(m_finding.has_value());
    m_icon->setIconName(m_finding ? verdictIconName(m_finding->overall) : u"not-assessed"_s);
    m_headline->setText(m_finding ? verdictLine(*m_finding, QLocale()) : emptyText(result));
    Q_EMIT summaryChanged(m_finding ? m_icon->iconName() : QString(),
                          m_finding ? verdictWord(m_finding->overall) : QString());
    showFinding();
}

void FindingPanel::showFinding()
{
    const Finding finding = m_finding.value_or(Finding());
    const QColor ink = palette().color(QPalette::WindowText);
    setParagraph(m_reasons, paragraphs(finding, {Role::Reason, Role::Region, Role::Advice}, ink));
    setParagraph(m_remarks, paragraphs(finding, {Role::Conflict, Role::ByEye}, ink));
}

void FindingPanel::follow(const QString& link)
{
    Highlight highlight;
    if (link.startsWith(kRowLink))
        highlight.requirement = link.mid(kRowLink.size());
    else
        highlight.part = link.mid(kPartLink.size());
    Q_EMIT highlighted(highlight);
}

void FindingPanel::changeEvent(QEvent* event)
{
    InspectionPanel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showFinding(); // the ink of links stands in their text
}

} // namespace pw::ui
