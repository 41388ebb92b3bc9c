// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputnames.h"

#include <QTest>

using namespace pw::app;

class TestOutputNames : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void namesOfOneInput()
    {
        QCOMPARE(recordName("a"), std::string("a.json"));
        QCOMPARE(mapName("a", 1), std::string("a.map.npy"));
        QCOMPARE(mapName("a", 2), std::string("a.face2.map.npy"));
        QCOMPARE(overlayName("a", 1), std::string("a.overlay.png"));
        QCOMPARE(overlayName("a", 12), std::string("a.face12.overlay.png"));
    }

    void folderAndSuffixGo()
    {
        OutputNames names;
        QCOMPARE(names.stemFor("/somewhere/my face.v2.jpg", 1), std::string("my face.v2"));
        QCOMPARE(names.stemFor("plain", 1), std::string("plain"));
    }

    void equalStemsAreNumbered()
    {
        OutputNames names;
        QCOMPARE(names.stemFor("a/face.jpg", 1), std::string("face"));
        QCOMPARE(names.stemFor("b/face.png", 1), std::string("face-2"));
        QCOMPARE(names.stemFor("a/face.jpg", 1), std::string("face-3"));
        QCOMPARE(names.stemFor("face-2.jpg", 1), std::string("face-2-2"));
    }

    void furtherFacesAreNotOverwrittenEither()
    {
        OutputNames names;
        QCOMPARE(names.stemFor("group.jpg", 3), std::string("group"));
        QCOMPARE(names.stemFor("group.face2.jpg", 1), std::string("group.face2-2"));
        QCOMPARE(names.stemFor("group.face4.jpg", 1), std::string("group.face4"));
    }
};

QTEST_GUILESS_MAIN(TestOutputNames)
#include "tst_outputnames.moc"
