// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/assessment.h"
#include "core/measures/measureregistry.h"
#include "core/report/csvreport.h"

#include <QFile>
#include <QTest>

#include <clocale>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace pw;

namespace {

/// A reader of its own, after the grammar of RFC 4180.
std::vector<std::vector<std::string>> parseCsv(const std::string& text)
{
    std::vector<std::vector<std::string>> lines(1);
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && text[i + 1] == '"') {
            cell += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\r')) {
            lines.back().push_back(std::exchange(cell, {}));
            if (c == '\r') {
                ++i; // the line feed
                lines.emplace_back();
            }
        } else {
            cell += c;
        }
    }
    lines.pop_back();
    return lines;
}

ComplianceProfile profile()
{
    ComplianceProfile result;
    result.id = "test";
    result.title = "A \"test\", with\nbreak";
    result.sha256 = std::string(64, 'e');
    Requirement row;
    row.id = "eyes";
    row.title = "Eyes";
    row.conditions.emplace_back();
    row.conditions[0].measure = "inter-eye-pixels";
    row.conditions[0].minimum = 90;
    result.requirements = {row};
    return result;
}

InspectionResult inspection()
{
    InspectionResult result;
    ImageSource source;
    source.sha256 = std::string(64, 'a');
    result.image = Image(cv::Mat(4, 4, CV_8UC3, cv::Scalar(0)), source);
    result.faces.resize(2);
    FaceInspection& face = result.faces[0];
    face.detection = {{-1.5, 2, 30, 40}, 0.9};
    face.quality.emplace();
    face.quality->native = 0.1 + 0.2;
    QualityComponent eyes;
    eyes.key = "inter-eye-pixels";
    eyes.native = 123456.75;
    QualityComponent dark;
    dark.key = "luminance-mean";
    dark.state = MeasureState::NotAssessable;
    dark.reason = "none";
    face.components = {eyes, dark};
    assess(result, profile());
    return result;
}

/// The last cell of the line that names `key`; "" when there is none.
QString documented(const QString& table, const QString& key)
{
    for (const QString& line : table.split(u'\n'))
        if (line.contains(key))
            return line.section(u'|', -2, -2).trimmed();
    return QString();
}

using Row = std::map<std::string, std::string>;

std::vector<Row> rowsOf(const std::string& input, const InspectionResult& result)
{
    const auto lines = parseCsv(csvHeader(profile()) + csvLines(input, result, profile()));
    std::vector<Row> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        Row row;
        for (std::size_t k = 0; k < lines[0].size(); ++k)
            row[lines[0][k]] = lines[i].at(k);
        rows.push_back(row);
        if (lines[i].size() != lines[0].size())
            qFatal("a line has another number of cells than the header");
    }
    return rows;
}

} // namespace

class TestCsvReport : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void oneRowForEachInspectedFace()
    {
        const auto rows = rowsOf("a.jpg", inspection());
        QCOMPARE(rows.size(), std::size_t{1});
        Row row = rows.front();
        QCOMPARE(row["file"], std::string("a.jpg"));
        QCOMPARE(row["face"], std::string("1"));
        QCOMPARE(row["box.x"], std::string("-1.5"));
        QCOMPARE(row["quality.native"], std::string("0.30000000000000004"));
        QCOMPARE(row["inter-eye-pixels.native"], std::string("123456.75"));
        QCOMPARE(row["profile"], std::string("test"));
        QCOMPARE(row["profile.sha256"], std::string(64, 'e'));
        QCOMPARE(row["verdict"], std::string("pass"));
        QCOMPARE(row["verdict.eyes"], std::string("pass"));
        QVERIFY(row["finding"].starts_with("A \"test\", with\nbreak: no deviation"));
    }

    void whatIsAbsentIsAnEmptyCell()
    {
        Row row = rowsOf("a.jpg", inspection()).front();
        for (const char* column :
             {"luminance-mean.native", "luminance-mean.component", "map.mean", "error"}) {
            QVERIFY2(row.contains(column), column);
            QCOMPARE(row[column], std::string());
        }
    }

    void failuresHaveARowToo()
    {
        InspectionResult failed;
        failed.error = InspectionError{ErrorCode::NoFaceFound, "x", ""};
        const auto rows = rowsOf("with,comma \"q\".jpg", failed);
        QCOMPARE(rows.size(), std::size_t{1});
        Row row = rows.front();
        QCOMPARE(row["file"], std::string("with,comma \"q\".jpg"));
        QCOMPARE(row["error"], std::string("no-face-found"));
        QCOMPARE(row["face"], std::string());
        QCOMPARE(row["verdict"], std::string());
    }

    void columnsAreUniqueAndFollowTheTable()
    {
        const auto header = parseCsv(csvHeader(profile())).front();
        QCOMPARE(std::set(header.begin(), header.end()).size(), header.size());
        for (const auto& measure : measures())
            QVERIFY2(std::ranges::count(header, std::string(measure.key) + ".native") == 1, measure.key);
        QCOMPARE(header.front(), std::string("file"));
    }

    void numbersDoNotDependOnTheLocale()
    {
        const auto before = csvLines("a", inspection(), profile());
        std::setlocale(LC_ALL, "de_DE.UTF-8");
        const auto after = csvLines("a", inspection(), profile());
        std::setlocale(LC_ALL, "C");
        QCOMPARE(after, before);
    }

    void everyUnitIsDocumented()
    {
        QFile file(QStringLiteral(PW_DOCS_DIR "/compliance.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QString units = text.mid(text.indexOf(QLatin1String("## Units")));
        for (const auto& measure : measures()) {
            const QString key = QStringLiteral("`%1`").arg(QLatin1String(measure.key));
            QVERIFY2(documented(units, key) == QString::fromUtf8(measure.unit), measure.key);
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvReport)
#include "tst_csvreport.moc"
