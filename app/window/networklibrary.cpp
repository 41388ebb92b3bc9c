// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/networklibrary.h"

#include "core/pipeline/networkimport.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace pw::app {

NetworkLibrary::NetworkLibrary(std::string programFile, QObject* parent)
    : QObject(parent), m_programFile(std::move(programFile)), m_models(ModelStore::open(m_programFile))
{
    if (m_models)
        m_shared = std::make_shared<const ModelStore>(*m_models);
    m_pool.setMaxThreadCount(1);
}

// The thread posts to this object.
NetworkLibrary::~NetworkLibrary()
{
    m_pool.waitForDone();
}

bool NetworkLibrary::contains(const QString& networkId) const
{
    return m_models && std::ranges::find(m_models->networks(), networkId.toStdString(), &NetworkInfo::id) !=
                           m_models->networks().end();
}

void NetworkLibrary::add(const NetworkInfo& network, bool copy)
{
    if (!m_shared) {
        Q_EMIT stored(tl::unexpected(m_models.error()));
        return;
    }
    m_pool.start([this, network, copy, models = m_shared] {
        QMetaObject::invokeMethod(
            this,
            [this, id = network.id, manifest = storeNetwork(network, *models, copy)] {
                Q_EMIT stored(manifest);
                if (!manifest)
                    return;
                read();
                Q_EMIT added(QString::fromStdString(id));
            },
            Qt::QueuedConnection);
    });
}

void NetworkLibrary::calibrate(const QString& networkId, const Calibration& calibration)
{
    if (!m_shared) {
        Q_EMIT calibrationStored(tl::unexpected(m_models.error()));
        return;
    }
    m_pool.start([this, networkId, calibration, models = m_shared] {
        QMetaObject::invokeMethod(
            this,
            [this, networkId, manifest = storeCalibration(networkId.toStdString(), calibration, *models)] {
                Q_EMIT calibrationStored(manifest);
                if (!manifest)
                    return;
                read();
                Q_EMIT calibrated(networkId);
            },
            Qt::QueuedConnection);
    });
}

void NetworkLibrary::read()
{
    auto models = ModelStore::open(m_programFile);
    if (!models) // what was read before still serves
        return;
    m_models = *std::move(models);
    m_shared = std::make_shared<const ModelStore>(*m_models);
}

} // namespace pw::app
