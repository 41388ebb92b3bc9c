// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/calibrationresult.h"

#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"
#include "ui/rendering/calibrationpicture.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <array>
#include <optional>

namespace pw::ui {

using namespace Qt::Literals::StringLiterals;

/// A picture as large as the place it has.
class Plot : public QWidget {
  public:
    using QWidget::QWidget;

    void setPicture(const QImage& picture)
    {
        m_picture = picture;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return m_picture.size() / 2; }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_picture.isNull())
            return;
        // Made smaller beforehand: the painter's own way leaves out pixels of thin lines.
        const QSize size = m_picture.size().scaled(this->size(), Qt::KeepAspectRatio);
        QImage small =
            m_picture.scaled(size * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        small.setDevicePixelRatio(devicePixelRatioF());
        QPainter(this).drawImage(QPoint((width() - size.width()) / 2, 0), small);
    }

  private:
    QImage m_picture;
};

namespace {

struct Constant {
    QString name;
    double now = 0;
    std::optional<double> proposed; ///< absent: the network has no such map
    int decimals = 0;
};

} // namespace

CalibrationResult::CalibrationResult(QWidget* parent)
    : QWidget(parent), m_constants(new QGridLayout), m_notice(new Notice(this)), m_plot(new Plot(this))
{
    m_notice->setObjectName(u"calibrationNotice"_s);
    m_plot->setObjectName(u"calibrationPlot"_s);
    m_plot->setMinimumHeight(160);
    m_plot->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_plot->setAccessibleName(tr("Plot: quality of the portraits and of their spoiled copies"));
    m_constants->setHorizontalSpacing(2 * kGroupGap);
    m_constants->setVerticalSpacing(kLineGap);
    m_constants->setColumnStretch(3, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRowGap);
    layout->addLayout(m_constants);
    layout->addWidget(m_notice);
    layout->addWidget(m_plot, 1);
}

void CalibrationResult::showCalibration(const NetworkCalibration& calibration)
{
    showConstants(calibration);
    QStringList texts{
        tr("Measured on %n face(s).", nullptr, static_cast<int>(calibration.measured.faces.size()))};
    if (!calibration.failures.empty())
        texts << tr("Photographs without a usable face: %n.", nullptr,
                    static_cast<int>(calibration.failures.size()));
    for (const CalibrationWarning warning : calibration.calibration.warnings)
        texts << QCoreApplication::translate("pw::CalibrationWarning",
                                             calibrationWarningDescriptor(warning).text);
    m_notice->setNotice(calibration.calibration.warnings.empty() ? u"pass"_s : u"review"_s, texts.join(u' '));
    m_plot->setPicture(calibrationPicture(calibration.measured, calibration.calibration));
}

void CalibrationResult::showConstants(const NetworkCalibration& calibration)
{
    while (QLayoutItem* item = m_constants->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const NetworkInfo& now = calibration.network;
    const Calibration& found = calibration.calibration;
    const std::array constants{
        Constant{tr("Steepness α of the scaling"), now.alpha, found.alpha, 1},
        Constant{tr("Middle r of the scaling"), now.r, found.r, 3},
        Constant{tr("Amplification γ of the paper’s map"), now.gamma, found.gamma, 2},
        Constant{tr("Energy E0 of a good portrait"), now.energyReference, found.energyReference, 4},
    };
    const auto add = [&](int row, int column, const QString& text, const QString& objectName) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setObjectName(objectName);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_constants->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    };
    add(0, 1, now.isCalibrated ? tr("Now") : tr("Now (provisional)"), {});
    add(0, 2, tr("Proposed"), {});
    int row = 1;
    for (const Constant& constant : constants) {
        add(row, 0, constant.name, {});
        add(row, 1, QLocale().toString(constant.now, 'f', constant.decimals), u"now%1"_s.arg(row));
        add(row, 2,
            constant.proposed ? QLocale().toString(*constant.proposed, 'f', constant.decimals) : tr("none"),
            u"proposed%1"_s.arg(row));
        ++row;
    }
}

} // namespace pw::ui
