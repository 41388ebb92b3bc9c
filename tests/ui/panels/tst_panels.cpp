// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/facewarnings.h"
#include "core/quality/mapmethods.h"
#include "core/quality/serfiq.h"
#include "tests/ui/panels/handmadecompliance.h"
#include "tests/ui/panels/handmaderesult.h"
#include "tests/ui/panels/paneltesting.h"
#include "ui/panels/elidedfield.h"
#include "ui/panels/notice.h"
#include "ui/panels/numberlabel.h"
#include "ui/panels/panelregistry.h"
#include "ui/panels/qualitypanel.h"
#include "ui/panels/qualitystatement.h"
#include "ui/settings/theme.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <string_view>

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
        const qsizetype letters =
            std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
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

std::unique_ptr<InspectionPanel> panelOf(std::string_view id)
{
    const auto table = panels();
    const auto found = std::ranges::find_if(table, [id](const PanelDescriptor& row) { return id == row.id; });
    return std::unique_ptr<InspectionPanel>(found->create(nullptr));
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
    void wordAndRankAgree_data();
    void wordAndRankAgree();
    void qualitySaysWhatTheMethodShows();
    void qualityWarnsOfAWeakRegression();
    void qualityCopiesText();
    void percentileOnlyWhenThere();

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
    QCOMPARE(ids, (QStringList{u"finding"_s, u"quality"_s, u"compliance"_s, u"regions"_s, u"overlay"_s,
                               u"parameters"_s, u"file"_s}));
}

