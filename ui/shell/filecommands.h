// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exportrequest.h"
#include "ui/messages/message.h"
#include "ui/messages/prompts.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QMimeData;
class QWidget;

namespace pw::ui {

class ActionRegistry;
class SettingsHolder;

/// What comes in from and goes out to files and clipboard: asks where, and says what is wished.
class FileCommands : public QObject {
    Q_OBJECT
  public:
    /// The dialogs open over `window`. All must live equally long.
    FileCommands(ActionRegistry& actions, const SettingsHolder& settings, QWidget* window);

    void setPrompts(std::unique_ptr<Prompts> prompts) { m_prompts = std::move(prompts); }
    [[nodiscard]] Prompts& prompts() const { return *m_prompts; }
    [[nodiscard]] QString startFolder() const; ///< where dialogs begin
    /// Path of the photograph that is shown, or "": exports are offered beside it.
    void setPhotograph(const QString& path) { m_photograph = path; }

    [[nodiscard]] static bool canTake(const QMimeData& data);
    /// Files, folders or a picture that were dropped or pasted.
    void take(const QMimeData& data);

  Q_SIGNALS:
    void openRequested(const QStringList& paths);
    void pasteRequested(const QByteArray& encodedImage);
    void exportRequested(const pw::ui::ExportRequest& request);
    void messageRaised(const pw::ui::Message& message);

  private:
    void open(const QStringList& paths);
    void ask(ExportKind kind);

    const SettingsHolder& m_settings;
    QWidget* m_window;
    std::unique_ptr<Prompts> m_prompts = std::make_unique<Prompts>();
    QString m_photograph;
};

} // namespace pw::ui
