// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/hash.h"
#include "core/imaging/imagenotes.h"
#include "core/imaging/imagereader.h"
#include "tests/core/imaging/testencoders.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QTest>

#include <algorithm>
#include <string>

using namespace pw::test;

namespace {

bool names(const pw::Image& image, const std::string& part)
{
    const auto& all = image.source().conversions;
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& c) { return englishText(c).find(part) != std::string::npos; });
}

const char* modelName(Model model)
{
    constexpr const char* kNames[] = {"grey",      "white is zero", "grey+alpha", "rgb",
                                      "rgb+alpha", "premultiplied", "cmyk",       "palette"};
    return kNames[static_cast<int>(model)];
}

ByteVector bytesOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

void append32(ByteVector& bytes, std::uint32_t value)
{
    for (int i = 0; i < 4; ++i)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

// A bitmap with a 40-byte header; `rest` is what follows it: masks or palette, then rows.
ByteVector makeBmp(int width, int height, int bits, int compression, std::uint32_t pixelOffset,
                   const ByteVector& rest)
{
    ByteVector bytes{'B', 'M'};
    append32(bytes, static_cast<std::uint32_t>(54 + rest.size()));
    append32(bytes, 0);
    append32(bytes, pixelOffset);
    append32(bytes, 40);
    append32(bytes, static_cast<std::uint32_t>(width));
    append32(bytes, static_cast<std::uint32_t>(height));
    append32(bytes, 1U | static_cast<std::uint32_t>(bits) << 16);
    append32(bytes, static_cast<std::uint32_t>(compression));
    for (int i = 0; i < 5; ++i)
        append32(bytes, 0);
    bytes.insert(bytes.end(), rest.begin(), rest.end());
    return bytes;
}

} // namespace

class TestImageFormats : public QObject {
    Q_OBJECT
  private:
    static void compare(const ByteVector& bytes, const cv::Mat& expected, const char* format)
    {
        const auto image = pw::decodeImage(bytes, "test");
        QVERIFY2(image.has_value(), image ? "" : image.error().detail.c_str());
        QCOMPARE(image->source().format, std::string(format));
        QVERIFY(!image->source().incomplete);
        QVERIFY(image->source().warnings.empty());
        QVERIFY(samePixels(image->bgr(), expected));
        QCOMPARE(image->source().pixelSha256, pw::sha256(expected));
        QCOMPARE(image->source().sha256, pw::sha256(bytes));
        QCOMPARE(image->source().byteCount, std::uint64_t{bytes.size()});
    }

