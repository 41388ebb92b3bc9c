// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/inspectiondelegate.h"
#include "ui/models/inspectionlistmodel.h"
#include "ui/models/qualityband.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pw::ui;

namespace {

InspectionListItem portrait(const QString& name, InspectionState state)
{
    InspectionListItem item;
    item.path = u"/evidence/case 7/"_s + name;
    item.name = name;
    item.state = state;
    return item;
}

QImage drawn(const InspectionListItem& item, QStyle::State state, Qt::LayoutDirection direction,
             int pointSize = 10)
{
    InspectionListModel model;
    model.append(item);
    QListView view;
    view.setModel(&model);
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    option.direction = direction;
    option.state = QStyle::State_Enabled | QStyle::State_Active | state;
    option.font.setPointSize(pointSize);
    option.fontMetrics = QFontMetrics(option.font);
    const InspectionDelegate delegate;
    option.rect = QRect(QPoint(0, 0), QSize(260, delegate.sizeHint(option, model.index(0)).height()));
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(option.palette.color(QPalette::Base));
    QPainter painter(&image);
    delegate.paint(&painter, option, model.index(0));
    return image;
}

QRect inkBox(const QImage& image, const QRect& within)
{
    QRect box;
    const QRgb ground = image.pixel(0, 0);
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x) {
            if (image.pixel(x, y) != ground)
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

} // namespace

class TestInspectionListModel : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }
    void keepsTheContractOfItemModels();
    void rolesTellTheItem();
    void stateWords_data();
    void stateWords();
    void toolTipTellsPathAndReason();
    void namesAreNotReadAsMarkup();
    void spokenTextHoldsAllThatIsSeen();
    void findsRowsByPath();
    void settingAnItemChangesOneRow();
    void bandFollowsTheNumberShown_data();
    void bandFollowsTheNumberShown();
    void bandFollowsTheRankWhereThereIsOne();
    void delegateMirrorsRightToLeft();
    void delegateGrowsWithTheFont();
    void delegateShowsIncompleteness();
    void delegateDrawsSelectionApart();
};

void TestInspectionListModel::keepsTheContractOfItemModels()
{
    InspectionListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.append(portrait(u"a.jpg"_s, InspectionState::Waiting)), 0);
    QCOMPARE(model.append(portrait(u"b.jpg"_s, InspectionState::Running)), 1);
    QCOMPARE(model.append(portrait(u"c.jpg"_s, InspectionState::NoFace)), 2);
    model.setItem(1, portrait(u"b.jpg"_s, InspectionState::Done));
    model.removeRow(0);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.item(0).name, u"b.jpg"_s);
    QVERIFY(!model.data(model.index(7), Qt::DisplayRole).isValid());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestInspectionListModel::rolesTellTheItem()
{
    InspectionListItem item = portrait(u"a.jpg"_s, InspectionState::Done);
    item.quality = 0.876;
    item.incomplete = true;
    item.thumbnail = QImage(4, 3, QImage::Format_RGB32);
    InspectionListModel model;
    model.append(item);
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), u"a.jpg"_s);
    QCOMPARE(index.data(Qt::DecorationRole).value<QImage>().size(), QSize(4, 3));
    QCOMPARE(index.data(InspectionListModel::PathRole).toString(), item.path);
    QCOMPARE(index.data(InspectionListModel::StateRole).toInt(), static_cast<int>(InspectionState::Done));
    QCOMPARE(index.data(InspectionListModel::QualityRole).toDouble(), 0.876);
    QCOMPARE(index.data(InspectionListModel::IncompleteRole).toBool(), true);
    QVERIFY(!index.data(Qt::EditRole).isValid());

    item.quality.reset();
    item.name.clear();
    model.setItem(0, item);
    QVERIFY(!index.data(InspectionListModel::QualityRole).isValid());
    QCOMPARE(index.data().toString(), u"pasted picture"_s);
}

