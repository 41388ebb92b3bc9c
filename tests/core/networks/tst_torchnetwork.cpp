// SPDX-License-Identifier: GPL-3.0-or-later
// The torch module as programs use it: opened at run time, through plain C++ interfaces.
#include "core/networks/recognitionbackend.h"
#include "core/pipeline/modelstore.h"
#include "tests/core/networks/reference.h"
#include "tests/support/testassets.h"

#include <opencv2/dnn.hpp>
#include <unistd.h>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <numeric>
#include <random>
#include <thread>

using namespace pw;

namespace {

constexpr int kPasses = 100;

double length(const std::vector<float>& values)
{
    return std::sqrt(std::inner_product(values.begin(), values.end(), values.begin(), 0.0));
}

std::vector<float> unit(std::vector<float> values)
{
    const double norm = length(values);
    for (float& value : values)
        value = static_cast<float>(value / norm);
    return values;
}

double largestDifference(const std::vector<float>& a, const std::vector<float>& b)
{
    if (a.size() != b.size())
        return 1e9;
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, static_cast<double>(std::abs(a[i] - b[i])));
    return largest;
}

std::vector<float> masks(unsigned seed, int stateSize)
{
    std::mt19937 random(seed);
    std::vector<float> values(static_cast<std::size_t>(kPasses * stateSize));
    for (float& value : values)
        value = random() & 0x8000U ? 2.0F : 0.0F;
    return values;
}

/// SER-FIQ written out: q = 2 / (1 + exp(mean over pairs of |u_t - u_t'|)).
double quality(const std::vector<float>& gram)
{
    const auto at = [&](int t, int u) {
        return static_cast<double>(gram[static_cast<std::size_t>(t * kPasses + u)]);
    };
    double sum = 0;
    for (int t = 0; t < kPasses; ++t)
        for (int u = t + 1; u < kPasses; ++u)
            sum += std::sqrt(std::max(0.0, 2 - 2 * at(t, u) / std::sqrt(at(t, t) * at(u, u))));
    return 2 / (1 + std::exp(sum / (kPasses * (kPasses - 1) / 2.0)));
}

