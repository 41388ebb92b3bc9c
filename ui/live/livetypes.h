// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace pw::ui {

struct CameraMode {
    int width = 0; ///< zeros: as the camera likes
    int height = 0;
    int framesPerSecond = 0;

    bool operator==(const CameraMode&) const = default;
};

struct CameraEntry {
    QString id; ///< stays the same when the camera is plugged in again
    QString name;
    QList<CameraMode> modes;

    bool operator==(const CameraEntry&) const = default;
};

/// What a person wants to look at.
struct LiveChoice {
    enum class Kind { Camera, VideoFile, Folder, Stream };
    Kind kind = Kind::Camera;
    QString address; ///< camera id, path or typed URL; an empty camera id takes the last or the first camera
};

/// What the live view is doing, in words.
struct LiveStatus {
    bool on = false;         ///< the live view has the canvas
    bool deviceOpen = false; ///< somebody could be seen
    bool running = false;    ///< new frames arrive
    QString source = {};
    QString problem = {}; ///< translated sentence: why there is no picture, and what happens next; else empty

    bool operator==(const LiveStatus&) const = default;
};

struct LiveRates {
    double displayed = 0;          ///< frames a second
    double analysed = 0;           ///< maps a second
    std::optional<double> latency; ///< milliseconds from frame to its map on the screen
};

/// A component that the timeline can draw.
struct LiveComponent {
    QString key;
    QString name;
};

/// A requirement that can be judged while the camera runs.
struct LiveRequirement {
    enum class State { Pass, Fail, Review, NotAssessed };
    QString name;
    State state = State::NotAssessed;

    bool operator==(const LiveRequirement&) const = default;
};

} // namespace pw::ui
