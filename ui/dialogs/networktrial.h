// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/networkprobe.h"

#include <QWidget>

class QLabel;

namespace pw::ui {

class Notice;

/// How a network did on the sample portrait: the face as it sees it, the map, quality, and the self-test.
class NetworkTrial : public QWidget {
    Q_OBJECT
  public:
    explicit NetworkTrial(QWidget* parent = nullptr);

    void showProbe(const NetworkProbe& probe);

  private:
    void showCalibration(const NetworkProbe& probe);
    void showPictures(const NetworkProbe& probe);

    QLabel* m_face;
    QLabel* m_map;
    QLabel* m_mapCaption;
    QLabel* m_quality;
    Notice* m_test;
    QLabel* m_lacks;
    Notice* m_calibration;
};

} // namespace pw::ui
