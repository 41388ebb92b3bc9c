// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/resultcache.h"

#include <algorithm>

namespace pw::app {

namespace {

/// Results of one image that are kept: a result without its pixels is some 50 KB for each inspected face.
constexpr std::size_t kMaxResults = 32;

std::uint64_t pixelCount(const Image& image)
{
    return static_cast<std::uint64_t>(image.width()) * static_cast<std::uint64_t>(image.height());
}

bool answers(const InspectionResult& result, const InspectionParameters& parameters,
             const std::optional<std::string>& networkId, int face)
{
    const bool sameNetwork = !result.network || !networkId || result.network->id == *networkId;
    return sameNetwork && result.parameters == parameters &&
           (result.currentFace == face || result.currentFace < 0);
}

} // namespace

void ResultCache::insert(std::uint64_t imageId, const InspectionResult& result)
{
    if (!result.image)
        return;
    Entry* entry = use(imageId);
    if (!entry) {
        m_entries.push_front({imageId, *result.image, {}});
        entry = &m_entries.front();
    }
    entry->image = *result.image;
    const auto network = result.network ? std::optional(result.network->id) : std::nullopt;
    std::erase_if(entry->results, [&](const InspectionResult& old) {
        return answers(old, result.parameters, network, result.currentFace);
    });
    if (entry->results.size() == kMaxResults)
        entry->results.erase(entry->results.begin());
    entry->results.push_back(result);
    while (m_entries.size() > 1 && pixels() > m_maxPixels)
        m_entries.pop_back();
}

std::optional<InspectionResult> ResultCache::find(std::uint64_t imageId,
                                                  const InspectionParameters& parameters,
                                                  const std::string& networkId, int face)
{
    const Entry* entry = use(imageId);
    if (!entry)
        return std::nullopt;
    const auto it =
        std::find_if(entry->results.begin(), entry->results.end(), [&](const InspectionResult& result) {
            return answers(result, parameters, networkId, face);
        });
    if (it == entry->results.end())
        return std::nullopt;
    return *it;
}

std::optional<Image> ResultCache::image(std::uint64_t imageId)
{
    const Entry* entry = use(imageId);
    if (!entry)
        return std::nullopt;
    return entry->image;
}

void ResultCache::remove(std::uint64_t imageId)
{
    std::erase_if(m_entries, [imageId](const Entry& entry) { return entry.imageId == imageId; });
}

void ResultCache::forgetResults()
{
    for (Entry& entry : m_entries)
        entry.results.clear();
}

std::uint64_t ResultCache::pixels() const
{
    std::uint64_t sum = 0;
    for (const Entry& entry : m_entries)
        sum += pixelCount(entry.image);
    return sum;
}

ResultCache::Entry* ResultCache::use(std::uint64_t imageId)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [imageId](const Entry& entry) { return entry.imageId == imageId; });
    if (it == m_entries.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, it);
    return &m_entries.front();
}

} // namespace pw::app
