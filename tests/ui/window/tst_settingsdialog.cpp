// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>

using namespace pw;
using namespace pw::ui;

class TestSettingsDialog : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void givesBackWhatItWasGiven();
    void editsEachField();
    void keepsWhatItDoesNotEdit();
    void cardNumberIsOffForTheProcessor();
};

void TestSettingsDialog::givesBackWhatItWasGiven()
{
    AppSettings settings;
    settings.language = QStringLiteral("de");
    settings.theme = Theme::Dark;
    settings.reducedMotion = true;
    settings.device = {DeviceKind::Cuda, 3};
    settings.threads = 7;
    settings.maxMegapixels = 55;
    const SettingsDialog dialog(settings);
    QCOMPARE(dialog.appliedTo({}), settings);
    QCOMPARE(SettingsDialog(AppSettings()).appliedTo(settings).theme, Theme::System);
}

void TestSettingsDialog::editsEachField()
{
    SettingsDialog dialog{AppSettings()};
    const auto choose = [&dialog](const char* name, const QVariant& value) {
        auto* box = dialog.findChild<QComboBox*>(QLatin1StringView(name));
        box->setCurrentIndex(box->findData(value));
    };
    choose("language", QStringLiteral("de"));
    choose("theme", static_cast<int>(Theme::Light));
    choose("device", static_cast<int>(DeviceKind::Cuda));
    dialog.findChild<QSpinBox*>(QStringLiteral("deviceIndex"))->setValue(1);
    dialog.findChild<QSpinBox*>(QStringLiteral("threads"))->setValue(2);
    dialog.findChild<QSpinBox*>(QStringLiteral("maxMegapixels"))->setValue(40);
    QTest::keyClick(dialog.findChild<QCheckBox*>(QStringLiteral("reducedMotion")), Qt::Key_Space);

    const AppSettings edited = dialog.appliedTo({});
    QCOMPARE(edited.language, QStringLiteral("de"));
    QCOMPARE(edited.theme, Theme::Light);
    QCOMPARE(edited.device, (Device{DeviceKind::Cuda, 1}));
    QCOMPARE(edited.threads, 2);
    QCOMPARE(edited.maxMegapixels, 40);
    QVERIFY(edited.reducedMotion);
}

void TestSettingsDialog::keepsWhatItDoesNotEdit()
{
    const SettingsDialog dialog{AppSettings()};
    AppSettings meanwhile;
    meanwhile.recentFiles = {QStringLiteral("/a.png")};
    meanwhile.overlay.opacity = 0.3;
    QCOMPARE(dialog.appliedTo(meanwhile), meanwhile);
}

void TestSettingsDialog::cardNumberIsOffForTheProcessor()
{
    AppSettings settings;
    settings.device.kind = DeviceKind::Cpu;
    SettingsDialog dialog(settings);
    auto* number = dialog.findChild<QSpinBox*>(QStringLiteral("deviceIndex"));
    QVERIFY(!number->isEnabled());
    auto* device = dialog.findChild<QComboBox*>(QStringLiteral("device"));
    device->setCurrentIndex(device->findData(static_cast<int>(DeviceKind::Cuda)));
    QVERIFY(number->isEnabled());
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
