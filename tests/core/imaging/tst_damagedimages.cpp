// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagenotes.h"
#include "core/imaging/imagereader.h"
#include "tests/core/imaging/testencoders.h"

#include <unistd.h>

#include <QTemporaryFile>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <string>

using namespace pw::test;
using pw::ErrorCode;

namespace {

ByteVector cut(const ByteVector& bytes, std::size_t length)
{
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)};
}

ByteVector makeBmp24(const cv::Mat& bgr)
{
    ByteVector bytes{'B', 'M', 0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0};
    for (const int value : {bgr.cols, bgr.rows}) {
        for (int shift = 0; shift < 32; shift += 8)
            bytes.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    bytes.insert(bytes.end(), {1, 0, 24, 0});
    bytes.resize(54);
    for (int y = 0; y < bgr.rows; ++y) {
        bytes.insert(bytes.end(), bgr.ptr(y), bgr.ptr(y) + 3 * bgr.cols);
        bytes.resize((bytes.size() - 54 + 3) / 4 * 4 + 54);
    }
    return bytes;
}

// One file of every kind, with a picture that compresses but not to nothing.
std::map<std::string, ByteVector> sampleFiles()
{
    const cv::Mat picture = testPicture(48, 32);
    Samples samples{Model::Rgb, 48, 32, 8, {}};
    cv::Mat bgra(picture.size(), CV_8UC4);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            const auto& p = picture.at<cv::Vec3b>(y, x);
            samples.values.insert(samples.values.end(), {p[2], p[1], p[0]});
            bgra.at<cv::Vec4b>(y, x) = {p[0], p[1], p[2], 255};
        }
    }
    JpegExtras progressive;
    progressive.progressive = true;
    progressive.quality = 85;
    TiffExtras lzw;
    lzw.compression = COMPRESSION_LZW;
    PngExtras interlaced;
    interlaced.interlaced = true;
    interlaced.exif = exifBlock(6);
    interlaced.text = "some text";
    const std::string pnmHeader = "P6\n48 32\n255\n";
    ByteVector pnm(pnmHeader.begin(), pnmHeader.end());
    const auto raw = samples.packed(false);
    pnm.insert(pnm.end(), raw.begin(), raw.end());
    return {{"JPEG", makeJpeg(picture)},
            {"progressive JPEG", makeJpeg(picture, progressive)},
            {"CMYK JPEG", makeCmykJpeg({200, 100, 50, 25}, Inks::AdobeInvertedYcck)},
            {"PNG", makePng(samples)},
            {"interlaced PNG", makePng(samples, interlaced)},
            {"palette PNG", makePng(Samples::random(Model::Palette, 4, 40, 30))},
            {"TIFF", makeTiff(samples)},
            {"LZW TIFF", makeTiff(samples, lzw)},
            {"JPEG TIFF", makeYCbCrTiff(picture)},
            {"WebP", makeWebP(bgra)},
            {"extended WebP", makeWebPWithExif(bgra, exifBlock(6))},
            {"BMP", makeBmp24(picture)},
            {"PPM", pnm}};
}

// Collects what a library prints on the standard error stream.
class StandardErrorProbe {
  public:
    StandardErrorProbe() : m_saved(::dup(2))
    {
        m_valid = m_file.open();
        ::dup2(m_file.handle(), 2);
    }
    ~StandardErrorProbe() { restore(); }

    QByteArray text()
    {
        restore();
        m_file.seek(0);
        return m_valid ? m_file.readAll() : QByteArray("no file");
    }

  private:
    void restore()
    {
        if (m_saved < 0)
            return;
        ::dup2(m_saved, 2);
        ::close(m_saved);
        m_saved = -1;
    }

    QTemporaryFile m_file;
    int m_saved;
    bool m_valid = false;
};

std::size_t startOfScan(const ByteVector& jpeg)
{
    const ByteVector marker{0xff, 0xda};
    return static_cast<std::size_t>(std::search(jpeg.begin(), jpeg.end(), marker.begin(), marker.end()) -
                                    jpeg.begin());
}

} // namespace