void TestPanels::everyPanelTakesEveryResult_data()
{
    QTest::addColumn<InspectionResult>("result");
    QTest::newRow("nothing open") << InspectionResult{};
    QTest::newRow("decoded") << decodedResult();
    QTest::newRow("face without numbers") << faceOnlyResult();
    QTest::newRow("finished") << finishedResult();
    QTest::newRow("measured") << measuredResult();
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
    changed.overlay = {.visible = false,
                       .opacity = 0.35,
                       .colourMap = ColourMapId::Turbo,
                       .low = 0.123456,
                       .high = 0.654321,
                       .threshold = 0.4567,
                       .smooth = true};
    changed.parameters = {.method = MapMethod::Paper, .passes = 33, .dropout = 0.333, .seed = 77};
    changed.histogramLogarithmic = true;
    for (const auto& panel : allPanels()) {
        const Wishes wishes(panel.get());
        panel->show();
        for (const AppSettings& settings : {changed, AppSettings{}, changed}) {
            panel->showSettings(settings);
            panel->showInspection(measuredResult());
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
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
                widget->window() != panel.get())
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
    InspectionResult result = measuredResult();
    result.parameters.method = MapMethod::Paper;
    result.faces[0].embedding->unitSum = 0.01;
    result.faces[0].warnings = {FaceWarning::WeakRegression};
    for (const auto& panel : allPanels()) {
        const char* name = panel->metaObject()->className();
        panel->showSettings(settings);
        panel->showProfiles(handmadeProfiles());
        panel->showInspection(result);
        panel->showHighlight({u"eyes-visible"_s, {}, {}}); // with its details
        panel->show();
        QVERIFY2(
            panel->minimumSizeHint().width() <= 280,
            qPrintable(u"%1 needs %2"_s.arg(QLatin1StringView(name)).arg(panel->minimumSizeHint().width())));
        panel->resize(280, panel->layout()->totalHeightForWidth(280));
        QCoreApplication::sendPostedEvents();
        panel->layout()->activate();
        for (const QWidget* widget : panel->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->isWindow() ||
                widget->parentWidget()->inherits("QAbstractSpinBox"))
                continue;
            const auto* label = qobject_cast<const QLabel*>(widget);
            const bool whole = (label && !label->wordWrap()) || widget->inherits("QAbstractButton");
            const QString what = u"%1: %2 '%3'"_s.arg(QLatin1StringView(name),
                                                      QLatin1StringView(widget->metaObject()->className()),
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
    QTest::newRow("no face as an error")
        << failedResult({ErrorCode::NoFaceFound, "a.jpg", {}}) << u"not-assessed"_s << u"a.jpg"_s;
    QTest::newRow("failed") << failedResult({ErrorCode::DeviceUnavailable, "cuda:3", {}}) << u"fail"_s
                            << u"cuda:3"_s;
    QTest::newRow("damaged file") << failedResult({ErrorCode::ImageDamaged, "a.jpg", {}}) << u"not-assessed"_s
                                  << u"could not be read"_s;
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

void TestPanels::wordAndRankAgree_data()
{
    QTest::addColumn<double>("native");
    QTest::addColumn<QString>("word");
    // Embedded network: good portraits have q = 0.586 with a standard deviation of 0.014.
    QTest::newRow("good portrait") << 0.586 << u"high"_s;
    QTest::newRow("5th percentile") << 0.5631 << u"high"_s;
    QTest::newRow("3rd percentile, Q reads 0.80") << 0.5600 << u"medium"_s;
    QTest::newRow("mask") << 0.527 << u"medium"_s;
    QTest::newRow("half covered") << 0.505 << u"low"_s;
}

void TestPanels::wordAndRankAgree()
{
    QFETCH(double, native);
    QFETCH(QString, word);
    NetworkInfo network;
    network.referenceMean = 0.586;
    network.referenceSd = 0.014;
    InspectionResult result = finishedResult();
    QualityScore& score = *result.faces[0].quality;
    score.native = native;
    score.scaled = scaledQuality(native, network.alpha, network.r);
    score.percentile = qualityPercentile(native, network);
    const QualityStatement statement = qualityStatement(result);
    QCOMPARE(statement.band, word);
    const bool nearlyLast = statement.percentile.contains(u"lower than"_s) || *score.percentile < 4.5;
    QVERIFY2(!(nearlyLast && statement.band == u"high"_s), qPrintable(statement.percentile));
    QCOMPARE(statement.meaning.contains(u"as steadily as"_s), word == u"high"_s);
}

void TestPanels::qualitySaysWhatTheMethodShows()
{
    QualityPanel panel;
    for (const auto& row : mapMethods()) {
        InspectionResult result = finishedResult();
        result.parameters.method = row.method;
        panel.showInspection(result);
        QVERIFY2(shownText(panel).contains(QString::fromUtf8(row.shows)), row.key);
    }
}

void TestPanels::qualityWarnsOfAWeakRegression()
{
    QualityPanel panel;
    InspectionResult result = finishedResult();
    const auto withSum = [&](double sum) {
        result.faces[0].embedding->unitSum = sum;
        result.faces[0].warnings = warningsFor(result.parameters.method, *result.faces[0].embedding);
        panel.showInspection(result);
    };
    withSum(-0.099);
    QVERIFY2(!shownText(panel).contains(u"Regression health"_s), "it concerns the paper's map alone");
    QVERIFY(!shownText(panel).contains(u"arbitrary"_s));
    result.parameters.method = MapMethod::Paper;
    withSum(-0.099);
    QVERIFY(shownText(panel).contains(u"Regression health"_s));
    QVERIFY(shownText(panel).contains(u"0.10"_s));
    QVERIFY(shownText(panel).contains(u"arbitrary"_s));
    withSum(-0.15);
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
    for (const QString& part : {u"Quality Q: 0.88 (high)"_s, u"0.586 ± 0.003"_s, u"Seed: 0"_s,
                                u"Passes: 100"_s, u"better than 61 % of good portraits"_s, u"portrait.jpg"_s,
                                u"88431cd9"_s, u"Layer energy"_s, u"this network"_s})
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

void TestPanels::fileTellsSourceAndComputation()
{
    const auto panel = panelOf("file");
    panel->showInspection({});
    QVERIFY(shownText(*panel).contains(u"Open a photograph"_s));
    panel->showInspection(finishedResult());
    const QString text = shownText(*panel);
    for (const QString& part : {u"portrait.jpg"_s,
                                u"/evidence/portrait.jpg"_s,
                                u"JPEG"_s,
                                u"40 × 30 pixels"_s,
                                u"2,791,555 bytes"_s,
                                u"88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5"_s,
                                u"f10b0ba1"_s,
                                u"EXIF orientation 6 applied"_s,
                                u"premature end"_s,
                                u"MobileFaceNet"_s,
                                u"87aacdfe"_s,
                                u"MIT"_s,
                                u"training data not published"_s,
                                u"cpu"_s,
                                u"LibTorch 1.13.1"_s,
                                u"AVX2"_s,
                                u"threads: 2"_s,
                                u"12.5 ms"_s,
                                u"412.3 ms"_s,
                                u"OpenCV 4.6.0"_s})
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
    const auto panel = panelOf("file");
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
