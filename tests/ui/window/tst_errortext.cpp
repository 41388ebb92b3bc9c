// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/errormessage.h"
#include "ui/messages/errortext.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace pw;
using namespace pw::ui;

namespace {

/// Puts a mark before every sentence of the context.
class MarkingTranslator : public QTranslator {
  public:
    QString translate(const char* context, const char* text, const char*, int) const override
    {
        return qstrcmp(context, "pw::ErrorMessage") == 0 ? QLatin1StringView("* ") + QString::fromUtf8(text)
                                                         : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestErrorText : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyCodeHasASentence_data();
    void everyCodeHasASentence();
    void aSubjectWithAPlaceholderStaysWhole();
    void severityTellsFindingsFromFailures();
};

void TestErrorText::everyCodeHasASentence_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        QTest::newRow(pw::errorMessage(static_cast<ErrorCode>(code)).key) << code;
}

void TestErrorText::everyCodeHasASentence()
{
    QFETCH(int, code);
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const InspectionError error{static_cast<ErrorCode>(code), "portrait.jpg", "the cause"};
    const Message message = ui::errorMessage(error);
    QCoreApplication::removeTranslator(&translator);

    QVERIFY(message.text.startsWith(QLatin1StringView("* ")));
    QVERIFY(message.text.size() > 10);
    QVERIFY(!message.text.contains(QLatin1StringView("%1")));
    const QString sentence = QString::fromUtf8(pw::errorMessage(error.code).sentence);
    QCOMPARE(message.text.contains(QLatin1StringView("portrait.jpg")),
             sentence.contains(QLatin1StringView("%1")));
    QCOMPARE(message.details, QStringLiteral("the cause"));
}

void TestErrorText::aSubjectWithAPlaceholderStaysWhole()
{
    const Message message = ui::errorMessage({ErrorCode::FileNotReadable, "100%1 <b>.jpg", {}});
    QVERIFY(message.text.contains(QLatin1StringView("100%1 <b>.jpg")));
    QVERIFY(message.details.isEmpty());
}

void TestErrorText::severityTellsFindingsFromFailures()
{
    QCOMPARE(ui::errorMessage({ErrorCode::NoFaceFound, "a", {}}).severity, Severity::Warning);
    QCOMPARE(ui::errorMessage({ErrorCode::WriteFailed, "a", {}}).severity, Severity::Error);
    QCOMPARE(ui::errorMessage({ErrorCode::Cancelled, "a", {}}).severity, Severity::Information);
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
