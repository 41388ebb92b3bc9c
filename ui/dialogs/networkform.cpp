// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/networkform.h"

#include "core/networks/networkmanifest.h"
#include "ui/messages/networktext.h"
#include "ui/panels/notice.h"
#include "ui/panels/panellayout.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace pw::ui {
namespace {

using namespace Qt::Literals::StringLiterals;
using Field = NetworkField;

QString channelsText(const std::array<double, 3>& values)
{
    const auto text = [](double value) {
        return QString::number(value, 'g', QLocale::FloatingPointShortest);
    };
    if (values[0] == values[1] && values[1] == values[2])
        return text(values[0]);
    return text(values[0]) + u", "_s + text(values[1]) + u", "_s + text(values[2]);
}

/// One number or three, with commas between them.
std::optional<std::array<double, 3>> channels(const QString& text)
{
    const QStringList parts = text.split(u',');
    std::array<double, 3> values{};
    if (parts.size() != 1 && parts.size() != 3)
        return std::nullopt;
    for (std::size_t i = 0; i < values.size(); ++i) {
        bool isNumber = false;
        values[i] = parts[parts.size() == 1 ? 0 : static_cast<qsizetype>(i)].trimmed().toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    return values;
}

QString shapeText(const std::vector<std::int64_t>& shape)
{
    QStringList sides;
    for (const std::int64_t side : shape)
        sides << QString::number(side);
    return sides.join(u" × "_s);
}

void showChoices(QComboBox* box, const std::vector<TensorChoice>& choices, const std::string& current)
{
    box->clear();
    for (const TensorChoice& choice : choices) {
        box->addItem(QString::fromStdString(choice.name));
        box->setItemData(box->count() - 1, shapeText(choice.shape), Qt::ToolTipRole);
    }
    box->setEditText(QString::fromStdString(current));
}

QSpinBox* sideBox(const char* name, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(QLatin1StringView(name));
    box->setRange(kLeastInputSide, kGreatestInputSide);
    ignoreWheelWithoutFocus(box);
    return box;
}

QLineEdit* textField(const char* name, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setObjectName(QLatin1StringView(name));
    return field;
}

QComboBox* choiceField(const char* name, bool isEditable, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1StringView(name));
    box->setEditable(isEditable);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    ignoreWheelWithoutFocus(box);
    return box;
}

QString notStated()
{
    return NetworkForm::tr("not stated");
}

/// The sign of how sure a finding is.
QString iconOf(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Given:
    case Certainty::Read:
        return u"pass"_s;
    case Certainty::Likely:
        return u"info"_s;
    case Certainty::Guess:
        break;
    }
    return u"review"_s;
}

} // namespace

NetworkForm::NetworkForm(QWidget* parent)
    : QWidget(parent), m_name(textField("networkName", this)), m_id(textField("networkId", this)),
      m_licence(textField("networkLicence", this)), m_provenance(textField("networkProvenance", this)),
      m_width(sideBox("inputWidth", this)), m_height(sideBox("inputHeight", this)),
      m_order(choiceField("colourOrder", false, this)), m_mean(textField("mean", this)),
      m_scale(textField("scale", this)), m_embedding(choiceField("embeddingTensor", true, this)),
      m_state(choiceField("stateTensor", true, this)), m_dropout(choiceField("dropout", false, this)),
      m_finer(choiceField("finerLayer", true, this)), m_coarser(choiceField("coarserLayer", true, this))
{
    QFormLayout* form = panelForm(this);
    form->setContentsMargins(0, 0, 0, 0);
    addNames(form);
    addInput(form);
    addParts(form);
    connectFields();
}

void NetworkForm::addFinding(QFormLayout* form, NetworkField field)
{
    auto* notice = new Notice(this);
    notice->setFont(captionFont(font()));
    notice->setVisible(false);
    m_findings.insert(static_cast<int>(field), notice);
    form->addRow(QString(), notice);
}

