// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace pw::ui {

/// A word for a quality, with the icon that goes with it and a sentence on what it means for the
/// network.
struct QualityBand {
    const char* word;    ///< untranslated, context "pw::ui::QualityBand"
    const char* meaning; ///< untranslated, same context
    const char* icon;    ///< name for themedIcon

    [[nodiscard]] QString translatedWord() const;
    [[nodiscard]] QString translatedMeaning() const;
    [[nodiscard]] QString iconName() const;
};

/// The band of Q and, where the network has a reference, of the percentile among its good portraits: "high"
/// says that the face is as good as a good portrait, so it must not lie below nearly all of them. Numbers are
/// judged as they are shown: 0.796 reads "0.80" and counts as 0.80.
[[nodiscard]] const QualityBand& qualityBand(double quality, std::optional<double> percentile = {});

/// "Q 0.88": two decimals in the user's locale.
[[nodiscard]] QString qualityText(double quality);

} // namespace pw::ui
