// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/translationloader.h"

#include "app/window/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace pw::app {

namespace {

/// The first of the system's languages that we speak.
QString systemLanguage()
{
    const QStringList known = TranslationLoader::languages();
    for (const QString& name : QLocale::system().uiLanguages())
        if (const QString code = name.left(2); known.contains(code))
            return code;
    return u"en"_s;
}

} // namespace

TranslationLoader::TranslationLoader(const QString& language)
    : m_language(languages().contains(language) ? language : systemLanguage())
{
    if (m_own.load(u"pixelworth_"_s + m_language, u":/translations"_s))
        QCoreApplication::installTranslator(&m_own);
    else if (m_language != u"en"_s)
        qCWarning(appLog, "The catalogue of the language cannot be read.");
    // Buttons of Qt's dialogs; there is none for English, and on a small system there may be none at all.
    if (m_qt.load(u"qtbase_"_s + m_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // Numbers as the texts around them: no German comma in an English sentence.
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.name().startsWith(m_language) ? system : QLocale(m_language));
}

TranslationLoader::~TranslationLoader()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(QLocale::system());
}

QStringList TranslationLoader::languages()
{
    QStringList codes{u"en"_s};
    for (const QString& name : QDir(u":/translations"_s).entryList({u"pixelworth_*.qm"_s}))
        if (const QString code = name.mid(11, 2); !codes.contains(code))
            codes << code;
    return codes;
}

} // namespace pw::app
