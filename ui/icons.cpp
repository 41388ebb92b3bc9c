// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include "ui/settings/theme.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <array>
#include <utility>
#include <variant>

// The resources live in a static library: without this call the linker drops them. Q_INIT_RESOURCE must stand
// outside of any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString kFolder = u":/icons/"_s;
const QString kApplicationIcon = u"pixelworth"_s;

/// Teal, crimson and amber: the blue in the first two keeps them apart from amber where red and green look
/// alike.
struct VerdictInk {
    QLatin1StringView icon;
    QRgb onLight;
    QRgb onDark;
};
constexpr std::array kVerdictInks = {
    VerdictInk{QLatin1StringView("pass"), 0xff00685f, 0xff5ccdb6},
    VerdictInk{QLatin1StringView("review"), 0xff7a5500, 0xfff0c04e},
    VerdictInk{QLatin1StringView("fail"), 0xffa30f45, 0xffff86a0},
};

QByteArray source(const QString& name)
{
    loadResources();
    QFile file(kFolder + name + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where an icon takes its ink: nothing stands for the application's palette at the time of painting.
using Ink = std::variant<std::monostate, QPalette, QColor>;

/// Renders from the source each time, with the placeholder `currentColor` replaced: one source for every
/// theme.
class LineIconEngine final : public QIconEngine {
  public:
    LineIconEngine(QString name, QByteArray svg, Ink ink)
        : m_name(std::move(name)), m_svg(std::move(svg)), m_ink(std::move(ink))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour(mode).name().toLatin1());
        QSvgRenderer(svg).render(painter, square(rect));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_svg.isEmpty(); }

  private:
    static QRectF square(const QRect& rect)
    {
        const int side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        return square;
    }

    QColor colour(QIcon::Mode mode) const
    {
        if (const QColor* fixed = std::get_if<QColor>(&m_ink))
            return *fixed;
        const QPalette* pinned = std::get_if<QPalette>(&m_ink);
        const QPalette palette = pinned ? *pinned : QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return iconColour(m_name, palette);
    }

    QString m_name;
    QByteArray m_svg;
    Ink m_ink;
};

QIcon lineIcon(const QString& name, Ink ink)
{
    QByteArray svg = source(name);
    return svg.isEmpty() ? QIcon() : QIcon(new LineIconEngine(name, std::move(svg), std::move(ink)));
}

} // namespace

QIcon themedIcon(QAnyStringView name, const QPalette& palette)
{
    return lineIcon(name.toString(), palette);
}

QIcon themedIcon(QAnyStringView name, const QColor& colour)
{
    return lineIcon(name.toString(), colour);
}

QIcon themedIcon(QAnyStringView name)
{
    return lineIcon(name.toString(), {});
}

QColor iconColour(QAnyStringView name, const QPalette& palette)
{
    const bool dark = isDark(palette);
    for (const VerdictInk& verdict : kVerdictInks) {
        if (name == verdict.icon)
            return QColor::fromRgb(dark ? verdict.onDark : verdict.onLight);
    }
    return palette.color(QPalette::WindowText);
}

QIcon applicationIcon()
{
    return lineIcon(kApplicationIcon, {});
}

QStringList iconNames()
{
    loadResources();
    QStringList names;
    for (const QString& file : QDir(kFolder).entryList({u"*.svg"_s}, QDir::Files, QDir::Name)) {
        if (const QString name = file.chopped(4); name != kApplicationIcon)
            names += name;
    }
    return names;
}

} // namespace pw::ui
