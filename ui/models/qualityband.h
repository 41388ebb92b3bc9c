// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pw::ui {

/// A word for a scaled quality Q, with the icon that goes with it and a sentence on what it means for the
/// network.
struct QualityBand {
    double from;         ///< lowest Q of the band, as shown with two decimals
    const char* word;    ///< untranslated, context "pw::ui::QualityBand"
    const char* meaning; ///< untranslated, same context
    const char* icon;    ///< name for themedIcon

    [[nodiscard]] QString translatedWord() const;
    [[nodiscard]] QString translatedMeaning() const;
    [[nodiscard]] QString iconName() const;
};

/// The band of the number as it is shown: 0.796 reads "0.80" and is judged as 0.80.
[[nodiscard]] const QualityBand& qualityBand(double quality);

/// "Q 0.88": two decimals in the user's locale.
[[nodiscard]] QString qualityText(double quality);

} // namespace pw::ui
