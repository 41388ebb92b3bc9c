// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/imagefiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pw::app;

namespace {

QString touch(const QTemporaryDir& folder, const QString& name)
{
    const QString path = folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) ? path : QString();
}

QStringList names(const ImageFiles& found)
{
    QStringList names;
    for (const ImageFile& file : found.files)
        names << QFileInfo(file.path).fileName();
    return names;
}

} // namespace

class ImageFilesTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void folderIsFilteredAndSorted();
    void filesKeepTheirOrder();
    void linksShareAKey();
    void emptyAndMissing();
};

void ImageFilesTest::folderIsFilteredAndSorted()
{
    const QTemporaryDir folder;
    for (const QString& name : {u"img10.png"_s, u"img2.png"_s, u"IMG1.JPG"_s, u"notes.txt"_s,
                                u".hidden.png"_s, u"sub/inside.png"_s, u"photo.tif"_s})
        touch(folder, name);
    const QStringList expected{u"IMG1.JPG"_s, u"img2.png"_s, u"img10.png"_s, u"photo.tif"_s};
    QCOMPARE(names(findImageFiles({folder.path()})), expected);
}

void ImageFilesTest::filesKeepTheirOrder()
{
    const QTemporaryDir folder;
    const QString b = touch(folder, u"b.png"_s);
    const QString a = touch(folder, u"a.dat"_s); // any suffix: the type is told from the bytes
    const QStringList expected{u"b.png"_s, u"a.dat"_s};
    QCOMPARE(names(findImageFiles({b, a})), expected);
}

void ImageFilesTest::linksShareAKey()
{
    const QTemporaryDir folder;
    const QString file = touch(folder, u"a.png"_s);
    const QString link = folder.filePath(u"link.png"_s);
    QVERIFY(QFile::link(file, link));
    const ImageFiles found = findImageFiles({file, link, folder.filePath(u"./sub/../a.png"_s)});
    QCOMPARE(found.files.size(), 3U);
    QCOMPARE(found.files[1].key, found.files[0].key);
    QCOMPARE(found.files[1].path, link);
    QCOMPARE(found.files[2].key, found.files[0].key);
}

void ImageFilesTest::emptyAndMissing()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(u"missing.png"_s);
    const ImageFiles found = findImageFiles({folder.path(), missing});
    QCOMPARE(found.emptyFolders, QStringList{folder.path()});
    QCOMPARE(found.files.size(), 1U); // reported when it is read
    QCOMPARE(found.files.front().path, missing);
    QVERIFY(!found.files.front().key.isEmpty());
}

QTEST_GUILESS_MAIN(ImageFilesTest)
#include "tst_imagefiles.moc"
