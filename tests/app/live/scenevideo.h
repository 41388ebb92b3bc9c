// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <string>
#include <vector>

namespace pw::test {

/// What happens to the sample portrait in a part of the video.
enum class Scene { Good, Pan, Zoom, Roll, Blur, Dark, Covered, Away };

struct ScenePart {
    Scene scene;
    double seconds;
};

/// All of them, each followed by a good moment.
[[nodiscard]] std::vector<ScenePart> allScenes();

/// Draws the video's frames: the portrait before its own smeared backdrop.
class SceneFilm {
  public:
    SceneFilm(cv::Size size, std::vector<ScenePart> parts);

    [[nodiscard]] double seconds() const;
    [[nodiscard]] Scene sceneAt(double second) const;
    [[nodiscard]] cv::Mat frameAt(double second) const;

  private:
    /// The part at a time, and how far in it the time is, 0..1.
    [[nodiscard]] std::pair<Scene, double> at(double second) const;

    cv::Size m_size;
    std::vector<ScenePart> m_parts;
    cv::Mat m_portrait;
};

/// H.264 (MPEG-4 part 2 without that encoder) in the container that the suffix names. "" or what went wrong.
[[nodiscard]] std::string encodeVideo(const std::string& path, const SceneFilm& film, cv::Size size,
                                      int framesPerSecond);

} // namespace pw::test
