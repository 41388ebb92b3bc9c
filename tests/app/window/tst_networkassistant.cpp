// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a network in the whole program, by pressing what a person would press.
#include "app/window/application.h"
#include "tests/support/testassets.h"
#include "ui/messages/prompts.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace pw;

namespace {

constexpr int kPatience = 60'000; // milliseconds: loading LibTorch beside other tests takes a while

class NetworkPrompts : public ui::Prompts {
  public:
    explicit NetworkPrompts(QString file) : m_file(std::move(file)) {}
    void askForNetwork(QWidget*, const QString&, Then then) override { then({m_file}); }

  private:
    QString m_file;
};

class Program {
  public:
    Program()
    {
        qputenv("PIXELWORTH_NETWORKS", networks().toUtf8());
        start();
    }

    void start()
    {
        m_application.reset();
        app::CommandLine line;
        line.language = u"en"_s;
        m_application =
            std::make_unique<app::Application>(line, test::program("pixelworth-cli"),
                                               app::SettingsStore(m_folder.filePath(u"pixelworth.ini"_s)));
        m_application->start();
    }

    [[nodiscard]] QString networks() const { return m_folder.filePath(u"networks"_s); }
    ui::MainWindow& window() { return m_application->window(); }
    const InspectionResult* current() { return m_application->session().current(); }

    void press(const QString& command)
    {
        auto* action = window().findChild<QAction*>(command);
        QVERIFY2(action && action->isEnabled(), qPrintable(command));
        action->trigger();
    }

    void import(const char* file)
    {
        window().setPrompts(
            std::make_unique<NetworkPrompts>(QLatin1String(PW_TINY_NETWORKS "/") + QLatin1String(file)));
        press(u"inspection.importNetwork"_s);
    }

    QDialog* assistant() { return window().findChild<QDialog*>(u"networkImportDialog"_s); }
    template <class Widget>
    Widget* field(const char* name)
    {
        return assistant() ? assistant()->findChild<Widget*>(QLatin1String(name)) : nullptr;
    }
    QPushButton* addButton() { return field<QPushButton>("addNetwork"); }

    bool hasMapOf(const std::string& network)
    {
        return current() && current()->finished && current()->network && current()->network->id == network &&
               current()->current() && current()->current()->map;
    }

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Application> m_application;
};

} // namespace

class NetworkAssistantTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void importChooseAndGoBack()
    {
        Program program;
        program.press(u"file.openSample"_s);
        QTRY_VERIFY_WITH_TIMEOUT(program.hasMapOf("embedded"), kPatience);
        const std::uint64_t first = program.current()->requestId;

        program.import("plain.pt");
        QVERIFY(program.assistant());
        QVERIFY(!program.addButton()->isEnabled()); // nothing is known yet
        QTRY_VERIFY_WITH_TIMEOUT(program.addButton()->isEnabled(), kPatience);
        QCOMPARE(program.field<QLineEdit>("networkName")->text(), u"plain"_s);
        QCOMPARE(program.field<QComboBox>("stateTensor")->currentText(), u"pool"_s);
        QCOMPARE(program.field<QSpinBox>("inputWidth")->value(), 112);

        // A change has to be tried before it can be stored.
        program.field<QSpinBox>("inputWidth")->setValue(160);
        program.field<QSpinBox>("inputHeight")->setValue(160);
        QVERIFY(!program.addButton()->isEnabled());
        QTest::mouseClick(program.field<QPushButton>("tryAgain"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(program.addButton()->isEnabled(), kPatience);
        QCOMPARE(program.field<QSpinBox>("inputWidth")->value(), 160);
        program.field<QLineEdit>("networkId")->selectAll();
        QTest::keyClicks(program.field<QLineEdit>("networkId"), u"lab"_s);
        QTest::mouseClick(program.addButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!program.assistant(), kPatience);
        QCOMPARE(QDir(program.networks()).entryList(QDir::Files, QDir::Name),
                 (QStringList{u"lab.json"_s, u"lab.pt"_s}));

        // It is used at once for the photograph that is open.
        QTRY_VERIFY_WITH_TIMEOUT(program.hasMapOf("lab"), kPatience);
        QCOMPARE(program.current()->current()->map->values.size(), cv::Size(160, 160));
        QCOMPARE(program.window().settings().network, u"lab"_s);

        // Back again, with the panel's own box: the first result is still there.
        auto* choice = program.window().findChild<QComboBox*>(u"network"_s);
        QCOMPARE(choice->count(), 2);
        QCOMPARE(choice->currentText(), u"plain"_s);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Up);
        QTRY_VERIFY_WITH_TIMEOUT(program.hasMapOf("embedded"), kPatience);
        QCOMPARE(program.current()->requestId, first);

        // It is remembered; and without its files the program falls back on its own.
        QTest::keyClick(choice, Qt::Key_Down);
        program.press(u"file.quit"_s);
        program.start();
        QCOMPARE(program.window().settings().network, u"lab"_s);
        program.press(u"file.quit"_s);
        QVERIFY(QFile::remove(program.networks() + u"/lab.json"_s));
        program.start();
        QCOMPARE(program.window().settings().network, u"embedded"_s);
    }

    void theWindowStaysAliveWhileANetworkIsTried()
    {
        Program program;
        program.press(u"file.openSample"_s); // loading LibTorch makes other loading wait, whoever asks for it
        QTRY_VERIFY_WITH_TIMEOUT(program.hasMapOf("embedded"), kPatience);
        program.import("inside.pt");
        qint64 longest = 0;
        QElapsedTimer beat;
        beat.start();
        while (program.assistant() && !program.addButton()->isEnabled() && beat.isValid()) {
            QElapsedTimer step;
            step.start();
            QTest::qWait(5);
            longest = std::max(longest, step.elapsed());
            if (beat.elapsed() > kPatience)
                QFAIL("the network was not tried in time");
        }
        QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
        QCOMPARE(program.field<QComboBox>("dropout")->currentIndex(), 1); // its own layers
        QTest::keyClick(program.assistant(), Qt::Key_Escape);
        QTRY_VERIFY(!program.assistant());
        QVERIFY(QDir(program.networks()).entryList(QDir::Files).isEmpty());
    }

    void whatCannotBeUsedCannotBeAdded()
    {
        Program program;
        program.import("nolinear.pt");
        auto* again = program.field<QPushButton>("tryAgain");
        auto* state = program.field<QComboBox>("stateTensor");
        QTRY_VERIFY_WITH_TIMEOUT(state->isEnabled() && state->isVisible(), kPatience);
        QVERIFY(!program.addButton()->isEnabled());
        state->setEditText(u"body"_s); // the user knows better
        QVERIFY(again->isEnabled());
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(program.addButton()->isEnabled(), kPatience);
        QTest::keyClick(program.assistant(), Qt::Key_Escape);
        QTRY_VERIFY(!program.assistant());

        program.import("weights.pt"); // nothing to correct here
        QTest::qWait(500);
        QVERIFY(program.assistant());
        QVERIFY(!program.addButton()->isEnabled());
    }
};

QTEST_MAIN(NetworkAssistantTest)
#include "tst_networkassistant.moc"
