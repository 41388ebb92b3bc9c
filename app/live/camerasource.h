// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/cameras.h"
#include "app/live/framesource.h"

#include <QString>

#include <memory>
#include <string>

namespace pw::app {

/// A camera through Qt Multimedia, known by its key (see NamedCamera) and not by its number, so that it is
/// found again in another socket and never mistaken for another one. Needs an application whose event loop
/// runs.
class CameraSource : public FrameSource {
  public:
    CameraSource(std::shared_ptr<const CameraTable> cameras, QString key, std::string name,
                 CameraFormat format);

    [[nodiscard]] std::string name() const override { return m_name; }
    [[nodiscard]] SourceTraits traits() const override { return {.live = true}; }
    [[nodiscard]] SourceEnd run(FrameSink& sink, std::stop_token stop) override;

  private:
    std::shared_ptr<const CameraTable> m_cameras;
    QString m_key;
    std::string m_name;
    CameraFormat m_format;
};

} // namespace pw::app
