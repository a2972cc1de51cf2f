// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/board.h"
#include "ui/crews/crew_parts.h"

class QMenu;

namespace hearth::ui {

class BoardCardView;
class BoardPile;

/// The crew's community mastery board: what it notices, tries and masters, and what it does.
class CrewBoard : public CrewPart
{
    Q_OBJECT
public:
    explicit CrewBoard(UiContext &context, QWidget *parent = nullptr);
    void show(const CrewView &view) override;

private:
    BoardPile *pile(Pile which) const { return m_piles[static_cast<int>(which)]; }
    void addRow(const QString &heading, std::initializer_list<Pile> piles);
    void addCard(const BoardCard &card);
    QString detailOf(const BoardCard &card) const;
    QList<BoardCard> cardsOn(Pile which) const;
    void move(const BoardCard &card, Pile to, int position);
    void remove(const BoardCard &card);
    void showMenu(const BoardCard &card, BoardCardView *view, const QPoint &at);
    void addPeople(QMenu *menu, const BoardCard &card);
    void sayAnew(const BoardCard &card, BoardCardView *view);
    void lookAgain(const BoardCard &card, BoardCardView *view);

    QList<BoardPile *> m_piles; ///< as Pile counts them
    std::optional<CrewView> m_view;
    QList<BoardCard> m_cards;
};

} // namespace hearth::ui
