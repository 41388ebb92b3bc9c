// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace pw::ui {

class SectionHeader;

/// A titled block that folds to its header.
class CollapsibleSection : public QWidget {
    Q_OBJECT
  public:
    /// Takes `content` over.
    CollapsibleSection(const QString& title, QWidget* content, QWidget* parent = nullptr);

    void setSummary(const QString& icon, const QString& text);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

  private:
    SectionHeader* m_header;
};

} // namespace pw::ui
