// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/appsettings.h"

#include <QObject>

#include <utility>

namespace pw::ui {

/// The settings of a window, and the one place where they change.
class SettingsHolder : public QObject {
    Q_OBJECT
  public:
    explicit SettingsHolder(AppSettings settings, QObject* parent = nullptr)
        : QObject(parent), m_settings(std::move(settings))
    {
    }

    [[nodiscard]] const AppSettings& value() const { return m_settings; }

    /// The owner of the window says so.
    void replace(AppSettings settings)
    {
        m_settings = std::move(settings);
        Q_EMIT replaced();
    }

    /// The person in front of the window says so: `edit` gets a copy. Nothing happens when it leaves it as it
    /// was.
    template <class Edit>
    void change(Edit edit)
    {
        AppSettings next = m_settings;
        edit(next);
        if (next == m_settings)
            return;
        replace(std::move(next));
        Q_EMIT changed(m_settings);
    }

    void changeOverlay(const OverlayStyle& style)
    {
        change([&style](AppSettings& next) { next.overlay = style; });
    }

  Q_SIGNALS:
    void replaced(); ///< after every change, whoever made it
    void changed(const pw::ui::AppSettings& settings);

  private:
    AppSettings m_settings;
};

} // namespace pw::ui
