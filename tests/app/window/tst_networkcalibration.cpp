// SPDX-License-Identifier: GPL-3.0-or-later
// Calibrating a network in the whole program, by pressing what a person would press.
#include "app/window/application.h"
#include "core/networks/calibrationmanifest.h"
#include "tests/support/testassets.h"
#include "ui/messages/prompts.h"
#include "ui/panels/notice.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace pw;

namespace {

constexpr int kPatience = 120'000; // milliseconds: loading LibTorch beside other tests takes a while

class FolderPrompts : public ui::Prompts {
  public:
    explicit FolderPrompts(QString folder) : m_folder(std::move(folder)) {}
    void askForFolder(QWidget*, const QString&, Then then) override { then({m_folder}); }

  private:
    QString m_folder;
};

class Program {
  public:
    Program()
    {
        qputenv("PIXELWORTH_NETWORKS", networks().toUtf8());
        app::CommandLine line;
        line.language = u"en"_s;
        m_application =
            std::make_unique<app::Application>(line, test::program("pixelworth-cli"),
                                               app::SettingsStore(m_folder.filePath(u"pixelworth.ini"_s)));
        m_application->start();
    }

    [[nodiscard]] QString networks() const { return m_folder.filePath(u"networks"_s); }
    [[nodiscard]] QString portraits() const { return m_folder.filePath(u"portraits"_s); }
    ui::MainWindow& window() { return m_application->window(); }

    QAction* action(const char* command) { return window().findChild<QAction*>(QLatin1String(command)); }

    /// Q of the sample portrait with the constants `alpha` and `r`; nothing before it is inspected.
    [[nodiscard]] bool isInspectedWith(double alpha, double r)
    {
        const InspectionResult* result = m_application->session().current();
        if (!result || !result->finished || !result->network || !result->current() ||
            !result->current()->quality)
            return false;
        const auto& quality = *result->current()->quality;
        return result->network->alpha == alpha &&
               std::abs(quality.scaled - 1 / (1 + std::exp(-alpha * (quality.native - r)))) < 1e-9;
    }

    QDialog* dialog() { return window().findChild<QDialog*>(u"calibrationDialog"_s); }
    template <class Widget>
    Widget* field(const char* name)
    {
        return dialog() ? dialog()->findChild<Widget*>(QLatin1String(name)) : nullptr;
    }
    void click(const char* name) { QTest::mouseClick(field<QPushButton>(name), Qt::LeftButton); }

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Application> m_application;
};

} // namespace

class NetworkCalibrationTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void calibrateWithOwnPortraitsAndUseThem()
    {
        Program program;
        program.action("file.openSample")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(program.isInspectedWith(25, 0.505), kPatience);
        QVERIFY(QDir().mkpath(program.portraits()));
        QVERIFY(
            QFile::copy(QString::fromStdString(test::groupPhotograph(1)), program.portraits() + u"/a.jpg"_s));

        auto* button = program.window().findChild<QPushButton*>(u"calibrateNetwork"_s); // of the panel
        QVERIFY(button && button->isEnabled());
        button->click();
        QVERIFY(program.dialog());
        QVERIFY(program.field<QRadioButton>("samplePhotographs")->isChecked());
        QVERIFY(program.field<QRadioButton>("samplePhotographs")
                    ->text()
                    .contains(QString::number(test::modelStore().samplePhotographs().size())));
        QVERIFY(!program.field<QPushButton>("useConstants")->isEnabled());
        program.field<QRadioButton>("ownPortraits")->setChecked(true);
        QVERIFY(!program.field<QPushButton>("startCalibration")->isEnabled()); // no folder yet
        program.window().setPrompts(std::make_unique<FolderPrompts>(program.portraits()));
        program.click("chooseFolder");
        QVERIFY(program.field<QPushButton>("startCalibration")->isEnabled());
        program.click("startCalibration");
        QVERIFY(program.field<QPushButton>("stopCalibration")->isVisible());
        QVERIFY(!program.field<QPushButton>("startCalibration")->isEnabled());
        qint64 longest = 0; // the window stays alive meanwhile
        QElapsedTimer all;
        all.start();
        while (!program.field<QPushButton>("useConstants")->isEnabled() && all.elapsed() < kPatience) {
            QElapsedTimer step;
            step.start();
            QTest::qWait(5);
            longest = std::max(longest, step.elapsed());
        }
        QVERIFY(program.field<QPushButton>("useConstants")->isEnabled());
        QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
        QCOMPARE(program.field<QLabel>("now1")->text(), u"25.0"_s);
        QCOMPARE(program.field<QLabel>("now2")->text(), u"0.505"_s);
        const double alpha = program.field<QLabel>("proposed1")->text().toDouble();
        QVERIFY2(alpha > 10 && alpha < 60, qPrintable(QString::number(alpha)));
        QVERIFY(program.field<QWidget>("calibrationPlot")->isVisible());
        QVERIFY(QDir(program.networks()).isEmpty()); // nothing is stored unasked
        program.click("useConstants");
        QTRY_VERIFY_WITH_TIMEOUT(!program.dialog(), kPatience);

        const auto own =
            readCalibrationManifest((program.networks() + u"/embedded.calibration.json"_s).toStdString());
        QVERIFY(own);
        QCOMPARE(QString::number(own->constants.alpha, 'f', 1), QString::number(alpha, 'f', 1));
        // The photograph that is open is inspected with them.
        QTRY_VERIFY_WITH_TIMEOUT(program.isInspectedWith(own->constants.alpha, own->constants.r), kPatience);
    }

    void fewPortraitsAreDoubtful()
    {
        Program program;
        QVERIFY(QDir().mkpath(program.portraits()));
        QVERIFY(
            QFile::copy(QString::fromStdString(test::samplePortrait()), program.portraits() + u"/a.png"_s));
        program.window().setPrompts(std::make_unique<FolderPrompts>(program.portraits()));
        program.action("inspection.calibrateNetwork")->trigger();
        program.click("chooseFolder");
        QVERIFY(program.field<QRadioButton>("ownPortraits")->isChecked());
        program.click("startCalibration");
        QTRY_VERIFY_WITH_TIMEOUT(program.field<QPushButton>("useConstants")->isEnabled(), kPatience);
        const auto* notice = program.field<ui::Notice>("calibrationNotice");
        QVERIFY2(notice->text().contains(u"Fewer than 8"), qPrintable(notice->text()));
        QCOMPARE(notice->iconName(), u"review"_s);
        QTest::keyClick(program.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!program.dialog());
        QVERIFY(QDir(program.networks()).isEmpty());
    }

    void stoppedIsNotAnswered()
    {
        Program program;
        program.action("inspection.calibrateNetwork")->trigger();
        program.click("startCalibration");
        QTest::qWait(300);
        program.click("stopCalibration");
        QVERIFY(program.field<QPushButton>("startCalibration")->isEnabled());
        QVERIFY(!program.field<QPushButton>("stopCalibration")->isVisible());
        QTest::qWait(500);
        QVERIFY(!program.field<QPushButton>("useConstants")->isEnabled());
        QVERIFY(!program.field<ui::Notice>("calibrationProblem")->isVisible());
    }

    void aFolderWithoutFacesIsAProblem()
    {
        Program program;
        QVERIFY(QDir().mkpath(program.portraits()));
        program.window().setPrompts(std::make_unique<FolderPrompts>(program.portraits()));
        program.action("inspection.calibrateNetwork")->trigger();
        program.click("chooseFolder");
        program.click("startCalibration");
        QTRY_VERIFY_WITH_TIMEOUT(program.field<ui::Notice>("calibrationProblem")->isVisible(), kPatience);
        QVERIFY(program.field<ui::Notice>("calibrationProblem")->text().contains(u"no portraits"));
        QVERIFY(!program.field<QPushButton>("useConstants")->isEnabled());
    }
};

QTEST_MAIN(NetworkCalibrationTest)
#include "tst_networkcalibration.moc"
