// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/board_pile.h"

#include "ui/crews/board_card.h"
#include "ui/theme/space.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QDropEvent>

namespace hearth::ui {

namespace {

/// What a pile is for.
QString pileHint(Pile pile)
{
    switch (pile) {
    case Pile::Awareness: return BoardPile::tr("what we notice");
    case Pile::Test: return BoardPile::tr("what we try, until a day");
    case Pile::Mastery: return BoardPile::tr("what has become ours");
    case Pile::Task: return BoardPile::tr("what could be done");
    case Pile::ToDo: return BoardPile::tr("what somebody does");
    case Pile::KnownVoid: return BoardPile::tr("what nobody tends, and we know it");
    case Pile::Done: return BoardPile::tr("to be celebrated");
    }
    Q_UNREACHABLE();
}

} // namespace

QString pileName(Pile pile)
{
    switch (pile) {
    case Pile::Awareness: return BoardPile::tr("Awareness");
    case Pile::Test: return BoardPile::tr("Tests");
    case Pile::Mastery: return BoardPile::tr("Mastery");
    case Pile::Task: return BoardPile::tr("Tasks");
    case Pile::ToDo: return BoardPile::tr("To do");
    case Pile::KnownVoid: return BoardPile::tr("Known voids");
    case Pile::Done: return BoardPile::tr("Done");
    }
    Q_UNREACHABLE();
}

BoardPile::BoardPile(Pile pile, QWidget *parent)
    : Card(pileName(pile), parent)
    , m_pile(pile)
    , m_box(new QWidget)
    , m_cards(new QVBoxLayout(m_box))
    , m_entry(new TextEntry(tr("Another card for: %1").arg(pileName(pile)), tr("Add")))
{
    setAcceptDrops(true);
    setAccessibleName(pileName(pile));
    body()->addWidget(smallText(pileHint(pile)));
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(space::tight);
    body()->addWidget(m_box);
    body()->addWidget(m_entry);
}

void BoardPile::clear()
{
    emptyLayout(m_cards);
}

void BoardPile::add(QWidget *card)
{
    m_cards->addWidget(card);
}

void BoardPile::replace(QWidget *card, QWidget *by)
{
    delete m_cards->replaceWidget(card, by);
    card->hide();
    card->deleteLater();
}

int BoardPile::placeAt(const QPoint &point, const QString &card) const
{
    int place = 0;
    for (int i = 0; i < m_cards->count(); ++i) {
        const auto *view = qobject_cast<BoardCardView *>(m_cards->itemAt(i)->widget());
        if (view == nullptr || view->id() == card)
            continue;
        if (m_box->mapFrom(this, point).y() > view->geometry().center().y())
            ++place;
    }
    return place;
}

void BoardPile::dragEnterEvent(QDragEnterEvent *event)
{
    if (!BoardCardView::carriedBy(event->mimeData()))
        return;
    setSelected(true);
    event->acceptProposedAction();
}

void BoardPile::dragLeaveEvent(QDragLeaveEvent *)
{
    setSelected(false);
}

void BoardPile::dropEvent(QDropEvent *event)
{
    setSelected(false);
    const auto card = BoardCardView::carriedBy(event->mimeData());
    if (!card)
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(*card, placeAt(event->position().toPoint(), *card));
}

} // namespace hearth::ui
