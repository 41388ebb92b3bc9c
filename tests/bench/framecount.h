// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>

namespace pw::bench {

/// What became of the frames that a source delivered, each counted once however often it was painted. Frames
/// are known by their sequence, which rises by one with each that is delivered.
class FrameCount {
  public:
    struct Sums {
        int delivered = 0;
        int analysed = 0;  ///< shown or not
        int shownOnly = 0; ///< on the screen, but not analysed
        int dropped = 0;   ///< neither: newer ones came first
        int shown = 0;     ///< analysed or not: another cut through the same frames
    };

    void addShown(std::uint64_t sequence) { m_shown.insert(sequence); }
    void addAnalysed(std::uint64_t sequence) { m_analysed.insert(sequence); }

    /// Of the frames from `first` to `last`; the first three parts add up to those delivered.
    [[nodiscard]] Sums between(std::uint64_t first, std::uint64_t last) const
    {
        Sums sums;
        for (std::uint64_t frame = first; frame <= last; ++frame) {
            ++sums.delivered;
            sums.shown += m_shown.contains(frame);
            if (m_analysed.contains(frame))
                ++sums.analysed;
            else if (m_shown.contains(frame))
                ++sums.shownOnly;
            else
                ++sums.dropped;
        }
        return sums;
    }

  private:
    std::set<std::uint64_t> m_shown;
    std::set<std::uint64_t> m_analysed;
};

} // namespace pw::bench
