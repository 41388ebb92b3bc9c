// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagereader.h"
#include "core/imaging/tiffmemory.h"
#include "core/report/imagefile.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <cmath>
#include <string>
#include <string_view>

using pw::PictureFormat;

namespace {

const std::string kDescription = "derived image, not the original; Q = 0.63 \xe2\x80\x93 M\xc3\xbcller";

cv::Mat picture()
{
    cv::Mat bgr(40, 70, CV_8UC3);
    for (int y = 0; y < bgr.rows; ++y) {
        for (int x = 0; x < bgr.cols; ++x)
            bgr.at<cv::Vec3b>(y, x) = {static_cast<std::uint8_t>(x * 3), static_cast<std::uint8_t>(y * 6),
                                       static_cast<std::uint8_t>(128 + 100 * std::sin(x * 0.1 + y * 0.2))};
    }
    return bgr;
}

bool contains(const std::vector<std::uint8_t>& bytes, const std::string& text)
{
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()).find(text) !=
           std::string_view::npos;
}

} // namespace

class TestImageFile : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void losslessFormatsReadBackExactly()
    {
        for (const auto format : {PictureFormat::Png, PictureFormat::Tiff}) {
            const auto bytes = pw::encodePicture(picture(), format, kDescription);
            QVERIFY(bytes.has_value());
            QVERIFY(contains(*bytes, kDescription));
            const auto image = pw::decodeImage(*bytes, "picture");
            QVERIFY2(image.has_value(), image ? "" : image.error().detail.c_str());
            QCOMPARE(image->source().format, std::string(format == PictureFormat::Png ? "PNG" : "TIFF"));
            QCOMPARE(cv::norm(image->bgr(), picture(), cv::NORM_INF), 0.0);
            QVERIFY(image->source().warnings.empty());
            QVERIFY(image->source().conversions.empty());
        }
    }

    void jpegKeepsColourEdges()
    {
        cv::Mat bgr = picture();
        bgr(cv::Rect(21, 0, 1, 40)).setTo(cv::Scalar(0, 0, 255)); // would bleed with subsampled chroma
        const auto bytes = pw::encodePicture(bgr, PictureFormat::Jpeg, kDescription);
        QVERIFY(bytes.has_value());
        QVERIFY(contains(*bytes, kDescription));
        const auto image = pw::decodeImage(*bytes, "picture");
        QVERIFY(image.has_value());
        QCOMPARE(image->source().format, std::string("JPEG"));
        QVERIFY(!image->source().incomplete);
        QVERIFY(cv::norm(image->bgr(), bgr, cv::NORM_L1) / static_cast<double>(bgr.total() * 3) < 3);
        const auto red = image->bgr().at<cv::Vec3b>(20, 21);
        QVERIFY2(red[2] > 215 && red[1] < 40,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(red[0]).arg(red[1]).arg(red[2])));
    }

    void pngKeyword()
    {
        const auto bytes = pw::encodePicture(picture(), PictureFormat::Png, kDescription);
        QVERIFY(contains(*bytes, "iTXtDescription"));
    }

    void tiffDescriptionTag()
    {
        const auto bytes = pw::encodePicture(picture(), PictureFormat::Tiff, kDescription);
        pw::TiffSource source;
        source.bytes = *bytes;
        const pw::TiffHandle tiff = pw::openTiff(source, 1U << 20);
        char* text = nullptr;
        QCOMPARE(TIFFGetField(tiff.get(), TIFFTAG_IMAGEDESCRIPTION, &text), 1);
        QCOMPARE(std::string(text), kDescription);
    }

    void withoutAndWithHugeDescription()
    {
        for (const auto format : {PictureFormat::Png, PictureFormat::Tiff, PictureFormat::Jpeg}) {
            const auto none = pw::encodePicture(picture(), format, "");
            QVERIFY(none.has_value() && pw::decodeImage(*none, "picture").has_value());
            // 100000 bytes of two-byte characters; a JPEG comment holds 65533 bytes and must end with a whole
            // one.
            std::string huge;
            for (int i = 0; i < 50'000; ++i)
                huge += "\xc3\xbc";
            const auto bytes = pw::encodePicture(picture(), format, huge);
            QVERIFY(bytes.has_value());
            const auto image = pw::decodeImage(*bytes, "picture");
            QVERIFY(image.has_value() && !image->source().incomplete);
            if (format != PictureFormat::Jpeg)
                QVERIFY(contains(*bytes, huge));
            else
                QVERIFY(contains(*bytes, std::string("\xff\xfe\xff\xfe\xc3\xbc", 6)));
        }
    }

    void partOfAMatrix()
    {
        const cv::Mat part = picture()(cv::Rect(5, 6, 30, 20));
        for (const auto format : {PictureFormat::Png, PictureFormat::Tiff, PictureFormat::Jpeg})
            QCOMPARE(*pw::encodePicture(part, format, ""), *pw::encodePicture(part.clone(), format, ""));
    }

    void whatIsNoPictureIsRefused()
    {
        QCOMPARE(pw::encodePicture({}, PictureFormat::Png, "").error().code, pw::ErrorCode::Internal);
        QCOMPARE(pw::encodePicture(cv::Mat(2, 2, CV_8UC1), PictureFormat::Png, "").error().code,
                 pw::ErrorCode::Internal);
        QCOMPARE(pw::encodePicture(cv::Mat(1, 70'000, CV_8UC3), PictureFormat::Jpeg, "").error().code,
                 pw::ErrorCode::Internal); // more than a JPEG can hold
    }

    void formatFromTheSuffix()
    {
        QCOMPARE(pw::pictureFormat("a.png"), std::optional(PictureFormat::Png));
        QCOMPARE(pw::pictureFormat("/x.y/a.TIF"), std::optional(PictureFormat::Tiff));
        QCOMPARE(pw::pictureFormat("a.b.Tiff"), std::optional(PictureFormat::Tiff));
        QCOMPARE(pw::pictureFormat("a.jpg"), std::optional(PictureFormat::Jpeg));
        QCOMPARE(pw::pictureFormat("a.JPEG"), std::optional(PictureFormat::Jpeg));
        for (const auto* path : {"a", "", "png", "/x.png/a", "a.png.txt", "a.bmp"})
            QVERIFY(!pw::pictureFormat(path));
    }
};

QTEST_GUILESS_MAIN(TestImageFile)
#include "tst_imagefile.moc"
