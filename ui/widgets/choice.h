// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QButtonGroup>

class QVBoxLayout;

namespace hearth::ui {

class FlowLayout;

/// One of a few, as chips in a row that wraps: formats, scales, rounds. Arrow keys move the choice.
class ChoiceRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChoiceRow(const QString &accessibleName, QWidget *parent = nullptr);

    void addChoice(const QString &id, const QString &text, std::optional<Icon> sign = {});
    /// Nothing is chosen at first, and choosing the chosen one again takes it back. Call it first.
    void setMayBeNone();
    void clear();
    /// Chooses without saying so; an id that no choice has chooses none.
    void setCurrent(const QString &id);
    QString current() const;

Q_SIGNALS:
    void chosen(const QString &id);

private:
    void chooseOrNone(QAbstractButton *button);
    void rove();

    FlowLayout *m_layout;
    QButtonGroup m_group;
    bool m_mayBeNone = false;
};

/// A radio button with a title, a line of explanation that wraps, and a card round it.
class RadioCard : public QAbstractButton
{
    Q_OBJECT
public:
    RadioCard(const QString &title, const QString &detail, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int signSide() const;
    QRect textRoom(int width) const;

    QString m_detail;
};

/// One of a few that need a sentence each: a column of radio cards. Arrow keys move the choice.
class ChoiceCards : public QWidget
{
    Q_OBJECT
public:
    explicit ChoiceCards(const QString &accessibleName, QWidget *parent = nullptr);

    void addChoice(const QString &id, const QString &title, const QString &detail = {});
    void setCurrent(const QString &id);
    QString current() const;

Q_SIGNALS:
    void chosen(const QString &id);

private:
    QVBoxLayout *m_layout;
    QButtonGroup m_group;
};

} // namespace hearth::ui