/// Everything a face's evaluation gives, as bytes.
std::vector<float> allNumbers(RecognitionNetwork& network, const cv::Mat& face)
{
    const auto evaluation = network.evaluate(face).value();
    std::vector<float> all = evaluation->embedding().value();
    const auto append = [&](const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
    const std::vector<float> weights(all.size(), 0.5F);
    append(evaluation->stochasticGram(masks(1, evaluation->stateSize()), kPasses).value());
    const cv::Mat gradient = evaluation->inputGradient(weights).value();
    append(std::vector<float>(gradient.ptr<float>(), gradient.ptr<float>() + gradient.total() * 3));
    const std::vector<cv::Mat> energies = evaluation->layerEnergies().value();
    for (const cv::Mat& energy : energies)
        append(std::vector<float>(energy.ptr<float>(), energy.ptr<float>() + energy.total()));
    return all;
}

/// Resident memory in bytes.
std::size_t residentMemory()
{
    std::ifstream file("/proc/self/statm");
    std::size_t total = 0;
    std::size_t resident = 0;
    file >> total >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

} // namespace

class TestTorchNetwork : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        m_reference = test::readReference();
        m_info = test::modelStore().network("embedded").value();
        auto loaded = loadBackend(test::modelStore().backendModule());
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
        m_backend = *std::move(loaded);
        m_backend->setThreads(2);
        m_network = open(m_info);
        QVERIFY(m_network);
    }

    void refusesWhatIsNoModule_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::newRow("missing") << "/nowhere/pixelworth_torch.so"
                                 << "No such file";
        QTest::newRow("no module") << "libm.so.6"
                                   << "no symbol";
        QTest::newRow("no library") << QString::fromStdString(test::samplePortrait()) << "ELF";
        QTest::newRow("other version") << PW_FOREIGN_MODULE << "another version";
    }

    void refusesWhatIsNoModule()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        const auto backend = loadBackend(file.toStdString());
        QVERIFY(!backend);
        QCOMPARE(backend.error().code, ErrorCode::BackendUnavailable);
        QVERIFY2(QString::fromStdString(backend.error().detail).contains(text),
                 backend.error().detail.c_str());
    }

    void namesWhatComputes()
    {
        QVERIFY(!m_backend->libraries().empty());
        QCOMPARE(m_backend->libraries().front().first, std::string("LibTorch"));
        QVERIFY(QString::fromStdString(m_network->info().backend).startsWith(QLatin1String("LibTorch ")));
        QVERIFY(!m_network->info().device.empty());
    }

    void cudaIsRefusedWhereThereIsNone()
    {
        const auto network = m_backend->open(m_info, {DeviceKind::Cuda, 99});
        QVERIFY(!network);
        QCOMPARE(network.error().code, ErrorCode::DeviceUnavailable);
        QCOMPARE(network.error().subject, std::string("cuda:99"));
        QVERIFY(network.error().detail.find("CUDA") != std::string::npos);
        QVERIFY(!m_backend->hasCuda(99));
        QVERIFY(!m_backend->hasCuda(-1));
    }

    void embeddingAgreesWithOpencv()
    {
        cv::dnn::Net net = cv::dnn::readNetFromONNX(m_info.file);
        net.setInput(cv::dnn::blobFromImage(m_reference.alignedFace, 1 / 128.0, {}, cv::Scalar::all(127)));
        const cv::Mat expected = net.forward();
        const auto embedding = evaluation()->embedding().value();
        QVERIFY(largestDifference(embedding,
                                  {expected.ptr<float>(), expected.ptr<float>() + expected.total()}) <= 1e-4);
    }

    void embeddingAgreesWithReference()
    {
        const auto embedding = evaluation()->embedding().value();
        QVERIFY(largestDifference(unit(embedding), m_reference.embedding) <= 1e-4);
        QVERIFY(std::abs(length(embedding) - m_reference.embeddingNorm) <= 1e-4 * m_reference.embeddingNorm);
    }

    void gradientAgreesWithReference()
    {
        const cv::Mat gradient = evaluation()->inputGradient(std::vector<float>(512, 1.0F)).value();
        QCOMPARE(gradient.type(), CV_32FC3);
        QCOMPARE(gradient.total() * 3, m_reference.gradient.size());
        double difference = 0;
        for (std::size_t i = 0; i < m_reference.gradient.size(); ++i)
            difference += std::pow(gradient.ptr<float>()[i] - m_reference.gradient[i], 2);
        // One PReLU whose input is near 0 may fall on the other side (docs/engine.md).
        QVERIFY(std::sqrt(difference) <= 3e-2 * length(m_reference.gradient));
    }

    void qualityIsThatOfTheReference()
    {
        constexpr int kSeeds = 40;
        const auto face = evaluation();
        double sum = 0;
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            const double q = quality(face->stochasticGram(masks(seed, face->stateSize()), kPasses).value());
            QVERIFY(std::abs(q - m_reference.qualityMean) < 5 * m_reference.qualitySd);
            sum += q;
        }
        QVERIFY(std::abs(sum / kSeeds - m_reference.qualityMean) <
                4 * m_reference.qualitySd / std::sqrt(kSeeds));
    }

    void swappedColoursGiveSwappedGradient()
    {
        NetworkInfo rgb = m_info;
        rgb.encoding.isBgr = false;
        const auto network = open(rgb);
        cv::Mat swapped = m_reference.alignedFace.clone();
        swapped.forEach<cv::Vec3b>([](cv::Vec3b& pixel, const int*) { std::swap(pixel[0], pixel[2]); });
        const auto face = network->evaluate(swapped).value();
        QCOMPARE(face->embedding().value(), evaluation()->embedding().value());
        const std::vector<float> ones(512, 1.0F);
        const cv::Mat theirs = evaluation()->inputGradient(ones).value();
        const cv::Mat ours = face->inputGradient(ones).value();
        QVERIFY(ours.at<cv::Vec3f>(50, 60)[0] == theirs.at<cv::Vec3f>(50, 60)[2]);
        QVERIFY(ours.at<cv::Vec3f>(50, 60)[1] == theirs.at<cv::Vec3f>(50, 60)[1]);
    }

    void sameBitsWithOneAndTwoThreads()
    {
        const std::vector<float> two = allNumbers(*m_network, m_reference.alignedFace);
        QCOMPARE(allNumbers(*m_network, m_reference.alignedFace), two);
        m_backend->setThreads(1);
        const auto network = open(m_info);
        const std::vector<float> one = allNumbers(*network, m_reference.alignedFace);
        m_backend->setThreads(2);
        QCOMPARE(one.size(), two.size());
        QVERIFY(std::memcmp(one.data(), two.data(), one.size() * sizeof(float)) == 0);
        // The network that was planned for two threads gives them on one thread, too.
        m_backend->setThreads(1);
        QCOMPARE(allNumbers(*m_network, m_reference.alignedFace), two);
        m_backend->setThreads(2);
    }

    void worksOnAnotherThread()
    {
        const std::vector<float> here = allNumbers(*m_network, m_reference.alignedFace);
        std::vector<float> there;
        std::jthread([&] {
            m_backend->setThreads(1);
            const auto network = open(m_info);
            there = allNumbers(*network, m_reference.alignedFace);
        }).join();
        QCOMPARE(there, here);
        m_backend->setThreads(2);
    }

    void wrongArgumentsAreErrors()
    {
        QCOMPARE(m_network->evaluate(cv::Mat()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_network->evaluate(cv::Mat(112, 112, CV_8UC1)).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_network->evaluate(cv::Mat(64, 64, CV_8UC3)).error().code, ErrorCode::InvalidArgument);
        const auto face = evaluation();
        const std::vector<float> few(10, 1.0F);
        QCOMPARE(face->inputGradient(few).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(face->stochasticGram(few, kPasses).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(face->stochasticGram(few, -1).error().code, ErrorCode::InvalidArgument);
    }

    void unusableNetworksAreErrors_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* member, const QString& value, ErrorCode code) {
            QTest::newRow(name) << member << value << static_cast<int>(code);
        };
        using namespace Qt::Literals::StringLiterals;
        row("no file", "file", u"/nowhere.onnx"_s, ErrorCode::FileNotReadable);
        row("picture", "file", QString::fromStdString(test::samplePortrait()), ErrorCode::ModelDamaged);
        row("state", "state", u"nowhere"_s, ErrorCode::NetworkUnsupported);
        row("state behind the embedding", "state", u"output"_s, ErrorCode::NetworkUnsupported);
        row("energy", "energy", u"nowhere"_s, ErrorCode::NetworkUnsupported);
        row("size", "size", u"128"_s, ErrorCode::NetworkUnsupported);
    }

    void unusableNetworksAreErrors()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        QFETCH(int, code);
        NetworkInfo info = m_info;
        const std::string text = value.toStdString();
        if (member == QLatin1String("file"))
            info.file = text;
        else if (member == QLatin1String("state"))
            info.stateTensor = text;
        else if (member == QLatin1String("energy"))
            info.energyTensors = {text};
        else
            info.inputWidth = value.toInt();
        const auto network = m_backend->open(info, {DeviceKind::Cpu, 0});
        QVERIFY(!network);
        QCOMPARE(static_cast<int>(network.error().code), code);
        QCOMPARE(network.error().subject, info.file);
        QVERIFY(!network.error().detail.empty());
    }

    /// A layer that the embedding does not come from has no energies; the network is of use all the same.
    void energyBehindTheStateIsLacking()
    {
        NetworkInfo info = m_info;
        info.energyTensors = {"665"};
        const auto network = open(info);
        QVERIFY(network);
        QVERIFY(std::ranges::count(network->info().lacks, NetworkCapability::LayerEnergies,
                                   &NetworkLack::capability) == 1);
        QVERIFY(!network->evaluate(m_reference.alignedFace).value()->layerEnergies());
    }

    /// Channels that contribute nothing are left out, and nothing else changes.
    void prunedNetworkAgrees()
    {
        NetworkInfo info = m_info;
        info.prunesChannels = false;
        const auto whole = open(info);
        QCOMPARE(whole->info().prunedChannels, 0);
        QVERIFY(m_network->info().prunedChannels > 500);
        const auto expected = whole->evaluate(m_reference.alignedFace).value();
        const auto face = evaluation();
        QVERIFY(largestDifference(unit(face->embedding().value()), unit(expected->embedding().value())) <
                1e-5);
        const auto masks1 = masks(1, face->stateSize());
        QVERIFY(std::abs(quality(face->stochasticGram(masks1, kPasses).value()) -
                         quality(expected->stochasticGram(masks1, kPasses).value())) < 1e-5);
        const std::vector<float> ones(512, 1.0F);
        const cv::Mat gradient = expected->inputGradient(ones).value();
        QVERIFY(cv::norm(face->inputGradient(ones).value(), gradient) < 3e-2 * cv::norm(gradient));
    }

    void networkWithoutEnergiesHasNone()
    {
        NetworkInfo info = m_info;
        info.energyTensors.clear();
        const auto network = open(info);
        const auto face = network->evaluate(m_reference.alignedFace).value();
        QVERIFY(face->layerEnergies().value().empty());
    }

    void memoryStaysFlat()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer holds freed memory back");
