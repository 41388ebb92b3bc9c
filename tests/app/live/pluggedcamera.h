// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pw::test {

/// A camera for GStreamer, and thereby for Qt Multimedia, that needs no hardware: 640x480 at 30/s of
/// GStreamer's moving test picture, plugged in and out by the test. Call prepare() before anything of Qt
/// Multimedia.
class PluggedCamera {
  public:
    static void prepare();

    explicit PluggedCamera(const char* name);
    ~PluggedCamera(); ///< unplugs it
    PluggedCamera(const PluggedCamera&) = delete;
    PluggedCamera& operator=(const PluggedCamera&) = delete;

  private:
    void* m_device;
};

} // namespace pw::test
