// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagenotes.h"
#include "core/imaging/imagereader.h"
#include "core/imaging/pixelconversion.h"
#include "tests/core/imaging/testencoders.h"

#include <QTest>

#include <algorithm>
#include <string>

using namespace pw::test;

namespace {

// The stored picture is ABC / DEF; what must be seen, by the orientation's definition in Exif 2.32 (where row
// 0 and column 0 of the stored picture are in the scene).
const QStringList& uprightLetters()
{
    static const QStringList letters{
        QStringLiteral("ABC/DEF"),  QStringLiteral("CBA/FED"),  QStringLiteral("FED/CBA"),
        QStringLiteral("DEF/ABC"),  QStringLiteral("AD/BE/CF"), QStringLiteral("DA/EB/FC"),
        QStringLiteral("FC/EB/DA"), QStringLiteral("CF/BE/AD"),
    };
    return letters;
}

// 3x2 pixels, each with a value of its own: A 0, B 40, ...
Samples letterSamples()
{
    Samples samples{Model::Rgb, 3, 2, 8, {}};
    for (int i = 0; i < 6; ++i)
        samples.values.insert(samples.values.end(), {static_cast<std::uint16_t>(40 * i), 100, 200});
    return samples;
}

QString lettersOf(const cv::Mat& bgr)
{
    QString text;
    for (int y = 0; y < bgr.rows; ++y) {
        if (y > 0)
            text += QLatin1Char('/');
        for (int x = 0; x < bgr.cols; ++x) {
            const int index = (bgr.at<cv::Vec3b>(y, x)[2] + 20) / 40;
            text += QLatin1Char(static_cast<char>('A' + index));
        }
    }
    return text;
}

ByteVector prefixed(const ByteVector& exif)
{
    ByteVector block = exif;
    for (const char byte : {'\0', '\0', 'f', 'i', 'x', 'E'})
        block.insert(block.begin(), static_cast<std::uint8_t>(byte));
    return block;
}

// Pixels of 16x16 in a single colour: quality 100 keeps them apart from one another.
ByteVector letterJpeg()
{
    cv::Mat big(32, 48, CV_8UC3);
    for (int y = 0; y < big.rows; ++y) {
        for (int x = 0; x < big.cols; ++x)
            big.at<cv::Vec3b>(y, x) = {200, 100, static_cast<std::uint8_t>(40 * (y / 16 * 3 + x / 16))};
    }
    return makeJpeg(big);
}

cv::Mat centres(const cv::Mat& big)
{
    cv::Mat small(big.rows / 16, big.cols / 16, CV_8UC3);
    for (int y = 0; y < small.rows; ++y) {
        for (int x = 0; x < small.cols; ++x)
            small.at<cv::Vec3b>(y, x) = big.at<cv::Vec3b>(16 * y + 8, 16 * x + 8);
    }
    return small;
}

ByteVector letterFile(const QString& format, int orientation)
{
    if (format == QLatin1String("JPEG"))
        return withJpegSegment(letterJpeg(), 0xe1, prefixed(exifBlock(orientation)));
    if (format == QLatin1String("PNG")) {
        PngExtras extras;
        extras.exif = exifBlock(orientation);
        return makePng(letterSamples(), extras);
    }
    if (format == QLatin1String("TIFF")) {
        TiffExtras extras;
        extras.orientation = 1;
        auto bytes = makeTiff(letterSamples(), extras);
        // libtiff refuses to write bad values: put the number in afterwards (tag 0x0112, SHORT, one value).
        const ByteVector tag{0x12, 0x01, 3, 0, 1, 0, 0, 0};
        const auto at = std::search(bytes.begin(), bytes.end(), tag.begin(), tag.end()) - bytes.begin();
        bytes[static_cast<std::size_t>(at) + 8] = static_cast<std::uint8_t>(orientation);
        bytes[static_cast<std::size_t>(at) + 9] = static_cast<std::uint8_t>(orientation >> 8);
        return bytes;
    }
    cv::Mat bgra(2, 3, CV_8UC4);
    for (int i = 0; i < 6; ++i)
        bgra.at<cv::Vec4b>(i / 3, i % 3) = {200, 100, static_cast<std::uint8_t>(40 * i), 255};
    return makeWebPWithExif(bgra, format == QLatin1String("WebP with prefix")
                                      ? prefixed(exifBlock(orientation))
                                      : exifBlock(orientation));
}

} // namespace

