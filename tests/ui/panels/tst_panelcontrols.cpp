// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/handmaderesult.h"
#include "tests/ui/panels/paneltesting.h"
#include "ui/panels/overlaypanel.h"
#include "ui/panels/parameterspanel.h"
#include "ui/plots/histogramplot.h"
#include "ui/settings/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::ui;
using namespace pw::test;

/// The controls that change how maps are made and drawn: each act gives one wish with the right value.
class TestPanelControls : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void overlayControlsEmitTheirValue();
    void overlayRangeIsBoundBothWays();
    void overlayKeepsDigitsItDoesNotShow();
    void overlayThreshold();
    void overlayMethod();
    void overlayMarksAChangedView();

    void parametersAreEmittedWhenEntered();
    void parametersRefuseNonsense();
    void paperButtonSetsMethodAndColours();

    void networkAndDeviceAreChosen();
    void ownDropoutCannotBeChanged();
    void methodsThatTheNetworkLacksAreGrey();
};

namespace {

/// The program's own network, and one without inner layers and without calibration.
std::vector<NetworkInfo> twoNetworks()
{
    std::vector<NetworkInfo> networks(2);
    networks[0].id = "embedded";
    networks[0].name = "Embedded";
    networks[1].id = "lab";
    networks[1].name = "Laboratory";
    networks[1].licence = "own";
    networks[1].inputWidth = 160;
    networks[1].isCalibrated = false;
    networks[1].fullPasses = true;
    networks[1].lacks = {{NetworkCapability::LayerEnergies, LackReason::NoInnerLayers, {}}};
    return networks;
}

AppSettings withNetwork(const QString& id)
{
    AppSettings settings;
    settings.network = id;
    return settings;
}

} // namespace

