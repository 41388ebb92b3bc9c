// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/faces/portraitreference.h"
#include "tests/ui/panels/handmadecompliance.h"
#include "tests/ui/viewer/canvas.h"
#include "ui/viewer/guides.h"
#include "ui/viewer/imageview.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::ui;
using namespace pw::test;

namespace {

QPointF landmark(std::size_t index)
{
    const auto& point = portrait::kLandmarks[index];
    return {point.x + 0.5, point.y + 0.5};
}

QPointF eyeCentre(std::size_t first)
{
    return (landmark(first) + landmark(first + 3)) / 2;
}

FaceInspection measuredFace()
{
    return *measuredResult().current();
}

/// A canvas on the screen with measuredResult() fitted; its photograph is of one colour.
struct Canvas {
    ImageView view;
    QSignalSpy places{&view, &ImageView::placeChosen};

    explicit Canvas(const cv::Scalar& ground = {80, 70, 60})
    {
        InspectionResult result = measuredResult();
        result.image = Image(cv::Mat(512, 512, CV_8UC3, ground), result.image->source());
        OverlayStyle style;
        style.visible = false;
        view.setOverlayStyle(style);
        view.setAnimated(false);
        view.resize(700, 600);
        view.show();
        view.showInspection(result);
        (void)QTest::qWaitForWindowExposed(&view);
    }
    void click(const QPointF& imagePoint)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, toView(view, imagePoint).toPoint());
    }
    [[nodiscard]] Highlight last() const { return places.last().at(0).value<Highlight>(); }
};

/// How far apart two colours are in luminance, as WCAG has it.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// The greatest contrast to the ground within a few pixels across a line.
double contrastAcross(const Shot& shot, const QPointF& point, const QColor& ground)
{
    double greatest = 1;
    for (double step = -5; step <= 5; step += 0.5)
        greatest = std::max(greatest, contrast(shot.at(point + QPointF(0, step)), ground));
    return greatest;
}

} // namespace

class TestGuides : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void allGuidesAreDrawnOnce();
    void highlightMarksThePlacesOfItsMeasures();
    void partIsMarkedByItsOutline();
    void clickOnAGuideIsAboutItsMeasures();
    void clickOnAPartIsAboutWhatLooksThere();
    void clickOnTheBackground();
    void guideLineRunsWhereTheEyesAre_data();
    void guideLineRunsWhereTheEyesAre();
    void nothingIsDrawnWithoutAFace();
    void clickOnTheCanvas();
    void clickAgainLetsGo();
    void keyboardChoosesAPlace();
    void zoomKeepsTheWidth();
};

void TestGuides::allGuidesAreDrawnOnce()
{
    const GuideDrawing drawing = guideDrawing(measuredFace(), true, {});
    QCOMPARE(drawing.quiet.size(), std::size_t{3}); // the eye line of two measures is one line
    QVERIFY(drawing.marked.isEmpty());
    QVERIFY(guideDrawing(measuredFace(), false, {}).isEmpty());
}

void TestGuides::highlightMarksThePlacesOfItsMeasures()
{
    const GuideDrawing drawing = guideDrawing(measuredFace(), false, {{}, {u"head-yaw"_s}, {}});
    QVERIFY(drawing.quiet.empty());
    QCOMPARE(drawing.marked.boundingRect().topLeft().x(), eyeCentre(36).x());
    QCOMPARE(drawing.marked.boundingRect().right(), eyeCentre(42).x());
    QVERIFY(drawing.label.contains(u"pixel quality 0."_s));
}

void TestGuides::partIsMarkedByItsOutline()
{
    const GuideDrawing drawing = guideDrawing(measuredFace(), false, {{}, {}, u"eyes"_s});
    QVERIFY(drawing.marked.contains(eyeCentre(36)));
    QVERIFY(drawing.marked.contains(eyeCentre(42)));
    QVERIFY(!drawing.marked.contains(landmark(57)));
    QCOMPARE(drawing.label, u"eyes: pixel quality 0.75"_s);
}

void TestGuides::clickOnAGuideIsAboutItsMeasures()
{
    const QPointF onLine = (eyeCentre(36) + eyeCentre(42)) / 2;
    const Highlight place = placeAt(measuredFace(), onLine, 2, true);
    QCOMPARE(place.measures, (QStringList{u"head-yaw"_s, u"inter-eye-pixels"_s}));
    QVERIFY(place.part.isEmpty());
    QVERIFY(placeAt(measuredFace(), onLine, 2, false).part == u"nose"_s); // what cannot be seen cannot be hit
}

