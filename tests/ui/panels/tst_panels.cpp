// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/handmaderesult.h"

#include "ui/panels/elidedfield.h"
#include "ui/panels/notice.h"
#include "ui/panels/numberlabel.h"
#include "ui/panels/overlaypanel.h"
#include "ui/panels/panelregistry.h"
#include "ui/panels/parameterspanel.h"
#include "ui/panels/qualitypanel.h"
#include "ui/panels/sliderfield.h"
#include "ui/plots/histogramplot.h"
#include "ui/settings/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::ui;
using namespace pw::test;

namespace {

/// Every text a third longer, as in German. Patterns of numbers alone stay.
class LongTexts final : public QTranslator {
  public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        QString text = QString::fromUtf8(source);
        const qsizetype letters = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
        const qsizetype extra = letters > 2 ? text.size() * 3 / 10 : 0;
        for (qsizetype i = 0; i < extra; ++i)
            text.append(i % 7 == 6 ? u' ' : u'n');
        return text;
    }
    bool isEmpty() const override { return false; }
};

std::vector<std::unique_ptr<InspectionPanel>> allPanels()
{
    std::vector<std::unique_ptr<InspectionPanel>> made;
    for (const PanelDescriptor& panel : panels())
        made.emplace_back(panel.create(nullptr));
    return made;
}

/// Every wish a panel can have, counted.
struct Wishes {
    QSignalSpy style, parameters, logarithmic, copies;
    explicit Wishes(InspectionPanel* panel)
        : style(panel, &InspectionPanel::overlayStyleChanged), parameters(panel, &InspectionPanel::parametersChanged),
          logarithmic(panel, &InspectionPanel::histogramLogarithmicChanged),
          copies(panel, &InspectionPanel::copyTextRequested)
    {
    }
    [[nodiscard]] qsizetype total() const { return style.size() + parameters.size() + logarithmic.size() + copies.size(); }
    [[nodiscard]] OverlayStyle lastStyle() const { return style.last().at(0).value<OverlayStyle>(); }
    [[nodiscard]] InspectionParameters lastParameters() const
    {
        return parameters.last().at(0).value<InspectionParameters>();
    }
};

template <class Widget>
Widget* named(const QWidget& panel, const QString& accessibleName)
{
    for (Widget* widget : panel.findChildren<Widget*>()) {
        if (widget->accessibleName() == accessibleName || widget->property("text").toString() == accessibleName)
            return widget;
    }
    qWarning("no widget is called %s", qPrintable(accessibleName));
    return nullptr;
}

QString shownText(const QWidget& panel)
{
    QStringList texts;
    for (const QLabel* label : panel.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&panel))
            texts += label->text();
    }
    for (const QLineEdit* field : panel.findChildren<QLineEdit*>()) {
        if (field->isVisibleTo(&panel))
            texts += field->text();
    }
    return texts.join(u'\n');
}

void type(QWidget* field, const QString& text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class TestPanels : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void registryHasNoDoubles();
    void everyPanelTakesEveryResult_data();
    void everyPanelTakesEveryResult();
    void nothingIsEmittedWhileShowing();
    void everythingFocusableHasAName();
    void everyNumberHasAToolTip();
    void fitsInANarrowColumn_data();
    void fitsInANarrowColumn();

    void qualityTellsItsState_data();
    void qualityTellsItsState();
    void qualityKeepsItsRowsWhileMeasuring();
    void qualityWarnsOfAWeakRegression();
    void qualityCopiesText();
    void percentileOnlyWhenThere();

    void overlayControlsEmitTheirValue();
    void overlayRangeIsBoundBothWays();
    void overlayKeepsDigitsItDoesNotShow();
    void overlayThreshold();
    void overlayMethod();
    void overlayMarksAChangedView();

    void parametersAreEmittedWhenEntered();
    void parametersRefuseNonsense();
    void paperButtonSetsMethodAndColours();

    void fileTellsSourceAndComputation();
    void fileCopiesTheWholeHash();
    void elidedFieldKeepsItsValue();
};

void TestPanels::registryHasNoDoubles()
{
    QStringList ids;
    for (const PanelDescriptor& panel : panels()) {
        ids += QString::fromLatin1(panel.id);
        QVERIFY(!QString::fromLatin1(panel.title).isEmpty());
    }
    QCOMPARE(ids, (QStringList{u"quality"_s, u"overlay"_s, u"parameters"_s, u"file"_s}));
}