class TestImageOrientation : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyOrientation_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"JPEG", "PNG", "TIFF", "WebP", "WebP with prefix"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void everyOrientation()
    {
        QFETCH(QString, format);
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const auto image = pw::decodeImage(letterFile(format, orientation), "test");
            QVERIFY2(image.has_value(), image ? "" : image.error().detail.c_str());
            const bool jpeg = format == QLatin1String("JPEG");
            const QString seen = lettersOf(jpeg ? centres(image->bgr()) : image->bgr());
            QCOMPARE(seen, uprightLetters()[orientation - 1]);
            const auto& conversions = image->source().conversions;
            const pw::ImageNote note{pw::notes::kOrientationApplied, std::to_string(orientation)};
            QCOMPARE(std::count(conversions.begin(), conversions.end(), note), orientation == 1 ? 0 : 1);
            QVERIFY(image->source().warnings.empty());
        }
    }

    void badValuesAreIgnored_data() { everyOrientation_data(); }
    void badValuesAreIgnored()
    {
        QFETCH(QString, format);
        for (const int orientation : {0, 9, 65535}) {
            const auto image = pw::decodeImage(letterFile(format, orientation), "test");
            QVERIFY2(image.has_value(), image ? "" : image.error().detail.c_str());
            const bool jpeg = format == QLatin1String("JPEG");
            QCOMPARE(lettersOf(jpeg ? centres(image->bgr()) : image->bgr()), uprightLetters()[0]);
            QVERIFY(!image->source().incomplete);
        }
    }

    // Every pixel of the turned photograph, against the same file without the tag.
    void jpegPixelsAreTheSameOnes()
    {
        const ByteVector plain = makeJpeg(testPicture(37, 22));
        const cv::Mat stored = pw::decodeImage(plain, "test")->bgr();
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const auto file = withJpegSegment(plain, 0xe1, prefixed(exifBlock(orientation)));
            const cv::Mat seen = pw::decodeImage(file, "test")->bgr();
            const bool swapped = orientation >= 5;
            QCOMPARE(seen.cols, swapped ? stored.rows : stored.cols);
            for (int y = 0; y < stored.rows; ++y) {
                for (int x = 0; x < stored.cols; ++x) {
                    const int right = stored.cols - 1 - x;
                    const int down = stored.rows - 1 - y;
                    const cv::Point at[] = {{x, y}, {right, y}, {right, down}, {x, down},
                                            {y, x}, {down, x},  {down, right}, {y, right}};
                    QCOMPARE(seen.at<cv::Vec3b>(at[orientation - 1]), stored.at<cv::Vec3b>(y, x));
                }
            }
        }
    }

    void damagedExifIsIgnored()
    {
        ByteVector exif = prefixed(exifBlock(6));
        for (std::size_t length = 0; length < exif.size(); ++length) {
            const ByteVector cut(exif.begin(), exif.begin() + static_cast<std::ptrdiff_t>(length));
            const auto image = pw::decodeImage(withJpegSegment(letterJpeg(), 0xe1, cut), "test");
            QVERIFY(image.has_value());
            QVERIFY(!image->source().incomplete);
        }
    }

    void uprightOfASingleRow()
    {
        const cv::Mat row = (cv::Mat_<cv::Vec3b>(1, 2) << cv::Vec3b(1, 1, 1), cv::Vec3b(2, 2, 2));
        const cv::Mat turned = pw::upright(row, 6);
        QCOMPARE(turned.rows, 2);
        QCOMPARE(turned.at<cv::Vec3b>(0, 0)[0], std::uint8_t{1});
    }
};

QTEST_GUILESS_MAIN(TestImageOrientation)
#include "tst_imageorientation.moc"
