// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/rendering/syntheticinspection.h"
#include "ui/viewer/carriedover.h"

#include <QtTest>

using namespace pw;
using namespace pw::test;
using pw::ui::carriedOver;

namespace {

InspectionResult shown()
{
    return syntheticInspection(QSize(300, 200), {{QPointF(100, 100), 1, 0}, {QPointF(230, 100), 0.6, 0}});
}

/// The same photograph, with as much as is known after a stage.
InspectionResult partial(bool detected)
{
    InspectionResult result = shown();
    result.finished = false;
    for (auto& face : result.faces) {
        face.aligned.reset();
        face.map.reset();
        face.quality.reset();
    }
    if (!detected) {
        result.faces.clear();
        result.currentFace = -1;
    }
    return result;
}

} // namespace

class CarriedOverTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void facesAndMapStayUntilThereAreNewOnes()
    {
        const InspectionResult decoded = carriedOver(shown(), partial(false));
        QCOMPARE(decoded.faces.size(), std::size_t(2));
        QVERIFY(decoded.current() && decoded.current()->map);

        const InspectionResult detected = carriedOver(decoded, partial(true));
        QVERIFY(detected.faces[0].map && detected.faces[0].aligned);
        QVERIFY(!detected.faces[1].map); // was not chosen: nothing is promised for it
    }

    void aNewMapReplacesTheOld()
    {
        InspectionResult next = partial(true);
        next.faces[0].aligned = shown().faces[0].aligned;
        next.faces[0].map.emplace();
        next.faces[0].map->mean = 0.25;
        QCOMPARE(carriedOver(shown(), next).faces[0].map->mean, 0.25);
    }

    void aFinishedResultIsTakenAsItIs()
    {
        InspectionResult next = partial(true);
        next.finished = true;
        QVERIFY(!carriedOver(shown(), next).faces[0].map);
    }

    void aFailureIsTakenAsItIs()
    {
        InspectionResult next = partial(false);
        next.error = InspectionError{ErrorCode::NoFaceFound, {}, {}};
        QVERIFY(carriedOver(shown(), next).faces.empty());
    }

    void anotherPhotographStartsEmpty()
    {
        const InspectionResult other = syntheticInspection(QSize(301, 200), {});
        InspectionResult next = other;
        next.finished = false;
        QVERIFY(carriedOver(shown(), next).faces.empty());
    }

    void anotherFaceHasNoMapYet()
    {
        InspectionResult next = partial(true);
        next.currentFace = 1;
        const InspectionResult merged = carriedOver(shown(), next);
        QVERIFY(!merged.faces[0].map && !merged.faces[1].map);
    }
};

QTEST_GUILESS_MAIN(CarriedOverTest)
#include "tst_carriedover.moc"
