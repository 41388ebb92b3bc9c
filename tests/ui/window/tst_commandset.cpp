// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandset.h"
#include "ui/commands/overlaysteps.h"
#include "ui/commands/shortcuts.h"
#include "ui/icons.h"

#include <QSet>
#include <QTest>

using namespace pw;
using namespace pw::ui;

class TestCommandSet : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void rowsAreComplete_data();
    void rowsAreComplete();
    void idsAreUnique();
    void keysAreUnique();
    void mnemonicsAreUniqueInTheirMenu();
    void menusStandTogether();
    void keysArePerConvention_data();
    void keysArePerConvention();
    void changedKeysReplaceAllStandardOnes();
    void aBeginningOfASequenceCollides();
    void opacityComesBack();
    void colourMapsGoRound();
    void thresholdStartsWithinTheLimits();
};

void TestCommandSet::rowsAreComplete_data()
{
    QTest::addColumn<const Command*>("command");
    for (const Command& command : commands())
        QTest::newRow(command.id) << &command;
}

void TestCommandSet::rowsAreComplete()
{
    QFETCH(const Command*, command);
    QCOMPARE(findCommand(QLatin1StringView(command->id)), command);
    QVERIFY(!commandName(*command).isEmpty());
    QVERIFY(!commandName(*command).contains(u'&'));
    QVERIFY(!commandName(*command).contains(u'…'));
    QVERIFY2(commandTip(*command).size() > 10, "a tip says what the command does");
    QVERIFY2(!commandTip(*command).endsWith(u'.'), "tips are phrases without a full stop");
    if (*command->icon != '\0')
        QVERIFY2(iconNames().contains(QLatin1StringView(command->icon)), command->icon);
    if (command->traits.testFlag(CommandTrait::InToolBar))
        QVERIFY2(*command->icon != '\0', "a tool button needs an icon");
    for (const QKeySequence& keys : defaultKeys(*command))
        QVERIFY2(!keys.isEmpty() && !keys.toString().isEmpty(), command->keys);
}

void TestCommandSet::idsAreUnique()
{
    QSet<QString> ids;
    for (const Command& command : commands())
        ids.insert(QString::fromLatin1(command.id));
    QCOMPARE(ids.size(), static_cast<qsizetype>(commands().size()));
    QVERIFY(!findCommand("no.such"));
}

void TestCommandSet::keysAreUnique()
{
    for (const Command& command : commands()) {
        const Command* rival = rivalOf(command, {});
        QVERIFY2(!rival, rival ? rival->id : "");
    }
}

void TestCommandSet::mnemonicsAreUniqueInTheirMenu()
{
    QSet<QPair<int, QChar>> seen;
    for (const Command& command : commands()) {
        const QString text = commandText(command);
        const qsizetype at = text.indexOf(u'&');
        if (at < 0)
            continue;
        const QPair<int, QChar> mnemonic(static_cast<int>(command.menu), text.at(at + 1).toLower());
        if (command.traits.testFlag(CommandTrait::InSubmenu))
            continue;
        QVERIFY2(!seen.contains(mnemonic), qPrintable(text));
        seen.insert(mnemonic);
    }
}

void TestCommandSet::menusStandTogether()
{
    QList<CommandMenu> order;
    for (const Command& command : commands()) {
        if (order.isEmpty() || order.last() != command.menu)
            order.append(command.menu);
    }
    QCOMPARE(order, (QList{CommandMenu::File, CommandMenu::Edit, CommandMenu::View, CommandMenu::Inspection, CommandMenu::Camera,
                           CommandMenu::Help}));
}