void TestPanels::everyPanelTakesEveryResult_data()
{
    QTest::addColumn<InspectionResult>("result");
    QTest::newRow("nothing open") << InspectionResult{};
    QTest::newRow("decoded") << decodedResult();
    QTest::newRow("face without numbers") << faceOnlyResult();
    QTest::newRow("finished") << finishedResult();
    QTest::newRow("no face") << noFaceResult();
    QTest::newRow("failed") << failedResult({ErrorCode::ImageDamaged, "a.jpg", "bad"});
    InspectionResult odd = finishedResult();
    odd.currentFace = 7;
    QTest::newRow("face that is not there") << odd;
    InspectionResult seed = finishedResult();
    seed.faces[0].quality->seed = 18446744073709551615ULL;
    QTest::newRow("longest seed") << seed;
}

void TestPanels::everyPanelTakesEveryResult()
{
    QFETCH(InspectionResult, result);
    for (const auto& panel : allPanels()) {
        panel->showInspection(finishedResult());
        panel->showInspection(result);
        panel->resize(300, panel->layout()->totalHeightForWidth(300));
        panel->show();
        QVERIFY(!panel->grab().isNull());
        panel->showInspection({});
    }
}

void TestPanels::nothingIsEmittedWhileShowing()
{
    AppSettings changed;
    changed.overlay = {.visible = false, .opacity = 0.35, .colourMap = ColourMapId::Turbo, .low = 0.123456,
                       .high = 0.654321, .threshold = 0.4567, .smooth = true};
    changed.parameters = {.method = MapMethod::Paper, .passes = 33, .dropout = 0.333, .seed = 77};
    changed.histogramLogarithmic = true;
    for (const auto& panel : allPanels()) {
        const Wishes wishes(panel.get());
        panel->show();
        for (const AppSettings& settings : {changed, AppSettings{}, changed}) {
            panel->showSettings(settings);
            panel->showInspection(finishedResult());
            panel->showInspection(faceOnlyResult());
        }
        QCoreApplication::sendPostedEvents();
        QCOMPARE(wishes.total(), 0);
    }
}

void TestPanels::everythingFocusableHasAName()
{
    int checked = 0;
    for (const auto& panel : allPanels()) {
        panel->showInspection(finishedResult());
        for (QWidget* widget : panel->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || widget->window() != panel.get())
                continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(spoken);
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            ++checked;
        }
    }
    QVERIFY2(checked > 25, qPrintable(QString::number(checked)));
}

void TestPanels::everyNumberHasAToolTip()
{
    for (const auto& panel : allPanels()) {
        for (const NumberLabel* number : panel->findChildren<NumberLabel*>())
            QVERIFY(number->toolTip().size() > 20);
        for (const QAbstractSpinBox* number : panel->findChildren<QAbstractSpinBox*>())
            QVERIFY(number->toolTip().size() > 20);
    }
}

void TestPanels::fitsInANarrowColumn_data()
{
    QTest::addColumn<bool>("longTexts");
    QTest::newRow("English") << false;
    QTest::newRow("a third longer") << true;
}

void TestPanels::fitsInANarrowColumn()
{
    QFETCH(bool, longTexts);
    LongTexts translator;
    if (longTexts)
        QCoreApplication::installTranslator(&translator);
    AppSettings settings;
    settings.overlay.low = 0.2; // the longer of the two lines about the range
    InspectionResult result = finishedResult();
    result.parameters.method = MapMethod::Paper;
    result.faces[0].embedding->unitSum = 0.01;
    for (const auto& panel : allPanels()) {
        const char* name = panel->metaObject()->className();
        panel->showSettings(settings);
        panel->showInspection(result);
        panel->show();
        QVERIFY2(panel->minimumSizeHint().width() <= 280,
                 qPrintable(u"%1 needs %2"_s.arg(QLatin1StringView(name)).arg(panel->minimumSizeHint().width())));
        panel->resize(280, panel->layout()->totalHeightForWidth(280));
        QCoreApplication::sendPostedEvents();
        panel->layout()->activate();
        for (const QWidget* widget : panel->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->isWindow() || widget->parentWidget()->inherits("QAbstractSpinBox"))
                continue;
            const auto* label = qobject_cast<const QLabel*>(widget);
            const bool whole = (label && !label->wordWrap()) || widget->inherits("QAbstractButton");
            const QString what = u"%1: %2 '%3'"_s.arg(QLatin1StringView(name), QLatin1StringView(widget->metaObject()->className()),
                                                      widget->property("text").toString());
            if (whole)
                QVERIFY2(widget->width() >= widget->sizeHint().width(), qPrintable(what));
            if (label && label->wordWrap())
                QVERIFY2(widget->height() >= label->heightForWidth(widget->width()), qPrintable(what));
            const QRect place(widget->mapTo(panel.get(), QPoint(0, 0)), widget->size());
            QVERIFY2(panel->rect().contains(place), qPrintable(what));
        }
    }
    QCoreApplication::removeTranslator(&translator);
}

