// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settingscodec.h"

#include "core/imaging/colourmap.h"
#include "core/networks/networkmanifest.h"
#include "core/quality/mapmethods.h"

#include <QLocale>
#include <QVariant>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pw::app {

namespace {

template <class T>
struct Named {
    T value;
    const char* name;
};

template <class T, std::size_t N>
SettingsCodec<T> namedCodec(const std::array<Named<T>, N>& names)
{
    return {[names](const T& value) -> QVariant {
                for (const Named<T>& row : names)
                    if (row.value == value)
                        return QString::fromLatin1(row.name);
                return {};
            },
            [names](const QVariant& stored) -> std::optional<T> {
                for (const Named<T>& row : names)
                    if (stored.toString() == QLatin1String(row.name))
                        return row.value;
                return std::nullopt;
            }};
}

QVariant writeNumber(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

std::optional<double> readNumber(const QVariant& stored, double least, double greatest)
{
    bool ok = false;
    const double value = stored.toString().toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < least || value > greatest)
        return std::nullopt;
    return value;
}

QString deviceText(const Device& device)
{
    switch (device.kind) {
    case DeviceKind::Auto:
        return u"auto"_s;
    case DeviceKind::Cpu:
        return u"cpu"_s;
    case DeviceKind::Cuda:
        break;
    }
    return u"cuda:"_s + QString::number(device.index);
}

std::optional<Device> deviceFrom(const QString& text)
{
    if (text == u"auto"_s)
        return Device{DeviceKind::Auto, 0};
    if (text == u"cpu"_s)
        return Device{DeviceKind::Cpu, 0};
    bool isNumber = false;
    const int index = text.mid(5).toInt(&isNumber);
    if (!text.startsWith(u"cuda:"_s) || !isNumber || index < 0)
        return std::nullopt;
    return Device{DeviceKind::Cuda, index};
}

} // namespace

SettingsCodec<double> numberCodec(double least, double greatest)
{
    return {[](const double& value) { return writeNumber(value); },
            [=](const QVariant& stored) { return readNumber(stored, least, greatest); }};
}

SettingsCodec<std::optional<double>> optionalNumberCodec(double least, double greatest)
{
    return {
        [](const std::optional<double>& value) { return value ? writeNumber(*value) : QVariant(QString()); },
        [=](const QVariant& stored) -> std::optional<std::optional<double>> {
            const std::optional<double> value = readNumber(stored, least, greatest);
            if (!value)
                return std::nullopt;
            return std::optional<std::optional<double>>(value);
        }};
}

SettingsCodec<int> integerCodec(int least, int greatest)
{
    return {[](const int& value) { return QString::number(value); },
            [=](const QVariant& stored) -> std::optional<int> {
                bool ok = false;
                const int value = stored.toString().toInt(&ok);
                if (!ok || value < least || value > greatest)
                    return std::nullopt;
                return value;
            }};
}

SettingsCodec<std::uint64_t> seedCodec()
{
    return {[](const std::uint64_t& value) { return QString::number(value); },
            [](const QVariant& stored) -> std::optional<std::uint64_t> {
                bool ok = false;
                const std::uint64_t value = stored.toString().toULongLong(&ok);
                if (!ok)
                    return std::nullopt;
                return value;
            }};
}

SettingsCodec<bool> switchCodec()
{
    return namedCodec<bool>(std::array{Named<bool>{true, "true"}, Named<bool>{false, "false"}});
}

SettingsCodec<QString> textCodec()
{
    return {[](const QString& value) { return value; },
            [](const QVariant& stored) -> std::optional<QString> { return stored.toString(); }};
}

SettingsCodec<QString> languageCodec()
{
    return {[](const QString& value) { return value; },
            [](const QVariant& stored) -> std::optional<QString> {
                const QString code = stored.toString();
                const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
                if (code.isEmpty() || (code.size() == 2 && std::all_of(code.begin(), code.end(), isLetter)))
                    return code;
                return std::nullopt;
            }};
}

