// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtWidgets/QAbstractButton>

class QMenu;

namespace hearth::ui {

/// Who does something: a face, a name, and what they do below it. A click, Enter or Alt+Down opens
/// the menu of those who could. Its text() is the name.
class PersonPick : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PersonPick(const QString &does, QWidget *parent = nullptr);

    /// What stands below the name besides what they do, or nothing.
    void setDetail(const QString &detail);
    void setPerson(const QString &name, Tone tone);
    /// A person who is only offered, or nobody: `words` stand in the name's place, without a face.
    void setNobody(const QString &words);
    /// Filled each time before it is shown.
    QMenu *menu() const { return m_menu; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void menuWanted(QMenu *menu);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void speak();
    void openMenu();
    QString secondLine() const;
    int faceSide() const;
    QRect wordsRoom(int width) const;

    QString m_does;
    QString m_detail;
    QString m_initials;
    Tone m_tone = Tone::Neutral;
    QMenu *m_menu;
};

} // namespace hearth::ui
