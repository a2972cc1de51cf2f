// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace hearth::ui {

class Button;
class WrapLabel;

/// One sentence at the foot of a window about what was just done, with a way to undo it; where
/// buttons stand there it keeps above them, if there is room. It leaves by itself, later while the
/// mouse or the focus is on it; it never takes the focus. Its accessible name changes with each
/// message.
class Toast : public QWidget
{
    Q_OBJECT
public:
    /// Lives over the given widget, usually the window's page area.
    explicit Toast(QWidget *over);

    void say(const QString &message);
    /// The same with a button ("Undo"); actionChosen tells that it was pressed, after which the
    /// toast goes.
    void offer(const QString &message, const QString &action);
    QString message() const;
    Button *button() const { return m_button; }

    static constexpr int staysMilliseconds = 8000;

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void leave();

    WrapLabel *m_message;
    Button *m_button;
    QTimer m_stay;
};

} // namespace hearth::ui
