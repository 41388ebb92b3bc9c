// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/overlaybench.h"

#include "tests/ui/rendering/syntheticinspection.h"
#include "ui/viewer/imageview.h"

#include <QApplication>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>

namespace pw::bench {
namespace {

using ui::ImageView;

constexpr QSize kPhotograph(6000, 4000);
constexpr QSize kCanvas(1600, 1000);
constexpr int kSettleMilliseconds = 200;
constexpr double kBudgetMilliseconds = 16;
/// A head-and-shoulders portrait: the crop is 1790 pixels wide and fills the canvas at 100 %.
const test::SyntheticFace kFace{QPointF(3000, 2000), 16, 6};

/// One kind of change to the style; `turn` counts up so that every call changes something.
struct Change {
    const char* name;
    void (*apply)(OverlayStyle& style, int turn);
};

constexpr Change kChanges[] = {
    {"opacity", [](OverlayStyle& style, int turn) { style.opacity = 0.3 + 0.1 * (turn % 5); }},
    {"range", [](OverlayStyle& style, int turn) { style.low = 0.05 * (turn % 5); }},
    {"colour map", [](OverlayStyle& style,
                      int turn) { style.colourMap = turn % 2 ? ColourMapId::Viridis : ColourMapId::Turbo; }},
    {"threshold", [](OverlayStyle& style, int turn) { style.threshold = 0.5 + 0.05 * (turn % 5); }},
    {"smooth",
     [](OverlayStyle& style, int turn) {
         style.smooth = true;
         style.opacity = 0.3 + 0.1 * (turn % 5);
     }},
};

void turnWheel(ImageView& view, int angle)
{
    const QPointF cursor(700, 400);
    QWheelEvent event(cursor, cursor, QPoint(), QPoint(0, angle), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

void pressArrow(ImageView& view, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &event);
}

std::vector<Variant> variants(ImageView& view)
{
    struct Zoom {
        const char* name;
        std::function<void()> set;
    };
    const Zoom zooms[] = {{"fit", [&view] { view.fit(); }}, {"100 %", [&view] { view.showActualPixels(); }}};
    std::vector<Variant> result;
    for (const auto& zoom : zooms) {
        const auto prepare = [&view, set = zoom.set] {
            set();
            view.setOverlayStyle({});
            view.viewport()->repaint();
        };
        for (const auto& change : kChanges) {
            result.push_back({std::string(change.name) + ", " + zoom.name,
                              [&view, apply = change.apply, turn = 0]() mutable {
                                  OverlayStyle style;
                                  apply(style, ++turn);
                                  view.setOverlayStyle(style);
                                  view.viewport()->repaint();
                              },
                              prepare});
        }
        result.push_back({std::string("pan step, ") + zoom.name,
                          [&view, turn = 0]() mutable {
                              pressArrow(view, ++turn % 2 ? Qt::Key_Right : Qt::Key_Left);
                              view.viewport()->repaint();
                          },
                          prepare});
        result.push_back({std::string("zoom step, ") + zoom.name,
                          [&view, turn = 0]() mutable {
                              turnWheel(view, ++turn % 2 ? 120 : -120);
                              view.viewport()->repaint();
                          },
                          prepare});
    }
    return result;
}

} // namespace

Result<Report> runOverlay(int& argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ImageView view;
    view.setAnimated(false);
    view.resize(kCanvas);
    view.show();
    view.showInspection(test::syntheticInspection(kPhotograph, {kFace}));

    Report report;
    // Inside the event loop, once the window is on the screen: an unexposed one paints nothing.
    QTimer::singleShot(kSettleMilliseconds, &view, [&] {
        report.rows = measure(variants(view), {.rounds = 10, .warmUp = 1, .burst = 5});
        QApplication::quit();
    });
    QApplication::exec();
    const auto slowest = std::ranges::max_element(report.rows, {}, &Row::median);
    report.ratios.emplace_back("slowest_median_vs_16_ms", slowest->median / kBudgetMilliseconds);
    return report;
}

} // namespace pw::bench