void TestGuides::clickOnAPartIsAboutWhatLooksThere()
{
    const Highlight place = placeAt(measuredFace(), eyeCentre(36) + QPointF(0, 1), 0.1, false);
    QCOMPARE(place.part, u"eyes"_s);
    QCOMPARE(place.measures, QStringList{u"eyes-visible"_s});
}

void TestGuides::clickOnTheBackground()
{
    QCOMPARE(placeAt(measuredFace(), {30, 30}, 1, false).measures, QStringList{u"background-uniformity"_s});
    QVERIFY(placeAt(measuredFace(), {500, 500}, 1, false).isEmpty());
}

void TestGuides::guideLineRunsWhereTheEyesAre_data()
{
    QTest::addColumn<int>("grey");
    QTest::newRow("dark photograph") << 12;
    QTest::newRow("middle") << 118;
    QTest::newRow("light photograph") << 245;
}

/// Seen on any ground: the line or its rim stands out.
void TestGuides::guideLineRunsWhereTheEyesAre()
{
    QFETCH(int, grey);
    Canvas canvas(cv::Scalar::all(grey));
    const QColor ground(grey, grey, grey);
    const QPointF onLine = eyeCentre(36) * 0.75 + eyeCentre(42) * 0.25;
    QVERIFY(contrastAcross(Shot(canvas.view), onLine, ground) < 1.1);
    canvas.view.setGuidesVisible(true);
    QVERIFY(contrastAcross(Shot(canvas.view), onLine, ground) > 2.5);
    canvas.view.setGuidesVisible(false);
    canvas.view.setHighlight({{}, {u"head-yaw"_s}, {}});
    QVERIFY(contrastAcross(Shot(canvas.view), onLine, ground) > 2.5);
    canvas.view.setHighlight({});
    QVERIFY(contrastAcross(Shot(canvas.view), onLine, ground) < 1.1);
}

void TestGuides::nothingIsDrawnWithoutAFace()
{
    Canvas canvas;
    canvas.view.setGuidesVisible(true);
    InspectionResult result = measuredResult();
    result.faces.clear();
    result.currentFace = -1;
    canvas.view.showInspection(result);
    const QColor ground(60, 70, 80);
    QVERIFY(contrastAcross(Shot(canvas.view), (eyeCentre(36) + eyeCentre(42)) / 2, ground) < 1.1);
}

void TestGuides::clickOnTheCanvas()
{
    Canvas canvas;
    canvas.click((landmark(51) + landmark(57)) / 2);
    QCOMPARE(canvas.places.size(), 1);
    QCOMPARE(canvas.last().part, u"mouth"_s);
    canvas.click({500, 500});
    QCOMPARE(canvas.places.size(), 1); // nothing there, nothing marked
}

void TestGuides::clickAgainLetsGo()
{
    Canvas canvas;
    const QPointF mouth = (landmark(51) + landmark(57)) / 2;
    canvas.click(mouth);
    canvas.view.setHighlight(canvas.last());
    canvas.click(mouth);
    QVERIFY(canvas.last().isEmpty());
}

void TestGuides::keyboardChoosesAPlace()
{
    Canvas canvas;
    canvas.view.setFocus();
    QTest::keyClick(&canvas.view, Qt::Key_Down, Qt::AltModifier); // begins in the middle of the face
    QTest::keyClick(&canvas.view, Qt::Key_Return);
    QCOMPARE(canvas.places.size(), 1);
    QVERIFY(!canvas.last().part.isEmpty());
}

void TestGuides::zoomKeepsTheWidth()
{
    Canvas canvas;
    canvas.view.setHighlight({{}, {u"head-yaw"_s}, {}});
    const QPointF onLine = eyeCentre(36) * 0.75 + eyeCentre(42) * 0.25;
    zoomOnto(canvas.view, 8, onLine);
    const Shot shot(canvas.view);
    const QColor ground(60, 70, 80);
    // At 800 % the stroke of 4 logical pixels and its rim is half a pixel of the photograph.
    QVERIFY(contrast(shot.at(onLine + QPointF(0, 2)), ground) < 1.1);
    QVERIFY(contrast(shot.at(onLine - QPointF(0, 2)), ground) < 1.1);
}

QTEST_MAIN(TestGuides)
#include "tst_guides.moc"