void TestPanelControls::overlayControlsEmitTheirValue()
{
    OverlayPanel panel;
    panel.showInspection(finishedResult());
    panel.resize(300, 700);
    panel.show();
    const Wishes wishes(&panel);

    QTest::mouseClick(named<QCheckBox>(panel, u"Show the map"_s), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(wishes.lastStyle().visible, false);
    QTest::mouseClick(named<QCheckBox>(panel, u"Smooth"_s), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(wishes.lastStyle().smooth, true);
    QTest::keyClick(named<QComboBox>(panel, u"Colours"_s), Qt::Key_Down);
    QCOMPARE(wishes.lastStyle().colourMap, ColourMapId::Viridis);
    QTest::keyClick(named<QSlider>(panel, u"Opacity"_s), Qt::Key_Right);
    QCOMPARE(wishes.lastStyle().opacity, 0.61);
    QCOMPARE(named<QDoubleSpinBox>(panel, u"Opacity"_s)->value(), 61.0);
    type(named<QDoubleSpinBox>(panel, u"Opacity"_s), u"25"_s);
    QCOMPARE(wishes.lastStyle().opacity, 0.25);
    QCOMPARE(named<QSlider>(panel, u"Opacity"_s)->value(), 25);
    QCOMPARE(wishes.style.size(), 5); // one for each act, none by echo
    QTest::mouseClick(named<QCheckBox>(panel, u"Logarithmic counts"_s), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(wishes.logarithmic.size(), 1);
    QCOMPARE(wishes.logarithmic.first().at(0).toBool(), true);
    QVERIFY(panel.findChild<HistogramPlot*>()->isLogarithmic());
    QCOMPARE(wishes.parameters.size(), 0);
}

void TestPanelControls::overlayRangeIsBoundBothWays()
{
    OverlayPanel panel;
    panel.showInspection(finishedResult());
    panel.show();
    auto* histogram = panel.findChild<HistogramPlot*>();
    auto* low = named<QDoubleSpinBox>(panel, u"Low limit"_s);
    auto* high = named<QDoubleSpinBox>(panel, u"High limit"_s);
    const Wishes wishes(&panel);
    type(low, u"0.25"_s);
    QCOMPARE(wishes.style.size(), 1);
    QCOMPARE(wishes.lastStyle().low, 0.25);
    QCOMPARE(histogram->low(), 0.25);
    const auto handles = histogram->findChildren<QSlider*>();
    QTest::keyClick(handles.at(1), Qt::Key_PageDown);
    QCOMPARE(wishes.style.size(), 2);
    QCOMPARE(wishes.lastStyle().high, 0.9);
    QCOMPARE(high->value(), 0.9);
    type(low, u"0.95"_s); // refused: past the high limit
    QVERIFY(wishes.lastStyle().low < wishes.lastStyle().high);

    auto* reset = named<QToolButton>(panel, u"Reset the range to 0 to 1"_s);
    QVERIFY(reset->isEnabled());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(wishes.lastStyle().low, 0.0);
    QCOMPARE(wishes.lastStyle().high, 1.0);
    QCOMPARE(histogram->high(), 1.0);
    QVERIFY(!reset->isEnabled());
}

void TestPanelControls::overlayKeepsDigitsItDoesNotShow()
{
    OverlayPanel panel;
    AppSettings settings;
    settings.overlay.low = 0.123456;
    settings.overlay.opacity = 0.333;
    panel.showSettings(settings);
    const Wishes wishes(&panel);
    QTest::keyClick(named<QDoubleSpinBox>(panel, u"High limit"_s), Qt::Key_Down);
    QCOMPARE(wishes.lastStyle().low, 0.123456);
    QCOMPARE(wishes.lastStyle().opacity, 0.333);
    QCOMPARE(wishes.lastStyle().high, 0.99);
}

void TestPanelControls::overlayThreshold()
{
    OverlayPanel panel;
    panel.showInspection(finishedResult()); // a ramp from 0 to 1
    panel.show();
    const Wishes wishes(&panel);
    auto* slider = named<QSlider>(panel, u"Threshold"_s);
    auto* onOff = named<QCheckBox>(panel, u"Only below a threshold"_s);
    QVERIFY(!slider->isEnabled());
    QTest::mouseClick(onOff, Qt::LeftButton, {}, {8, 8});
    QCOMPARE(wishes.lastStyle().threshold, std::optional(0.5));
    QVERIFY(slider->isEnabled());
    type(named<QDoubleSpinBox>(panel, u"Threshold"_s), u"0.25"_s);
    QCOMPARE(wishes.lastStyle().threshold, std::optional(0.25));
    QCOMPARE(slider->value(), 25);
    QVERIFY(shownText(panel).contains(u"25 % of the area"_s));
    QTest::mouseClick(onOff, Qt::LeftButton, {}, {8, 8});
    QCOMPARE(wishes.lastStyle().threshold, std::nullopt);
    QTest::mouseClick(onOff, Qt::LeftButton, {}, {8, 8});
    QCOMPARE(wishes.lastStyle().threshold, std::optional(0.25)); // remembered
    QCOMPARE(wishes.style.size(), 4);
}

void TestPanelControls::overlayMethod()
{
    OverlayPanel panel;
    AppSettings settings;
    settings.parameters.passes = 42;
    panel.showSettings(settings);
    const Wishes wishes(&panel);
    const QString before = shownText(panel);
    QTest::keyClick(named<QComboBox>(panel, u"Method"_s), Qt::Key_Down);
    QCOMPARE(wishes.parameters.size(), 1);
    QCOMPARE(wishes.lastParameters().method, MapMethod::Paper);
    QCOMPARE(wishes.lastParameters().passes, 42);
    QVERIFY(shownText(panel) != before); // its sentence follows
    QCOMPARE(wishes.style.size(), 0);
}

void TestPanelControls::overlayMarksAChangedView()
{
    OverlayPanel panel;
    panel.showInspection(finishedResult());
    QVERIFY(!shownText(panel).contains(u"View changed"_s));
    AppSettings settings;
    settings.overlay.high = 0.9;
    panel.showSettings(settings);
    QVERIFY(shownText(panel).contains(u"View changed, 10 % outside"_s));
}

void TestPanelControls::parametersAreEmittedWhenEntered()
{
    ParametersPanel panel;
    panel.show();
    const Wishes wishes(&panel);
    auto* passes = named<QSpinBox>(panel, u"Passes"_s);
    passes->setFocus();
    QTest::keyClick(passes, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(passes, u"250"_s);
    QCOMPARE(wishes.parameters.size(), 0); // not with every key
    QTest::keyClick(passes, Qt::Key_Return);
    QCOMPARE(wishes.parameters.size(), 1);
    QCOMPARE(wishes.lastParameters().passes, 250);
    QTest::keyClick(passes, Qt::Key_Return);
    QCOMPARE(wishes.parameters.size(), 1); // nothing new

    type(named<QLineEdit>(panel, u"Seed"_s), u"18446744073709551615"_s);
    QCOMPARE(wishes.lastParameters().seed, 18446744073709551615ULL);
    type(named<QDoubleSpinBox>(panel, u"Dropout"_s), u"0.25"_s);
    QCOMPARE(wishes.lastParameters().dropout, 0.25);
    QCOMPARE(wishes.lastParameters().passes, 250);
    QCOMPARE(wishes.parameters.size(), 3);
}

void TestPanelControls::parametersRefuseNonsense()
{
    ParametersPanel panel;
    panel.show();
    const Wishes wishes(&panel);
    auto* seed = named<QLineEdit>(panel, u"Seed"_s);
    type(seed, u"-3x7"_s);
    QCOMPARE(wishes.lastParameters().seed, 37ULL);
    type(seed, u"18446744073709551616"_s); // one too many: the last digit is not taken
    QCOMPARE(wishes.lastParameters().seed, 1844674407370955161ULL);
    seed->clear();
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(wishes.lastParameters().seed, 0ULL);
    type(named<QSpinBox>(panel, u"Passes"_s), u"1"_s);
    QVERIFY(wishes.lastParameters().passes >= 2);
    type(named<QDoubleSpinBox>(panel, u"Dropout"_s), u"0.00"_s);
    QVERIFY(wishes.lastParameters().dropout > 0);
}

void TestPanelControls::paperButtonSetsMethodAndColours()
{
    ParametersPanel panel;
    AppSettings settings;
    settings.parameters = {.method = MapMethod::LayerEnergy, .passes = 20, .dropout = 0.3, .seed = 5};
    settings.overlay.low = 0.3;
    settings.overlay.opacity = 0.8;
    panel.showSettings(settings);
    const Wishes wishes(&panel);
    QTest::mouseClick(named<QPushButton>(panel, u"As in the paper"_s), Qt::LeftButton);
    QCOMPARE(wishes.parameters.size(), 1);
    QCOMPARE(wishes.lastParameters(), (InspectionParameters{MapMethod::Paper, 100, 0.5, 5}));
    QCOMPARE(wishes.style.size(), 1);
    QCOMPARE(wishes.lastStyle().colourMap, ColourMapId::RdYlGn);
    QCOMPARE(wishes.lastStyle().low, 0.0);
    QCOMPARE(wishes.lastStyle().opacity, 0.8);
    QTest::mouseClick(named<QPushButton>(panel, u"Defaults"_s), Qt::LeftButton);
    QCOMPARE(wishes.lastParameters(), (InspectionParameters{MapMethod::LayerEnergy, 100, 0.5, 5}));
}

void TestPanelControls::networkAndDeviceAreChosen()
{
    ParametersPanel panel;
    panel.show();
    QSignalSpy chosen(&panel, &InspectionPanel::networkChosen);
    QSignalSpy placed(&panel, &InspectionPanel::networkDeviceChosen);
    QSignalSpy imports(&panel, &InspectionPanel::importNetworkRequested);
    panel.showNetworks(twoNetworks());
    panel.showSettings(withNetwork(u"embedded"_s));
    auto* network = named<QComboBox>(panel, u"Network"_s);
    auto* device = named<QComboBox>(panel, u"Device"_s);
    QCOMPARE(network->currentText(), u"Embedded"_s);
    const auto saysNotCalibrated = [&panel] {
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(u"Not calibrated"_s))
                return true;
        return false;
    };
    QVERIFY(!saysNotCalibrated());
    QTest::keyClick(network, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"lab"_s);

    AppSettings settings = withNetwork(u"lab"_s);
    settings.networkDevices.insert(u"lab"_s, {DeviceKind::Cpu, 0});
    panel.showSettings(settings);
    QCOMPARE(network->currentText(), u"Laboratory"_s);
    QCOMPARE(device->currentIndex(), 1);
    QVERIFY(shownText(panel).contains(u"160 × 112"_s));
    QVERIFY(saysNotCalibrated());
    QTest::keyClick(device, Qt::Key_Up);
    QCOMPARE(placed.size(), 1);
    QCOMPARE(placed[0][0].toString(), u"lab"_s);
    QVERIFY(!placed[0][1].value<std::optional<Device>>());
    QTest::mouseClick(named<QPushButton>(panel, u"Import…"_s), Qt::LeftButton);
    QCOMPARE(imports.size(), 1);
    QCOMPARE(chosen.size(), 1); // showing is not choosing
}

void TestPanelControls::ownDropoutCannotBeChanged()
{
    ParametersPanel panel;
    panel.showNetworks(twoNetworks());
    panel.showSettings(withNetwork(u"embedded"_s));
    auto* dropout = named<QDoubleSpinBox>(panel, u"Dropout"_s);
    QVERIFY(dropout->isEnabled());
    panel.showSettings(withNetwork(u"lab"_s));
    QVERIFY(!dropout->isEnabled());
    QVERIFY(dropout->toolTip().contains(u"its own dropout layers"_s));
}

void TestPanelControls::methodsThatTheNetworkLacksAreGrey()
{
    OverlayPanel panel;
    panel.showNetworks(twoNetworks());
    panel.showSettings(withNetwork(u"embedded"_s));
    auto* method = named<QComboBox>(panel, u"Method"_s);
    const auto isOffered = [method](int row) {
        return method->model()->index(row, 0).flags().testFlag(Qt::ItemIsEnabled);
    };
    for (int row = 0; row < method->count(); ++row)
        QVERIFY(isOffered(row));
    panel.showSettings(withNetwork(u"lab"_s));
    const QString reason = u"No inner layers of this network are known."_s;
    QVERIFY(!isOffered(0));
    QCOMPARE(method->itemData(0, Qt::ToolTipRole).toString(), reason);
    QVERIFY(isOffered(1));
    QVERIFY(shownText(panel).contains(reason)); // the chosen method is the one that is grey

    // What is seen only when the network is loaded.
    InspectionResult result;
    result.network = twoNetworks()[1];
    result.network->lacks.push_back({NetworkCapability::InputGradient, LackReason::NoGradient, {}});
    panel.showInspection(result);
    QVERIFY(!isOffered(1));
    panel.showSettings(withNetwork(u"embedded"_s));
    QVERIFY(isOffered(0) && isOffered(1));
}

QTEST_MAIN(TestPanelControls)
#include "tst_panelcontrols.moc"