void NetworkForm::addNames(QFormLayout* form)
{
    addField(form, tr("Name"), m_name, tr("How the network is called in lists."));
    addField(form, tr("Short name"), m_id,
             tr("Lower-case letters, digits, hyphens and underscores: the name of its files, and for the "
                "command line."));
    addField(form, tr("Licence"), m_licence, tr("Under which conditions the network may be used."));
    addField(form, tr("Provenance"), m_provenance,
             tr("Where the network comes from and what it was trained on."));
    for (QLineEdit* field : {m_licence, m_provenance})
        field->setPlaceholderText(notStated());
    addFinding(form, Field::Format);
}

void NetworkForm::addInput(QFormLayout* form)
{
    auto* size = new QWidget(this);
    auto* sides = new QHBoxLayout(size);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(kRowGap);
    sides->addWidget(m_width);
    sides->addWidget(new QLabel(u"×"_s, this));
    sides->addWidget(m_height);
    sides->addStretch();
    addField(form, tr("Input"), size, tr("Width and height of the aligned face in pixels."));
    m_width->setAccessibleName(tr("Width of the input"));
    m_height->setAccessibleName(tr("Height of the input"));
    addFinding(form, Field::InputSize);
    m_order->addItems({u"RGB"_s, u"BGR"_s});
    addField(form, tr("Colours"), m_order, tr("Order of the colour channels."));
    addField(form, tr("Mean"), m_mean,
             tr("Subtracted from the pixel values 0 to 255: one number, or three with commas."));
    addField(form, tr("Scale"), m_scale,
             tr("What is left is divided by this: one number, or three with commas."));
    addFinding(form, Field::Encoding);
}

void NetworkForm::addParts(QFormLayout* form)
{
    addField(form, tr("Embedding"), m_embedding, tr("The output that is compared between faces."));
    addFinding(form, Field::Embedding);
    addField(
        form, tr("Dropout at"), m_state,
        tr("The tensor that random dropout acts on: the input of the last linear layer. In a TorchScript "
           "file "
           "also a sub-module."));
    addFinding(form, Field::State);
    m_dropout->addItems({tr("before the last linear layer"), tr("in the network's own dropout layers")});
    addField(form, tr("Passes"), m_dropout, tr("Where the random passes drop something."));
    addFinding(form, Field::Dropout);
    addField(form, tr("Finer layer"), m_finer,
             tr("The layer near a quarter of the input's size that the layer-energy map is made from."));
    addField(form, tr("Coarser layer"), m_coarser, tr("The one near an eighth."));
    addFinding(form, Field::Energies);
}

void NetworkForm::connectFields()
{
    const auto touches = [this](Field field) { return [this, field] { touch(field); }; };
    for (QSpinBox* side : {m_width, m_height})
        connect(side, &QSpinBox::valueChanged, this, touches(Field::InputSize));
    connect(m_order, &QComboBox::currentIndexChanged, this, touches(Field::ColourOrder));
    for (QLineEdit* numbers : {m_mean, m_scale})
        connect(numbers, &QLineEdit::textEdited, this, touches(Field::Encoding));
    connect(m_embedding, &QComboBox::editTextChanged, this, touches(Field::Embedding));
    connect(m_state, &QComboBox::editTextChanged, this, touches(Field::State));
    connect(m_dropout, &QComboBox::currentIndexChanged, this, touches(Field::Dropout));
    for (QComboBox* layer : {m_finer, m_coarser})
        connect(layer, &QComboBox::editTextChanged, this, touches(Field::Energies));
    for (QLineEdit* text : {m_name, m_id, m_licence, m_provenance})
        connect(text, &QLineEdit::textEdited, this, &NetworkForm::edited);
}

void NetworkForm::touch(NetworkField field)
{
    if (m_showing)
        return;
    m_said.insert(static_cast<int>(field));
    m_isChanged = true;
    Q_EMIT edited();
}

bool NetworkForm::isValid() const
{
    const auto scale = channels(m_scale->text());
    const bool isPositive = scale && (*scale)[0] > 0 && (*scale)[1] > 0 && (*scale)[2] > 0;
    return isPositive && channels(m_mean->text()) && isNetworkId(m_id->text().toStdString()) &&
           !m_name->text().trimmed().isEmpty();
}

