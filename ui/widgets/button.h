// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace hearth::ui {

/// A push button of one of our kinds that may show the keys that do the same, in a small cap behind
/// its words. The cap only tells; the action table owns the shortcut.
class Button : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(const QString &text, ButtonKind kind = ButtonKind::Secondary,
                    QWidget *parent = nullptr);

    void setKeyHint(const QKeySequence &keys);
    /// Words that somebody chose, such as a long name, are cut with an ellipsis where there is no
    /// room for them, and the whole is a tooltip.
    void setElides();
    QKeySequence keyHint() const { return m_keys; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Enter presses it, as Space does; Qt does so in dialogs alone.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QKeySequence m_keys;
    bool m_elides = false;
};

/// An icon-only button; the name is its tooltip and what a screen reader says.
QToolButton *iconButton(Icon which, const QString &name, QWidget *parent = nullptr);

/// Draws a key cap and returns nothing wider than keyCapWidth.
void paintKeyCap(QPainter *painter, const QRect &rect, const QString &keys, const QFont &base,
                 const QColor &ink, const QColor &ground, const QColor &edge);
int keyCapWidth(const QString &keys, const QFont &base);

} // namespace hearth::ui
