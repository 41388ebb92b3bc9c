// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace pw::app {

/// Installs our catalogue and Qt's own for one language, before the first widget is made; removes them at its
/// end.
class TranslationLoader {
  public:
    /// `language`: "de", or "" for the system's. Source texts are English, so English needs no catalogue.
    explicit TranslationLoader(const QString& language);
    ~TranslationLoader();
    TranslationLoader(const TranslationLoader&) = delete;
    TranslationLoader& operator=(const TranslationLoader&) = delete;

    /// The language in use: one of languages().
    [[nodiscard]] const QString& language() const { return m_language; }

    /// "en" and every language that a catalogue is built in for.
    [[nodiscard]] static QStringList languages();

  private:
    QString m_language;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace pw::app
