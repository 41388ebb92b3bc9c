// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/actionregistry.h"
#include "ui/commands/commandset.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QToolBar>

using namespace pw::ui;

class TestActionRegistry : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyCommandHasAnAction();
    void everyCommandStandsInAMenu();
    void toolBarHoldsTheMarkedOnes();
    void handlersAreCalledWithTheCheckState();
    void preconditionsEnable();
    void changedKeysWork();
    void theFirstOfTwoKeepsTheKeys();
};

void TestActionRegistry::everyCommandHasAnAction()
{
    QMainWindow window;
    const ActionRegistry registry(&window);
    for (const Command& command : commands()) {
        const auto* action = window.findChild<QAction*>(QLatin1StringView(command.id));
        QVERIFY2(action, command.id);
        QCOMPARE(action, registry.action(QLatin1StringView(command.id)));
        QCOMPARE(action->statusTip(), commandTip(command));
        QCOMPARE(action->shortcuts(), defaultKeys(command));
        QCOMPARE(action->icon().isNull(), *command.icon == '\0');
        QCOMPARE(action->isCheckable(), command.traits.testFlag(CommandTrait::Checkable));
        if (!action->shortcuts().isEmpty())
            QVERIFY2(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                     command.id);
    }
}

void TestActionRegistry::everyCommandStandsInAMenu()
{
    QMainWindow window;
    const ActionRegistry registry(&window);
    registry.fillMenuBar(window.menuBar());
    QList<QAction*> inMenus;
    for (const QAction* menu : window.menuBar()->actions()) {
        QVERIFY(menu->menu());
        QVERIFY(!menu->menu()->actions().first()->isSeparator());
        inMenus += menu->menu()->actions();
    }
    for (const Command& command : commands())
        QCOMPARE(inMenus.count(registry.action(QLatin1StringView(command.id))),
                 command.traits.testFlag(CommandTrait::InSubmenu) ? 0 : 1);
}

void TestActionRegistry::toolBarHoldsTheMarkedOnes()
{
    QMainWindow window;
    const ActionRegistry registry(&window);
    QToolBar bar;
    registry.fillToolBar(&bar);
    for (const Command& command : commands())
        QCOMPARE(bar.actions().contains(registry.action(QLatin1StringView(command.id))),
                 command.traits.testFlag(CommandTrait::InToolBar));
    QVERIFY(!bar.actions().first()->isSeparator());
    QVERIFY(!bar.actions().last()->isSeparator());
}

void TestActionRegistry::handlersAreCalledWithTheCheckState()
{
    QMainWindow window;
    ActionRegistry registry(&window);
    QVERIFY(registry.withoutHandler().contains(QStringLiteral("view.overlay")));
    QList<bool> calls;
    registry.setHandler("view.overlay", [&calls](bool checked) { calls.append(checked); });
    QVERIFY(!registry.withoutHandler().contains(QStringLiteral("view.overlay")));
    registry.action("view.overlay")->trigger();
    registry.action("view.overlay")->trigger();
    QCOMPARE(calls, (QList{true, false}));
}

void TestActionRegistry::preconditionsEnable()
{
    QMainWindow window;
    ActionRegistry registry(&window);
    QVERIFY(registry.action("file.open")->isEnabled());
    QVERIFY(!registry.action("file.exportMapNpy")->isEnabled());
    registry.setMet(Precondition::Image);
    QVERIFY(registry.action("file.exportPicture")->isEnabled());
    QVERIFY(!registry.action("file.exportMapNpy")->isEnabled());
    registry.setMet(Precondition::Image | Precondition::Map);
    QVERIFY(registry.action("file.exportMapNpy")->isEnabled());
    registry.setMet({});
    QVERIFY(!registry.action("file.exportPicture")->isEnabled());
}

void TestActionRegistry::changedKeysWork()
{
    QMainWindow window;
    ActionRegistry registry(&window);
    const QKeySequence keys(QStringLiteral("Ctrl+Alt+F"));
    QVERIFY(registry.applyShortcuts({{QStringLiteral("view.fit"), keys}}).isEmpty());
    QCOMPARE(registry.action("view.fit")->shortcuts(), QList{keys});
    QVERIFY(registry.action("view.fit")->toolTip().contains(keys.toString(QKeySequence::NativeText)));
    QVERIFY(registry.applyShortcuts({}).isEmpty());
    QCOMPARE(registry.action("view.fit")->shortcuts(), defaultKeys(*findCommand("view.fit")));
}

void TestActionRegistry::theFirstOfTwoKeepsTheKeys()
{
    QMainWindow window;
    ActionRegistry registry(&window);
    const QKeySequence taken(QStringLiteral("Ctrl+O"));
    const QStringList silenced = registry.applyShortcuts({{QStringLiteral("view.fit"), taken}});
    QCOMPARE(silenced, QStringList{commandName(*findCommand("view.fit"))});
    QCOMPARE(registry.action("file.open")->shortcut(), taken);
    QVERIFY(registry.action("view.fit")->shortcuts().isEmpty());
}

QTEST_MAIN(TestActionRegistry)
#include "tst_actionregistry.moc"
