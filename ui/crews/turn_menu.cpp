// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/turn_menu.h"

#include "core/usecases/calling.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>

namespace hearth::ui {

namespace {

struct TurnMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::TurnMenu)
};

/// Does something to a turn, if it has a date, and says so.
template <class Verb>
void change(UiContext &context, const CrewView &view, int number, const QString &role,
            const QString &done, Verb verb)
{
    const auto turn = usecases::turnAhead(*view.hosting.rota, number, role);
    const Status status = turn ? verb(*turn) : Status(tl::unexpected(turn.error()));
    if (status)
        context.shell.tellWithUndo(done);
    else
        context.shell.failed(status.error());
}

void give(UiContext &context, const CrewView &view, int number, const QString &role,
          const PersonId &to)
{
    change(context, view, number, role, TurnMenuWords::tr("%1 takes it.").arg(view.nameOf(to)),
           [&](const usecases::TurnAt &turn) {
               return usecases::giveTurn(context.notebook, turn, to);
           });
}

} // namespace

QString turnDay(const CrewView &view, int number, QDate today)
{
    const rotation::Turn &turn = view.hosting.rota->turns.at(number);
    return turn.at.isValid() ? dayText(turn.day, today)
                             : TurnMenuWords::tr("Meeting %1, no date yet").arg(number + 1);
}

void declineFor(UiContext &context, const CrewView &view, int number, const QString &role)
{
    change(context, view, number, role, TurnMenuWords::tr("The turn has passed on."),
           [&](const usecases::TurnAt &turn) {
               return usecases::declineTurn(context.notebook, turn);
           });
}

void fillTurnMenu(QMenu *menu, UiContext &context, const CrewView &view, int number,
                  const QString &role)
{
    const auto &turns = view.hosting.rota->turns;
    const std::optional<PersonId> holder = turns.at(number).of(role).person;
    QMenu *others = menu->addMenu(TurnMenuWords::tr("Give it to"));
    for (const storage::Member &member : view.members) {
        const Person &person = member.person;
        if (person.id == holder)
            continue;
        const auto taken = [&context, view, number, role, id = person.id] {
            give(context, view, number, role, id);
        };
        if (person.isMe)
            menu->insertAction(others->menuAction(),
                               menu->addAction(TurnMenuWords::tr("I take it"), taken));
        others->addAction(onButton(isolated(person.name.text())), taken);
    }
    QMenu *swap = menu->addMenu(TurnMenuWords::tr("Swap with"));
    for (int later = number + 1; holder && later < turns.size(); ++later) {
        const auto other = turns.at(later).of(role).person;
        if (!other || other == holder || !turns.at(later).at.isValid())
            continue;
        swap->addAction(
            onButton(TurnMenuWords::tr("%1, %2").arg(
                view.nameOf(other),
                shortDayText(turns.at(later).day, usecases::today(context.notebook)))),
            [&context, view, number, later, role] {
                change(context, view, number, role, TurnMenuWords::tr("The two turns are swapped."),
                       [&](const usecases::TurnAt &turn) -> Status {
                           const auto with = usecases::turnAhead(*view.hosting.rota, later, role);
                           if (!with)
                               return tl::unexpected(with.error());
                           return usecases::swapTurns(context.notebook, turn, *with);
                       });
            });
    }
    swap->setEnabled(!swap->isEmpty());
    others->setEnabled(!others->isEmpty());
    if (!holder)
        return;
    menu->addSeparator();
    menu->addAction(onButton(TurnMenuWords::tr("%1 declines").arg(view.nameOf(holder))),
                    [&context, view, number, role] { declineFor(context, view, number, role); });
}

} // namespace hearth::ui
