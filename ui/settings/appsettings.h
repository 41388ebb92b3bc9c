// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/device.h"
#include "core/types/inspectionparameters.h"
#include "core/types/overlaystyle.h"

#include <QByteArray>
#include <QKeySequence>
#include <QMap>
#include <QString>
#include <QStringList>

namespace pw::ui {

enum class Theme { System, Light, Dark };

/// How the camera is looked through.
struct LiveSettings {
    QString camera; ///< id of the last one
    int width = 0;  ///< asked of the camera; zeros leave it the choice
    int height = 0;
    int framesPerSecond = 0;
    bool mirrored = false;
    double smoothing = 0.3; ///< time constant of the map, seconds, 0..5
    bool byItself = false;  ///< capture when everything passes
    QString captureFolder;  ///< "": the pictures folder
    QStringList series = {QStringLiteral("sharpness"), QStringLiteral("head-yaw")}; ///< measures on the timeline

    bool operator==(const LiveSettings&) const = default;
};

/// Everything the program remembers. A value: the dialog edits a copy, app/settingsstore reads and writes it.
struct AppSettings {
    QString language; ///< "" follows the system; else "en", "de"
    Theme theme = Theme::System;
    bool reducedMotion = false;
    Device device;
    int threads = 0;                              ///< 0: as many as cores
    QString network = QStringLiteral("embedded"); ///< id
    QMap<QString, Device> networkDevices;         ///< by id; networks that are not in it run on `device`
    int maxMegapixels = 120;
    OverlayStyle overlay;
    InspectionParameters parameters;
    bool histogramLogarithmic = false;
    LiveSettings live;
    bool guides = false; ///< the places where the measures looked are drawn over the photograph
    QString profile = QStringLiteral("icao-portrait"); ///< id; an unknown one stands for the default
    QStringList recentFiles;
    QString lastFolder;
    QMap<QString, QKeySequence> shortcuts; ///< command id -> keys, only what differs from the command table
    QStringList collapsedPanels;           ///< ids
    QByteArray windowGeometry;
    QByteArray windowState;

    bool operator==(const AppSettings&) const = default;
};

} // namespace pw::ui
