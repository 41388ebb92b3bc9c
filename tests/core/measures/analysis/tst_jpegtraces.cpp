// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagereader.h"
#include "core/measures/analysis/blockiness.h"
#include "core/measures/analysis/quantisation.h"
#include "tests/core/imaging/testencoders.h"
#include "tests/core/measures/analysis/testfaces.h"

#include <jpeglib.h>
#include <opencv2/imgproc.hpp>

#include <QTest>

#include <cstdio> // jpeglib.h needs FILE

using namespace pw;
using namespace pw::test;

namespace {

cv::Mat throughJpeg(const cv::Mat& bgr, int quality)
{
    JpegExtras extras;
    extras.quality = quality;
    return decodeImage(makeJpeg(bgr, extras), "test").value().bgr();
}

/// libjpeg's own luminance table for a quality.
QuantisationTable libraryTable(int quality)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    info.in_color_space = JCS_RGB;
    info.input_components = 3;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    QuantisationTable table{};
    std::copy_n(info.quant_tbl_ptrs[0]->quantval, table.size(), table.begin());
    jpeg_destroy_compress(&info);
    return table;
}

cv::Rect2d whole(const cv::Mat& picture)
{
    return {0, 0, static_cast<double>(picture.cols), static_cast<double>(picture.rows)};
}

/// Pictures without a block grid: one that never was a JPEG file, and one that was made smaller.
std::vector<cv::Mat> cleanPictures()
{
    cv::Mat smaller;
    cv::resize(groupFace(6, 0).bgr, smaller, {}, 0.7, 0.7, cv::INTER_AREA);
    return {portrait().bgr, smaller};
}

} // namespace

class TestJpegTraces : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void tableTellsTheQualityOfLibjpeg()
    {
        for (int quality = 1; quality <= 100; ++quality)
            QCOMPARE(tableQuality(libraryTable(quality)),
                     (TableQuality{static_cast<double>(quality), false}));
    }

    void otherTablesGetAnEquivalent()
    {
        // One step changed: no longer the standard table, but close to it.
        QuantisationTable table = libraryTable(75);
        table[10] = static_cast<std::uint16_t>(table[10] + 1);
        const TableQuality close = tableQuality(table);
        QVERIFY2(std::abs(close.quality - 75) < 1.5, qPrintable(QString::number(close.quality)));
        QVERIFY(!close.approximate);
        // Flat, as some telephones write.
        QuantisationTable flat{};
        flat.fill(4);
        QVERIFY(tableQuality(flat).approximate);
        QVERIFY(tableQuality(flat).quality > 80 && tableQuality(flat).quality < 97);
    }

    void strongerCompressionRaisesBlockiness()
    {
        for (const cv::Mat& picture : cleanPictures()) {
            double before = *blockiness(picture, whole(picture));
            QVERIFY2(before < 1.06, qPrintable(QString::number(before)));
            for (const int quality : {95, 90, 80, 70, 60, 50, 40, 30, 20, 15, 10, 5}) {
                const double now = *blockiness(throughJpeg(picture, quality), whole(picture));
                QVERIFY2(
                    now > before,
                    qPrintable(QStringLiteral("quality %1: %2 after %3").arg(quality).arg(now).arg(before)));
                before = now;
            }
            QVERIFY2(before > 2.5, qPrintable(QString::number(before)));
        }
    }

    // The curve is the median of faces; single ones lie around it.
    void equivalentQualityOfFaces()
    {
        for (const int face : {0, 1, 3}) {
            constexpr double kScale = 0.7; // takes the grid of the photograph's own compression away
            const cv::Rect2d box = groupFace(6, face).detection.box;
            cv::Mat smaller;
            cv::resize(groupFace(6, face).bgr, smaller, {}, kScale, kScale, cv::INTER_AREA);
            for (const int quality : {10, 30, 50, 70}) {
                const double b =
                    *blockiness(throughJpeg(smaller, quality), {box.tl() * kScale, box.br() * kScale});
                const double found = equivalentJpegQuality(b).value_or(100);
                QVERIFY2(std::abs(found - quality) < 5 + 0.35 * quality,
                         qPrintable(QStringLiteral("%1 %2").arg(quality).arg(found)));
            }
        }
    }

    void equivalentQualityFollowsTheTable()
    {
        QCOMPARE(equivalentJpegQuality(9.0), std::optional(5.0));
        QVERIFY(std::abs(*equivalentJpegQuality(1.51) - 50) < 1e-9);
        QVERIFY(std::abs(*equivalentJpegQuality(std::sqrt(2.91 * 2.37)) - 12.5) < 1e-9); // halfway in log B
        QVERIFY(!equivalentJpegQuality(1.05));
        QVERIFY(!equivalentJpegQuality(0.98));
        QVERIFY(*equivalentJpegQuality(1.0501) > 93);
    }

    void gridMayBeginAnywhere()
    {
        const cv::Mat saved = throughJpeg(portrait().bgr, 40);
        const double plain = *blockiness(saved, whole(saved));
        const cv::Mat cropped = saved(cv::Rect(5, 3, saved.cols - 8, saved.rows - 6));
        QVERIFY(std::abs(*blockiness(cropped, whole(cropped)) - plain) < 0.05);
        cv::Mat turned;
        cv::rotate(saved, turned, cv::ROTATE_90_CLOCKWISE);
        QVERIFY(std::abs(*blockiness(turned, whole(turned)) - plain) < 1e-9);
    }

    void resizingHidesTheGrid()
    {
        const cv::Mat saved = throughJpeg(portrait().bgr, 20);
        cv::Mat smaller;
        cv::resize(saved, smaller, {}, 0.9, 0.9, cv::INTER_AREA);
        QVERIFY(*blockiness(smaller, whole(smaller)) < 1.15);
    }

    void onlyTheFaceCounts()
    {
        // The left half is compressed, the face is in the right one.
        cv::Mat picture = portrait().bgr.clone();
        const cv::Rect left(0, 0, 160, picture.rows);
        throughJpeg(picture, 5)(left).copyTo(picture(left));
        QVERIFY(*blockiness(picture, {250, 60, 90, 110}) < 1.1);
        QVERIFY(*blockiness(picture, {40, 60, 80, 110}) > 2);
    }

    void tinyBoxesCannotTell()
    {
        QVERIFY(!blockiness(portrait().bgr, {10, 10, 12, 12}));
        QVERIFY(!blockiness(portrait().bgr, {-500, -500, 100, 100}));
    }
};

QTEST_GUILESS_MAIN(TestJpegTraces)
#include "tst_jpegtraces.moc"
