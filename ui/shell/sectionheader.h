// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace pw::ui {

/// Title line of a collapsible section: a click, Space or Enter opens and closes it, Right opens, Left
/// closes.
class SectionHeader : public QAbstractButton {
    Q_OBJECT
  public:
    explicit SectionHeader(const QString& title, QWidget* parent = nullptr);

    /// What stays to be read when the section is folded, at the right; an empty icon or text is left out.
    void setSummary(const QString& icon, const QString& text);
    [[nodiscard]] QString summary() const { return m_summary; }

    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    QString m_icon;
    QString m_summary;
};

} // namespace pw::ui
