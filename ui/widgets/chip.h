// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/measured_text.h"

#include <QtWidgets/QAbstractButton>

#include <optional>

namespace hearth::ui {

enum class Icon;

/// A round-ended word: a filter that can be on, or a person in a turn order, or just a fact.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    /// Where a person stands in a round; each has a sign besides its colour.
    enum class Turn { Waiting, Speaking, Spoken, Passed };

    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// A fact: takes no click and no focus.
    void setStatic(bool fixed = true);
    /// Gives the chip a place in a turn order; what it says aloud includes the place.
    void setTurn(std::optional<Turn> turn);
    /// On, it is filled with the accent rather than tinted (the present round among rounds).
    void setStrong(bool strong);
    /// A sign before the word (the weather).
    void setSign(std::optional<Icon> sign);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void speak();
    QFont wordFont(bool chosen) const;
    bool filled() const;

    std::optional<Turn> m_turn;
    std::optional<Icon> m_sign;
    bool m_static = false;
    bool m_strong = false;
    mutable MeasuredText m_measured;
};

} // namespace hearth::ui
