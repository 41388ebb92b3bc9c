// SPDX-License-Identifier: GPL-3.0-or-later
// What the module proposes for files of each kind, and that networks opened by the proposals work.
#include "core/networks/networkcapabilities.h"
#include "core/networks/networkformats.h"
#include "core/networks/networkselftest.h"
#include "core/networks/recognitionbackend.h"
#include "core/quality/dropoutmask.h"
#include "tests/support/testassets.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <algorithm>
#include <set>

using namespace pw;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string tiny(const std::string& name)
{
    return PW_TINY_NETWORKS "/" + name;
}

NetworkWishes wishesFor(const std::string& file)
{
    NetworkWishes wishes;
    wishes.file = file;
    wishes.id = "trial";
    wishes.format = networkFormatOf(file).value();
    return wishes;
}

bool has(const NetworkProposal& proposal, FindingKind kind)
{
    return std::ranges::find(proposal.findings, kind, &NetworkFinding::kind) != proposal.findings.end();
}

bool lacks(const NetworkInfo& info, NetworkCapability capability)
{
    return lackOf(info, capability) != nullptr;
}

} // namespace

class TestNetworkProposal : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<RecognitionBackend> m_backend;

    NetworkProposal propose(const NetworkWishes& wishes)
    {
        auto proposal = m_backend->propose(wishes);
        if (!proposal)
            qFatal("%s", proposal.error().detail.c_str());
        return *std::move(proposal);
    }

    std::unique_ptr<RecognitionNetwork> open(const NetworkInfo& info)
    {
        auto network = m_backend->open(info, {DeviceKind::Cpu, 0});
        if (!network)
            qFatal("%s", network.error().detail.c_str());
        return *std::move(network);
    }

  private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadBackend(test::modelStore().backendModule());
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
        m_backend = *std::move(loaded);
    }

    /// What the program's own manifest says was found by hand; the proposal has to find it too.
    void theEmbeddedNetworkIsUnderstood()
    {
        const NetworkInfo known = test::modelStore().network("embedded").value();
        const NetworkProposal proposal = propose(wishesFor(known.file));
        QCOMPARE(proposal.info.inputWidth, 112);
        QCOMPARE(proposal.info.inputHeight, 112);
        QVERIFY(!proposal.info.channelsLast);
        QCOMPARE(proposal.info.embeddingSize, 512);
        QCOMPARE(proposal.info.stateTensor, known.stateTensor);
        QCOMPARE(proposal.info.energyTensors, known.energyTensors);
        QVERIFY(has(proposal, FindingKind::SizeRead));
        QVERIFY(!proposal.normalisesInput);
        QVERIFY(!proposal.normalisesOutput);
        const auto test = selfTest(*open(proposal.info));
        QVERIFY(test && test->passed());
    }

    void onnxFilesOfOtherForms_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("channelsLast");
        QTest::newRow("channels first") << u"tiny.onnx"_s << false;
        QTest::newRow("channels last") << u"tiny-nhwc.onnx"_s << true;
    }

    void onnxFilesOfOtherForms()
    {
        QFETCH(QString, file);
        QFETCH(bool, channelsLast);
        const NetworkProposal proposal = propose(wishesFor(tiny(file.toStdString())));
        QCOMPARE(proposal.info.inputWidth, 96);
        QCOMPARE(proposal.info.inputHeight, 112);
        QCOMPARE(proposal.info.channelsLast, channelsLast);
        QCOMPARE(proposal.info.stateTensor, std::string("pooled"));
        QCOMPARE(proposal.info.energyTensors, (std::vector<std::string>{"quarter", "eighth"}));
        const auto test = selfTest(*open(proposal.info));
        QVERIFY(test);
        QVERIFY(test->passed());
        QCOMPARE(test->energySizes.front(), cv::Size(24, 28));
    }

    void bothLayoutsGiveTheSame()
    {
        const auto first = open(propose(wishesFor(tiny("tiny.onnx"))).info);
        const auto last = open(propose(wishesFor(tiny("tiny-nhwc.onnx"))).info);
        const cv::Mat face = selfTestPicture({96, 112});
        const auto a = first->evaluate(face).value(), b = last->evaluate(face).value();
        QVERIFY(cv::norm(a->embedding().value(), b->embedding().value(), cv::NORM_INF) < 1e-6);
        const std::vector<float> ones(32, 1.0F);
        const cv::Mat gradient = a->inputGradient(ones).value();
        QVERIFY(cv::norm(gradient, b->inputGradient(ones).value(), cv::NORM_INF) <
                1e-4 * cv::norm(gradient, cv::NORM_INF));
    }

    void torchScriptFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("full");
        const auto row = [](const char* file, const char* state, FindingKind kind, bool full) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(state)
                                << static_cast<int>(kind) << full;
        };
        row("plain.pt", "pool", FindingKind::StateByLayer, false);
        row("methods.pt", "", FindingKind::StateByMethods, false);
        row("inside.pt", "fc:input", FindingKind::DropoutOwn, true);
        row("head.pt", "fc:input", FindingKind::DropoutLayer, false);
        row("normalising.pt", "fc:input", FindingKind::OutputNormalised, false);
    }

    void torchScriptFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, state);
        QFETCH(int, kind);
        QFETCH(bool, full);
        const NetworkProposal proposal = propose(wishesFor(tiny(file.toStdString())));
        QCOMPARE(proposal.info.stateTensor, state.toStdString());
        QVERIFY(has(proposal, static_cast<FindingKind>(kind)));
        QCOMPARE(proposal.info.fullPasses, full);
        QCOMPARE(lacks(proposal.info, NetworkCapability::StochasticFull), !full);
        QCOMPARE(proposal.info.embeddingSize, 32);
        QCOMPARE(proposal.info.inputWidth, 112);
        QVERIFY(has(proposal, FindingKind::SizeTried)); // the pixels are averaged, so other sizes run too
        QCOMPARE(proposal.info.energyTensors.size(), std::size_t{2});

        const auto network = open(proposal.info);
        QVERIFY(network->info().lacks == proposal.info.lacks);
        const auto test = selfTest(*network);
        QVERIFY2(test, test ? "" : test.error().detail.c_str());
        for (const auto& check : test->checks)
            QVERIFY2(check.passed(), check.name.c_str());
        QCOMPARE(test->energySizes, (std::vector<cv::Size>{{28, 28}, {14, 14}}));
        QCOMPARE(test->stateSize, full ? 16 + 24 : 24);
    }

    void sizeIsTakenFromTheUser()
    {
        NetworkWishes wishes = wishesFor(tiny("plain.pt"));
        wishes.inputSize = cv::Size(160, 128);
        const NetworkProposal proposal = propose(wishes);
        QCOMPARE(proposal.info.inputWidth, 160);
        QVERIFY(has(proposal, FindingKind::SizeGiven));
        const auto network = open(proposal.info);
        const auto face = network->evaluate(selfTestPicture({160, 128})).value();
        QCOMPARE(face->inputGradient(std::vector<float>(32, 1.0F)).value().size(), cv::Size(160, 128));
        QCOMPARE(face->layerEnergies().value().front().size(), cv::Size(40, 32));
        wishes = wishesFor(tiny("tiny.onnx"));
        wishes.inputSize = cv::Size(112, 112);
        QCOMPARE(m_backend->propose(wishes).error().code, ErrorCode::InvalidArgument);
    }

    void submodulesAreNamedByTheUser()
    {
        NetworkWishes wishes = wishesFor(tiny("inside.pt"));
        wishes.stateTensor = "body";
        wishes.energyTensors = {"stem"};
        const NetworkProposal proposal = propose(wishes);
        QVERIFY(!proposal.info.fullPasses); // the user chose the place
        const auto network = open(proposal.info);
        const auto face = network->evaluate(selfTestPicture({112, 112})).value();
        QCOMPARE(face->stateSize(), 24 * 14 * 14);
        QCOMPARE(face->layerEnergies().value().size(), std::size_t{1});
    }

    void fullPassesFollowTheSeed()
    {
        const auto network = open(propose(wishesFor(tiny("inside.pt"))).info);
        const NetworkInfo& info = network->info();
        QCOMPARE(info.dropoutSites, (std::vector<DropoutSite>{{16, 0.2}, {24, 0.4}}));
        const auto face = network->evaluate(selfTestPicture({112, 112})).value();
        constexpr int kPasses = 25;
        const auto gram = [&](std::uint64_t seed) {
            return face->stochasticGram(dropoutMasks(seed, kPasses, face->stateSize(), 0.5, info), kPasses)
                .value();
        };
        QCOMPARE(gram(1), gram(1));
        QVERIFY(gram(1) != gram(2));
    }

    void whatIsMissingIsALack()
    {
        NetworkProposal proposal = propose(wishesFor(tiny("nogradient.pt")));
        const auto network = open(proposal.info);
        QVERIFY(lacks(network->info(), NetworkCapability::InputGradient));
        QVERIFY(!lacks(network->info(), NetworkCapability::LayerEnergies));
        QVERIFY(!lacks(network->info(), NetworkCapability::StochasticHead));
        QVERIFY(selfTest(*network)->passed());

        proposal = propose(wishesFor(tiny("nolinear.pt")));
        QVERIFY(has(proposal, FindingKind::StateMissing));
        QVERIFY(lacks(proposal.info, NetworkCapability::StochasticHead));
        const auto refused = m_backend->open(proposal.info, {DeviceKind::Cpu, 0});
        QCOMPARE(refused.error().code, ErrorCode::NetworkUnsupported);
        QVERIFY(refused.error().detail.find("pre-dropout tensor") != std::string::npos);
    }

    void weightsWithoutANetworkAreExplained()
    {
        const auto refused = m_backend->propose(wishesFor(tiny("weights.pt")));
        QCOMPARE(refused.error().code, ErrorCode::NetworkUnsupported);
        QVERIFY2(refused.error().detail.find("torch.jit") != std::string::npos,
                 refused.error().detail.c_str());
        QVERIFY(refused.error().detail.find('\n') == std::string::npos);
    }

    void formatIsToldByContent()
    {
        QCOMPARE(networkFormatOf(tiny("plain.pt")).value(), NetworkFormat::TorchScript);
        QCOMPARE(networkFormatOf(tiny("tiny.onnx")).value(), NetworkFormat::Onnx);
        QCOMPARE(networkFormatOf(test::samplePortrait()).error().code, ErrorCode::NetworkUnsupported);
        QCOMPARE(networkFormatOf("/nowhere.onnx").error().code, ErrorCode::FileNotReadable);
        QCOMPARE(networkFormatOf("/tmp").error().code, ErrorCode::FileNotReadable);
    }

    void tablesAreWhole()
    {
        std::set<std::string> keys;
        for (const auto& row : networkFormats())
            QVERIFY(keys.insert(row.key).second && networkFormatFromKey(row.key) == row.format);
        for (const auto& row : networkCapabilities())
            QVERIFY(keys.insert(row.key).second);
        for (int kind = 0; kind <= static_cast<int>(FindingKind::EnergiesMissing); ++kind)
            QCOMPARE(findingDescriptor(static_cast<FindingKind>(kind)).kind, static_cast<FindingKind>(kind));
        const NetworkFinding finding{FindingKind::SizeRead, Certainty::Read, {"96", "112"}};
        QCOMPARE(englishText(finding), std::string("The file fixes the input at 96 × 112 pixels."));
    }
};

QTEST_GUILESS_MAIN(TestNetworkProposal)
#include "tst_networkproposal.moc"
