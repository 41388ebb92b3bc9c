// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagebar.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace pw::ui;

namespace {

Message message(const QString& text, Severity severity = Severity::Error, const QString& details = {})
{
    return {severity, text, details};
}

QStringList texts(const MessageBar& bar)
{
    QStringList texts;
    for (const Message& each : bar.messages())
        texts.append(each.text);
    return texts;
}

} // namespace

class TestMessageBar : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void takesNoRoomWhenEmpty();
    void newestOnTopAndThreeAtMost();
    void saysAThingOnce();
    void closesByKeyboard();
    void detailsUnfold();
    void severityIsAWordToo();
    void markupInTheTextIsShownAsIs();
};

void TestMessageBar::takesNoRoomWhenEmpty()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.showMessage(message(QStringLiteral("a")));
    QVERIFY(!bar.isHidden());
    bar.clear();
    QVERIFY(bar.isHidden());
    QVERIFY(bar.messages().isEmpty());
}

void TestMessageBar::newestOnTopAndThreeAtMost()
{
    MessageBar bar;
    for (const auto* text : {"a", "b", "c", "d"})
        bar.showMessage(message(QString::fromLatin1(text)));
    QCOMPARE(texts(bar), (QStringList{QStringLiteral("d"), QStringLiteral("c"), QStringLiteral("b")}));
}

void TestMessageBar::saysAThingOnce()
{
    MessageBar bar;
    bar.showMessage(message(QStringLiteral("a")));
    bar.showMessage(message(QStringLiteral("b")));
    bar.showMessage(message(QStringLiteral("a")));
    QCOMPARE(texts(bar), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestMessageBar::closesByKeyboard()
{
    MessageBar bar;
    bar.resize(600, 100);
    bar.show();
    bar.showMessage(message(QStringLiteral("a")));
    auto* close = bar.findChild<QToolButton*>(QStringLiteral("messageCloseButton"));
    QVERIFY(close);
    QVERIFY(close->focusPolicy() & Qt::TabFocus);
    QVERIFY(!close->accessibleName().isEmpty());
    QTest::keyClick(close, Qt::Key_Space);
    QVERIFY(bar.messages().isEmpty());
    QVERIFY(bar.isHidden());
}

void TestMessageBar::detailsUnfold()
{
    MessageBar bar;
    bar.show();
    bar.showMessage(message(QStringLiteral("a"), Severity::Error, QStringLiteral("errno 28")));
    auto* button = bar.findChild<QToolButton*>(QStringLiteral("messageDetailsButton"));
    auto* details = bar.findChild<QLabel*>(QStringLiteral("messageDetails"));
    QVERIFY(!button->isHidden());
    QVERIFY(details->isHidden());
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!details->isHidden());
    QCOMPARE(details->text(), QStringLiteral("errno 28"));
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(details->isHidden());

    bar.clear();
    QTRY_VERIFY(!bar.findChild<QToolButton*>(QStringLiteral("messageDetailsButton")));
    bar.showMessage(message(QStringLiteral("b")));
    QVERIFY(bar.findChild<QToolButton*>(QStringLiteral("messageDetailsButton"))->isHidden());
}

void TestMessageBar::severityIsAWordToo()
{
    for (const auto& [severity, word] : {std::pair{Severity::Error, QStringLiteral("Error")},
                                         std::pair{Severity::Warning, QStringLiteral("Warning")},
                                         std::pair{Severity::Information, QStringLiteral("Note")}}) {
        MessageBar bar;
        bar.showMessage(message(QStringLiteral("a"), severity));
        const auto* label = bar.findChild<QLabel*>(QStringLiteral("messageText"));
        QVERIFY(label->text().contains(word));
        QCOMPARE(label->accessibleName(), word + QStringLiteral(": a"));
    }
}

void TestMessageBar::markupInTheTextIsShownAsIs()
{
    MessageBar bar;
    bar.showMessage(message(QStringLiteral("<h1>x.jpg")));
    QVERIFY(bar.findChild<QLabel*>(QStringLiteral("messageText"))
                ->text()
                .contains(QLatin1StringView("&lt;h1&gt;x.jpg")));
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
