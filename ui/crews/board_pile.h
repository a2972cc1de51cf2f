// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/board.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace hearth::ui {

class BoardCardView;
class TextEntry;

/// "Awareness", "Known void".
QString pileName(Pile pile);

/// One pile of a board, with a line to add a card; cards are dropped on it.
class BoardPile : public Card
{
    Q_OBJECT
public:
    explicit BoardPile(Pile pile, QWidget *parent = nullptr);

    Pile pile() const { return m_pile; }
    void clear();
    void add(QWidget *card);
    /// Puts a widget where the card is; the card goes.
    void replace(QWidget *card, QWidget *by);
    TextEntry *entry() const { return m_entry; }

Q_SIGNALS:
    /// A card was dropped at that place from the top; it is counted without the card itself.
    void dropped(const QString &card, int position);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    int placeAt(const QPoint &point, const QString &card) const;

    Pile m_pile;
    QWidget *m_box;
    QVBoxLayout *m_cards;
    TextEntry *m_entry;
};

} // namespace hearth::ui
