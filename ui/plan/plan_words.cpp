// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_words.h"

#include "core/base/minutes.h"
#include "core/domain/role_holders.h"
#include "core/usecases/agenda.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/rota_text.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace hearth::ui {

using practice::Practice;

namespace {

const QString dot = QStringLiteral(" · ");

} // namespace

QList<practice::Role> givenRoles(const Practice &practice)
{
    QList<practice::Role> given;
    for (const practice::Role &role : practice.roles) {
        const bool moves =
            std::any_of(practice.loops.cbegin(), practice.loops.cend(),
                        [&](const practice::Loop &loop) { return loop.role == role.id; });
        if (role.count == 1 && !moves && role.id != session_role::host)
            given.append(role);
    }
    return given;
}

QTime PlanWording::clockAt(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_plan.zone).time();
}

QString PlanWording::title() const
{
    return tr("Plan: %1")
        .arg(dayText(m_plan.session.plannedAt.toTimeZone(m_plan.zone).date(), m_today));
}

QString PlanWording::when() const
{
    const qint64 start = m_plan.session.plannedAt.toMSecsSinceEpoch();
    const qint64 end = start + qint64(m_plan.session.minutes) * 60'000;
    QStringList parts{isolated(m_plan.crew.name.text()),
                      tr("%1 to %2").arg(timeText(clockAt(start)), timeText(clockAt(end)))};
    if (!m_plan.session.title.isEmpty())
        parts.prepend(isolated(m_plan.session.title));
    const QTimeZone here = QTimeZone::systemTimeZone();
    if (here.offsetFromUtc(m_plan.session.plannedAt)
        != m_plan.zone.offsetFromUtc(m_plan.session.plannedAt))
        parts.last() = tr("%1, %2 time", "when, and in which city's time")
                           .arg(parts.last(), cityOf(m_plan.zone));
    return parts.join(dot);
}

QString PlanWording::spare() const
{
    QStringList parts{tr("%1 of %n min planned", nullptr, m_plan.session.minutes)
                          .arg(QLocale().toString(m_schedule.plannedMinutes))};
    const int spare = m_schedule.spareMinutes;
    if (spare > 0)
        parts.append(tr("%n min to breathe", nullptr, spare));
    else if (spare < 0)
        parts.append(tr("%n min over", nullptr, -spare));
    return parts.join(dot);
}

QString PlanWording::detail(qsizetype row) const
{
    const Practice &practice = m_plan.practices[row];
    const AgendaItem &item = m_plan.agenda[row];
    if (item.practiceId == usecases::bufferId)
        return tr("time for a break, or for what comes up");
    QStringList parts;
    if (practice.steps.isEmpty())
        return tr("This practice is not in the library any more.");
    if (const auto *preset = practice::presetOf(practice, item.preset))
        parts.append(preset->name);
    parts.append(tr("%n step(s)", nullptr, static_cast<int>(practice.steps.size())));
    for (const practice::Role &role : givenRoles(practice)) {
        const auto holders = item.roles.value(role.id);
        if (!holders.isEmpty())
            parts.append(
                tr("%1: %2", "a role and who has it").arg(role.name, nameOf(holders.constFirst())));
    }
    return parts.join(dot);
}

QString PlanWording::misfit(const Practice &practice, ErrorCode code)
{
    switch (code) {
    case ErrorCode::TooFewPeople:
        return tr("needs %n people or more", nullptr, practice.people.min);
    case ErrorCode::TooManyPeople:
        return tr("is for at most %n people", nullptr, practice.people.max);
    default: return tr("is not in the library any more");
    }
}

QString PlanWording::note(qsizetype row) const
{
    const session::ScheduledItem &at = m_schedule.items[row];
    const Practice &practice = m_plan.practices[row];
    QStringList notes;
    if (at.gapMs > 0)
        notes.append(tr("%n min free before it", nullptr, minutesTaken(at.gapMs / 1000)));
    if (at.clashMs > 0)
        notes.append(tr("%n min late: what comes before ends at %1", nullptr,
                        minutesTaken(at.clashMs / 1000))
                         .arg(timeText(clockAt(at.startMs))));
    if (m_plan.agenda[row].practiceId == usecases::bufferId || practice.steps.isEmpty())
        return notes.join(dot);
    const int people = static_cast<int>(m_plan.expected.size());
    if (people < practice.people.min)
        notes.append(misfit(practice, ErrorCode::TooFewPeople));
    else if (people > practice.people.max)
        notes.append(misfit(practice, ErrorCode::TooManyPeople));
    if (practice.depth > m_plan.crew.depth)
        notes.append(tr("goes deeper than you agreed"));
    return notes.join(dot);
}

QList<AgendaList::Item> PlanWording::items() const
{
    QList<AgendaList::Item> items;
    for (qsizetype row = 0; row < m_plan.agenda.size(); ++row) {
        const AgendaItem &item = m_plan.agenda[row];
        items.append({item.id.toString(), timeText(clockAt(m_schedule.items[row].startMs)),
                      m_plan.practices[row].name, detail(row), note(row),
                      toneOf(m_plan.practices[row]), m_plan.minutes[row], item.pinned.isValid()});
    }
    return items;
}

