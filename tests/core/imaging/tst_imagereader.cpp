// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/hash.h"
#include "core/imaging/imagereader.h"
#include "tests/core/imaging/testencoders.h"

#include <opencv2/core.hpp>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <set>
#include <string>

using namespace pw::test;
using pw::ErrorCode;

namespace {

long peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

std::uint32_t crc32(const ByteVector& bytes)
{
    std::uint32_t crc = 0xffffffff;
    for (const auto byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xedb88320U ^ crc >> 1 : crc >> 1;
    }
    return ~crc;
}

void append32(ByteVector& bytes, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(value >> shift));
}

// Signature and header of a PNG, by hand.
ByteVector pngHeader(std::uint32_t width, std::uint32_t height, int depth, int colourType)
{
    ByteVector bytes{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    ByteVector chunk{'I', 'H', 'D', 'R'};
    append32(chunk, width);
    append32(chunk, height);
    chunk.insert(chunk.end(),
                 {static_cast<std::uint8_t>(depth), static_cast<std::uint8_t>(colourType), 0, 0, 0});
    bytes.insert(bytes.end(), chunk.begin(), chunk.end());
    append32(bytes, crc32(chunk));
    return bytes;
}

} // namespace

class TestImageReader : public QObject {
    Q_OBJECT
  private:
    QTemporaryDir m_folder;

    std::string path(const char* name) const { return m_folder.path().toStdString() + "/" + name; }

    std::string write(const char* name, const ByteVector& bytes) const
    {
        const std::string file = path(name);
        std::FILE* out = std::fopen(file.c_str(), "wb");
        std::fwrite(bytes.data(), 1, bytes.size(), out);
        std::fclose(out);
        return file;
    }

    // Refused with this code, at once and with next to no memory.
    static void refused(const pw::Result<pw::Image>& image, ErrorCode code, const char* word,
                        qint64 milliseconds)
    {
        QVERIFY(!image.has_value());
        QCOMPARE(image.error().code, code);
        QVERIFY2(image.error().detail.find(word) != std::string::npos, image.error().detail.c_str());
        QVERIFY(milliseconds < 1000);
    }

  private Q_SLOTS:
    void tellsHowThePixelsAreStored()
    {
        const auto stored = [](const ByteVector& bytes) { return pw::decodeImage(bytes, "x")->source().stored; };
        const auto is = [&](const ByteVector& bytes, int channels, int bits) {
            const auto found = stored(bytes);
            return found.channels == channels && found.bits == bits;
        };
        QVERIFY(is(makeJpeg(testPicture(32, 32)), 3, 8));
        QVERIFY(is(makeJpeg(testPicture(32, 32), {.grey = true}), 1, 8));
        QVERIFY(is(makePng(Samples::random(Model::Rgb, 16)), 3, 16));
        QVERIFY(is(makePng(Samples::random(Model::GreyAlpha, 8)), 1, 8));
        QVERIFY(is(makePng(Samples::random(Model::Palette, 4)), 3, 8));
        QVERIFY(is(makeTiff(Samples::random(Model::Cmyk, 8)), 4, 8));
        QVERIFY(is(makeTiff(Samples::random(Model::WhiteIsZero, 4)), 1, 4));
        QVERIFY(is(makeYCbCrTiff(testPicture(32, 32)), 3, 8));
        QVERIFY(!stored(makePng(Samples::random(Model::Rgb, 8))).quantisation);
    }

    void tellsTheQuantisationTableRowByRow()
    {
        // Quality 50 is the table of ITU-T T.81 annex K itself.
        const auto image = pw::decodeImage(makeJpeg(testPicture(32, 32), {.quality = 50}), "x");
        const auto table = image->source().stored.quantisation.value();
        QCOMPARE(table[0], std::uint16_t{16});
        QCOMPARE(table[1], std::uint16_t{11}); // to the right
        QCOMPARE(table[8], std::uint16_t{12}); // below
        QCOMPARE(table[7], std::uint16_t{61});
        QCOMPARE(table[63], std::uint16_t{99});
    }

    void initTestCase() { QVERIFY(m_folder.isValid()); }

