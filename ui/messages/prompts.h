// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace pw::ui {

/// Where and as what something is to be saved.
struct SaveQuestion {
    QString title;
    QString suggestedPath;
    QStringList filters; ///< "PNG picture (*.png)"; the first is chosen
    QString suffix;      ///< appended when none is typed
};

/// Asks for files. Nothing blocks: `then` is called with the answer, and not at all when the person gives up.
/// A test hands the window a subclass that answers by itself.
class Prompts {
  public:
    using Then = std::function<void(const QStringList& paths)>;

    Prompts() = default;
    Prompts(const Prompts&) = delete;
    Prompts& operator=(const Prompts&) = delete;
    virtual ~Prompts() = default;

    virtual void askForImages(QWidget* parent, const QString& folder, Then then);
    virtual void askForVideo(QWidget* parent, const QString& folder, Then then);
    /// One address, as typed.
    virtual void askForStream(QWidget* parent, Then then);
    virtual void askForFolder(QWidget* parent, const QString& folder, Then then);
    virtual void askForNetwork(QWidget* parent, const QString& folder, Then then);
    /// One path; the person has agreed to replace a file that is there already.
    virtual void askForTarget(QWidget* parent, const SaveQuestion& question, Then then);
};

} // namespace pw::ui
