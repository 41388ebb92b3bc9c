// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/handmadecompliance.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/profilemodel.h"
#include "ui/settings/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::ui;
using namespace pw::test;

namespace {

constexpr int kYawRow = 0;

struct Shown {
    ProfileDialog dialog;

    explicit Shown(const std::string& chosen = "handmade")
        : dialog(handmadeProfiles(), chosen, handmadeComponents())
    {
        applyTheme(Theme::Light);
        dialog.show();
        (void)QTest::qWaitForWindowExposed(&dialog);
    }
    template <class Widget>
    Widget* part(const char* name) const
    {
        return dialog.findChild<Widget*>(QLatin1StringView(name));
    }
    [[nodiscard]] QTableView* table() const { return part<QTableView>("limits"); }
    [[nodiscard]] QModelIndex cell(int row, int column) const { return table()->model()->index(row, column); }
    [[nodiscard]] QString text(int row, int column) const { return cell(row, column).data().toString(); }
    [[nodiscard]] QString after() const { return part<QLabel>("after")->text(); }
    [[nodiscard]] QString before() const { return part<QLabel>("before")->text(); }
    void press(const char* button) const { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] QPushButton* accept() const
    {
        return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    /// As a person does: opens the cell, types and confirms.
    void typeInto(int row, int column, const QString& number) const
    {
        table()->setCurrentIndex(cell(row, column));
        table()->edit(cell(row, column));
        auto* editor = table()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, number);
        if (number.isEmpty())
            QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // the table takes the text over after the key
        QCoreApplication::sendPostedEvents(nullptr,
                                           QEvent::DeferredDelete); // or the next call finds this editor
    }
};

} // namespace

class TestProfileDialog : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void modelKeepsItsPromises();
    void builtInIsReadOnly();
    void copyCanBeChangedAndTheVerdictFollows();
    void severityChangesTheVerdict();
    void indicatorsCanBeAllowedToFail();
    void aLimitCanBeTakenAway();
    void nonsenseIsRefused();
    void contradictingLimitsCannotBeSaved();
    void usersProfileIsDeleted();
    void namesStayApart();
    void withoutAFaceNothingIsJudged();
};

void TestProfileDialog::modelKeepsItsPromises()
{
    ProfileModel model(handmadeComponents());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProfile(handmadeProfile(), handmadeProfile(), true);
    QVERIFY(model.setData(model.index(kYawRow, ProfileModel::MaximumColumn), u"20"_s, Qt::EditRole));
    model.setProfile(patientProfile(), patientProfile(), false);
}

void TestProfileDialog::builtInIsReadOnly()
{
    const Shown shown;
    QVERIFY(!(shown.cell(kYawRow, ProfileModel::MaximumColumn).flags() & Qt::ItemIsEditable));
    QVERIFY(!shown.part<QPushButton>("remove")->isEnabled());
    QVERIFY(!shown.part<QLineEdit>("title")->isVisible());
    const ProfileEdits edits = shown.dialog.edits();
    QVERIFY(edits.saved.empty() && edits.removed.empty());
    QCOMPARE(edits.chosen, std::string("handmade"));
}

void TestProfileDialog::copyCanBeChangedAndTheVerdictFollows()
{
    const Shown shown;
    QVERIFY(shown.after().startsWith(u"After: Fail"_s));
    shown.press("copy");
    QCOMPARE(shown.part<QLineEdit>("title")->text(), u"Hand-made (copy)"_s);
    shown.typeInto(kYawRow, ProfileModel::MaximumColumn, u"20"_s);
    QCOMPARE(shown.text(kYawRow, ProfileModel::BeforeColumn), u"Fail"_s);
    QCOMPARE(shown.text(kYawRow, ProfileModel::AfterColumn), u"Pass"_s);
    QVERIFY(shown.before().startsWith(u"Before: Fail, 1 of 5 fail"_s));
    QVERIFY(shown.after().startsWith(u"After: Review, 1 of 5 to review"_s));

    const ProfileEdits edits = shown.dialog.edits();
    QCOMPARE(edits.saved.size(), std::size_t{1});
    QCOMPARE(edits.saved.front().id, std::string("handmade-2"));
    QCOMPARE(edits.saved.front().requirements.front().conditions.front().maximum, 20.0);
    QCOMPARE(edits.chosen, std::string("handmade-2"));
}

