// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messages/prompts.h"

#include <optional>

namespace pw::test {

/// Answers at once with what the test has put there; an absent answer is a person who gives up.
class ScriptedPrompts : public ui::Prompts {
  public:
    /// What is asked and answered outlives the window that owns the prompts.
    struct Script {
        std::optional<QStringList> answer;
        QString folder;
        ui::SaveQuestion question;
        int asked = 0;
    };

    explicit ScriptedPrompts(Script& script) : m_script(script) {}

    void askForImages(QWidget*, const QString& folder, Then then) override { answer(folder, then); }
    void askForVideo(QWidget*, const QString& folder, Then then) override { answer(folder, then); }
    void askForStream(QWidget*, Then then) override { answer({}, then); }
    void askForFolder(QWidget*, const QString& folder, Then then) override { answer(folder, then); }
    void askForNetwork(QWidget*, const QString& folder, Then then) override { answer(folder, then); }
    void askForTarget(QWidget*, const ui::SaveQuestion& question, Then then) override
    {
        m_script.question = question;
        answer({}, then);
    }

  private:
    void answer(const QString& folder, const Then& then)
    {
        ++m_script.asked;
        m_script.folder = folder;
        if (m_script.answer)
            then(*m_script.answer);
    }

    Script& m_script;
};

} // namespace pw::test