void TestInspectionListModel::stateWords_data()
{
    QTest::addColumn<InspectionState>("state");
    QTest::addColumn<double>("quality");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words");
    QTest::newRow("waiting") << InspectionState::Waiting << -1.0 << QString() << u"waiting"_s;
    QTest::newRow("running") << InspectionState::Running << -1.0 << QString() << u"running"_s;
    QTest::newRow("quality") << InspectionState::Done << 0.8849 << QString() << u"Q 0.88"_s;
    QTest::newRow("rounded") << InspectionState::Done << 0.8 << QString() << u"Q 0.80"_s;
    QTest::newRow("no quality") << InspectionState::Done << -1.0 << QString() << u"done"_s;
    QTest::newRow("no face") << InspectionState::NoFace << -1.0 << QString() << u"no face"_s;
    QTest::newRow("failed") << InspectionState::Failed << -1.0 << u"not a picture"_s
                            << u"failed: not a picture"_s;
    QTest::newRow("failed without a reason") << InspectionState::Failed << -1.0 << QString() << u"failed"_s;
}

void TestInspectionListModel::stateWords()
{
    QFETCH(InspectionState, state);
    QFETCH(double, quality);
    QFETCH(QString, reason);
    QFETCH(QString, words);
    InspectionListItem item = portrait(u"a.jpg"_s, state);
    if (quality >= 0)
        item.quality = quality;
    item.reason = reason;
    InspectionListModel model;
    model.append(item);
    QCOMPARE(model.index(0).data(InspectionListModel::StateTextRole).toString(), words);
}

void TestInspectionListModel::toolTipTellsPathAndReason()
{
    InspectionListItem item = portrait(u"a.jpg"_s, InspectionState::Failed);
    item.reason = u"The file is larger than 120 megapixels."_s;
    item.incomplete = true;
    InspectionListModel model;
    model.append(item);
    const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(item.path));
    QVERIFY(tip.contains(item.reason));
    QVERIFY(tip.contains(u"incomplete"_s));
}

void TestInspectionListModel::namesAreNotReadAsMarkup()
{
    InspectionListModel model;
    model.append(portrait(u"<img src='x'>&.png"_s, InspectionState::Waiting));
    const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(tip.contains(u"&lt;img"_s));
    QVERIFY(model.index(0).data().toString().contains(u"<img"_s));
}

void TestInspectionListModel::spokenTextHoldsAllThatIsSeen()
{
    InspectionListItem item = portrait(u"a.jpg"_s, InspectionState::Done);
    item.quality = 0.63;
    item.incomplete = true;
    InspectionListModel model;
    model.append(item);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"a.jpg, Q 0.63, medium, incomplete"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleDescriptionRole).toString().contains(item.path));
}

void TestInspectionListModel::findsRowsByPath()
{
    InspectionListModel model;
    model.append({}); // pasted
    model.append(portrait(u"a.jpg"_s, InspectionState::Waiting));
    QCOMPARE(model.rowOf(u"/evidence/case 7/a.jpg"_s), 1);
    QCOMPARE(model.rowOf(u"/elsewhere/a.jpg"_s), -1);
    QCOMPARE(model.rowOf(QString()), -1);
}

void TestInspectionListModel::settingAnItemChangesOneRow()
{
    InspectionListModel model;
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
        model.append(portrait(name, InspectionState::Waiting));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setItem(1, portrait(u"b"_s, InspectionState::Running));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
}

void TestInspectionListModel::bandFollowsTheNumberShown_data()
{
    QTest::addColumn<double>("quality");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("icon");
    QTest::newRow("good portrait") << 0.88 << u"high"_s << u"pass"_s;
    QTest::newRow("reads 0.80") << 0.7951 << u"high"_s << u"pass"_s;
    QTest::newRow("reads 0.79") << 0.7949 << u"medium"_s << u"review"_s;
    QTest::newRow("mask") << 0.63 << u"medium"_s << u"review"_s;
    QTest::newRow("reads 0.54") << 0.5449 << u"low"_s << u"fail"_s;
    QTest::newRow("nothing") << 0.0 << u"low"_s << u"fail"_s;
    QTest::newRow("everything") << 1.0 << u"high"_s << u"pass"_s;
}