QList<RoleLine> PlanWording::roles() const
{
    QList<RoleLine> lines;
    for (const QString &role : {session_role::host, session_role::understudy,
                                session_role::timekeeper, session_role::noteTaker}) {
        const auto holder = m_plan.roles.constFind(role);
        lines.append({role,
                      {},
                      roleTitle(role),
                      holder == m_plan.roles.cend() ? std::optional<PersonId>() : *holder});
    }
    for (const RotaRole &own : m_plan.ownRoles) {
        const auto holder = m_plan.roles.constFind(own.role);
        lines.append({own.role,
                      {},
                      roleTitle(own.role, m_plan.ownRoles),
                      holder == m_plan.roles.cend() ? std::optional<PersonId>() : *holder});
    }
    for (qsizetype row = 0; row < m_plan.agenda.size(); ++row) {
        const AgendaItem &item = m_plan.agenda[row];
        for (const practice::Role &role : givenRoles(m_plan.practices[row])) {
            // The session's own timekeeper and note taker serve the practices too.
            if (role.id == session_role::timekeeper || role.id == session_role::noteTaker)
                continue;
            const auto holders = item.roles.value(role.id);
            lines.append({role.id, item.id, role.name,
                          holders.isEmpty() ? std::optional<PersonId>() : holders.constFirst()});
        }
    }
    return lines;
}

QString PlanWording::answers() const
{
    const auto said = [&](AnswerKind kind) {
        const auto people = this->people();
        return static_cast<int>(
            std::count_if(people.cbegin(), people.cend(),
                          [&](const Person &person) { return answerOf(person.id) == kind; }));
    };
    QStringList parts{tr("%1 of %n said yes", nullptr, static_cast<int>(people().size()))
                          .arg(QLocale().toString(said(AnswerKind::Yes)))};
    if (const int maybe = said(AnswerKind::Maybe))
        parts.append(tr("%n maybe", nullptr, maybe));
    if (const int no = said(AnswerKind::No))
        parts.append(tr("%n cannot come", nullptr, no));
    return parts.join(dot);
}

QString PlanWording::peopleCounted() const
{
    return tr("The minutes count on %n people.", nullptr, static_cast<int>(m_plan.expected.size()));
}

QList<Person> PlanWording::people() const
{
    QList<Person> people;
    for (const storage::Member &member : m_plan.members)
        people.append(member.person);
    return people + m_plan.guests;
}

QString PlanWording::nameOf(const PersonId &person) const
{
    for (const Person &each : people()) {
        if (each.id == person)
            return isolated(each.name.text());
    }
    return {};
}

Tone PlanWording::toneOf(const PersonId &person) const
{
    const auto all = people();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].id == person)
            return personTone(i);
    }
    return Tone::Neutral;
}

std::optional<AnswerKind> PlanWording::answerOf(const PersonId &person) const
{
    for (const Answer &answer : m_plan.answers) {
        if (answer.person == person)
            return answer.kind;
    }
    return {};
}

QString PlanWording::reason(const practice::Suggestion &suggestion, const Practice &practice)
{
    switch (suggestion.reason) {
    case practice::SuggestReason::NotUsedLately: return tr("fits, and not done lately");
    case practice::SuggestReason::FitsMinutes: return tr("fits the time");
    case practice::SuggestReason::FitsShorter:
        if (const auto *preset = practice::presetOf(practice, suggestion.preset))
            return tr("fits in its timing “%1”").arg(preset->name);
        return tr("fits in a shorter timing");
    case practice::SuggestReason::Lighter: return tr("a lighter alternative");
    }
    Q_UNREACHABLE();
}

QString PlanWording::cityOf(const QTimeZone &zone)
{
    const QString id = QString::fromUtf8(zone.id());
    return id.mid(id.lastIndexOf(QLatin1Char('/')) + 1).replace(QLatin1Char('_'), QLatin1Char(' '));
}

Tone PlanWording::toneOf(const Practice &practice)
{
    if (practice.id == usecases::bufferId)
        return Tone::Sage;
    const QString purpose = practice.purposes.value(0);
    const auto isOneOf = [&](std::initializer_list<const char *> purposes) {
        return std::any_of(purposes.begin(), purposes.end(),
                           [&](const char *each) { return purpose == QLatin1String(each); });
    };
    if (isOneOf({"check-in", "check-out", "begin"}))
        return Tone::Sky;
    if (isOneOf({"arrive", "rest", "play", "celebrate", "appreciate"}))
        return Tone::Sage;
    if (isOneOf({"agree", "reflect", "hosting"}))
        return Tone::Plum;
    if (isOneOf({"decide", "learn", "commit"}))
        return Tone::Amber;
    return Tone::Accent;
}

} // namespace hearth::ui
