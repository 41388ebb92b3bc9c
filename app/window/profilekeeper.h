// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/profilestore.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/messages/message.h"

#include <QObject>
#include <QString>

#include <string>
#include <vector>

namespace pw::app {

/// The profiles that photographs are held against: those of the program and those in the user's folder.
class ProfileKeeper : public QObject {
    Q_OBJECT
  public:
    /// `folder` need not exist. `programFile`: see ProfileStore.
    ProfileKeeper(const std::string& programFile, const QString& folder, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<StoredProfile>& profiles() const { return m_store.profiles(); }
    /// The profile with this id, else the default one; null when the program came without profiles.
    [[nodiscard]] const ComplianceProfile* find(const QString& id) const;
    /// Exactly the profile with this id. Errors: those of ProfileStore::load.
    [[nodiscard]] Result<ComplianceProfile> load(const std::string& id) const { return m_store.load(id); }
    /// What cannot be read, one message each.
    [[nodiscard]] std::vector<ui::Message> problems() const;

    /// Carries out what a person did in the dialog.
    void apply(const ui::ProfileEdits& edits);

  Q_SIGNALS:
    void changed();
    void messageRaised(const pw::ui::Message& message);

  private:
    ProfileStore m_store;
};

} // namespace pw::app