void TestPanels::qualityTellsItsState_data()
{
    QTest::addColumn<InspectionResult>("result");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << InspectionResult{} << u"info"_s << u"Open a photograph"_s;
    QTest::newRow("measuring") << faceOnlyResult() << u"running"_s << u"100 times"_s;
    QTest::newRow("known") << finishedResult() << u"info"_s << u"steadily"_s;
    QTest::newRow("no face") << noFaceResult() << u"not-assessed"_s << u"No face"_s;
    QTest::newRow("no face as an error") << failedResult({ErrorCode::NoFaceFound, "a.jpg", {}}) << u"not-assessed"_s
                                         << u"a.jpg"_s;
    QTest::newRow("failed") << failedResult({ErrorCode::DeviceUnavailable, "cuda:3", {}}) << u"fail"_s << u"cuda:3"_s;
    QTest::newRow("stopped") << failedResult({ErrorCode::Cancelled, {}, {}}) << u"cancel"_s << u"Stopped"_s;
    InspectionResult face = faceOnlyResult();
    face.faces[0].error = InspectionError{ErrorCode::OutOfMemory, "b.jpg", {}};
    QTest::newRow("this face failed") << face << u"fail"_s << u"emory"_s;
    InspectionResult other = faceOnlyResult();
    other.finished = true;
    QTest::newRow("not measured") << other << u"not-assessed"_s << u"was not measured"_s;
}

void TestPanels::qualityTellsItsState()
{
    QFETCH(InspectionResult, result);
    QFETCH(QString, icon);
    QFETCH(QString, words);
    QualityPanel panel;
    panel.showInspection(result);
    const Notice* meaning = nullptr;
    for (const Notice* notice : panel.findChildren<Notice*>()) {
        if (notice->isVisibleTo(&panel))
            meaning = notice;
    }
    QVERIFY(meaning);
    QCOMPARE(meaning->iconName(), icon);
    QVERIFY2(meaning->text().contains(words), qPrintable(meaning->text()));
    QVERIFY(shownText(panel).contains(u"not what a person sees"_s));
    const bool known = result.current() && result.current()->quality;
    QCOMPARE(shownText(panel).contains(u"0.88"_s), known);
}

void TestPanels::qualityKeepsItsRowsWhileMeasuring()
{
    QualityPanel panel;
    panel.showInspection(finishedResult());
    const auto rows = [&] {
        int count = 0;
        for (const NumberLabel* number : panel.findChildren<NumberLabel*>())
            count += number->isVisibleTo(&panel);
        return count;
    };
    const int full = rows();
    QVERIFY(full >= 4);
    panel.showInspection(faceOnlyResult());
    QCOMPARE(rows(), full);
    QVERIFY(shownText(panel).contains(u"–"_s));
}

void TestPanels::qualityWarnsOfAWeakRegression()
{
    QualityPanel panel;
    InspectionResult result = finishedResult();
    result.faces[0].embedding->unitSum = -0.099;
    panel.showInspection(result);
    QVERIFY2(!shownText(panel).contains(u"Regression health"_s), "it concerns the paper's map alone");
    result.parameters.method = MapMethod::Paper;
    panel.showInspection(result);
    QVERIFY(shownText(panel).contains(u"Regression health"_s));
    QVERIFY(shownText(panel).contains(u"0.10"_s));
    QVERIFY(shownText(panel).contains(u"arbitrary"_s));
    result.faces[0].embedding->unitSum = -0.15;
    panel.showInspection(result);
    QVERIFY(shownText(panel).contains(u"0.15"_s));
    QVERIFY(!shownText(panel).contains(u"arbitrary"_s));
}

