// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pw::ui {

namespace {

constexpr int kMostThreads = 256;
constexpr int kMostCudaDevices = 16;
constexpr int kFewestMegapixels = 1;
constexpr int kMostMegapixels = 1000;

template <class Value>
QComboBox* choice(const QString& name, std::initializer_list<std::pair<QString, Value>> rows,
                  const Value& current, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    for (const auto& [text, value] : rows)
        box->addItem(text, QVariant::fromValue(value));
    box->setCurrentIndex(std::max(0, box->findData(QVariant::fromValue(current))));
    return box;
}

QSpinBox* number(const QString& name, int least, int most, int current, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setValue(current);
    return box;
}

QLabel* note(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(const AppSettings& settings, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Settings"));

    auto* appearance = new QGroupBox(tr("Appearance"), this);
    m_language = choice<QString>(QStringLiteral("language"),
                                 {{tr("As the system"), QString()},
                                  {QStringLiteral("English"), QStringLiteral("en")},
                                  {QStringLiteral("Deutsch"), QStringLiteral("de")}},
                                 settings.language, appearance);
    m_theme = choice<int>(QStringLiteral("theme"),
                          {{tr("As the system"), static_cast<int>(Theme::System)},
                           {tr("Light"), static_cast<int>(Theme::Light)},
                           {tr("Dark"), static_cast<int>(Theme::Dark)}},
                          static_cast<int>(settings.theme), appearance);
    m_reducedMotion = new QCheckBox(tr("Reduce &motion: a new map appears at once"), appearance);
    m_reducedMotion->setObjectName(QStringLiteral("reducedMotion"));
    m_reducedMotion->setChecked(settings.reducedMotion);
    auto* appearanceForm = new QFormLayout(appearance);
    appearanceForm->addRow(tr("&Language:"), m_language);
    appearanceForm->addRow(QString(), note(tr("Another language is used after the next start."), appearance));
    appearanceForm->addRow(tr("&Theme:"), m_theme);
    appearanceForm->addRow(QString(), m_reducedMotion);

    auto* computing = new QGroupBox(tr("Computing"), this);
    m_device = choice<int>(QStringLiteral("device"),
                           {{tr("Automatic: CUDA if there is any"), static_cast<int>(DeviceKind::Auto)},
                            {tr("Processor (CPU)"), static_cast<int>(DeviceKind::Cpu)},
                            {tr("Graphics card (CUDA)"), static_cast<int>(DeviceKind::Cuda)}},
                           static_cast<int>(settings.device.kind), computing);
    m_deviceIndex =
        number(QStringLiteral("deviceIndex"), 0, kMostCudaDevices - 1, settings.device.index, computing);
    m_deviceIndex->setToolTip(tr("The first graphics card has number 0"));
    m_threads = number(QStringLiteral("threads"), 0, kMostThreads, settings.threads, computing);
    m_threads->setSpecialValueText(tr("As many as cores"));
    m_threads->setToolTip(tr("How many processor cores an inspection may use; the numbers stay the same"));
    auto* computingForm = new QFormLayout(computing);
    computingForm->addRow(tr("&Device:"), m_device);
    computingForm->addRow(tr("&Card number:"), m_deviceIndex);
    computingForm->addRow(tr("Th&reads:"), m_threads);

    auto* limits = new QGroupBox(tr("Limits"), this);
    m_maxMegapixels = number(QStringLiteral("maxMegapixels"), kFewestMegapixels, kMostMegapixels,
                             settings.maxMegapixels, limits);
    m_maxMegapixels->setSuffix(tr(" megapixels"));
    auto* limitsForm = new QFormLayout(limits);
    limitsForm->addRow(tr("Largest &photograph:"), m_maxMegapixels);
    limitsForm->addRow(
        QString(),
        note(tr("A larger photograph is refused before it is read, to protect the memory."), limits));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    const auto enableIndex = [this] {
        m_deviceIndex->setEnabled(m_device->currentData().toInt() != static_cast<int>(DeviceKind::Cpu));
    };
    connect(m_device, &QComboBox::currentIndexChanged, this, enableIndex);
    enableIndex();

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(appearance);
    layout->addWidget(computing);
    layout->addWidget(limits);
    layout->addStretch();
    layout->addWidget(buttons);
}

AppSettings SettingsDialog::appliedTo(AppSettings edited) const
{
    edited.language = m_language->currentData().toString();
    edited.theme = static_cast<Theme>(m_theme->currentData().toInt());
    edited.reducedMotion = m_reducedMotion->isChecked();
    edited.device.kind = static_cast<DeviceKind>(m_device->currentData().toInt());
    edited.device.index = m_deviceIndex->value();
    edited.threads = m_threads->value();
    edited.maxMegapixels = m_maxMegapixels->value();
    return edited;
}

} // namespace pw::ui
