// SPDX-License-Identifier: GPL-3.0-or-later
// Every measure of the sample and the group photographs against conformance.csv beside this file, so that
// each change of a number is seen in review. `tst_conformance --regenerate` writes the table anew.
#include "core/measures/measureregistry.h"
#include "core/pipeline/inspectionpipeline.h"
#include "tests/support/testassets.h"

#include <QFile>
#include <QStringList>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using namespace pw;

namespace {

struct Row {
    std::string image;
    std::string id;
    std::string state;
    std::optional<double> native;
    std::optional<int> component;
    double tolerance = 0; ///< of native

    [[nodiscard]] std::string name() const { return image + " " + id; }
};

constexpr const char* kHeader = "image,id,state,native,component,tolerance";

std::vector<std::string> photographs()
{
    std::vector<std::string> paths = {test::samplePortrait()};
    for (int number = 1; number <= 6; ++number)
        paths.push_back(test::groupPhotograph(number));
    return paths;
}

/// Two units of the last digit that is shown: libraries and processors differ in the last bits, and what is
/// cut out or classified from them a little more.
double tolerance(const MeasureDescriptor& measure)
{
    return 2 * std::pow(10, -measure.decimals);
}

std::vector<Row> computed()
{
    EngineOptions options;
    options.device.kind = DeviceKind::Cpu;
    InspectionPipeline pipeline(test::modelStore(), options);
    std::vector<Row> rows;
    for (const std::string& path : photographs()) {
        InspectionRequest request;
        request.path = path;
        const InspectionResult result = pipeline.inspect(request);
        if (result.error)
            qFatal("%s: %s", path.c_str(), result.error->detail.c_str());
        for (const QualityComponent& component : result.current()->components)
            rows.push_back({result.image->source().name, component.key, measureStateKey(component.state),
                            component.native, component.component,
                            tolerance(*measureDescriptor(component.key))});
    }
    return rows;
}

QByteArray written(const Row& row)
{
    const QByteArray native = row.native ? QByteArray::number(*row.native, 'g', 8) : QByteArray();
    const QByteArray component = row.component ? QByteArray::number(*row.component) : QByteArray();
    return QByteArray::fromStdString(row.image + "," + row.id + "," + row.state + ",") + native + "," +
           component + "," + QByteArray::number(row.tolerance, 'g', 3) + "\n";
}

std::vector<Row> stored()
{
    QFile file(QStringLiteral(PW_CONFORMANCE_TABLE));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Row> rows;
    file.readLine(); // the header
    while (!file.atEnd()) {
        const auto cells = file.readLine().trimmed().split(',');
        if (cells.size() != 6)
            return {};
        Row row{cells[0].toStdString(), cells[1].toStdString(), cells[2].toStdString(), {}, {},
                cells[5].toDouble()};
        if (!cells[3].isEmpty())
            row.native = cells[3].toDouble();
        if (!cells[4].isEmpty())
            row.component = cells[4].toInt();
        rows.push_back(row);
    }
    return rows;
}

int regenerate()
{
    QFile file(QStringLiteral(PW_CONFORMANCE_TABLE));
    if (!file.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "%s cannot be written\n", PW_CONFORMANCE_TABLE);
        return 1;
    }
    file.write(QByteArray(kHeader) + "\n");
    for (const Row& row : computed())
        file.write(written(row));
    std::printf("%s\n", PW_CONFORMANCE_TABLE);
    return 0;
}

} // namespace

class TestConformance : public QObject {
    Q_OBJECT

  private:
    std::vector<Row> m_computed = computed();
    std::vector<Row> m_stored = stored();

  private Q_SLOTS:
    void tableHasTheRowsOfTheProgram()
    {
        QCOMPARE(m_stored.size(), m_computed.size());
        for (std::size_t i = 0; i < m_stored.size(); ++i)
            QCOMPARE(m_stored[i].name(), m_computed[i].name());
    }

    void valuesAgree_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::min(m_stored.size(), m_computed.size()); ++i)
            QTest::newRow(m_stored[i].name().c_str()) << static_cast<int>(i);
    }

    void valuesAgree()
    {
        QFETCH(int, index);
        const Row &expected = m_stored[static_cast<std::size_t>(index)],
                  &found = m_computed[static_cast<std::size_t>(index)];
        QCOMPARE(found.state, expected.state);
        QCOMPARE(found.native.has_value(), expected.native.has_value());
        if (found.native)
            QVERIFY2(
                std::abs(*found.native - *expected.native) <= expected.tolerance,
                qPrintable(QStringLiteral("%1, in the table %2").arg(*found.native).arg(*expected.native)));
        QCOMPARE(found.component.has_value(), expected.component.has_value());
        if (found.component)
            QVERIFY(std::abs(*found.component - *expected.component) <= 2);
    }
};

int main(int argc, char** argv)
{
    if (argc == 2 && std::string(argv[1]) == "--regenerate")
        return regenerate();
    TestConformance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_conformance.moc"
