// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/inspectionresult.h"

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <vector>

namespace pw::app {

/// Finished results of the images used last, so that going back to one costs nothing. Bounded by the pixels
/// of the photographs it keeps; the newest stays even if it is larger than the bound.
class ResultCache {
  public:
    explicit ResultCache(std::uint64_t maxPixels = 200'000'000) : m_maxPixels(maxPixels) {}

    /// Ignored without an image. Replaces a result of the same image, parameters, network and face.
    void insert(std::uint64_t imageId, const InspectionResult& result);

    /// Counts as use. `face`: index of the inspected face; a result that has none answers for any, and one
    /// that never reached a network for any network.
    [[nodiscard]] std::optional<InspectionResult> find(std::uint64_t imageId,
                                                       const InspectionParameters& parameters,
                                                       const std::string& networkId, int face);

    /// The decoded photograph, whatever was computed from it. Counts as use.
    [[nodiscard]] std::optional<Image> image(std::uint64_t imageId);

    void remove(std::uint64_t imageId);
    void forgetResults(); ///< keeps the photographs
    [[nodiscard]] std::uint64_t pixels() const;

  private:
    struct Entry {
        std::uint64_t imageId = 0;
        Image image;
        std::vector<InspectionResult> results; ///< of several faces and parameters, oldest first
    };

    Entry* use(std::uint64_t imageId);

    std::uint64_t m_maxPixels;
    std::list<Entry> m_entries; ///< used last first
};

} // namespace pw::app
