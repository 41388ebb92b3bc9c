// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/measurecontext.h"
#include "core/measures/measureregistry.h"
#include "tests/core/measures/analysis/testfaces.h"

#include <opencv2/core/mat.hpp>

#include <string>
#include <vector>

namespace pw::test {

/// The measures of one face by key, for tests: what has no value fails loudly.
class Measured {
  public:
    explicit Measured(std::vector<QualityComponent> components) : m_components(std::move(components)) {}

    [[nodiscard]] const QualityComponent& row(const std::string& key) const;
    [[nodiscard]] double native(const std::string& key) const;
    [[nodiscard]] int component(const std::string& key) const;
    [[nodiscard]] const std::vector<QualityComponent>& all() const { return m_components; }

  private:
    std::vector<QualityComponent> m_components;
};

/// The embedded models but the recognition network, opened once.
[[nodiscard]] MeasureModels testModels();

[[nodiscard]] MeasureInput inputOf(const TestFace& face);
[[nodiscard]] Measured measuredFace(const TestFace& face);
/// Detects first: the largest face.
[[nodiscard]] Measured measuredPicture(const cv::Mat& bgr);

} // namespace pw::test
