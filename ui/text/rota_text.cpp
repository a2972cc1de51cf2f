// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/rota_text.h"

#include "core/domain/role_holders.h"
#include "ui/text/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hearth::ui {

namespace {

struct RotaWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RotaWords)

public:
    static QString title(const QString &role);
    static QString share(const QString &name, const rotation::Reason &reason);
    static QString reason(const rotation::Holding &holding, const QString &name,
                          const QString &instead);
    static QString mode(RotaMode mode);
    static QString meaning(RotaMode mode);
};

QString RotaWords::title(const QString &role)
{
    if (role == session_role::host)
        return tr("Host");
    if (role == session_role::understudy)
        return tr("Understudy");
    if (role == session_role::timekeeper)
        return tr("Timekeeper");
    if (role == session_role::noteTaker)
        return tr("Note taker");
    return role;
}

QString RotaWords::share(const QString &name, const rotation::Reason &reason)
{
    if (reason.meetings == 0)
        return tr("%1 has not been asked yet.").arg(isolated(name));
    if (reason.served == 0)
        return tr("%1 said yes to %n meeting(s), and has not had the turn yet.", nullptr,
                  reason.meetings)
            .arg(isolated(name));
    const QLocale locale;
    const double share = double(reason.share) / double(rotation::wholeTurn);
    return tr("%1 said yes to %n meeting(s): a fair share of that is %2 turns, and so far it was "
              "%3.",
              nullptr, reason.meetings)
        .arg(isolated(name), locale.toString(share, 'f', 1), locale.toString(reason.served));
}

QString RotaWords::reason(const rotation::Holding &holding, const QString &name,
                          const QString &instead)
{
    using rotation::Why;
    const rotation::Reason &why = holding.reason;
    const QString person = isolated(name);
    if (!instead.isEmpty() && why.why == Why::Given)
        return tr("%1 took the turn of %2.").arg(person, isolated(instead));
    if (!instead.isEmpty() && why.why != Why::Nobody)
        return tr("%1 steps in for %2.").arg(person, isolated(instead));
    switch (why.why) {
    case Why::Given: return tr("%1 said yes to it.").arg(person);
    case Why::Prepared:
        return tr("%1 was understudy last time.").arg(person) + QLatin1Char(' ') + share(name, why);
    case Why::FairShare:
        return why.meetings == 0 ? tr("You begin in the order of your circle.") : share(name, why);
    case Why::LongestWaiting:
        return why.served == 0 ? tr("%1 has not had a turn yet.").arg(person)
                               : tr("%1 has waited longest.").arg(person);
    case Why::OwnOrder: return tr("%1 comes next in your own order.").arg(person);
    case Why::Nobody: break;
    }
    return holding.role == session_role::host
        ? tr("Nobody who comes has said yes to hosting: you facilitate together.")
        : tr("Nobody is free for it this time.");
}

QString RotaWords::mode(RotaMode mode)
{
    switch (mode) {
    case RotaMode::FairShare: return tr("By fair shares");
    case RotaMode::LongestWaiting: return tr("By who has waited longest");
    case RotaMode::OwnOrder: return tr("In your own order");
    }
    Q_UNREACHABLE();
}

QString RotaWords::meaning(RotaMode mode)
{
    switch (mode) {
    case RotaMode::FairShare:
        return tr("Each meeting gives everyone who says yes an equal part of the turn. Whoever is "
                  "furthest behind their part comes next; nobody owes anything for staying away.");
    case RotaMode::LongestWaiting:
        return tr("Whoever had it longest ago comes next, however often they were there.");
    case RotaMode::OwnOrder:
        return tr("The turn goes round in the order you choose; who is not there is passed over.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString roleTitle(const QString &role, const QList<RotaRole> &roles)
{
    for (const RotaRole &each : roles) {
        if (each.role == role && !each.name.isEmpty())
            return isolated(each.name);
    }
    return RotaWords::title(role);
}

QString reasonText(const rotation::Holding &holding, const QHash<PersonId, QString> &names)
{
    const auto nameOf = [&](const std::optional<PersonId> &person) {
        return person ? names.value(*person) : QString();
    };
    return RotaWords::reason(holding, nameOf(holding.person), nameOf(holding.reason.instead));
}

QString shareText(const QString &name, const rotation::Reason &reason)
{
    return RotaWords::share(name, reason);
}

QString modeText(RotaMode mode)
{
    return RotaWords::mode(mode);
}

QString modeMeaning(RotaMode mode)
{
    return RotaWords::meaning(mode);
}

} // namespace hearth::ui