    // QTemporaryDir cannot remove names that are not UTF-8.
    void cleanupTestCase() { std::filesystem::remove_all(m_folder.path().toStdString()); }

    void bombsAreRefusedFromTheHeader()
    {
        const long before = peakKilobytes();
        QElapsedTimer timer;
        timer.start();
        refused(pw::decodeImage(pngHeader(32767, 32767, 1, 0), "bomb"), ErrorCode::ImageTooLarge,
                "32767 x 32767", timer.elapsed());
        refused(pw::decodeImage(pngHeader(0xffffffff, 1, 8, 2), "bomb"), ErrorCode::ImageTooLarge,
                "4294967295", timer.elapsed());
        refused(pw::decodeImage(pngHeader(0, 5, 8, 2), "bomb"), ErrorCode::ImageDamaged, "0 x 5",
                timer.elapsed());

        // 57 bytes that claim two gigabytes of text.
        ByteVector text = pngHeader(16, 16, 8, 2);
        append32(text, 0x7ffffff0);
        for (const char c : {'t', 'E', 'X', 't'})
            text.push_back(static_cast<std::uint8_t>(c));
        text.resize(57, 'x');
        refused(pw::decodeImage(text, "bomb"), ErrorCode::ImageDamaged, "", timer.elapsed());

        const char* pnm = "P6 40000 2 255 ";
        refused(pw::decodeImage(ByteVector(pnm, pnm + 15), "bomb"), ErrorCode::ImageTooLarge, "40000 x 2",
                timer.elapsed());
        QVERIFY(peakKilobytes() - before < 64 * 1024);
    }

    void limitsHoldForEveryFormat()
    {
        const auto samples = Samples::random(Model::Rgb, 8, 30, 20);
        cv::Mat bgra(20, 30, CV_8UC4, cv::Scalar(1, 2, 3, 255));
        const std::string pnm = "P6 30 20 255 " + std::string(1800, 'x');
        const ByteVector files[] = {makePng(samples), makeTiff(samples), makeJpeg(samples.expected()),
                                    makeWebP(bgra), ByteVector(pnm.begin(), pnm.end())};
        for (const auto& file : files) {
            pw::ImageLimits limits;
            QVERIFY(pw::decodeImage(file, "test", limits).has_value());
            limits.maxSide = 30;
            limits.maxPixels = 600;
            QVERIFY(pw::decodeImage(file, "test", limits).has_value());
            limits.maxSide = 29;
            QCOMPARE(pw::decodeImage(file, "test", limits).error().code, ErrorCode::ImageTooLarge);
            limits.maxSide = 30;
            limits.maxPixels = 599;
            const auto image = pw::decodeImage(file, "test", limits);
            QCOMPARE(image.error().code, ErrorCode::ImageTooLarge);
            QVERIFY(image.error().detail.find("30 x 20") != std::string::npos);
            QVERIFY(image.error().detail.find("599") != std::string::npos);
            limits = {};
            limits.maxBytes = file.size() - 1;
            QCOMPARE(pw::decodeImage(file, "test", limits).error().code, ErrorCode::FileTooLarge);
        }
    }

    void scansAreLimited()
    {
        JpegExtras extras;
        extras.progressive = true;
        const auto file = makeJpeg(testPicture(64, 64), extras);
        QVERIFY(pw::decodeImage(file, "test").has_value());
        pw::ImageLimits limits;
        limits.maxJpegScans = 3;
        const auto image = pw::decodeImage(file, "test", limits);
        QVERIFY(!image.has_value());
        QCOMPARE(image.error().code, ErrorCode::ImageDamaged);
        QVERIFY(image.error().detail.find("scans") != std::string::npos);
    }

    void fileIsReadWithItsHashes()
    {
        const auto samples = Samples::random(Model::Rgb, 8);
        const auto bytes = makePng(samples);
        const auto file = write("portrait.png", bytes);
        const auto image = pw::readImage(file);
        QVERIFY(image.has_value());
        QCOMPARE(image->source().path, file);
        QCOMPARE(image->source().name, std::string("portrait.png"));
        QCOMPARE(image->source().sha256, pw::sha256(bytes));
        QCOMPARE(image->source().byteCount, std::uint64_t{bytes.size()});
        QVERIFY(samePixels(image->bgr(), samples.expected()));
    }

