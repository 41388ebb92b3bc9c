// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/imagesession.h"
#include "app/window/translationloader.h"
#include "core/pipeline/stages.h"
#include "core/quality/mapmethods.h"
#include "core/report/errormessage.h"
#include "ui/commands/commandset.h"
#include "ui/messages/errortext.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using app::TranslationLoader;

class TranslationsTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void languages();
    void german();
    void plurals();
    void errorsKeepTheirSubject();
    void coreTables();
    void commandsKeepTheirMnemonics();
    void unknownLanguageFollowsTheSystem();
    void removedAtItsEnd();
};

void TranslationsTest::languages()
{
    QCOMPARE(TranslationLoader::languages(), (QStringList{u"en"_s, u"de"_s}));
}

void TranslationsTest::german()
{
    const TranslationLoader german(u"de"_s);
    QCOMPARE(german.language(), u"de"_s);
    QCOMPARE(app::ImageSession::tr("pasted %1").arg(3), u"eingefügt 3"_s);
    QCOMPARE(QLocale().toString(0.5), u"0,5"_s);
    // Qt's own catalogue
    const QDialogButtonBox box(QDialogButtonBox::Cancel);
    QVERIFY(box.button(QDialogButtonBox::Cancel)->text().contains(u"Abbrechen"_s));
}

void TranslationsTest::plurals()
{
    const auto threads = [](int n) {
        return QCoreApplication::translate("pw::app::Engine", "CPU, %n thread(s)", nullptr, n);
    };
    {
        const TranslationLoader english(u"en"_s);
        QCOMPARE(threads(1), u"CPU, 1 thread"_s);
        QCOMPARE(threads(2), u"CPU, 2 threads"_s);
    }
    const TranslationLoader german(u"de"_s);
    QCOMPARE(threads(1), u"CPU, 1 Thread"_s);
    QCOMPARE(threads(2), u"CPU, 2 Threads"_s);
}

void TranslationsTest::errorsKeepTheirSubject()
{
    QHash<int, QString> english;
    for (const ErrorMessage& row : errorMessages())
        english[static_cast<int>(row.code)] = ui::errorMessage({row.code, "foto.png", {}}).text;
    const TranslationLoader german(u"de"_s);
    for (const ErrorMessage& row : errorMessages()) {
        const QString text = ui::errorMessage({row.code, "foto.png", {}}).text;
        QVERIFY2(text != english[static_cast<int>(row.code)], row.sentence);
        QCOMPARE(text.contains(u"foto.png"_s), QByteArray(row.sentence).contains("%1"));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
    }
}

void TranslationsTest::coreTables()
{
    const TranslationLoader german(u"de"_s);
    for (const StageDescriptor& stage : stages())
        QVERIFY2(QCoreApplication::translate("pw::Stage", stage.text) != QLatin1String(stage.text),
                 stage.text);
    for (const MapMethodDescriptor& method : mapMethods())
        QVERIFY2(QCoreApplication::translate("pw::MapMethod", method.shows) !=
                     QString::fromUtf8(method.shows),
                 method.key);
}

/// Each menu of the German window has one mnemonic a command, and none twice.
void TranslationsTest::commandsKeepTheirMnemonics()
{
    const TranslationLoader german(u"de"_s);
    QHash<int, QString> used;
    for (const ui::Command& command : ui::commands()) {
        const QString text = ui::commandText(command);
        QCOMPARE(text.count(u'&'), 1);
        const QChar mnemonic = text[text.indexOf(u'&') + 1].toLower();
        QString& letters = used[static_cast<int>(command.menu)];
        QVERIFY2(!letters.contains(mnemonic), qPrintable(text));
        letters += mnemonic;
        QCOMPARE(text.endsWith(u'…'), QString::fromUtf8(command.text).endsWith(u'…'));
    }
}

void TranslationsTest::unknownLanguageFollowsTheSystem()
{
    const TranslationLoader loader(u"xx"_s);
    QCOMPARE(loader.language(), u"en"_s); // tests run in the C locale
}

void TranslationsTest::removedAtItsEnd()
{
    {
        const TranslationLoader german(u"de"_s);
    }
    QCOMPARE(app::ImageSession::tr("pasted %1"), u"pasted %1"_s);
}

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
