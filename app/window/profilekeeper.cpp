// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/profilekeeper.h"

#include "ui/messages/errortext.h"

namespace pw::app {

ProfileKeeper::ProfileKeeper(const std::string& programFile, const QString& folder, QObject* parent)
    : QObject(parent), m_store(ProfileStore::open(programFile, folder.toStdString()))
{
}

const ComplianceProfile* ProfileKeeper::find(const QString& id) const
{
    const StoredProfile* stored = m_store.find(id.toStdString());
    if (!stored)
        stored = m_store.find(kDefaultProfile);
    return stored ? &stored->profile : nullptr;
}

std::vector<ui::Message> ProfileKeeper::problems() const
{
    std::vector<ui::Message> messages;
    for (const InspectionError& problem : m_store.problems())
        messages.push_back(ui::errorMessage(problem));
    return messages;
}

void ProfileKeeper::apply(const ui::ProfileEdits& edits)
{
    const auto check = [this](const Result<void>& done) {
        if (!done)
            Q_EMIT messageRaised(ui::errorMessage(done.error()));
    };
    for (const std::string& id : edits.removed)
        check(m_store.remove(id));
    for (const ComplianceProfile& profile : edits.saved)
        check(m_store.save(profile));
    Q_EMIT changed();
}

} // namespace pw::app