    void pixelsInMemoryHaveNoPath()
    {
        const auto image = pw::decodeImage(makePng(Samples::random(Model::Rgb, 8)), "clipboard");
        QVERIFY(image.has_value());
        QVERIFY(image->source().path.empty());
        QCOMPARE(image->source().name, std::string("clipboard"));
    }

    void typeComesFromTheBytes()
    {
        const auto image = pw::readImage(write("really-png.jpg", makePng(Samples::random(Model::Rgb, 8))));
        QVERIFY(image.has_value());
        QCOMPARE(image->source().format, std::string("PNG"));
    }

    void oddNames()
    {
        const auto bytes = makePng(Samples::random(Model::Rgb, 8));
        for (const char* name : {"line\nbreak.png",
                                 "bad\xff\xfe"
                                 "utf8.png",
                                 "-rf.png", "a b'\"$(x).png"}) {
            const auto image = pw::readImage(write(name, bytes));
            QVERIFY2(image.has_value(), name);
            QCOMPARE(image->source().name, std::string(name));
        }
        using namespace std::string_literals;
        const auto image = pw::readImage(path("line\nbreak.png") + "\0.png"s);
        QCOMPARE(image.error().code, ErrorCode::FileNotReadable);
    }

    void whatIsNoFileIsRefusedAtOnce()
    {
        QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path("socket").c_str(), sizeof address.sun_path - 1);
        QCOMPARE(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        const std::pair<std::string, const char*> cases[] = {
            {path("pipe"), "pipe"},
            {path("socket"), "socket"},
            {m_folder.path().toStdString(), "folder"},
            {"/dev/zero", "device"},
            {"/dev/full", "device"},
            {path("missing.png"), "No such file"},
            {path("pipe/x.png"), "Not a"},
            {"", "No such file"},
        };
        for (const auto& [file, word] : cases) {
            QElapsedTimer timer;
            timer.start();
            const auto image = pw::readImage(file);
            refused(image, ErrorCode::FileNotReadable, word, timer.elapsed());
            QCOMPARE(image.error().subject, file);
        }
        ::close(socket);
    }

    void unreadableFile()
    {
        const auto file = write("secret.png", makePng(Samples::random(Model::Rgb, 8)));
        QCOMPARE(::chmod(file.c_str(), 0), 0);
        const bool root = ::geteuid() == 0; // root may read everything
        if (root)
            QCOMPARE(::seteuid(65534), 0);
        const auto image = pw::readImage(file);
        if (root)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(!image.has_value());
        QCOMPARE(image.error().code, ErrorCode::FileNotReadable);
        QVERIFY(image.error().detail.find("Permission") != std::string::npos);
    }

    void emptyFile()
    {
        const auto image = pw::readImage(write("empty.jpg", {}));
        QCOMPARE(image.error().code, ErrorCode::ImageDamaged);
        QVERIFY(image.error().detail.find("empty") != std::string::npos);
    }

    void sizeIsCheckedBeforeReading()
    {
        const auto file = write("sparse.png", {});
        QCOMPARE(::truncate(file.c_str(), off_t{1} << 40), 0); // a terabyte that takes no space
        QElapsedTimer timer;
        timer.start();
        refused(pw::readImage(file), ErrorCode::FileTooLarge, "1099511627776", timer.elapsed());
    }

    void suffixesAreLowerCaseAndUnique()
    {
        const auto& all = pw::readableSuffixes();
        QCOMPARE(std::set<std::string>(all.begin(), all.end()).size(), all.size());
        for (const auto* wanted : {"jpg", "jpeg", "png", "tif", "tiff", "webp", "bmp", "ppm", "pgm"})
            QVERIFY(std::find(all.begin(), all.end(), wanted) != all.end());
        QVERIFY(std::find(all.begin(), all.end(), "gif") == all.end());
    }
};

QTEST_GUILESS_MAIN(TestImageReader)
#include "tst_imagereader.moc"
