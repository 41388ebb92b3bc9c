// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/tiffmemory.h"
#include "core/report/arrayfile.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <cstring>
#include <string>

class TestArrayFile : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    // Byte by byte from the format's description: magic, version 1.0, length of the header as two bytes,
    // a Python dictionary padded with spaces to a multiple of 64 bytes, newline, then the numbers.
    void npyBytes()
    {
        const cv::Mat matrix = (cv::Mat_<float>(2, 3) << 0.0F, 1.0F, -2.0F, 0.5F, 3.0F, 1e-3F);
        std::string expected = "\x93NUMPY";
        expected += std::string("\x01\x00\x76\x00", 4);
        std::string dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
        dictionary.resize(117, ' ');
        expected += dictionary + "\n";
        QCOMPARE(expected.size(), std::size_t{128});
        expected += std::string("\x00\x00\x00\x00\x00\x00\x80\x3f\x00\x00\x00\xc0"
                                "\x00\x00\x00\x3f\x00\x00\x40\x40\x6f\x12\x83\x3a",
                                24);
        const auto bytes = pw::encodeNpy(matrix);
        QCOMPARE(
            QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())),
            QByteArray::fromStdString(expected));
    }

    void npyOfPartOfAMatrix()
    {
        cv::Mat whole(20, 20, CV_32FC1);
        cv::randu(whole, 0, 1);
        const cv::Mat part = whole(cv::Rect(3, 4, 5, 6));
        QCOMPARE(pw::encodeNpy(part), pw::encodeNpy(part.clone()));
        QCOMPARE(pw::encodeNpy(cv::Mat(112, 112, CV_32FC1, cv::Scalar(0))).size(),
                 std::size_t{128 + 4 * 112 * 112});
        // Larger shapes need no longer header until the dictionary reaches it.
        QCOMPARE(pw::encodeNpy(cv::Mat(1, 100'000, CV_32FC1, cv::Scalar(0))).size() % 64, std::size_t{0});
    }

    void floatTiffReadsBack()
    {
        cv::Mat matrix(7, 5, CV_32FC1);
        cv::randu(matrix, 0, 1);
        matrix.at<float>(3, 2) = 1e-20F;
        const auto bytes = pw::encodeFloatTiff(matrix);
        QVERIFY(bytes.size() > 140);
        QCOMPARE(bytes[0], std::uint8_t{'I'});

        pw::TiffSource source;
        source.bytes = bytes;
        const pw::TiffHandle tiff = pw::openTiff(source, 1U << 20);
        QVERIFY(tiff != nullptr);
        std::uint32_t width = 0, height = 0;
        std::uint16_t bits = 0, format = 0, samples = 0, compression = 0;
        TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
        TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &height);
        TIFFGetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, &bits);
        TIFFGetField(tiff.get(), TIFFTAG_SAMPLEFORMAT, &format);
        TIFFGetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, &samples);
        TIFFGetField(tiff.get(), TIFFTAG_COMPRESSION, &compression);
        QCOMPARE(width, 5U);
        QCOMPARE(height, 7U);
        QCOMPARE(bits, std::uint16_t{32});
        QCOMPARE(format, std::uint16_t{SAMPLEFORMAT_IEEEFP});
        QCOMPARE(samples, std::uint16_t{1});
        QCOMPARE(compression, std::uint16_t{COMPRESSION_NONE});
        std::vector<float> row(5);
        for (int y = 0; y < 7; ++y) {
            QCOMPARE(TIFFReadScanline(tiff.get(), row.data(), static_cast<std::uint32_t>(y), 0), 1);
            QCOMPARE(std::memcmp(row.data(), matrix.ptr(y), 5 * sizeof(float)), 0);
        }
        QCOMPARE(source.warnings, 0);
    }
};

QTEST_GUILESS_MAIN(TestArrayFile)
#include "tst_arrayfile.moc"