void TestCommandSet::keysArePerConvention_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("keys");
    const auto row = [](const char* id, const char* keys) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(keys);
    };
    row("view.fit", "F");
    row("view.actualPixels", "1");
    row("view.zoomIn", "+");
    row("view.zoomOut", "-");
    row("view.opacityUp", "]");
    row("view.opacityDown", "[");
    row("view.nextColourMap", ".");
    row("view.previousColourMap", ",");
    row("view.resetLimits", "L");
    row("view.threshold", "T");
    row("inspection.nextImage", "N");
    row("inspection.previousImage", "P");
    row("inspection.rerun", "Ctrl+R");
    row("inspection.cancel", "Esc");
    row("help.map", "F1");
    row("edit.copyWithLegend", "Ctrl+Shift+C");
}

void TestCommandSet::keysArePerConvention()
{
    QFETCH(QString, id);
    QFETCH(QString, keys);
    const Command* command = findCommand(id);
    QVERIFY(command);
    QCOMPARE(defaultKeys(*command).value(0).toString(QKeySequence::PortableText), keys);
}

void TestCommandSet::changedKeysReplaceAllStandardOnes()
{
    const Command* fit = findCommand("view.fit");
    QCOMPARE(keysOf(*fit, {}).size(), 2);
    const ShortcutChanges changed = {{QStringLiteral("view.fit"), QKeySequence(QStringLiteral("Z"))}};
    QCOMPARE(keysOf(*fit, changed), QList{QKeySequence(QStringLiteral("Z"))});
    const ShortcutChanges none = {{QStringLiteral("view.fit"), QKeySequence()}};
    QVERIFY(keysOf(*fit, none).isEmpty());
    const ShortcutChanges clash = {{QStringLiteral("view.fit"), QKeySequence(QStringLiteral("Ctrl+O"))}};
    QCOMPARE(rivalOf(*fit, clash), findCommand("file.open"));
    QCOMPARE(rivalOf(*findCommand("file.open"), clash), fit);
}

void TestCommandSet::aBeginningOfASequenceCollides()
{
    const QKeySequence one(QStringLiteral("Ctrl+K"));
    const QKeySequence two(QStringLiteral("Ctrl+K, X"));
    QVERIFY(collide(one, two));
    QVERIFY(collide(two, one));
    QVERIFY(!collide(one, QKeySequence(QStringLiteral("Ctrl+L"))));
    QVERIFY(!collide(one, QKeySequence()));
}

void TestCommandSet::opacityComesBack()
{
    OverlayStyle style;
    style.opacity = 0.5;
    for (int i = 0; i < 12; ++i)
        style = opacityChanged(style, 1);
    QCOMPARE(style.opacity, 1.0);
    for (int i = 0; i < 5; ++i)
        style = opacityChanged(style, -1);
    QCOMPARE(style.opacity, 0.5);
    for (int i = 0; i < 12; ++i)
        style = opacityChanged(style, -1);
    QCOMPARE(style.opacity, 0.0);
}

void TestCommandSet::colourMapsGoRound()
{
    OverlayStyle style;
    QSet<int> seen;
    for (int i = 0; i < 6; ++i) {
        seen.insert(static_cast<int>(style.colourMap));
        style = colourMapChanged(style, 1);
    }
    QCOMPARE(seen.size(), 6);
    QCOMPARE(style.colourMap, OverlayStyle().colourMap);
    QCOMPARE(colourMapChanged(colourMapChanged(style, -1), 1).colourMap, style.colourMap);
    QVERIFY(colourMapChanged(style, -1).colourMap != style.colourMap);
}

void TestCommandSet::thresholdStartsWithinTheLimits()
{
    OverlayStyle style;
    style.low = 0.2;
    style.high = 0.4;
    const OverlayStyle on = thresholdSwitched(style, true);
    QVERIFY(on.threshold.has_value());
    QVERIFY(*on.threshold > style.low && *on.threshold < style.high);
    QCOMPARE(thresholdSwitched(on, false), style);
    QCOMPARE(limitsReset(style).low, 0.0);
    QCOMPARE(limitsReset(style).high, 1.0);
}

QTEST_MAIN(TestCommandSet)
#include "tst_commandset.moc"
