// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_words.h"

#include "core/domain/role_holders.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/rota_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace hearth::ui {

namespace {

struct TodayWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::TodayWords)
};

/// From this hour on a meeting of today is "tonight".
constexpr int eveningFrom = 17;

QString dayOfMeeting(const QDateTime &at, QDate today)
{
    if (at.date() == today)
        return at.time().hour() >= eveningFrom ? TodayWords::tr("Tonight")
                                               : TodayWords::tr("Today");
    if (at.date() == today.addDays(1))
        return TodayWords::tr("Tomorrow");
    return dayText(at.date(), today);
}

QString roleSentence(const QString &role, const QString &name)
{
    if (role == session_role::host)
        return TodayWords::tr("%1 hosts").arg(name);
    if (role == session_role::understudy)
        return TodayWords::tr("%1 is understudy").arg(name);
    if (role == session_role::timekeeper)
        return TodayWords::tr("%1 keeps time").arg(name);
    if (role == session_role::noteTaker)
        return TodayWords::tr("%1 takes notes").arg(name);
    return {};
}

} // namespace

QString greeting(QTime now, const std::optional<Person> &me)
{
    const QString name = me ? isolated(me->name.text()) : QString();
    if (now.hour() >= 5 && now.hour() < 12)
        return name.isEmpty() ? TodayWords::tr("Good morning")
                              : TodayWords::tr("Good morning, %1").arg(name);
    if (now.hour() >= 12 && now.hour() < eveningFrom)
        return name.isEmpty() ? TodayWords::tr("Good afternoon")
                              : TodayWords::tr("Good afternoon, %1").arg(name);
    return name.isEmpty() ? TodayWords::tr("Good evening")
                          : TodayWords::tr("Good evening, %1").arg(name);
}

QString meetingLine(const usecases::NextMeeting &next, QDate today)
{
    const QDateTime at = next.at.toLocalTime();
    const bool runs = next.session && next.session->state == SessionState::Running;
    QStringList parts;
    parts.append(runs ? TodayWords::tr("Under way since %1").arg(timeText(at.time()))
                      : TodayWords::tr("%1, %2 to %3")
                            .arg(dayOfMeeting(at, today), timeText(at.time()),
                                 timeText(at.addSecs(60 * next.minutes).time())));
    parts.append(isolated(next.crew.name.text()));
    if (next.number > 0 && next.of >= next.number)
        parts.append(TodayWords::tr("session %1 of %2").arg(next.number).arg(next.of));
    return parts.join(QStringLiteral(" · "));
}

QString meetingTitle(const usecases::NextMeeting &next)
{
    if (!next.session)
        return TodayWords::tr("Nothing is planned yet");
    if (!next.session->title.trimmed().isEmpty())
        return isolated(next.session->title);
    if (next.practices.isEmpty())
        return TodayWords::tr("The agenda is still empty");
    return QLocale().createSeparatedList(next.practices);
}

QStringList roleSentences(const usecases::NextMeeting &next)
{
    QStringList sentences;
    for (const QString &role : {session_role::host, session_role::timekeeper,
                                session_role::noteTaker, session_role::understudy}) {
        const auto held = next.roles.constFind(role);
        if (held == next.roles.cend())
            continue;
        const QString name = isolated(held->name.text());
        const bool isInvited =
            std::any_of(next.holdings.cbegin(), next.holdings.cend(), [&](const auto &each) {
                return role == session_role::host && each.role == role
                    && each.reason.why != rotation::Why::Given;
            });
        sentences.append(isInvited ? TodayWords::tr("%1 is invited to host").arg(name)
                                   : roleSentence(role, name));
    }
    return sentences;
}

QString hostingReason(const usecases::NextMeeting &next)
{
    for (const rotation::Holding &each : next.holdings) {
        if (each.role == session_role::host)
            return reasonText(each, next.names);
    }
    return {};
}

QString filledText(const usecases::NextMeeting &next)
{
    return next.filled > 0
        ? TodayWords::tr("Agenda fills %1 of %2 min").arg(next.filled).arg(next.minutes)
        : QString();
}

} // namespace hearth::ui