#endif
        std::size_t before = 0;
        for (int i = 0; i < 300; ++i) {
            if (i == 50)
                before = residentMemory();
            (void)allNumbers(*m_network, m_reference.alignedFace);
        }
        const std::size_t after = residentMemory();
        QVERIFY2(after < before + (std::size_t{8} << 20),
                 qPrintable(QString::number(before) + QLatin1Char(' ') + QString::number(after)));
    }

    void openingAgainKeepsMemory()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer holds freed memory back");
#endif
        std::size_t before = 0;
        for (int i = 0; i < 8; ++i) {
            if (i == 3)
                before = residentMemory();
            QVERIFY(open(m_info));
        }
        QVERIFY(residentMemory() < before + (std::size_t{16} << 20)); // one network has about 30 MiB
    }

  private:
    std::unique_ptr<RecognitionNetwork> open(const NetworkInfo& info)
    {
        auto network = m_backend->open(info, {DeviceKind::Cpu, 0});
        if (!network)
            qWarning("%s", network.error().detail.c_str());
        return network ? *std::move(network) : nullptr;
    }

    std::unique_ptr<FaceEvaluation> evaluation()
    {
        return m_network->evaluate(m_reference.alignedFace).value();
    }

    test::Reference m_reference;
    NetworkInfo m_info;
    std::unique_ptr<RecognitionBackend> m_backend;
    std::unique_ptr<RecognitionNetwork> m_network;
};

QTEST_GUILESS_MAIN(TestTorchNetwork)
#include "tst_torchnetwork.moc"
