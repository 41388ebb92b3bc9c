// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/calibrationdialog.h"

#include "ui/dialogs/calibrationresult.h"
#include "ui/firstsize.h"
#include "ui/messages/errortext.h"
#include "ui/panels/elidedfield.h"
#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace pw::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kFirstSize(900, 700);

} // namespace

CalibrationDialog::CalibrationDialog(const NetworkInfo& network, int samples, QWidget* parent)
    : QDialog(parent), m_network(network),
      m_samples(
          new QRadioButton(tr("The %n photograph(s) that came with the program", nullptr, samples), this)),
      m_own(new QRadioButton(tr("Portraits of &your own:"), this)), m_folder(new ElidedField(this)),
      m_choose(new QPushButton(tr("Ch&oose Folder…"), this)),
      m_start(new QPushButton(tr("&Calibrate"), this)), m_stop(new QPushButton(tr("&Stop"))),
      m_waiting(new QWidget(this)), m_step(wrappedLabel({}, m_waiting)),
      m_progress(new QProgressBar(m_waiting)), m_problem(new Notice(this)),
      m_result(new CalibrationResult(this)), m_use(new QPushButton(tr("&Use These Constants"), this))
{
    setWindowTitle(tr("Calibrate Network"));
    setFirstSize(*this, kFirstSize);
    m_samples->setObjectName(u"samplePhotographs"_s);
    m_own->setObjectName(u"ownPortraits"_s);
    m_choose->setObjectName(u"chooseFolder"_s);
    m_start->setObjectName(u"startCalibration"_s);
    m_stop->setObjectName(u"stopCalibration"_s);
    m_use->setObjectName(u"useConstants"_s);
    m_problem->setObjectName(u"calibrationProblem"_s);
    m_folder->setAccessibleName(tr("Folder of portraits"));
    m_samples->setEnabled(samples > 0);
    m_samples->setChecked(samples > 0);
    m_own->setChecked(samples == 0);

    auto* folder = new QHBoxLayout;
    folder->addWidget(m_own);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    auto* starting = new QHBoxLayout;
    starting->addWidget(m_start);
    starting->addStretch(1);
    auto* waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->addWidget(m_step);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_progress, 1);
    bar->addWidget(m_stop);
    waiting->addLayout(bar);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kRowGap);
    layout->addWidget(wrappedLabel(
        tr("Finds the constants of “%1” from sharp portraits and spoiled copies of them: eight faces "
           "or more, no names. Good portraits will have the quality 0.88.")
            .arg(QString::fromStdString(network.name)),
        this));
    if (network.fullPasses)
        layout->addWidget(captionLabel(tr("This network has dropout layers of its own, and each random pass "
                                          "runs all of it: this takes long."),
                                       this));
    layout->addWidget(m_samples);
    layout->addLayout(folder);
    layout->addLayout(starting);
    layout->addWidget(m_waiting);
    layout->addWidget(m_problem);
    layout->addWidget(m_result, 1);
    layout->addStretch();
    layout->addWidget(buttons);

    m_problem->setVisible(false);
    m_result->setVisible(false);
    connect(m_choose, &QPushButton::clicked, this, &CalibrationDialog::folderQuestionRequested);
    connect(m_own, &QRadioButton::toggled, this, &CalibrationDialog::updateButtons);
    connect(m_start, &QPushButton::clicked, this, &CalibrationDialog::start);
    connect(m_stop, &QPushButton::clicked, this, &CalibrationDialog::stop);
    connect(m_use, &QPushButton::clicked, this, [this] {
        setBusy(true);
        m_waiting->setVisible(false); // a small file: nothing to stop
        Q_EMIT storeRequested(QString::fromStdString(m_network.id), *m_calibration);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &CalibrationDialog::calibrationAbandoned);
    setBusy(false);
}

void CalibrationDialog::setFolder(const QString& folder)
{
    m_folder->setValue(folder);
    m_own->setChecked(true);
    updateButtons();
}

void CalibrationDialog::start()
{
    m_calibration.reset();
    m_result->setVisible(false);
    m_problem->setVisible(false);
    m_step->setText(tr("Loading the network…"));
    m_progress->setRange(0, 0);
    setBusy(true);
    Q_EMIT calibrationRequested(m_own->isChecked() ? m_folder->text() : QString());
}

void CalibrationDialog::stop()
{
    setBusy(false);
    Q_EMIT calibrationAbandoned();
}

void CalibrationDialog::showProgress(CalibrationStep step, int done, int all)
{
    if (!m_isBusy)
        return;
    const int which = qMin(done + 1, all);
    m_step->setText(step == CalibrationStep::FindFaces
                        ? tr("Looking for faces: photograph %1 of %2").arg(which).arg(all)
                        : tr("Measuring the network: face %1 of %2").arg(which).arg(all));
    m_progress->setRange(0, qMax(all, 1));
    m_progress->setValue(done);
}

void CalibrationDialog::showCalibration(const Result<NetworkCalibration>& calibration)
{
    setBusy(false);
    if (!calibration) {
        showProblem(calibration.error());
        return;
    }
    m_calibration = calibration->calibration;
    m_result->showCalibration(*calibration);
    m_result->setVisible(true);
    updateButtons();
    m_use->setFocus();
}

void CalibrationDialog::showStored(const Result<std::string>& manifest)
{
    if (manifest) {
        accept();
        return;
    }
    setBusy(false);
    showProblem(manifest.error());
}

void CalibrationDialog::showProblem(const InspectionError& error)
{
    QString text = errorMessage(error).text;
    if (!error.detail.empty())
        text += u'\n' + QString::fromStdString(error.detail);
    m_problem->setNotice(u"fail"_s, text);
    m_problem->setVisible(true);
}

void CalibrationDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_waiting->setVisible(busy);
    updateButtons();
}

void CalibrationDialog::updateButtons()
{
    const bool hasPortraits = !m_own->isChecked() || !m_folder->text().isEmpty();
    for (QWidget* choice : {static_cast<QWidget*>(m_own), static_cast<QWidget*>(m_choose)})
        choice->setEnabled(!m_isBusy);
    m_start->setEnabled(!m_isBusy && hasPortraits);
    m_start->setDefault(!m_calibration);
    m_use->setEnabled(!m_isBusy && m_calibration);
    m_use->setDefault(m_calibration.has_value());
}

} // namespace pw::ui
