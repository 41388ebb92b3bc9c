// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/mapmethods.h"
#include "ui/dialogs/aboutpage.h"
#include "ui/dialogs/helppage.h"
#include "ui/dialogs/pagedialog.h"

#include <QCoreApplication>
#include <QTest>
#include <QTextBrowser>

using namespace pw;
using namespace pw::ui;

class TestPages : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void helpExplainsEveryMethod();
    void aboutNamesVersionLibrariesAndModels();
};

namespace {

QString plain(const QString& html)
{
    const PageDialog dialog(QStringLiteral("title"), html);
    return dialog.findChild<QTextBrowser*>(QStringLiteral("page"))->toPlainText();
}

} // namespace

void TestPages::helpExplainsEveryMethod()
{
    const QString text = plain(helpPage());
    for (const MapMethodDescriptor& method : mapMethods()) {
        QVERIFY2(text.contains(QString::fromUtf8(method.name)), method.key);
        QVERIFY2(text.contains(QString::fromUtf8(method.formula)), method.key);
        QVERIFY2(text.contains(QString::fromUtf8(method.source)), method.key);
    }
}

void TestPages::aboutNamesVersionLibrariesAndModels()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("9.8.7"));
    QString text = plain(aboutPage({}));
    QVERIFY(text.contains(QLatin1StringView("9.8.7")));
    QVERIFY(text.contains(QLatin1StringView(qVersion())));
    QVERIFY(text.contains(QLatin1StringView("fr_feature.onnx")));
    QVERIFY(text.contains(QLatin1StringView("fr_detect.onnx")));
    QVERIFY(text.contains(QLatin1StringView("astronaut.png")));
    QVERIFY(text.contains(QStringLiteral("MIT – npm package")));
    QVERIFY(!text.contains(QLatin1StringView("LibTorch")));

    Environment environment;
    environment.libraries = {{"LibTorch", "1.2.3"}};
    text = plain(aboutPage(environment));
    QVERIFY(text.contains(QLatin1StringView("LibTorch")));
    QVERIFY(text.contains(QLatin1StringView("1.2.3")));
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
