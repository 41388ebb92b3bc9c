// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandset.h"
#include "ui/dialogs/shortcutmodel.h"
#include "ui/dialogs/shortcutsdialog.h"

#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace pw::ui;

namespace {

QPushButton* okButton(const QDialog& dialog)
{
    return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

void chooseCommand(const QDialog& dialog, const char* id)
{
    auto* table = dialog.findChild<QTableView*>(QStringLiteral("shortcuts"));
    const QString name = commandName(*findCommand(QLatin1StringView(id)));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == name)
            table->setCurrentIndex(table->model()->index(row, 0));
    }
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), name);
}

} // namespace

class TestShortcutsDialog : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void modelIsConsistent();
    void onlyChangesAreKept();
    void aKeyIsRecorded();
    void aConflictCannotBeAccepted();
    void standardKeysComeBack();
    void searchFindsNamesAndKeys();
};

void TestShortcutsDialog::modelIsConsistent()
{
    ShortcutModel model({});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), static_cast<int>(commands().size()));
    model.setKeys(0, QKeySequence(QStringLiteral("Ctrl+Alt+1")));
    model.resetAll();
    QVERIFY(!model.hasConflicts());
}

void TestShortcutsDialog::onlyChangesAreKept()
{
    ShortcutModel model({});
    const QKeySequence standard = defaultKeys(commands().front()).first();
    model.setKeys(0, QKeySequence(QStringLiteral("Ctrl+Alt+1")));
    QCOMPARE(model.changes().size(), 1);
    QCOMPARE(model.changes().firstKey(), QString::fromLatin1(commands().front().id));
    model.setKeys(0, standard);
    QVERIFY(model.changes().isEmpty());
    model.setKeys(0, {});
    QCOMPARE(model.changes().size(), 1);
    model.resetKeys(0);
    QVERIFY(model.changes().isEmpty());
}

void TestShortcutsDialog::aKeyIsRecorded()
{
    ShortcutsDialog dialog({});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    chooseCommand(dialog, "view.fit");
    auto* editor = dialog.findChild<QKeySequenceEdit*>(QStringLiteral("keys"));
    QCOMPARE(editor->keySequence(), QKeySequence(QStringLiteral("F")));
    editor->clear();
    QTest::keyClick(editor, Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    // The editor waits a moment for a second key.
    QTRY_COMPARE(dialog.changes().value(QStringLiteral("view.fit")),
                 QKeySequence(QStringLiteral("Ctrl+Alt+F")));
    QVERIFY(okButton(dialog)->isEnabled());
}

void TestShortcutsDialog::aConflictCannotBeAccepted()
{
    ShortcutsDialog dialog({});
    dialog.show();
    chooseCommand(dialog, "view.fit");
    auto* editor = dialog.findChild<QKeySequenceEdit*>(QStringLiteral("keys"));
    editor->setKeySequence(QKeySequence(QStringLiteral("Ctrl+O")));
    const auto* conflict = dialog.findChild<QLabel*>(QStringLiteral("conflict"));
    QVERIFY(conflict->text().contains(commandName(*findCommand("view.fit"))));
    QVERIFY(conflict->text().contains(commandName(*findCommand("file.open"))));
    QVERIFY(!okButton(dialog)->isEnabled());

    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("noKeys")), Qt::LeftButton);
    QVERIFY(conflict->text().isEmpty());
    QVERIFY(okButton(dialog)->isEnabled());
    QVERIFY(dialog.changes().value(QStringLiteral("view.fit")).isEmpty());
    QVERIFY(dialog.changes().contains(QStringLiteral("view.fit")));
}

void TestShortcutsDialog::standardKeysComeBack()
{
    ShortcutsDialog dialog({{QStringLiteral("view.fit"), QKeySequence(QStringLiteral("Z"))},
                            {QStringLiteral("file.open"), QKeySequence(QStringLiteral("Y"))}});
    dialog.show();
    chooseCommand(dialog, "view.fit");
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("standardKeys")), Qt::LeftButton);
    QCOMPARE(dialog.changes().keys(), QStringList{QStringLiteral("file.open")});
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("restoreDefaults")), Qt::LeftButton);
    QVERIFY(dialog.changes().isEmpty());
}

void TestShortcutsDialog::searchFindsNamesAndKeys()
{
    const ShortcutsDialog dialog({});
    auto* search = dialog.findChild<QLineEdit*>(QStringLiteral("search"));
    const auto* table = dialog.findChild<QTableView*>(QStringLiteral("shortcuts"));
    search->setText(QStringLiteral("ctrl+shift+c"));
    QCOMPARE(table->model()->rowCount(), 1);
    search->setText(QStringLiteral("THRESHOLD"));
    QVERIFY(table->model()->rowCount() >= 1);
    search->setText(QStringLiteral("nothing like it"));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!dialog.findChild<QKeySequenceEdit*>(QStringLiteral("keys"))->isEnabled());
}

QTEST_MAIN(TestShortcutsDialog)
#include "tst_shortcutsdialog.moc"