  private Q_SLOTS:
    void png_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<int>("bits");
        QTest::addColumn<bool>("interlaced");
        const auto rows = [](Model model, std::initializer_list<int> depths) {
            for (const int bits : depths) {
                for (const bool interlaced : {false, true})
                    QTest::addRow("%s %d bit%s", modelName(model), bits, interlaced ? " interlaced" : "")
                        << static_cast<int>(model) << bits << interlaced;
            }
        };
        rows(Model::Grey, {1, 2, 4, 8, 16});
        rows(Model::Palette, {1, 2, 4, 8});
        rows(Model::GreyAlpha, {8, 16});
        rows(Model::Rgb, {8, 16});
        rows(Model::RgbAlpha, {8, 16});
    }
    void png()
    {
        QFETCH(int, model);
        QFETCH(int, bits);
        QFETCH(bool, interlaced);
        const auto samples = Samples::random(static_cast<Model>(model), bits);
        PngExtras extras;
        extras.interlaced = interlaced;
        const auto bytes = makePng(samples, extras);
        compare(bytes, samples.expected(), "PNG");
        const auto image = pw::decodeImage(bytes, "test");
        QCOMPARE(names(*image, "16 bit reduced"), bits == 16);
        QCOMPARE(names(*image, "transparency"),
                 samples.model == Model::GreyAlpha || samples.model == Model::RgbAlpha);
        QCOMPARE(names(*image, "palette"), samples.model == Model::Palette);
        QCOMPARE(names(*image, "grey expanded"),
                 samples.model == Model::Grey || samples.model == Model::GreyAlpha);
        QVERIFY(!names(*image, "ICC"));
    }

    void pngPaletteWithTransparency()
    {
        const auto samples = Samples::random(Model::Palette, 2);
        PngExtras extras;
        extras.paletteAlpha = {0, 255, 128}; // the fourth colour is opaque
        cv::Mat expected = samples.expected();
        for (int y = 0; y < samples.height; ++y) {
            for (int x = 0; x < samples.width; ++x) {
                const auto index = samples.values[static_cast<std::size_t>(y * samples.width + x)];
                auto& pixel = expected.at<cv::Vec3b>(y, x);
                const int alpha = index < 3 ? extras.paletteAlpha[index] : 255;
                for (int c = 0; c < 3; ++c)
                    pixel[c] = static_cast<std::uint8_t>((pixel[c] * alpha * 2 + 255) / 510 + 255 - alpha);
            }
        }
        compare(makePng(samples, extras), expected, "PNG");
    }

    void tiff_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("layout"); // 0 strips, 1 planes, 2 tiles
        QTest::addColumn<int>("compression");
        const auto rows = [](Model model, std::initializer_list<int> depths) {
            for (const int bits : depths) {
                for (const int layout : {0, 1, 2}) {
                    if (layout == 2 && bits < 8)
                        continue;
                    const int compression = layout == 0 ? COMPRESSION_NONE : COMPRESSION_LZW;
                    QTest::addRow("%s %d bit layout %d", modelName(model), bits, layout)
                        << static_cast<int>(model) << bits << layout << compression;
                }
            }
        };
        rows(Model::Grey, {1, 2, 4, 8, 16});
        rows(Model::WhiteIsZero, {1, 8, 16});
        rows(Model::Palette, {1, 2, 4, 8});
        rows(Model::GreyAlpha, {8, 16});
        rows(Model::Rgb, {4, 8, 16});
        rows(Model::RgbAlpha, {8, 16});
        rows(Model::RgbPremultiplied, {8, 16});
        rows(Model::Cmyk, {8, 16});
    }
    void tiff()
    {
        QFETCH(int, model);
        QFETCH(int, bits);
        QFETCH(int, layout);
        QFETCH(int, compression);
        const auto samples = Samples::random(static_cast<Model>(model), bits, 35, 21);
        TiffExtras extras;
        extras.planar = layout == 1;
        extras.tiled = layout == 2;
        extras.compression = compression;
        const auto bytes = makeTiff(samples, extras);
        compare(bytes, samples.expected(), "TIFF");
        const auto image = pw::decodeImage(bytes, "test");
        QCOMPARE(names(*image, "16 bit reduced"), bits == 16);
        QCOMPARE(names(*image, "CMYK"), samples.model == Model::Cmyk);
        QVERIFY(!names(*image, "pages"));
    }

    void tiffYCbCr()
    {
        const cv::Mat picture = testPicture(64, 48);
        const auto image = pw::decodeImage(makeYCbCrTiff(picture), "test");
        QVERIFY2(image.has_value(), image ? "" : image.error().detail.c_str());
        QVERIFY(names(*image, "YCbCr"));
        // Chroma is halved in both directions, so only the average has to agree.
        QVERIFY(cv::norm(cv::mean(image->bgr()), cv::mean(picture), cv::NORM_INF) < 2);
    }

    void firstPageOfSeveral()
    {
        TiffExtras extras;
        extras.pages = 3;
        const auto samples = Samples::random(Model::Rgb, 8);
        const auto image = pw::decodeImage(makeTiff(samples, extras), "test");
        QVERIFY(image.has_value());
        QVERIFY(names(*image, "several pages"));
        QVERIFY(samePixels(image->bgr(), samples.expected()));
    }

    void jpeg_data()
    {
        QTest::addColumn<bool>("progressive");
        QTest::addColumn<bool>("grey");
        QTest::newRow("baseline") << false << false;
        QTest::newRow("progressive") << true << false;
        QTest::newRow("grey") << false << true;
    }
    void jpeg()
    {
        QFETCH(bool, progressive);
        QFETCH(bool, grey);
        const cv::Mat picture = testPicture(61, 43);
        JpegExtras extras;
        extras.progressive = progressive;
        extras.grey = grey;
        const auto image = pw::decodeImage(makeJpeg(picture, extras), "test");
        QVERIFY(image.has_value());
        QCOMPARE(image->source().format, std::string("JPEG"));
        QVERIFY(!image->source().incomplete);
        cv::Mat wanted = picture;
        if (grey) {
            cv::cvtColor(picture, wanted, cv::COLOR_BGR2GRAY);
            cv::cvtColor(wanted, wanted, cv::COLOR_GRAY2BGR);
        }
        QVERIFY(cv::norm(image->bgr(), wanted, cv::NORM_INF) <= 6);
        QCOMPARE(names(*image, "grey expanded"), grey);
    }

    void cmykJpeg_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("plain") << static_cast<int>(Inks::Cmyk);
        QTest::newRow("Adobe, inverted") << static_cast<int>(Inks::AdobeInvertedCmyk);
        QTest::newRow("Adobe, inverted YCCK") << static_cast<int>(Inks::AdobeInvertedYcck);
    }
    void cmykJpeg()
    {
        QFETCH(int, kind);
        // Full cyan and half magenta with some black: R 0, G 128 * 204 / 255 = 102, B 204.
        const auto image = pw::decodeImage(makeCmykJpeg({255, 127, 0, 51}, static_cast<Inks>(kind)), "test");
        QVERIFY(image.has_value());
        QVERIFY(names(*image, "CMYK"));
        QCOMPARE(names(*image, "inverted"), static_cast<Inks>(kind) != Inks::Cmyk);
        QVERIFY(cv::norm(cv::Scalar(204, 102, 0), cv::mean(image->bgr()), cv::NORM_INF) <= 3);
    }

    void webpIsExact()
    {
        const auto samples = Samples::random(Model::RgbAlpha, 8);
        cv::Mat bgra(samples.height, samples.width, CV_8UC4);
        const auto raw = samples.packed(false);
        for (std::size_t i = 0; i < raw.size(); i += 4) {
            auto& pixel = bgra.at<cv::Vec4b>(static_cast<int>(i / 4) / samples.width,
                                             static_cast<int>(i / 4) % samples.width);
            pixel = {raw[i + 2], raw[i + 1], raw[i], raw[i + 3]};
        }
        const auto bytes = makeWebP(bgra);
        compare(bytes, samples.expected(), "WebP");
        QVERIFY(names(*pw::decodeImage(bytes, "test"), "transparency"));
    }

    void firstFrameOfAnimatedWebP()
    {
        const cv::Mat red(6, 8, CV_8UC4, cv::Scalar(0, 0, 255, 255));
        const cv::Mat blue(6, 8, CV_8UC4, cv::Scalar(255, 0, 0, 255));
        const auto bytes = makeAnimatedWebP(red, blue, {20, 16});
        cv::Mat expected(16, 20, CV_8UC3, cv::Scalar::all(255));
        expected(cv::Rect(2, 4, 8, 6)).setTo(cv::Scalar(0, 0, 255));
        compare(bytes, expected, "WebP");
        QVERIFY(names(*pw::decodeImage(bytes, "test"), "2 frames"));
    }

    void pnm_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QList<int>>("pixel"); // B, G, R of the last pixel
        QTest::newRow("PPM") << QByteArray("P6\n1 2\n255\n\1\2\3\4\5\6", 17) << QList<int>{6, 5, 4};
        QTest::newRow("PGM with comments")
            << QByteArray("P5 #x\n# y\n2 1#\n255\n\7\x8", 21) << QList<int>{8, 8, 8};
        QTest::newRow("16 bit keeps the high byte")
            << QByteArray("P5 1 1 65535 \xab\xff") << QList<int>{171, 171, 171};
        QTest::newRow("10 bit is stretched")
            << QByteArray("P5 1 1 1023 \x02\x00", 14) << QList<int>{128, 128, 128};
        QTest::newRow("4 bit is stretched")
            << QByteArray("P6 1 1 15 \x0f\x05\x00", 13) << QList<int>{0, 85, 255};
    }
    void pnm()
    {
        QFETCH(QByteArray, file);
        QFETCH(QList<int>, pixel);
        const auto image = pw::decodeImage(bytesOf(file.toStdString()), "test");
        QVERIFY2(image.has_value(), image ? "" : image.error().detail.c_str());
        QCOMPARE(image->source().format, std::string("PPM"));
        const auto last = image->bgr().at<cv::Vec3b>(image->height() - 1, image->width() - 1);
        QCOMPARE((QList<int>{last[0], last[1], last[2]}), pixel);
    }

    void bmp24BottomUpAndTopDown()
    {
        // Two rows of two pixels, each row padded to 8 bytes.
        const ByteVector rows{1, 2, 3, 4, 5, 6, 0, 0, 7, 8, 9, 10, 11, 12, 0, 0};
        const cv::Mat topDown = (cv::Mat_<cv::Vec3b>(2, 2) << cv::Vec3b(1, 2, 3), cv::Vec3b(4, 5, 6),
                                 cv::Vec3b(7, 8, 9), cv::Vec3b(10, 11, 12));
        cv::Mat bottomUp;
        cv::flip(topDown, bottomUp, 0);
        compare(makeBmp(2, -2, 24, 0, 54, rows), topDown, "BMP");
        compare(makeBmp(2, 2, 24, 0, 54, rows), bottomUp, "BMP");
    }

    void bmpPalette()
    {
        const auto palette = testPalette();
        for (const int bits : {1, 4, 8}) {
            const auto samples = Samples::random(Model::Palette, bits, 11, 3);
            ByteVector rest;
            for (int i = 0; i < 1 << bits; ++i) {
                const auto& c = palette[static_cast<std::size_t>(i)];
                rest.insert(rest.end(), {c[2], c[1], c[0], 0});
            }
            const auto offset = static_cast<std::uint32_t>(54 + rest.size());
            for (int y = 0; y < samples.height; ++y) {
                auto row = samples.packedRow(y, false);
                row.resize((row.size() + 3) / 4 * 4);
                rest.insert(rest.end(), row.begin(), row.end());
            }
            compare(makeBmp(11, -3, bits, 0, offset, rest), samples.expected(), "BMP");
        }
    }

    void bmpBitFields()
    {
        ByteVector rest; // masks of 5-6-5, then one pixel: R 31, G 32, B 0
        for (const std::uint32_t mask : {0xf800U, 0x07e0U, 0x001fU})
            append32(rest, mask);
        append32(rest, 31U << 11 | 32U << 5);
        compare(makeBmp(1, 1, 16, 3, 66, rest), cv::Mat(1, 1, CV_8UC3, cv::Scalar(0, 130, 255)), "BMP");
    }

    void bmp32IgnoresTheUnusedByte()
    {
        compare(makeBmp(1, 1, 32, 0, 54, {10, 20, 30, 0}), cv::Mat(1, 1, CV_8UC3, cv::Scalar(10, 20, 30)),
                "BMP");
    }

    void colourProfileIsNamed()
    {
        PngExtras extras;
        extras.iccProfile = true;
        const auto png = pw::decodeImage(makePng(Samples::random(Model::Rgb, 8), extras), "test");
        QVERIFY(png.has_value());
        QVERIFY(names(*png, "ICC profile present, not applied to the analysis"));
        QVERIFY(!png->source().incomplete);

        const auto payload = bytesOf(std::string("ICC_PROFILE\0\1\1profile", 21));
        const auto jpeg =
            pw::decodeImage(withJpegSegment(makeJpeg(testPicture(16, 16)), 0xe2, payload), "test");
        QVERIFY(jpeg.has_value());
        QVERIFY(names(*jpeg, "ICC profile present, not applied to the analysis"));
    }

    void otherFormatsAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("word");
        QTest::newRow("GIF") << QByteArray("GIF89a..........") << QStringLiteral("GIF");
        QTest::newRow("HEIF") << QByteArray("\0\0\0\x18"
                                            "ftypheic........",
                                            20)
                              << QStringLiteral("HEIF");
        QTest::newRow("PDF") << QByteArray("%PDF-1.4........") << QStringLiteral("PDF");
        QTest::newRow("text PPM") << QByteArray("P3\n1 1\n255\n1 2 3") << QStringLiteral("PNM");
        QTest::newRow("text") << QByteArray("Dear reader, ...") << QStringLiteral("no known");
        QTest::newRow("one byte") << QByteArray("\xff") << QStringLiteral("no known");
    }
    void otherFormatsAreRefusedByName()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, word);
        const auto image = pw::decodeImage(bytesOf(file.toStdString()), "test");
        QVERIFY(!image.has_value());
        QCOMPARE(image.error().code, pw::ErrorCode::FormatUnsupported);
        QCOMPARE(image.error().subject, std::string("test"));
        QVERIFY(QString::fromStdString(image.error().detail).contains(word));
    }
};

QTEST_GUILESS_MAIN(TestImageFormats)
#include "tst_imageformats.moc"