void TestPanels::qualityCopiesText()
{
    QualityPanel panel;
    auto* copy = named<QToolButton>(panel, u"Copy quality as text"_s);
    QVERIFY(!copy->isEnabled());
    panel.showInspection(finishedResult());
    const Wishes wishes(&panel);
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(wishes.copies.size(), 1);
    const QString text = wishes.copies.first().at(0).toString();
    for (const QString& part : {u"Quality Q: 0.88 (high)"_s, u"0.586 ± 0.003"_s, u"Seed: 0"_s, u"Passes: 100"_s,
                                u"better than 61 % of good portraits"_s, u"portrait.jpg"_s, u"88431cd9"_s,
                                u"Layer energy"_s, u"this network"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u'<'));
}

void TestPanels::percentileOnlyWhenThere()
{
    QualityPanel panel;
    InspectionResult result = finishedResult();
    panel.showInspection(result);
    QVERIFY(shownText(panel).contains(u"better than 61 % of good portraits"_s));
    result.faces[0].quality->percentile = 99.97;
    panel.showInspection(result);
    QVERIFY(shownText(panel).contains(u"almost all"_s));
    result.faces[0].quality->percentile.reset();
    panel.showInspection(result);
    QVERIFY(!shownText(panel).contains(u"good portraits"_s));
}

void TestPanels::overlayControlsEmitTheirValue()
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

void TestPanels::overlayRangeIsBoundBothWays()
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

void TestPanels::overlayKeepsDigitsItDoesNotShow()
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

void TestPanels::overlayThreshold()
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

void TestPanels::overlayMethod()
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

void TestPanels::overlayMarksAChangedView()
{
    OverlayPanel panel;
    panel.showInspection(finishedResult());
    QVERIFY(!shownText(panel).contains(u"View changed"_s));
    AppSettings settings;
    settings.overlay.high = 0.9;
    panel.showSettings(settings);
    QVERIFY(shownText(panel).contains(u"View changed, 10 % outside"_s));
}

void TestPanels::parametersAreEmittedWhenEntered()
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

void TestPanels::parametersRefuseNonsense()
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

void TestPanels::paperButtonSetsMethodAndColours()
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

void TestPanels::fileTellsSourceAndComputation()
{
    const std::unique_ptr<InspectionPanel> panel(panels()[3].create(nullptr));
    panel->showInspection({});
    QVERIFY(shownText(*panel).contains(u"Open a photograph"_s));
    panel->showInspection(finishedResult());
    const QString text = shownText(*panel);
    for (const QString& part :
         {u"portrait.jpg"_s, u"/evidence/portrait.jpg"_s, u"JPEG"_s, u"40 × 30 pixels"_s, u"2,791,555 bytes"_s,
          u"88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5"_s, u"f10b0ba1"_s,
          u"EXIF orientation 6 applied"_s, u"premature end"_s, u"MobileFaceNet"_s, u"87aacdfe"_s, u"MIT"_s,
          u"training data not published"_s, u"cpu"_s, u"LibTorch 1.13.1"_s, u"AVX2"_s, u"threads: 2"_s, u"12.5 ms"_s,
          u"412.3 ms"_s, u"OpenCV 4.6.0"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"Open a photograph"_s));
    InspectionResult clean = finishedResult();
    ImageSource source = clean.image->source();
    source.warnings.clear();
    source.conversions.clear();
    clean.image = Image(clean.image->bgr(), source);
    panel->showInspection(clean);
    QVERIFY(!shownText(*panel).contains(u"premature end"_s));
}

void TestPanels::fileCopiesTheWholeHash()
{
    const std::unique_ptr<InspectionPanel> panel(panels()[3].create(nullptr));
    panel->showInspection(finishedResult());
    panel->resize(280, 900);
    panel->show();
    const Wishes wishes(panel.get());
    QTest::mouseClick(named<QToolButton>(*panel, u"Copy: Pixel hash"_s), Qt::LeftButton);
    QCOMPARE(wishes.copies.size(), 1);
    QCOMPARE(wishes.copies.first().at(0).toString(),
             u"f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258"_s);
}

void TestPanels::elidedFieldKeepsItsValue()
{
    ElidedField field;
    const QString hash(64, u'7');
    field.setValue(hash);
    field.resize(100, 20);
    field.show();
    QCOMPARE(field.text(), hash);
    QVERIFY(field.toolTip().contains(hash));
    QTest::keyClick(&field, Qt::Key_X);
    QCOMPARE(field.text(), hash);
    field.setValue(u"<b>&"_s);
    QVERIFY(!field.toolTip().contains(u"<b>"_s));
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
