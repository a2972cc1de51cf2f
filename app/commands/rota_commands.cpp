// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/named.h"
#include "app/commands/opened.h"

#include "core/domain/role_holders.h"
#include "core/storage/person_store.h"
#include "core/usecases/rota.h"
#include "ui/text/rota_text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::app {

using rotation::Holding;
using rotation::Turn;
using usecases::CrewRota;

namespace {

using Names = QHash<PersonId, QString>;

/// An opened notebook with the rota that a command is about.
struct OpenedRota
{
    std::unique_ptr<storage::Notebook> notebook;
    CrewRota rota;
    Names names;
};

Result<OpenedRota> opened(Surroundings &around, const Call &call, storage::OpenMode mode, int turns)
{
    auto notebook = around.open(call.files.constFirst(), mode);
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto crew = crewCalled(**notebook, call.files.at(1));
    if (!crew)
        return tl::unexpected(crew.error());
    auto rota = usecases::openRota(**notebook, crew->id, turns);
    auto names = storage::PersonStore(**notebook).names();
    if (const auto *failed = firstError(rota, names))
        return tl::unexpected(*failed);
    return OpenedRota{*std::move(notebook), *std::move(rota), *std::move(names)};
}

Result<int> numberOf(const Call &call, const char *option, int most)
{
    bool isNumber = false;
    const int number = call.options.value(QLatin1String(option)).toInt(&isNumber);
    if (!isNumber || number < 1 || number > most)
        return fail(
            ErrorCode::ArgumentsNotUnderstood,
            QStringLiteral("--%1 is a number from 1 to %2").arg(QLatin1String(option)).arg(most));
    return number;
}

QJsonObject json(const Holding &holding, const CrewRota &rota, const Names &names)
{
    const rotation::Reason &reason = holding.reason;
    QJsonObject object{
        {QStringLiteral("role"), holding.role},
        {QStringLiteral("name"), forTerminal(ui::roleTitle(holding.role, rota.roles))},
        {QStringLiteral("why"), code(reason.why)},
        {QStringLiteral("reason"), forTerminal(ui::reasonText(holding, names))},
        {QStringLiteral("standsIn"), reason.standsIn},
        {QStringLiteral("meetings"), reason.meetings},
        {QStringLiteral("share"), double(reason.share) / rotation::wholeTurn},
        {QStringLiteral("served"), reason.served}};
    if (holding.person) {
        object.insert(QStringLiteral("person"), holding.person->toString());
        object.insert(QStringLiteral("holder"), names.value(*holding.person));
    }
    if (reason.instead)
        object.insert(QStringLiteral("instead"), names.value(*reason.instead));
    return object;
}

QJsonObject json(const Turn &turn, const CrewRota &rota, const Names &names)
{
    QJsonArray roles;
    for (const Holding &holding : turn.roles)
        roles.append(json(holding, rota, names));
    QJsonObject object{{QStringLiteral("day"), turn.day.toString(Qt::ISODate)},
                       {QStringLiteral("roles"), roles}};
    if (turn.session)
        object.insert(QStringLiteral("session"), turn.session->toString());
    if (turn.at.isValid())
        object.insert(QStringLiteral("at"), turn.at.toString(Qt::ISODate));
    return object;
}

void sayTurn(const Turn &turn, const CrewRota &rota, const Names &names)
{
    say(turn.at.isValid() ? turn.day.toString(Qt::ISODate) : QStringLiteral("later"));
    for (const Holding &holding : turn.roles) {
        const QString name = holding.person ? names.value(*holding.person) : QStringLiteral("-");
        say(QStringLiteral("  %1: %2. %3")
                .arg(forTerminal(ui::roleTitle(holding.role, rota.roles)), name,
                     forTerminal(ui::reasonText(holding, names))));
    }
}

void sayRota(const Call &call, const CrewRota &rota, const Names &names, qsizetype turns)
{
    QJsonArray rows;
    for (const Turn &turn : rota.turns.mid(0, turns)) {
        if (call.json)
            rows.append(json(turn, rota, names));
        else
            sayTurn(turn, rota, names);
    }
    if (call.json) {
        const QJsonObject object{{QStringLiteral("crew"), rota.crew.id.toString()},
                                 {QStringLiteral("turns"), rows}};
        say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
    }
}

/// The role as a terminal names it: its id, or what the crew calls a role of its own.
Result<QString> roleCalled(const CrewRota &rota, const QString &called)
{
    QStringList roles = usecases::goingRound(rota.roles);
    roles.append(session_role::understudy);
    for (const QString &role : std::as_const(roles)) {
        if (role == called)
            return role;
    }
    for (const RotaRole &role : rota.roles) {
        if (!role.name.isEmpty() && role.name.compare(called, Qt::CaseInsensitive) == 0)
            return role.role;
    }
    return fail(ErrorCode::ArgumentsNotUnderstood,
                QStringLiteral("--role is host, understudy, timekeeper, note-taker or a role of "
                               "the crew's own"));
}

/// Opens the rota, does something to one turn of it, and says what that turn has become.
template <class Verb>
Status changeTurn(const Call &call, Verb verb)
{
    constexpr int furthest = 50;
    const auto number = numberOf(call, "turn", furthest);
    if (!number)
        return tl::unexpected(number.error());
    Surroundings around(call);
    // Ten more, so that a later turn to swap with is found.
    const auto open =
        opened(around, call, storage::OpenMode::ReadWrite, *number + usecases::turnsAhead);
    if (!open)
        return tl::unexpected(open.error());
    const auto role = roleCalled(open->rota, call.options.value(QStringLiteral("role")));
    if (!role)
        return tl::unexpected(role.error());
    const auto turn = usecases::turnAhead(open->rota, *number - 1, *role);
    if (!turn)
        return tl::unexpected(turn.error());
    if (const Status done = verb(*open, *turn); !done)
        return done;
    const auto after = usecases::openRota(*open->notebook, open->rota.crew.id, *number);
    if (!after)
        return tl::unexpected(after.error());
    CrewRota changed = *after;
    changed.turns = changed.turns.mid(*number - 1, 1);
    sayRota(call, changed, open->names, 1);
    return {};
}

} // namespace

Status showRota(const Call &call)
{
    constexpr int furthest = 1'000;
    const auto number = numberOf(call, "next", furthest);
    if (!number)
        return tl::unexpected(number.error());
    Surroundings around(call);
    const auto open = opened(around, call, storage::OpenMode::ReadOnly, *number);
    if (!open)
        return tl::unexpected(open.error());
    sayRota(call, open->rota, open->names, *number);
    return {};
}

Status declineTurn(const Call &call)
{
    return changeTurn(call, [](const OpenedRota &open, const usecases::TurnAt &turn) {
        return usecases::declineTurn(*open.notebook, turn);
    });
}

Status coverTurn(const Call &call)
{
    return changeTurn(call, [&](const OpenedRota &open, const usecases::TurnAt &turn) -> Status {
        const auto person = memberCalled(open.rota.members, call.files.at(2));
        if (!person)
            return tl::unexpected(person.error());
        return usecases::giveTurn(*open.notebook, turn, *person);
    });
}

Status swapTurns(const Call &call)
{
    return changeTurn(call, [&](const OpenedRota &open, const usecases::TurnAt &turn) -> Status {
        const auto person = memberCalled(open.rota.members, call.files.at(2));
        if (!person)
            return tl::unexpected(person.error());
        const auto other = usecases::laterTurnOf(open.rota, turn, *person);
        if (!other)
            return tl::unexpected(other.error());
        return usecases::swapTurns(*open.notebook, turn, *other);
    });
}

} // namespace hearth::app