void TestProfileDialog::severityChangesTheVerdict()
{
    const Shown shown;
    shown.press("copy");
    const QModelIndex weight = shown.cell(kYawRow, ProfileModel::SeverityColumn);
    shown.table()->setCurrentIndex(weight);
    shown.table()->edit(weight);
    auto* box = shown.table()->findChild<QComboBox*>();
    QVERIFY(box);
    QCOMPARE(box->currentData().toInt(), static_cast<int>(pw::Severity::Must));
    box->setCurrentIndex(box->findData(static_cast<int>(pw::Severity::Info)));
    Q_EMIT box->activated(box->currentIndex());
    QVERIFY(shown.after().startsWith(u"After: Review"_s)); // what is only shown fails nothing
}

void TestProfileDialog::indicatorsCanBeAllowedToFail()
{
    const Shown shown;
    shown.press("copy");
    shown.typeInto(kYawRow, ProfileModel::MaximumColumn, u"20"_s);
    QVERIFY(shown.after().startsWith(u"After: Review"_s));
    shown.part<QCheckBox>("indicatorsCanFail")->click();
    QVERIFY(shown.after().startsWith(u"After: Fail"_s));
    QVERIFY(shown.dialog.edits().saved.front().indicatorsCanFail);
}

void TestProfileDialog::aLimitCanBeTakenAway()
{
    const Shown shown("patient");
    shown.typeInto(kYawRow, ProfileModel::MaximumColumn, u""_s);
    QCOMPARE(shown.text(kYawRow, ProfileModel::MaximumColumn), QString());
}

void TestProfileDialog::nonsenseIsRefused()
{
    const Shown shown("patient");
    shown.typeInto(kYawRow, ProfileModel::MaximumColumn, u"much"_s);
    QCOMPARE(shown.text(kYawRow, ProfileModel::MaximumColumn), u"20"_s);
    QVERIFY(shown.dialog.edits().saved.empty());
}

void TestProfileDialog::contradictingLimitsCannotBeSaved()
{
    const Shown shown("patient");
    shown.typeInto(1, ProfileModel::MaximumColumn, u"10"_s); // at least 90
    QVERIFY(!shown.accept()->isEnabled());
    QVERIFY(!shown.part<QLabel>("problem")->text().isEmpty());
    shown.typeInto(1, ProfileModel::MaximumColumn, u"500"_s);
    QVERIFY(shown.accept()->isEnabled());
    QCOMPARE(shown.dialog.edits().saved.size(), std::size_t{1});
}

void TestProfileDialog::usersProfileIsDeleted()
{
    const Shown shown("patient");
    shown.press("remove");
    QCOMPARE(shown.part<QComboBox>("profile")->count(), 1);
    const ProfileEdits edits = shown.dialog.edits();
    QCOMPARE(edits.removed, std::vector<std::string>{"patient"});
    QCOMPARE(edits.chosen, std::string("handmade"));
    shown.press("copy");
    shown.press("remove"); // was never stored
    QCOMPARE(shown.dialog.edits().removed.size(), std::size_t{1});
}

void TestProfileDialog::namesStayApart()
{
    const Shown shown;
    shown.press("copy");
    shown.part<QComboBox>("profile")->setCurrentIndex(0);
    shown.press("copy");
    const ProfileEdits edits = shown.dialog.edits();
    QCOMPARE(edits.saved.size(), std::size_t{2});
    QVERIFY(edits.saved[0].id != edits.saved[1].id);
}

void TestProfileDialog::withoutAFaceNothingIsJudged()
{
    ProfileDialog dialog(handmadeProfiles(), "handmade", {});
    QVERIFY(dialog.findChild<QLabel*>(u"before"_s)->text().contains(u"Open a photograph"_s));
    QVERIFY(!dialog.findChild<QLabel*>(u"after"_s)->isVisibleTo(&dialog));
}

QTEST_MAIN(TestProfileDialog)
#include "tst_profiledialog.moc"