void NetworkForm::showProbe(const NetworkProbe& probe)
{
    const QScopedValueRollback showing(m_showing, true);
    const NetworkProposal& proposal = probe.proposal;
    const NetworkInfo& info = proposal.info;
    m_isChanged = false;
    const std::pair<QLineEdit*, const std::string*> names[] = {
        {m_name, &info.name}, {m_id, &info.id}, {m_licence, &info.licence}, {m_provenance, &info.provenance}};
    for (const auto& [field, value] : names)
        if (field->text().isEmpty())
            field->setText(QString::fromStdString(*value));
    m_width->setValue(info.inputWidth);
    m_height->setValue(info.inputHeight);
    m_order->setCurrentIndex(info.encoding.isBgr ? 1 : 0);
    m_mean->setText(channelsText(info.encoding.mean));
    m_scale->setText(channelsText(info.encoding.scale));
    showChoices(m_embedding, proposal.embeddingChoices, info.embeddingTensor);
    m_embedding->setEnabled(!proposal.embeddingChoices.empty());
    showChoices(m_state, proposal.stateChoices, info.stateTensor);
    m_dropout->setCurrentIndex(info.fullPasses ? 1 : 0);
    m_dropout->setEnabled(info.format == NetworkFormat::TorchScript);
    const auto layer = [&](std::size_t index) {
        return index < info.energyTensors.size() ? info.energyTensors[index] : std::string();
    };
    showChoices(m_finer, proposal.layerChoices, layer(0));
    showChoices(m_coarser, proposal.layerChoices, layer(1));
    showFindings(proposal.findings);
}

void NetworkForm::showFindings(const std::vector<NetworkFinding>& findings)
{
    for (auto it = m_findings.begin(); it != m_findings.end(); ++it) {
        QStringList texts;
        Certainty least = Certainty::Given;
        for (const NetworkFinding& finding : findings) {
            if (static_cast<int>(findingDescriptor(finding.kind).field) != it.key())
                continue;
            texts << findingText(finding);
            least = std::max(least, finding.certainty);
        }
        it.value()->setVisible(!texts.isEmpty());
        it.value()->setNotice(iconOf(least), texts.join(u' ') + u" ("_s + certaintyText(least) + u')');
    }
}

NetworkWishes NetworkForm::wishes(const QString& file) const
{
    const auto isSaid = [this](Field field) { return m_said.contains(static_cast<int>(field)); };
    NetworkWishes wishes;
    wishes.file = file.toStdString();
    wishes.id = m_id->text().toStdString();
    wishes.name = m_name->text().toStdString();
    wishes.licence = m_licence->text().toStdString();
    wishes.provenance = m_provenance->text().toStdString();
    if (isSaid(Field::InputSize))
        wishes.inputSize = cv::Size(m_width->value(), m_height->value());
    if (isSaid(Field::ColourOrder))
        wishes.isBgr = m_order->currentIndex() == 1;
    if (isSaid(Field::Encoding)) {
        wishes.mean = channels(m_mean->text());
        wishes.scale = channels(m_scale->text());
    }
    if (isSaid(Field::Embedding))
        wishes.embeddingTensor = m_embedding->currentText().toStdString();
    if (isSaid(Field::State))
        wishes.stateTensor = m_state->currentText().toStdString();
    if (isSaid(Field::Dropout))
        wishes.fullPasses = m_dropout->currentIndex() == 1;
    if (isSaid(Field::Energies)) {
        wishes.energyTensors.emplace();
        for (const QComboBox* layer : {m_finer, m_coarser})
            if (!layer->currentText().isEmpty())
                wishes.energyTensors->push_back(layer->currentText().toStdString());
    }
    return wishes;
}

NetworkInfo NetworkForm::named(NetworkInfo network) const
{
    network.id = m_id->text().toStdString();
    network.name = m_name->text().trimmed().toStdString();
    const auto stated = [](const QLineEdit* field) {
        const QString text = field->text().trimmed();
        return (text.isEmpty() ? notStated() : text).toStdString();
    };
    network.licence = stated(m_licence);
    network.provenance = stated(m_provenance);
    return network;
}

} // namespace pw::ui
