// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportjob.h"
#include "app/window/imagesession.h"
#include "app/window/profilekeeper.h"
#include "core/compliance/assessment.h"
#include "ui/rendering/caption.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "scriptedinspection.h"
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace pw;
using app::ImageSession;
using ui::InspectionState;

namespace {

/// One row: the head may be turned by so many degrees.
ComplianceProfile profileOf(const char* id, double degrees)
{
    Condition condition;
    condition.measure = "head-yaw";
    condition.magnitude = true;
    condition.maximum = degrees;
    Requirement requirement;
    requirement.id = "yaw";
    requirement.title = "Looks into the camera";
    requirement.conditions = {condition};
    requirement.source = "own limit";
    ComplianceProfile profile;
    profile.id = id;
    profile.title = "Profile";
    profile.requirements = {requirement};
    return profile;
}

/// A session over two photographs, each with a head turned by nine degrees.
struct Fixture {
    test::ScriptedInspection script;
    ui::InspectionListModel list;
    app::InspectionController controller{script.factory()};
    ImageSession session{list, controller};
    QTemporaryDir folder;
    std::vector<InspectionResult> shown;

    Fixture()
    {
        QObject::connect(&session, &ImageSession::inspectionChanged, &session,
                         [this](const InspectionResult& result) { shown.push_back(result); });
        session.setProfile(profileOf("strict", 5));
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        picture.save(folder.filePath(u"1.png"_s));
        picture.save(folder.filePath(u"2.png"_s));
        session.open({folder.path()});
    }
    [[nodiscard]] bool isDone() const
    {
        return list.rowCount() == 2 && list.item(0).state == InspectionState::Done &&
               list.item(1).state == InspectionState::Done;
    }
};

} // namespace

class ComplianceTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void resultsAndListCarryTheVerdict();
    void anotherProfileRunsNothingAgain();
    void otherParametersForgetTheVerdict();
    void tableHasARowForEachFace();
    void captionSaysTheVerdict();
    void keeperKnowsBuiltInProfiles();
    void keeperSavesAndRemoves();
    void keeperTellsWhatCannotBeRead();
};

void ComplianceTest::resultsAndListCarryTheVerdict()
{
    Fixture f;
    QTRY_VERIFY(f.isDone());
    QCOMPARE(f.list.item(0).verdict, Verdict::Fail);
    QCOMPARE(f.list.item(1).verdict, Verdict::Fail);
    const auto& compliance = f.session.current()->current()->compliance;
    QVERIFY(compliance);
    QCOMPARE(compliance->verdict.profileId, std::string("strict"));
    QCOMPARE(compliance->verdict.overall, Verdict::Fail);
}

void ComplianceTest::anotherProfileRunsNothingAgain()
{
    Fixture f;
    QTRY_VERIFY(f.isDone());
    const auto inspections = f.script.begun().size();
    const auto published = f.shown.size();
    f.session.setProfile(profileOf("lenient", 20));
    QCOMPARE(f.list.item(0).verdict, Verdict::Pass); // at once
    QCOMPARE(f.list.item(1).verdict, Verdict::Pass);
    QCOMPARE(f.shown.size(), published + 1);
    QCOMPARE(f.shown.back().current()->compliance->verdict.overall, Verdict::Pass);
    f.session.choose(1);
    QCOMPARE(f.shown.back().current()->compliance->verdict.profileId, std::string("lenient"));
    QTest::qWait(50);
    QCOMPARE(f.script.begun().size(), inspections);
}

void ComplianceTest::otherParametersForgetTheVerdict()
{
    Fixture f;
    QTRY_VERIFY(f.isDone());
    f.script.held = true;
    app::SessionOptions options;
    options.parameters.seed = 5;
    f.session.setOptions(options);
    QCOMPARE(f.list.item(1).verdict, std::nullopt);
    QVERIFY(f.session.summaries().empty());
    f.script.held = false;
    QTRY_VERIFY(f.isDone());
    QCOMPARE(f.list.item(1).verdict, Verdict::Fail);
}

