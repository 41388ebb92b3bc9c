// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/networkimportdialog.h"

#include "ui/dialogs/networkform.h"
#include "ui/dialogs/networktrial.h"
#include "ui/firstsize.h"
#include "ui/messages/errortext.h"
#include "ui/panels/elidedfield.h"
#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pw::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kFirstSize(880, 660);

} // namespace

NetworkImportDialog::NetworkImportDialog(const QString& file, QWidget* parent)
    : QDialog(parent), m_file(file), m_form(new NetworkForm), m_trial(new NetworkTrial),
      m_content(new QWidget(this)), m_waiting(new QWidget(this)), m_problem(new Notice(this)),
      m_copy(new QCheckBox(
          tr("&Copy the file to the other networks, so that it stays when this one is moved"), this)),
      m_again(new QPushButton(tr("&Try Again"), this)), m_add(new QPushButton(tr("&Add Network"), this))
{
    setWindowTitle(tr("Import Network"));
    setFirstSize(*this, kFirstSize);
    auto* path = new ElidedField(this);
    path->setAccessibleName(tr("File"));
    path->setValue(file);

    auto* progress = new QProgressBar(m_waiting);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    auto* waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->addWidget(
        wrappedLabel(tr("Reading the network and trying it on the sample portrait…"), m_waiting));
    waiting->addWidget(progress);
    waiting->addStretch(1);

    auto* scroll = new QScrollArea(m_content);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_form);
    m_form->layout()->setContentsMargins(0, 0, kRowGap, 0);
    auto* columns = new QHBoxLayout(m_content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * kGroupGap);
    columns->addWidget(scroll, 1);
    columns->addWidget(m_trial);

    m_copy->setObjectName(u"copyFile"_s);
    m_copy->setChecked(true);
    m_again->setObjectName(u"tryAgain"_s);
    setToolTipText(m_again, tr("Tries the network with the changed values."));
    m_add->setObjectName(u"addNetwork"_s);
    m_add->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kGroupGap);
    layout->addWidget(path);
    layout->addWidget(m_waiting);
    layout->addWidget(m_problem);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_copy);
    layout->addWidget(buttons);

    m_content->setVisible(false);
    m_problem->setVisible(false);
    connect(m_form, &NetworkForm::edited, this, &NetworkImportDialog::updateButtons);
    connect(m_again, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT probeRequested(m_form->wishes(m_file));
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT storeRequested(m_form->named(m_probe->proposal.info), m_copy->isChecked());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateButtons();
}

void NetworkImportDialog::start()
{
    setBusy(true);
    NetworkWishes wishes;
    wishes.file = m_file.toStdString();
    Q_EMIT probeRequested(wishes);
}

void NetworkImportDialog::showProbe(const Result<NetworkProbe>& probe)
{
    if (probe) {
        m_probe = *probe;
        m_form->showProbe(*probe);
        m_trial->showProbe(*probe);
        m_content->setVisible(true);
        m_problem->setVisible(false);
    } else {
        showProblem(probe.error());
    }
    setBusy(false);
}

void NetworkImportDialog::showStored(const Result<std::string>& manifest)
{
    if (manifest) {
        accept();
        return;
    }
    showProblem(manifest.error());
    setBusy(false);
}

void NetworkImportDialog::showProblem(const InspectionError& error)
{
    QString text = errorMessage(error).text;
    if (!error.detail.empty())
        text += u'\n' + QString::fromStdString(error.detail);
    m_problem->setNotice(u"fail"_s, text);
    m_problem->setVisible(true);
}

void NetworkImportDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_waiting->setVisible(busy);
    m_content->setEnabled(!busy);
    m_copy->setVisible(m_content->isVisibleTo(this));
    updateButtons();
}

/// What was changed has to be tried before it can be added.
void NetworkImportDialog::updateButtons()
{
    const bool isTried = m_probe && !m_probe->error && m_probe->selfTest && m_probe->selfTest->passed();
    const bool isReady = !m_isBusy && m_form->isValid();
    m_again->setEnabled(!m_isBusy && m_probe && m_form->isChanged() && m_form->isValid());
    m_add->setEnabled(isReady && isTried && !m_form->isChanged());
    QString reason;
    if (m_form->isChanged())
        reason = tr("Try the changed values first.");
    else if (m_probe && !isTried)
        reason = tr("The network cannot be used as it is described here.");
    setToolTipText(m_add, reason);
}

} // namespace pw::ui
