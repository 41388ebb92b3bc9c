// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>

namespace pw::app {

/// Something that could be asked of the person in front of the camera.
struct Shortcoming {
    std::string key;     ///< stands for one instruction
    double strength = 0; ///< the greater, the more urgent; differences under 0.2 do not count

    bool operator==(const Shortcoming&) const = default;
};

/// Chooses the one instruction to show, calmly: what is shown stays as long as it still holds and nothing is
/// clearly more urgent, a new one must have held for a moment, and none changes within a second of the one
/// before.
class InstructionChooser {
  public:
    static constexpr double kClearly = 0.2;
    static constexpr double kMoment = 0.3; ///< seconds
    static constexpr double kLeast = 1;    ///< seconds between changes

    /// What is wrong in a frame taken at `second`, in any order; nothing wrong is an empty list. Returns the
    /// key to show, "" for none.
    const std::string& update(std::span<const Shortcoming> wrong, double second);
    void reset() { *this = {}; }

  private:
    [[nodiscard]] std::string wanted(std::span<const Shortcoming> wrong) const;

    std::string m_shown;
    std::string m_candidate;
    double m_candidateSince = 0;
    std::optional<double> m_differsSince; ///< since when something else than what is shown is wanted
    std::optional<double> m_changed;
};

/// Says when to capture by itself: everything has passed for the hold time. Fires once and again only after
/// the person has left or something failed for as long.
class AutoCapture {
  public:
    explicit AutoCapture(double holdSeconds = 1.5) : m_hold(holdSeconds) {}

    /// `passes`: nothing is wrong in a frame taken at `second`.
    [[nodiscard]] bool update(bool passes, double second);
    /// 0..1 of the hold time, for the person to see it coming.
    [[nodiscard]] double progress() const { return m_progress; }
    void reset();

  private:
    double m_hold;
    double m_progress = 0;
    std::optional<double> m_since; ///< since when it is as `m_passes` says
    bool m_passes = false;
    bool m_armed = true;
};

} // namespace pw::app