void TestInspectionListModel::bandFollowsTheRankWhereThereIsOne()
{
    const auto word = [](double quality, double percentile) {
        return qualityBand(quality, percentile).translatedWord();
    };
    QCOMPARE(word(0.80, 3), u"medium"_s);
    QCOMPARE(word(0.80, 4.6), u"high"_s); // reads "5 %"
    QCOMPARE(word(0.75, 40), u"high"_s);
    QCOMPARE(word(0.50, 40), u"low"_s);

    InspectionListItem item;
    item.state = InspectionState::Done;
    item.quality = 0.81;
    item.percentile = 3;
    InspectionListModel model;
    model.append(item);
    QCOMPARE(model.index(0).data(InspectionListModel::BandIconRole).toString(), u"review"_s);
    item.percentile.reset();
    model.setItem(0, item);
    QCOMPARE(model.index(0).data(InspectionListModel::BandIconRole).toString(), u"pass"_s);
}

void TestInspectionListModel::bandFollowsTheNumberShown()
{
    QFETCH(double, quality);
    QFETCH(QString, word);
    QFETCH(QString, icon);
    QCOMPARE(qualityBand(quality).translatedWord(), word);
    QCOMPARE(qualityBand(quality).iconName(), icon);
}

void TestInspectionListModel::delegateMirrorsRightToLeft()
{
    InspectionListItem item = portrait(u"a.jpg"_s, InspectionState::Waiting);
    item.thumbnail = QImage(48, 48, QImage::Format_RGB32);
    item.thumbnail.fill(Qt::magenta);
    const QImage left = drawn(item, {}, Qt::LeftToRight);
    const QImage right = drawn(item, {}, Qt::RightToLeft);
    const int middle = left.height() / 2;
    QCOMPARE(left.pixelColor(24, middle), QColor(Qt::magenta));
    QCOMPARE(right.pixelColor(right.width() - 24, middle), QColor(Qt::magenta));
    // The words start beside the thumbnail in both.
    const QRect ltr = inkBox(left, QRect(60, 1, 198, left.height() - 2));
    const QRect rtl = inkBox(right, QRect(1, 1, 198, right.height() - 2));
    QVERIFY(!ltr.isEmpty());
    QVERIFY(qAbs(ltr.left() - (right.width() - 1 - rtl.right())) <= 4);
}

void TestInspectionListModel::delegateGrowsWithTheFont()
{
    const InspectionListItem item = portrait(u"a.jpg"_s, InspectionState::Waiting);
    const QImage small = drawn(item, {}, Qt::LeftToRight, 8);
    const QImage large = drawn(item, {}, Qt::LeftToRight, 30);
    QCOMPARE(small.height(), 64);
    QVERIFY(large.height() > 2 * QFontMetrics(QFont(QApplication::font().family(), 30)).height());
    const QRect ink = inkBox(large, QRect(60, 0, 200, large.height()));
    QVERIFY2(ink.top() > 0 && ink.bottom() < large.height() - 1, "text touches the edge of its row");
}

void TestInspectionListModel::delegateShowsIncompleteness()
{
    InspectionListItem item = portrait(u"a.jpg"_s, InspectionState::Waiting);
    const QImage whole = drawn(item, {}, Qt::LeftToRight);
    item.incomplete = true;
    const QImage part = drawn(item, {}, Qt::LeftToRight);
    const QRect right(160, 1, 98, whole.height() - 2);
    QVERIFY(inkBox(whole, right).isEmpty());
    QVERIFY(!inkBox(part, right).isEmpty());
}

void TestInspectionListModel::delegateDrawsSelectionApart()
{
    const InspectionListItem item = portrait(u"a.jpg"_s, InspectionState::Failed);
    const QImage image = drawn(item, QStyle::State_Selected, Qt::LeftToRight);
    QCOMPARE(image.pixelColor(250, 10), QApplication::palette().color(QPalette::Highlight));
}

QTEST_MAIN(TestInspectionListModel)
#include "tst_inspectionlistmodel.moc"
