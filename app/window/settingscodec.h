// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/colourmapid.h"
#include "core/types/device.h"
#include "core/types/mapmethod.h"
#include "ui/settings/appsettings.h"

#include <QByteArray>
#include <QKeySequence>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>

namespace pw::app {

/// How one kind of value stands in the settings file. `read` gives nothing for text that is not a valid
/// value.
template <class T>
struct SettingsCodec {
    std::function<QVariant(const T&)> write;
    std::function<std::optional<T>(const QVariant&)> read;
};

/// Numbers are written with as many digits as bring them back, whatever the locale.
[[nodiscard]] SettingsCodec<double> numberCodec(double least, double greatest);
[[nodiscard]] SettingsCodec<std::optional<double>> optionalNumberCodec(double least, double greatest);
[[nodiscard]] SettingsCodec<int> integerCodec(int least, int greatest);
[[nodiscard]] SettingsCodec<std::uint64_t> seedCodec();
[[nodiscard]] SettingsCodec<bool> switchCodec();
[[nodiscard]] SettingsCodec<QString> textCodec();
[[nodiscard]] SettingsCodec<QString> languageCodec(); ///< "" or two lower-case letters
[[nodiscard]] SettingsCodec<QStringList> textListCodec();
[[nodiscard]] SettingsCodec<QByteArray> bytesCodec();
[[nodiscard]] SettingsCodec<QMap<QString, QKeySequence>> shortcutsCodec(); ///< list of "command=keys"

[[nodiscard]] SettingsCodec<QString> networkIdCodec();
[[nodiscard]] SettingsCodec<QMap<QString, Device>> networkDevicesCodec(); ///< list of "network=cuda:1"

/// Enumerations stand in the file by name.
[[nodiscard]] SettingsCodec<ui::Theme> themeCodec();
[[nodiscard]] SettingsCodec<DeviceKind> deviceKindCodec();
[[nodiscard]] SettingsCodec<ColourMapId> colourMapCodec();
[[nodiscard]] SettingsCodec<MapMethod> mapMethodCodec();

} // namespace pw::app
