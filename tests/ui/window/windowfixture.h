// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/rendering/syntheticinspection.h"
#include "tests/ui/window/scriptedprompts.h"
#include "ui/mainwindow.h"
#include "ui/models/inspectionlistmodel.h"

#include <QAction>
#include <QTest>

#include <memory>

namespace pw::test {

/// A window on the screen, whose questions the script answers.
struct WindowFixture {
    ui::InspectionListModel images;
    ScriptedPrompts::Script script;
    ui::MainWindow window;

    WindowFixture() : window(ui::AppSettings(), images)
    {
        window.setPrompts(std::make_unique<ScriptedPrompts>(script));
        window.resize(1280, 800); // however small the screen of the test
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
    }

    QAction* action(const char* id) const { return window.findChild<QAction*>(QLatin1StringView(id)); }

    template <class Widget>
    Widget* part(const char* name) const
    {
        return window.findChild<Widget*>(QLatin1StringView(name));
    }

    void addImages(int count)
    {
        for (int i = 0; i < count; ++i) {
            ui::InspectionListItem item;
            item.path = QStringLiteral("/photos/%1.jpg").arg(i);
            item.name = QStringLiteral("%1.jpg").arg(i);
            images.append(item);
        }
    }

    /// A finished inspection of /photos/portrait.of.a.jpg.
    static InspectionResult oneFace()
    {
        InspectionResult result = syntheticInspection({400, 300}, {{{200, 150}}});
        ImageSource source = result.image->source();
        source.path = "/photos/portrait.of.a.jpg";
        source.name = "portrait.of.a.jpg";
        result.image.emplace(result.image->bgr(), source);
        result.timings = {{Stage::Decode, 3.2}, {Stage::Map, 40.1}};
        result.totalMilliseconds = 43.4;
        return result;
    }
};

} // namespace pw::test
