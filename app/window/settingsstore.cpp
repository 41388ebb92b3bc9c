// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settingsstore.h"

#include "app/window/logging.h"
#include "app/window/settingscodec.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QVariant>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace pw::app {

namespace {

using ui::AppSettings;

/// One line of the file. `write` gives nothing for a value that equals the default's.
struct Row {
    QString key;
    std::function<std::optional<QVariant>(const AppSettings&, const AppSettings& defaults)> write;
    std::function<bool(AppSettings&, const QVariant&)> read;
};

/// `member` returns a reference to the value inside an AppSettings, constant or not.
template <class Member, class T>
Row row(const char* key, Member member, SettingsCodec<T> codec)
{
    return {QString::fromLatin1(key),
            [=](const AppSettings& settings, const AppSettings& defaults) -> std::optional<QVariant> {
                if (member(settings) == member(defaults))
                    return std::nullopt;
                return codec.write(member(settings));
            },
            [=](AppSettings& settings, const QVariant& stored) {
                std::optional<T> value = codec.read(stored);
                if (value)
                    member(settings) = *std::move(value);
                return value.has_value();
            }};
}

// A lambda that names a member, for constant and changeable settings alike.
#define PW_MEMBER(path)                                                                                      \
    [](auto& settings) -> auto&                                                                              \
    {                                                                                                        \
        return settings.path;                                                                                \
    }

const std::vector<Row>& rows()
{
    static const std::vector<Row> table = {
        row("interface/language", PW_MEMBER(language), languageCodec()),
        row("interface/theme", PW_MEMBER(theme), themeCodec()),
        row("interface/reducedMotion", PW_MEMBER(reducedMotion), switchCodec()),
        row("interface/shortcuts", PW_MEMBER(shortcuts), shortcutsCodec()),
        row("interface/collapsedPanels", PW_MEMBER(collapsedPanels), textListCodec()),
        row("interface/histogramLogarithmic", PW_MEMBER(histogramLogarithmic), switchCodec()),
        row("interface/windowGeometry", PW_MEMBER(windowGeometry), bytesCodec()),
        row("interface/windowState", PW_MEMBER(windowState), bytesCodec()),
        row("interface/guides", PW_MEMBER(guides), switchCodec()),
        row("compliance/profile", PW_MEMBER(profile), textCodec()),
        row("engine/device", PW_MEMBER(device.kind), deviceKindCodec()),
        row("engine/deviceIndex", PW_MEMBER(device.index), integerCodec(0, 63)),
        row("engine/threads", PW_MEMBER(threads), integerCodec(0, 256)),
        row("engine/network", PW_MEMBER(network), networkIdCodec()),
        row("engine/networkDevices", PW_MEMBER(networkDevices), networkDevicesCodec()),
        row("files/maxMegapixels", PW_MEMBER(maxMegapixels), integerCodec(1, 1000)),
        row("files/recent", PW_MEMBER(recentFiles), textListCodec()),
        row("files/lastFolder", PW_MEMBER(lastFolder), textCodec()),
        row("inspection/method", PW_MEMBER(parameters.method), mapMethodCodec()),
        row("inspection/passes", PW_MEMBER(parameters.passes), integerCodec(3, 1000)),
        row("inspection/dropout", PW_MEMBER(parameters.dropout), numberCodec(0.01, 0.99)),
        row("inspection/seed", PW_MEMBER(parameters.seed), seedCodec()),
        row("overlay/visible", PW_MEMBER(overlay.visible), switchCodec()),
        row("overlay/opacity", PW_MEMBER(overlay.opacity), numberCodec(0, 1)),
        row("overlay/colourMap", PW_MEMBER(overlay.colourMap), colourMapCodec()),
        row("overlay/low", PW_MEMBER(overlay.low), numberCodec(0, 1)),
        row("overlay/high", PW_MEMBER(overlay.high), numberCodec(0, 1)),
        row("overlay/threshold", PW_MEMBER(overlay.threshold), optionalNumberCodec(0, 1)),
        row("overlay/smooth", PW_MEMBER(overlay.smooth), switchCodec()),
        row("camera/device", PW_MEMBER(live.camera), textCodec()),
        row("camera/width", PW_MEMBER(live.width), integerCodec(0, 16384)),
        row("camera/height", PW_MEMBER(live.height), integerCodec(0, 16384)),
        row("camera/framesPerSecond", PW_MEMBER(live.framesPerSecond), integerCodec(0, 1000)),
        row("camera/mirrored", PW_MEMBER(live.mirrored), switchCodec()),
        row("camera/smoothing", PW_MEMBER(live.smoothing), numberCodec(0, 5)),
        row("camera/captureByItself", PW_MEMBER(live.byItself), switchCodec()),
        row("camera/captureFolder", PW_MEMBER(live.captureFolder), textCodec()),
        row("camera/timeline", PW_MEMBER(live.series), textListCodec()),
    };
    return table;
}

#undef PW_MEMBER

} // namespace

SettingsStore::SettingsStore(QString file) : m_file(std::move(file)) {}

AppSettings SettingsStore::load() const
{
    AppSettings settings;
    const QSettings file(m_file, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        qCWarning(appLog, "The settings file is damaged: what could not be read has its default.");
    for (const Row& row : rows())
        if (file.contains(row.key) && !row.read(settings, file.value(row.key)))
            qCWarning(appLog, "Setting \"%s\" has no valid value: the default is used.",
                      qUtf8Printable(row.key));
    if (!(settings.overlay.low < settings.overlay.high)) {
        qCWarning(appLog, "The stored limits of the colour scale are out of order: the defaults are used.");
        settings.overlay.low = OverlayStyle().low;
        settings.overlay.high = OverlayStyle().high;
    }
    return settings;
}

bool SettingsStore::save(const AppSettings& settings) const
{
    const AppSettings defaults;
    QSettings file(m_file, QSettings::IniFormat);
    for (const Row& row : rows()) {
        const std::optional<QVariant> value = row.write(settings, defaults);
        if (value)
            file.setValue(row.key, *value);
        else
            file.remove(row.key);
    }
    file.sync();
    if (file.status() == QSettings::AccessError)
        qCWarning(appLog, "The settings could not be written.");
    return file.status() != QSettings::AccessError;
}

QString SettingsStore::profileFolder() const
{
    return QFileInfo(m_file).absoluteDir().filePath(u"profiles"_s);
}

QString SettingsStore::defaultFile()
{
    const QString folder = qEnvironmentVariable("PIXELWORTH_CONFIG");
    if (!folder.isEmpty())
        return QDir(folder).filePath(u"pixelworth.ini"_s);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(u"pixelworth/pixelworth.ini"_s);
}

} // namespace pw::app
