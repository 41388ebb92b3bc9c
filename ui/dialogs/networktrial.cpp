// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/networktrial.h"

#include "core/networks/networkcapabilities.h"
#include "core/quality/mapmethods.h"
#include "ui/messages/errortext.h"
#include "ui/messages/networktext.h"
#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"
#include "ui/rendering/imageconversion.h"
#include "ui/rendering/overlayimage.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QVBoxLayout>

#include <algorithm>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kPictureSide = 168; // logical pixels

QPixmap pictureOf(const QImage& image, qreal ratio)
{
    const int side = qRound(kPictureSide * ratio);
    QPixmap pixmap = QPixmap::fromImage(image.scaled(side, side, Qt::KeepAspectRatio));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QString number(double value)
{
    return QLocale().toString(value, 'f', 3);
}

} // namespace

NetworkTrial::NetworkTrial(QWidget* parent)
    : QWidget(parent), m_face(new QLabel(this)), m_map(new QLabel(this)),
      m_mapCaption(captionLabel({}, this)), m_quality(wrappedLabel({}, this)), m_test(new Notice(this)),
      m_lacks(captionLabel({}, this)), m_calibration(new Notice(this))
{
    m_face->setAccessibleName(tr("The sample's face as the network sees it"));
    m_map->setAccessibleName(tr("Map of the sample's face"));
    m_test->setObjectName(u"selfTest"_s);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kRowGap);
    grid->setVerticalSpacing(kLineGap);
    for (QLabel* picture : {m_face, m_map}) {
        picture->setFixedSize(kPictureSide, kPictureSide);
        picture->setAlignment(Qt::AlignCenter);
    }
    grid->addWidget(m_face, 0, 0);
    grid->addWidget(m_map, 0, 1);
    grid->addWidget(captionLabel(tr("What the network sees"), this), 1, 0, Qt::AlignTop);
    grid->addWidget(m_mapCaption, 1, 1, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRowGap);
    layout->addWidget(groupLabel(tr("Trial on the sample portrait"), this));
    layout->addLayout(grid);
    layout->addWidget(m_quality);
    layout->addWidget(m_test);
    layout->addWidget(m_lacks);
    layout->addWidget(m_calibration);
    layout->addStretch();
}

void NetworkTrial::showProbe(const NetworkProbe& probe)
{
    showPictures(probe);
    m_quality->setVisible(probe.quality.has_value());
    if (probe.quality)
        m_quality->setText(tr("Quality q %1, scaled Q %2")
                               .arg(number(probe.quality->native), number(probe.quality->scaled)));
    if (probe.error)
        m_test->setNotice(u"fail"_s, errorMessage(*probe.error).text + u' ' +
                                         QString::fromStdString(probe.error->detail));
    else if (probe.selfTest && probe.selfTest->passed())
        m_test->setNotice(u"pass"_s, tr("The self-test passed: the same picture gives the same numbers, and "
                                        "gradients foretell what changes."));
    else
        m_test->setNotice(u"fail"_s, tr("The self-test failed: this network's numbers cannot be relied on."));
    QStringList lacks;
    for (const NetworkLack& lack : probe.proposal.info.lacks)
        if (lack.capability != NetworkCapability::StochasticFull &&
            lack.capability != NetworkCapability::StochasticHead)
            lacks << lackText(lack);
    m_lacks->setText(lacks.join(u' '));
    m_lacks->setVisible(!lacks.isEmpty());
    showCalibration(probe);
}

void NetworkTrial::showCalibration(const NetworkProbe& probe)
{
    m_calibration->setVisible(!probe.error && (probe.calibration || !probe.proposal.info.isCalibrated));
    if (!probe.calibration) {
        m_calibration->setNotice(u"review"_s, tr("Not calibrated: the constants are set so that the sample "
                                                 "counts as a good portrait."));
        return;
    }
    QStringList texts{tr("Calibrated; portraits: %1.").arg(probe.calibration->referenceValues.size())};
    for (const CalibrationWarning warning : probe.calibration->warnings)
        texts << QCoreApplication::translate("pw::CalibrationWarning",
                                             calibrationWarningDescriptor(warning).text);
    m_calibration->setNotice(probe.calibration->warnings.empty() ? u"pass"_s : u"review"_s, texts.join(u' '));
}

void NetworkTrial::showPictures(const NetworkProbe& probe)
{
    const qreal ratio = devicePixelRatioF();
    m_face->setPixmap(probe.face.empty() ? QPixmap() : pictureOf(toImage(probe.face), ratio));
    m_face->setText(probe.face.empty() ? tr("no sample") : QString());
    if (!probe.map) {
        m_map->setPixmap({});
        m_map->setText(tr("no map"));
        m_mapCaption->clear();
        return;
    }
    OverlayStyle style;
    style.opacity = 1;
    m_map->setPixmap(pictureOf(overlayImage(probe.map->values, style), ratio));
    m_mapCaption->setText(
        QCoreApplication::translate("pw::MapMethod", mapMethodDescriptor(probe.map->method).name));
}

} // namespace pw::ui
