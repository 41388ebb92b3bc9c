// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace pw::ui {

/// An icon of resources/icons in the colours of the widget's palette, in a size that goes with its font.
class IconLabel : public QWidget {
    Q_OBJECT
  public:
    explicit IconLabel(QWidget* parent = nullptr);
    void setIconName(const QString& name);
    [[nodiscard]] QString iconName() const { return m_name; }
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_name;
};

/// A sentence with an icon before it. The icon stands beside the first line.
class Notice : public QWidget {
    Q_OBJECT
  public:
    explicit Notice(QWidget* parent = nullptr);
    void setNotice(const QString& icon, const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString iconName() const { return m_icon->iconName(); }

  private:
    IconLabel* m_icon;
    QLabel* m_text;
};

} // namespace pw::ui
