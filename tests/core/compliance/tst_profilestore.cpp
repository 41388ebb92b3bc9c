// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/profilereader.h"
#include "core/compliance/profilestore.h"
#include "tests/support/testassets.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace pw;

class TestProfileStore : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::string path(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }

    [[nodiscard]] static ProfileStore open(const std::string& userFolder = {})
    {
        return ProfileStore::open(test::program("pixelworth-cli"), userFolder);
    }

    static void write(const std::string& file, const QByteArray& text)
    {
        QDir().mkpath(QFileInfo(QString::fromStdString(file)).path());
        QFile out(QString::fromStdString(file));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
    }

    static ComplianceProfile copyOfDefault(const ProfileStore& store, const std::string& id)
    {
        ComplianceProfile copy = store.find(kDefaultProfile)->profile;
        copy.id = id;
        copy.title = "My limits";
        return copy;
    }

  private Q_SLOTS:
    void theDefaultComesFirst()
    {
        const auto store = open();
        QVERIFY2(store.problems().empty(),
                 store.problems().empty() ? "" : store.problems().front().detail.c_str());
        QCOMPARE(store.profiles().size(), std::size_t{4});
        QCOMPARE(store.profiles().front().profile.id, std::string(kDefaultProfile));
        for (const auto& stored : store.profiles())
            QVERIFY(stored.builtIn && stored.profile.sha256.size() == 64);
    }

    void loadsByIdAndFromAFile()
    {
        const auto store = open();
        QCOMPARE(store.load("live-probe")->id, std::string("live-probe"));
        QCOMPARE(store.load(store.find("live-probe")->file)->id, std::string("live-probe"));
        const auto unknown = store.load("nothing");
        QCOMPARE(unknown.error().code, ErrorCode::InvalidArgument);
        QVERIFY(unknown.error().detail.find("icao-portrait, ") != std::string::npos);
    }

    void savedCopiesComeBack()
    {
        const std::string folder = path("user/profiles");
        auto store = open(folder);
        ComplianceProfile copy = copyOfDefault(store, "mine");
        copy.requirements[1].conditions[0].minimum = 60;
        QVERIFY(store.save(copy));
        QVERIFY(!store.find("mine")->builtIn);

        auto again = open(folder);
        QVERIFY(again.problems().empty());
        QVERIFY(again.find("mine")->profile == store.find("mine")->profile);
        QCOMPARE(again.profiles().back().profile.id, std::string("mine"));
        QCOMPARE(again.freeId("mine"), std::string("mine-2"));
        QCOMPARE(again.freeId("other"), std::string("other"));

        copy.title = "Second version";
        QVERIFY(again.save(copy));
        QCOMPARE(again.profiles().size(), std::size_t{5});
        QCOMPARE(open(folder).find("mine")->profile.title, std::string("Second version"));

        QVERIFY(again.remove("mine"));
        QVERIFY(!again.find("mine"));
        QVERIFY(!open(folder).find("mine"));
    }

    void whatCameWithTheProgramStays()
    {
        auto store = open(path("stays"));
        const auto saved = store.save(store.find(kDefaultProfile)->profile);
        QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(store.remove("live-probe").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(store.remove("unknown").error().code, ErrorCode::InvalidArgument);
        QVERIFY(QFile::exists(QString::fromStdString(store.find("live-probe")->file)));
        auto without = open();
        QCOMPARE(without.save(copyOfDefault(without, "mine")).error().code, ErrorCode::InvalidArgument);
    }

    void aBrokenFileIsAProblemAndTheOthersGoOn()
    {
        const std::string folder = path("broken");
        auto store = open(folder);
        QVERIFY(store.save(copyOfDefault(store, "good")));
        write(folder + "/bad.json", "{");
        write(folder + "/notes.txt", "not a profile");
        const auto again = open(folder);
        QVERIFY(again.find("good"));
        QCOMPARE(again.problems().size(), std::size_t{1});
        QVERIFY(again.problems().front().subject.ends_with("bad.json"));
    }

    void anIdThatIsTakenIsAProblem()
    {
        const std::string folder = path("twice");
        auto store = open(folder);
        QVERIFY(store.save(copyOfDefault(store, "mine")));
        QVERIFY(QFile::copy(QString::fromStdString(folder + "/mine.json"),
                            QString::fromStdString(folder + "/mine copy.json")));
        const auto again = open(folder);
        QCOMPARE(again.profiles().size(), std::size_t{5});
        QVERIFY(again.problems().front().detail.find("\"mine\"") != std::string::npos);
    }

    void programsWithoutProfilesSaySo()
    {
        const auto store = ProfileStore::open(path("bin/program"));
        QVERIFY(store.profiles().empty());
        QCOMPARE(store.problems().size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