class TestDamagedImages : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void wholeFilesAreClean()
    {
        for (const auto& [kind, bytes] : sampleFiles()) {
            const auto image = pw::decodeImage(bytes, kind);
            QVERIFY2(image.has_value(), kind.c_str());
            QVERIFY2(!image->source().incomplete && image->source().warnings.empty(), kind.c_str());
        }
    }

    void cutJpegIsMarked_data()
    {
        QTest::addColumn<bool>("progressive");
        QTest::newRow("baseline") << false;
        QTest::newRow("progressive") << true;
    }
    void cutJpegIsMarked()
    {
        QFETCH(bool, progressive);
        const auto files = sampleFiles();
        const ByteVector& whole = files.at(progressive ? "progressive JPEG" : "JPEG");
        const std::size_t scan = startOfScan(whole) + 14;
        std::vector<std::size_t> cuts;
        for (std::size_t i = 0; i < 20; ++i)
            cuts.push_back(scan + (whole.size() - scan) * i / 20);
        cuts.push_back(whole.size() - 2); // only the end marker is missing
        cuts.push_back(whole.size() - 1);
        std::size_t marked = 0;
        for (const std::size_t length : cuts) {
            const auto image = pw::decodeImage(cut(whole, length), "cut.jpg");
            if (!image.has_value()) { // cut inside the header of a later scan
                QVERIFY(progressive);
                QCOMPARE(image.error().code, ErrorCode::ImageDamaged);
                continue;
            }
            ++marked;
            QVERIFY(image->source().incomplete);
            QCOMPARE(image->source().warnings.size(), std::size_t{1});
            QCOMPARE(image->source().warnings[0].sentence, pw::notes::kIncomplete);
            QCOMPARE(image->width(), 48);
        }
        QVERIFY(marked >= (progressive ? cuts.size() / 2 : cuts.size()));
    }

    void jpegCutInTheHeaderIsRefused()
    {
        const ByteVector whole = sampleFiles().at("JPEG");
        for (const std::size_t length : {std::size_t{3}, std::size_t{20}, startOfScan(whole)}) {
            const auto image = pw::decodeImage(cut(whole, length), "cut.jpg");
            QVERIFY(!image.has_value());
            QCOMPARE(image.error().code, ErrorCode::ImageDamaged);
        }
    }

    void jpegWithCorruptDataIsMarked()
    {
        ByteVector bytes = sampleFiles().at("JPEG");
        const std::size_t middle = (startOfScan(bytes) + bytes.size()) / 2;
        // A restart marker where none belongs.
        bytes[middle] = 0xff;
        bytes[middle + 1] = 0xd3;
        const auto image = pw::decodeImage(bytes, "corrupt.jpg");
        QVERIFY(image.has_value());
        QVERIFY(image->source().incomplete);
    }

    // Bytes after the end of the image (as some cameras add them) are no damage.
    void trailingBytesAreNoDamage()
    {
        for (auto& [kind, bytes] : sampleFiles()) {
            if (kind.find("WebP") != std::string::npos)
                continue; // its container says how long it is, and the demuxer refuses nothing here
            ByteVector longer = bytes;
            longer.insert(longer.end(), 100, 0x20);
            const auto image = pw::decodeImage(longer, kind);
            QVERIFY2(image.has_value() && !image->source().incomplete, kind.c_str());
        }
    }

    // Any cut of the other formats is refused, or marked when only the end of the container is missing.
    void otherCutFilesAreRefusedOrMarked()
    {
        for (const auto& [kind, whole] : sampleFiles()) {
            const bool jpeg = kind.ends_with("JPEG");
            for (std::size_t i = 0; i < 40; ++i) {
                const std::size_t length = i < 20 ? whole.size() * i / 20 : whole.size() - (i - 19);
                if (kind == "BMP" && length + 1 >= whole.size())
                    continue; // padding
                const auto image = pw::decodeImage(cut(whole, length), kind);
                if (image.has_value())
                    QVERIFY2(image->source().incomplete,
                             (kind + " cut at " + std::to_string(length)).c_str());
                else if (!jpeg)
                    QVERIFY(image.error().code == ErrorCode::ImageDamaged ||
                            image.error().code == ErrorCode::FormatUnsupported);
            }
        }
    }

    // The file's own hash is what shows a flipped bit; the decoders must only survive it, in silence.
    void flippedBitsNeverCrash()
    {
        StandardErrorProbe probe;
        std::mt19937 generator(2);
        int refused = 0;
        for (const auto& [kind, whole] : sampleFiles()) {
            for (int i = 0; i < 300; ++i) {
                ByteVector bytes = whole;
                const int flips = 1 + i % 3;
                for (int f = 0; f < flips; ++f) {
                    // Every other flip hits the header, where the danger is.
                    const std::size_t range =
                        i % 2 == 0 ? bytes.size() : std::min<std::size_t>(bytes.size(), 200);
                    bytes[generator() % range] ^= static_cast<std::uint8_t>(1U << generator() % 8);
                }
                pw::ImageLimits limits;
                limits.maxPixels = 4'000'000;
                refused += pw::decodeImage(bytes, kind, limits).has_value() ? 0 : 1;
            }
        }
        QCOMPARE(probe.text(), QByteArray());
        QVERIFY(refused > 300);
    }

    // Every byte of a PNG is under a checksum.
    void flippedBitsInPngAreAlwaysSeen()
    {
        const ByteVector whole = sampleFiles().at("PNG");
        std::mt19937 generator(3);
        for (int i = 0; i < 300; ++i) {
            ByteVector bytes = whole;
            bytes[generator() % bytes.size()] ^= static_cast<std::uint8_t>(1U << generator() % 8);
            const auto image = pw::decodeImage(bytes, "flipped.png");
            QVERIFY(!image.has_value() || image->source().incomplete);
        }
    }
};

QTEST_GUILESS_MAIN(TestDamagedImages)
#include "tst_damagedimages.moc"
