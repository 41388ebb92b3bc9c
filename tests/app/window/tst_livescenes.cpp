// SPDX-License-Identifier: GPL-3.0-or-later
// The generated film through the real models at twelve frames a second of its own time: at each moment, what
// is the person told? PIXELWORTH_SCENES=1 prints quality and instruction of every frame.
#include "app/window/imagesession.h"
#include "app/window/inspectionengine.h"
#include "app/window/liveanalysis.h"
#include "app/window/livefeedback.h"
#include "core/compliance/profilestore.h"
#include "tests/app/live/scenevideo.h"
#include "tests/support/testassets.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using namespace pw::app;
using namespace pw::test;

namespace {

constexpr double kRate = 12;
const cv::Size kSize(1280, 720);

/// What was said when a part of the film had reached a share of its time.
struct Told {
    Scene scene;
    double share = 0;
    QString instruction;
    std::optional<double> quality;
};

} // namespace

class TestLiveScenes : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void eachSceneGetsItsInstruction_data();
    void eachSceneGetsItsInstruction();
    void coveringAloneLowersTheQuality();

  private:
    std::vector<Told> play(const std::vector<ScenePart>& parts);

    ui::InspectionListModel m_list;
    InspectionController m_controller{[] { return makeInspectFunction(Result<ModelStore>(modelStore())); }};
    ImageSession m_session{m_list, m_controller};
    LiveAnalysis m_analysis{m_controller, m_session};
    double m_second = 0;
    std::uint64_t m_sequence = 0;
};

std::vector<Told> TestLiveScenes::play(const std::vector<ScenePart>& parts)
{
    const SceneFilm film(kSize, parts);
    LiveFeedback feedback;
    feedback.setProfile(*ProfileStore::open(program("pixelworth-cli")).load("live-probe"));
    QSignalSpy finished(&m_controller, &InspectionController::finished);
    std::optional<double> quality;
    const auto connection = connect(
        &m_analysis, &LiveAnalysis::analysed, this, [&](const Frame& frame, const InspectionResult& result) {
            const FaceInspection* face = result.current();
            quality.reset();
            if (face && face->quality) {
                const auto row = std::ranges::find(face->components, std::string("embedding-quality"),
                                                   &QualityComponent::key);
                quality = row->native;
                QCOMPARE(quality, std::optional(face->quality->scaled));
            }
            feedback.update(result, secondsOf(frame.captured));
        });
    m_analysis.reset();
    std::vector<Told> told;
    double start = 0;
    for (const ScenePart& part : parts) {
        for (int i = 0; i < std::lround(part.seconds * kRate); ++i) {
            Frame frame;
            frame.bgr = film.frameAt(start + i / kRate);
            frame.sequence = ++m_sequence;
            frame.captured = FrameClock::time_point(
                std::chrono::duration_cast<FrameClock::duration>(std::chrono::duration<double>(m_second)));
            m_second += 1 / kRate;
            const auto before = finished.size();
            m_analysis.offer(frame, "film");
            while (finished.size() == before)
                if (!finished.wait(30'000))
                    return {};
            told.push_back({part.scene, i / kRate / part.seconds, feedback.instruction(), quality});
            if (qEnvironmentVariableIsSet("PIXELWORTH_SCENES"))
                qInfo("%d %.2f %.3f %d %s", static_cast<int>(part.scene), told.back().share,
                      quality.value_or(-1), feedback.failing(), qPrintable(feedback.instruction()));
        }
        start += part.seconds;
    }
    disconnect(connection);
    return told;
}

void TestLiveScenes::eachSceneGetsItsInstruction_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<QStringList>("says"); // one of them, all through the middle of the scene
    const auto row = [](const char* name, Scene scene, const QStringList& says) {
        QTest::newRow(name) << static_cast<int>(scene) << says;
    };
    row("good", Scene::Good, {u"Good"_s});
    row("far away", Scene::Zoom, {u"closer"_s});
    // Turned anticlockwise on the screen, which is to the person's right.
    row("tilted", Scene::Roll, {u"tilt it slightly to your left"_s});
    // In the strongest blur both bands of the sharpness are empty; then the quality alone speaks.
    row("blurred", Scene::Blur, {u"Hold still, clean the lens"_s, u"hold still"_s});
    row("dark", Scene::Dark, {u"lighting"_s, u"light on the face"_s});
    row("covered", Scene::Covered, {u"Uncover the face"_s, u"mask, scarf or hand"_s});
    row("away", Scene::Away, {u"Come into the picture"_s});
}

void TestLiveScenes::eachSceneGetsItsInstruction()
{
    QFETCH(int, scene);
    QFETCH(QStringList, says);
    const auto told = play({{Scene::Good, 2}, {static_cast<Scene>(scene), 3}, {Scene::Good, 3}});
    QVERIFY(!told.empty());
    for (std::size_t i = 24; i < 60; ++i)
        if (told[i].share > 0.5 && told[i].share < 0.75)
            QVERIFY2(std::ranges::any_of(
                         says, [&](const QString& text) { return told[i].instruction.contains(text); }),
                     qPrintable(u"at %1: %2"_s.arg(told[i].share).arg(told[i].instruction)));
    QVERIFY2(told[23].instruction.startsWith(u"Good"_s), qPrintable(told[23].instruction));
    QVERIFY2(told.back().instruction.startsWith(u"Good"_s), qPrintable(told.back().instruction));
}

/// The limits of the live profile lie between what the covered and what the free face reach.
void TestLiveScenes::coveringAloneLowersTheQuality()
{
    double lowestFree = 1;
    double lowestMoving = 1;
    double highestCovered = 0;
    for (const Told& moment : play({{Scene::Good, 2}, {Scene::Pan, 3}, {Scene::Covered, 3}})) {
        if (moment.scene != Scene::Covered)
            QVERIFY2(!moment.instruction.contains(u"Uncover"_s), qPrintable(moment.instruction));
        if (!moment.quality)
            continue;
        if (moment.scene == Scene::Good)
            lowestFree = std::min(lowestFree, *moment.quality);
        else if (moment.scene == Scene::Pan)
            lowestMoving = std::min(lowestMoving, *moment.quality);
        else if (moment.share > 0.2 && moment.share < 0.8)
            highestCovered = std::max(highestCovered, *moment.quality);
    }
    qInfo("free %.3f and more, moving %.3f, covered %.3f and less", lowestFree, lowestMoving, highestCovered);
    QVERIFY(lowestFree > 0.70);
    QVERIFY(lowestMoving > 0.55);
    QVERIFY(highestCovered < 0.55);
}

QTEST_MAIN(TestLiveScenes)
#include "tst_livescenes.moc"