void ComplianceTest::tableHasARowForEachFace()
{
    Fixture f;
    QTRY_VERIFY(f.isDone());
    app::ExportJob job;
    job.request = {ui::ExportKind::Csv, f.folder.filePath(u"list.csv"_s)};
    job.result = *f.session.current();
    job.list = f.session.summaries();
    job.profile = *f.session.profile();
    QCOMPARE(app::runExport(job).kind, app::ExportOutcome::Kind::Written);
    QFile file(job.request.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 4); // header, two faces, and nothing after the last line's end
    QVERIFY(lines[0].contains("verdict.yaw"));
    QVERIFY(lines[1].startsWith(f.folder.filePath(u"1.png"_s).toUtf8()));
    QVERIFY(lines[2].contains(",fail,"));
    // What is kept for the table holds no photograph.
    QCOMPARE(job.list.front().image->width(), 1);
}

void ComplianceTest::captionSaysTheVerdict()
{
    Fixture f;
    QTRY_VERIFY(f.isDone());
    const auto lines = captionLines(*f.session.current(), {});
    const auto line =
        std::ranges::find_if(lines, [](const CaptionLine& l) { return l.label.startsWith(u"Compliance"); });
    QVERIFY(line != lines.end());
    QVERIFY(line->text.startsWith(u"Profile: "));
}

void ComplianceTest::keeperKnowsBuiltInProfiles()
{
    const QTemporaryDir folder;
    const app::ProfileKeeper keeper(QCoreApplication::applicationFilePath().toStdString(), folder.path());
    if (keeper.profiles().empty())
        QSKIP("the profiles lie beside the program, not beside its tests");
    QCOMPARE(keeper.find(u"no such profile"_s)->id, std::string(kDefaultProfile));
}

void ComplianceTest::keeperSavesAndRemoves()
{
    const QTemporaryDir folder;
    const QString profiles = QDir(folder.path()).filePath(u"profiles"_s);
    app::ProfileKeeper keeper("/nowhere/bin/program", profiles);
    const QSignalSpy changed(&keeper, &app::ProfileKeeper::changed);
    const QSignalSpy messages(&keeper, &app::ProfileKeeper::messageRaised);
    keeper.apply({{profileOf("mine", 7)}, {}, "mine"});
    QCOMPARE(changed.size(), 1);
    QVERIFY(keeper.find(u"mine"_s));
    QVERIFY(QFile::exists(QDir(profiles).filePath(u"mine.json"_s)));

    app::ProfileKeeper again("/nowhere/bin/program", profiles); // the next start
    QVERIFY(again.find(u"mine"_s));
    QCOMPARE(again.find(u"mine"_s)->requirements.front().conditions.front().maximum, 7.0);
    again.apply({{}, {"mine"}, "icao-portrait"});
    QVERIFY(!again.find(u"mine"_s));
    QVERIFY(!QFile::exists(QDir(profiles).filePath(u"mine.json"_s)));
    QCOMPARE(messages.size(), 0);
}

void ComplianceTest::keeperTellsWhatCannotBeRead()
{
    const QTemporaryDir folder;
    QFile broken(folder.filePath(u"broken.json"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{");
    broken.close();
    app::ProfileKeeper keeper("/nowhere/bin/program", folder.path());
    const auto problems = keeper.problems();
    QVERIFY(std::ranges::any_of(problems, [](const ui::Message& m) { return m.text.contains(u"broken"_s); }));
    const QSignalSpy messages(&keeper, &app::ProfileKeeper::messageRaised);
    keeper.apply({{}, {"icao-portrait"}, {}}); // not there to be removed
    QCOMPARE(messages.size(), 1);
}

QTEST_MAIN(ComplianceTest)
#include "tst_compliance.moc"
