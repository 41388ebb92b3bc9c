// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/paneltesting.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace pw::test {

QString shownText(const QWidget& panel)
{
    QStringList texts;
    for (const QLabel* label : panel.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&panel))
            texts += label->text();
    }
    for (const QLineEdit* field : panel.findChildren<QLineEdit*>()) {
        if (field->isVisibleTo(&panel))
            texts += field->text();
    }
    return texts.join(u'\n');
}

void type(QWidget* field, const QString& text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace pw::test
