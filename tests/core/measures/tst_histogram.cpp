// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/histogram.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <cmath>

using namespace pw;

namespace {

/// Two values, a quarter and three quarters of the pixels; a column of others is left out by the mask.
Histogram twoValues()
{
    cv::Mat values(2, 5, CV_8UC1, cv::Scalar(204)), mask(2, 5, CV_8UC1, cv::Scalar(255));
    values.at<uchar>(0, 0) = values.at<uchar>(1, 0) = 51;
    values.col(4) = 7;
    mask.col(4) = 0;
    return histogramOf(values, mask);
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestHistogram : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void countsTheMaskedPixelsOnly()
    {
        const Histogram histogram = twoValues();
        QVERIFY(near(histogram[51], 0.25) && near(histogram[204], 0.75) && near(histogram[7], 0));
        QVERIFY(near(shareOf(histogram, 0, 255), 1));
        QVERIFY(near(shareOf(histogram, 51, 203), 0.25));
        QVERIFY(near(shareOf(histogram, 52, 204), 0.75));
    }

    void nothingMaskedIsAllZero()
    {
        const cv::Mat values(3, 3, CV_8UC1, cv::Scalar(9));
        QVERIFY(near(shareOf(histogramOf(values, cv::Mat::zeros(3, 3, CV_8UC1)), 0, 255), 0));
    }

    void momentsOfTwoValues()
    {
        const Histogram histogram = twoValues(); // 0.2 and 0.8 of full scale
        QVERIFY(near(meanOf(histogram), 0.65));
        QVERIFY(near(varianceOf(histogram), 0.25 * 0.75 * 0.36));
        QVERIFY(near(entropyOf(histogram), 2 - 0.75 * std::log2(3)));
    }

    void entropyOfAllLevelsIsEightBits()
    {
        Histogram flat;
        flat.fill(1.0 / 256);
        QVERIFY(near(entropyOf(flat), 8));
        QCOMPARE(levelsOf(flat), 254); // half a per cent, a good level, is cut off at both ends
    }

    void levelsIgnoreTheOutermostPixels()
    {
        Histogram histogram{};
        histogram[0] = histogram[255] = 0.004;
        histogram[100] = histogram[150] = 0.496;
        QCOMPARE(levelsOf(histogram), 51);
    }

    void overlapIsTheCommonShare()
    {
        Histogram a{}, b{};
        a[1] = 0.5, a[2] = 0.5;
        b[2] = 0.25, b[3] = 0.75;
        QVERIFY(near(overlapOf(a, b), 0.25));
        QVERIFY(near(overlapOf(a, a), 1));
    }
};

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
