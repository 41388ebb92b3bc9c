// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/filewriter.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

using pw::ErrorCode;
namespace fs = std::filesystem;

namespace {

std::vector<std::uint8_t> bytesOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

std::string contentOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void put(const fs::path& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary) << text;
}

// While it lives, no file can grow beyond the limit: what a full disk looks like to a program.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_saved);
        rlimit limited = m_saved;
        limited.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_saved);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    rlimit m_saved{};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class TestFileWriter : public QObject {
    Q_OBJECT
  private:
    std::unique_ptr<QTemporaryDir> m_temporary;

    fs::path folder() const { return m_temporary->path().toStdString(); }
    std::string path(const char* name) const { return (folder() / name).string(); }

    std::size_t fileCount() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder()), {}));
    }

  private Q_SLOTS:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void newFile()
    {
        const mode_t mask = ::umask(022);
        QVERIFY(pw::writeFile(path("a.json"), bytesOf("hello"), {}).has_value());
        ::umask(mask);
        QCOMPARE(contentOf(path("a.json")), std::string("hello"));
        QCOMPARE(fileCount(), std::size_t{1}); // no temporary file is left
        struct stat status {};
        QCOMPARE(::stat(path("a.json").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t{0644});
    }

    void severalChunksAndNone()
    {
        std::vector<std::uint8_t> large(1'000'003);
        for (std::size_t i = 0; i < large.size(); ++i)
            large[i] = static_cast<std::uint8_t>(i * 31 + i / 256);
        QVERIFY(pw::writeFile(path("large"), large, {}).has_value());
        QCOMPARE(bytesOf(contentOf(path("large"))), large);
        QVERIFY(pw::writeFile(path("large"), {}, {}).has_value());
        QCOMPARE(fs::file_size(path("large")), std::uintmax_t{0});
    }

    void replacedFileKeepsItsPermissions()
    {
        put(path("a"), "old and longer");
        QCOMPARE(::chmod(path("a").c_str(), 0600), 0);
        QVERIFY(pw::writeFile(path("a"), bytesOf("new"), {path("other")}).has_value());
        QCOMPARE(contentOf(path("a")), std::string("new"));
        struct stat status {};
        QCOMPARE(::stat(path("a").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t{0600});
    }

    void relativePath()
    {
        const fs::path before = fs::current_path();
        fs::current_path(folder());
        QVERIFY(pw::writeFile("relative", bytesOf("x"), {}).has_value());
        fs::current_path(before);
        QCOMPARE(contentOf(path("relative")), std::string("x"));
    }

    // An input is refused whatever name it goes by.
    void inputIsNeverOverwritten_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("input");
        QTest::newRow("itself") << QStringLiteral("photo") << QStringLiteral("photo");
        QTest::newRow("dotted path") << QStringLiteral("sub/../photo") << QStringLiteral("photo");
        QTest::newRow("output is a link to it") << QStringLiteral("link") << QStringLiteral("photo");
        QTest::newRow("output is a link to a link to it")
            << QStringLiteral("link2") << QStringLiteral("photo");
        QTest::newRow("output is a hard link of it") << QStringLiteral("hard") << QStringLiteral("photo");
        QTest::newRow("input was given as a link") << QStringLiteral("photo") << QStringLiteral("link");
        QTest::newRow("both are the same link") << QStringLiteral("link") << QStringLiteral("link");
        QTest::newRow("through a linked folder")
            << QStringLiteral("sublink/inner") << QStringLiteral("sub/inner");
    }
    void inputIsNeverOverwritten()
    {
        QFETCH(QString, output);
        QFETCH(QString, input);
        put(path("photo"), "precious");
        fs::create_directory(path("sub"));
        put(path("sub/inner"), "precious");
        fs::create_symlink("photo", path("link"));
        fs::create_symlink("link", path("link2"));
        fs::create_hard_link(path("photo"), path("hard"));
        fs::create_directory_symlink("sub", path("sublink"));
        const auto before = fileCount();
        const auto written = pw::writeFile(path(output.toUtf8().constData()), bytesOf("x"),
                                           {path("missing"), path(input.toUtf8().constData())});
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::OutputIsInput);
        QCOMPARE(contentOf(path("photo")), std::string("precious"));
        QCOMPARE(contentOf(path("sub/inner")), std::string("precious"));
        QVERIFY(fs::is_symlink(path("link")));
        QCOMPARE(fileCount(), before);
    }

    void linkIsReplacedNotWrittenThrough()
    {
        put(path("bystander"), "untouched");
        fs::create_symlink("bystander", path("link"));
        QVERIFY(pw::writeFile(path("link"), bytesOf("new"), {}).has_value());
        QCOMPARE(contentOf(path("bystander")), std::string("untouched"));
        QVERIFY(!fs::is_symlink(path("link")));
        QCOMPARE(contentOf(path("link")), std::string("new"));

        fs::create_symlink("nowhere", path("dangling"));
        QVERIFY(pw::writeFile(path("dangling"), bytesOf("new"), {}).has_value());
        QVERIFY(!fs::exists(path("nowhere")));
        QCOMPARE(contentOf(path("dangling")), std::string("new"));
    }

    void fullDiskLeavesTheOldFile()
    {
        put(path("a"), "old");
        const std::vector<std::uint8_t> large(300'000, 7);
        pw::Result<void> written;
        {
            const FileSizeLimit limit(100'000);
            written = pw::writeFile(path("a"), large, {});
        }
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::WriteFailed);
        QCOMPARE(written.error().subject, path("a"));
        QVERIFY2(written.error().detail.find("large") != std::string::npos, written.error().detail.c_str());
        QCOMPARE(contentOf(path("a")), std::string("old"));
        QCOMPARE(fileCount(), std::size_t{1}); // the half-written file is gone
        QVERIFY(pw::writeFile(path("a"), large, {}).has_value());
    }

    void impossiblePlaces()
    {
        using namespace std::string_literals;
        fs::create_directory(path("folder"));
        for (const auto& target :
             {path("missing/a"), path("folder"), path("folder/"), path("folder/.."), ""s, "/dev/full"s,
              "/dev/null"s, "/proc/a.json"s, path(std::string(300, 'n').c_str()), path("zero") + "\0byte"s}) {
            const auto written = pw::writeFile(target, bytesOf("x"), {});
            QVERIFY2(!written.has_value(), target.c_str());
            QCOMPARE(written.error().code, ErrorCode::WriteFailed);
            QVERIFY(!written.error().detail.empty());
        }
        QCOMPARE(fileCount(), std::size_t{1});
        struct stat status {};
        QCOMPARE(::stat("/dev/null", &status), 0);
        QVERIFY(S_ISCHR(status.st_mode)); // still a device
    }

    void folderWithoutPermission()
    {
        fs::create_directory(path("locked"));
        QCOMPARE(::chmod(path("locked").c_str(), 0500), 0);
        QCOMPARE(::chmod(folder().c_str(), 0755), 0);
        const bool root = ::geteuid() == 0; // root may write everywhere
        if (root)
            QCOMPARE(::seteuid(65534), 0);
        const auto written = pw::writeFile(path("locked/a"), bytesOf("x"), {});
        if (root)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::WriteFailed);
        QVERIFY(fs::is_empty(path("locked")));
        QCOMPARE(::chmod(path("locked").c_str(), 0700), 0);
    }
};

QTEST_GUILESS_MAIN(TestFileWriter)
#include "tst_filewriter.moc"