SettingsCodec<QStringList> textListCodec()
{
    return {[](const QStringList& value) { return value; },
            [](const QVariant& stored) -> std::optional<QStringList> { return stored.toStringList(); }};
}

SettingsCodec<QByteArray> bytesCodec()
{
    return {[](const QByteArray& value) { return QString::fromLatin1(value.toBase64()); },
            [](const QVariant& stored) -> std::optional<QByteArray> {
                auto decoded = QByteArray::fromBase64Encoding(stored.toString().toLatin1(),
                                                              QByteArray::AbortOnBase64DecodingErrors);
                if (!decoded)
                    return std::nullopt;
                return *decoded;
            }};
}

SettingsCodec<QMap<QString, QKeySequence>> shortcutsCodec()
{
    using Shortcuts = QMap<QString, QKeySequence>;
    return {[](const Shortcuts& value) {
                QStringList rows;
                for (auto it = value.begin(); it != value.end(); ++it)
                    rows << it.key() + u'=' + it.value().toString(QKeySequence::PortableText);
                return rows;
            },
            [](const QVariant& stored) -> std::optional<Shortcuts> {
                Shortcuts shortcuts;
                for (const QString& row : stored.toStringList()) {
                    const qsizetype equals = row.indexOf(u'=');
                    if (equals <= 0)
                        return std::nullopt;
                    shortcuts.insert(row.left(equals),
                                     QKeySequence(row.mid(equals + 1), QKeySequence::PortableText));
                }
                return shortcuts;
            }};
}

SettingsCodec<QString> networkIdCodec()
{
    return {[](const QString& value) { return value; },
            [](const QVariant& stored) -> std::optional<QString> {
                if (!isNetworkId(stored.toString().toStdString()))
                    return std::nullopt;
                return stored.toString();
            }};
}

SettingsCodec<QMap<QString, Device>> networkDevicesCodec()
{
    using Devices = QMap<QString, Device>;
    return {[](const Devices& value) {
                QStringList rows;
                for (auto it = value.begin(); it != value.end(); ++it)
                    rows << it.key() + u'=' + deviceText(it.value());
                return rows;
            },
            [](const QVariant& stored) -> std::optional<Devices> {
                Devices devices;
                for (const QString& row : stored.toStringList()) {
                    const auto device = deviceFrom(row.section(u'=', 1));
                    if (!device)
                        return std::nullopt;
                    devices.insert(row.section(u'=', 0, 0), *device);
                }
                return devices;
            }};
}

SettingsCodec<ui::Theme> themeCodec()
{
    using ui::Theme;
    return namedCodec<Theme>(std::array{Named<Theme>{Theme::System, "system"},
                                        Named<Theme>{Theme::Light, "light"},
                                        Named<Theme>{Theme::Dark, "dark"}});
}

SettingsCodec<DeviceKind> deviceKindCodec()
{
    return namedCodec<DeviceKind>(std::array{Named<DeviceKind>{DeviceKind::Auto, "auto"},
                                             Named<DeviceKind>{DeviceKind::Cpu, "cpu"},
                                             Named<DeviceKind>{DeviceKind::Cuda, "cuda"}});
}

SettingsCodec<ColourMapId> colourMapCodec()
{
    return {[](const ColourMapId& value) -> QVariant {
                for (const ColourMapDescriptor& row : colourMaps())
                    if (row.id == value)
                        return QString::fromLatin1(row.key);
                return {};
            },
            [](const QVariant& stored) { return colourMapFromKey(stored.toString().toStdString()); }};
}

SettingsCodec<MapMethod> mapMethodCodec()
{
    return {[](const MapMethod& value) -> QVariant {
                return QString::fromLatin1(mapMethodDescriptor(value).key);
            },
            [](const QVariant& stored) { return mapMethodFromKey(stored.toString().toStdString()); }};
}

} // namespace pw::app
