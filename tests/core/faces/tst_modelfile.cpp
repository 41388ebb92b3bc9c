// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/modelfile.h"
#include "core/imaging/hash.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pw;

class TestModelFile : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

    std::string written(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("model.onnx")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's own file");
        return file.fileName().toStdString();
    }

    static std::string hashOf(const QByteArray& bytes)
    {
        return sha256(
            {reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    }

  private Q_SLOTS:
    void givesTheBytesWhenTheHashIsRight()
    {
        const QByteArray bytes(100000, 'm');
        const auto read = readModelFile(written(bytes), hashOf(bytes));
        QVERIFY(read);
        QCOMPARE(read->size(), std::size_t{100000});
        QCOMPARE(read->back(), std::uint8_t{'m'});
    }

    void noticesOneChangedBit()
    {
        QByteArray bytes(100000, 'm');
        const std::string hash = hashOf(bytes);
        bytes[70000] = static_cast<char>(bytes[70000] ^ 1);
        QCOMPARE(readModelFile(written(bytes), hash).error().code, ErrorCode::ModelDamaged);
    }

    void noticesAMissingEnd()
    {
        const QByteArray bytes(100000, 'm');
        QCOMPARE(readModelFile(written(bytes.left(99999)), hashOf(bytes)).error().code,
                 ErrorCode::ModelDamaged);
    }

    void missingFileAndFolderAreMissing()
    {
        const auto folder = m_folder.path().toStdString();
        QCOMPARE(readModelFile(folder + "/none", {}).error().code, ErrorCode::ModelMissing);
        QCOMPARE(readModelFile(folder, {}).error().code, ErrorCode::ModelMissing);
    }

    void rightHashOfNoModelIsDamaged()
    {
        const QByteArray bytes = QByteArrayLiteral("this is no ONNX graph");
        QCOMPARE(readDnnModel(written(bytes), hashOf(bytes)).error().code, ErrorCode::ModelDamaged);
    }
};

QTEST_GUILESS_MAIN(TestModelFile)
#include "tst_modelfile.moc"
