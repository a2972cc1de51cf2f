// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/sample.h"

#include "core/base/minutes.h"
#include "core/practice/timing.h"
#include "core/practice/writer.h"
#include "core/session/event_codec.h"
#include "core/session/rehearsal.h"
#include "core/session/run_record.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/event_store.h"
#include "core/storage/journal_store.h"
#include "core/storage/note_store.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/unit.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>

namespace hearth::usecases {

using namespace storage;

namespace {

/// Writes the sample's JSON (resources/sample) into one unit of work.
class SampleWriter
{
public:
    SampleWriter(UnitOfWork &work, const FindPractice &find)
        : m_work(work)
        , m_find(find)
        , m_today(today(work.notebook()))
    {
    }
    Status write(const QJsonObject &sample)
    {
        for (const QJsonValue &each : sample.value(QLatin1String("people")).toArray()) {
            if (auto put = person(each.toObject()); !put)
                return put;
        }
        for (const QJsonValue &each : sample.value(QLatin1String("crews")).toArray()) {
            if (auto put = crew(each.toObject()); !put)
                return put;
        }
        for (const QJsonValue &each : sample.value(QLatin1String("journal")).toArray()) {
            const QJsonObject page = each.toObject();
            const JournalEntry entry{
                m_work.freshId<JournalEntryId>(), text(page, "text"),
                m_today.addDays(-number(page, "daysAgo")).startOfDay().addSecs(18 * 3600).toUTC(),
                text(page, "prompt"), text(page, "weather")};
            if (auto put = JournalStore::put(m_work, entry); !put)
                return put;
        }
        return {};
    }

private:
    static QString text(const QJsonObject &from, const char *key)
    {
        return from.value(QLatin1String(key)).toString();
    }
    static int number(const QJsonObject &from, const char *key)
    {
        return from.value(QLatin1String(key)).toInt();
    }
    std::optional<PersonId> who(const QJsonObject &from, const char *key) const
    {
        const auto found = m_people.constFind(text(from, key));
        return found == m_people.cend() ? std::nullopt : std::optional(*found);
    }
    QDate inDays(const QJsonObject &from, const char *key, const QDate &base) const
    {
        return from.contains(QLatin1String(key)) ? base.addDays(number(from, key)) : QDate();
    }
    static Reach reachOf(const QJsonObject &from)
    {
        return parseCode<Reach>(text(from, "reach")).value_or(Reach::Circle);
    }

    Status person(const QJsonObject &from)
    {
        const auto name = PersonName::from(text(from, "name"));
        if (!name)
            return tl::unexpected(name.error());
        Person made{m_work.freshId<PersonId>(), *name, text(from, "pronouns")};
        made.isMe = from.value(QLatin1String("me")).toBool();
        made.colour = number(from, "colour");
        m_people.insert(text(from, "key"), made.id);
        return PersonStore::put(m_work, made);
    }

    Status crew(const QJsonObject &from)
    {
        const auto name = CrewName::from(text(from, "name"));
        if (!name)
            return tl::unexpected(name.error());
        Crew made{m_work.freshId<CrewId>(),
                  parseCode<Scale>(text(from, "scale")).value_or(Scale::Crew), *name,
                  text(from, "intention"), who(from, "caller")};
        made.place = text(from, "place");
        made.minutes = number(from, "minutes");
        const QDate monday =
            m_today.addDays(1 - m_today.dayOfWeek() - 7 * number(from, "startedWeeksAgo"));
        const QDate first = monday.addDays(number(from, "weekday") - 1);
        const auto rhythm =
            Rhythm::everyWeeks(number(from, "weeks"), first,
                               QTime::fromString(text(from, "time"), QStringLiteral("HH:mm")),
                               QString::fromUtf8(QTimeZone::systemTimeZoneId()));
        if (!rhythm)
            return tl::unexpected(rhythm.error());
        made.rhythm = *rhythm;
        if (auto put = CrewStore::put(m_work, made); !put)
            return put;
        QList<PersonId> circle;
        for (const QJsonValue &key : from.value(QLatin1String("people")).toArray()) {
            circle.append(m_people.value(key.toString(), *made.caller));
            const Membership seat{m_work.freshId<MembershipId>(),
                                  made.id,
                                  circle.constLast(),
                                  MembershipKind::Member,
                                  first,
                                  {},
                                  static_cast<int>(circle.size()) - 1};
            if (auto put = CrewStore::put(m_work, seat); !put)
                return put;
        }
        for (const QJsonValue &each : from.value(QLatin1String("agreements")).toArray()) {
            const QJsonObject agreement = each.toObject();
            const auto kind =
                parseCode<AgreementKind>(text(agreement, "kind")).value_or(AgreementKind::Other);
            if (auto put = CrewStore::put(m_work,
                                          Agreement{m_work.freshId<AgreementId>(), made.id,
                                                    text(agreement, "text"), kind, first,
                                                    inDays(agreement, "reviewInDays", m_today)});
                !put)
                return put;
        }
        std::optional<CycleId> cycle;
        if (number(from, "cycleWeeks") > 0) {
            cycle = m_work.freshId<CycleId>();
            if (auto put = CrewStore::put(m_work,
                                          Cycle{*cycle, made.id, first,
                                                first.addDays(7 * number(from, "cycleWeeks")),
                                                number(from, "plannedSessions")});
                !put)
                return put;
        }
        for (const QJsonValue &each : from.value(QLatin1String("sessions")).toArray()) {
            if (auto put = session(each.toObject(), made, cycle, circle); !put)
                return put;
        }
        return {};
    }

    Status session(const QJsonObject &from, const Crew &crew, const std::optional<CycleId> &cycle,
                   const QList<PersonId> &circle)
    {
        // On the weekday the crew meets, whatever day it is when the sample is made.
        const QDate about = m_today.addDays(-number(from, "daysAgo"));
        const QDateTime first = crew.rhythm->firstStart();
        const QDate day = about.addDays(-((about.dayOfWeek() - first.date().dayOfWeek() + 7) % 7));
        const QDateTime start(day, first.time());
        const auto host = who(from, "host");
        if (!host)
            return fail(ErrorCode::NoSuchRow, text(from, "host"));
        const auto id = m_work.freshId<SessionId>();
        session::PlanInput input{{}, *host, {}, 1, 0};
        const QJsonArray present = from.value(QLatin1String("present")).toArray();
        for (const PersonId &person : circle) {
            const bool here = present.contains(QJsonValue(m_people.key(person)));
            input.people.append({person, here});
            const Answer answer{m_work.freshId<AnswerId>(), id, person,
                                here ? AnswerKind::Here : AnswerKind::No,
                                static_cast<int>(input.people.size()) - 1};
            if (auto put = SessionStore::put(m_work, answer); !put)
                return put;
        }
        int minutes = 0;
        for (const QJsonValue &each : from.value(QLatin1String("practices")).toArray()) {
            const auto practice = m_find(each.toString());
            if (!practice)
                return fail(ErrorCode::PracticeMissing, each.toString());
            AgendaItem item{m_work.freshId<AgendaItemId>(),
                            id,
                            static_cast<int>(input.items.size()),
                            practice->id,
                            practice->version,
                            practice::toJson(*practice)};
            for (const practice::Role &role : practice->roles) {
                const auto roles = from.value(QLatin1String("roles")).toObject();
                if (const auto person = who(roles, role.id.toUtf8().constData()))
                    item.roles.insert(role.id, {*person});
            }
            item.minutes =
                minutesTaken(practice::totalSeconds(*practice, static_cast<int>(present.size())));
            minutes += item.minutes;
            input.items.append({item.id, *practice, {}, item.minutes, item.roles});
            if (auto put = SessionStore::put(m_work, item); !put)
                return put;
        }
        const auto plan = session::RunPlan::make(input);
        if (!plan)
            return tl::unexpected(plan.error());
        QRandomGenerator chance(static_cast<quint32>(number(from, "daysAgo")));
        const auto played = session::rehearse(*plan, {start.toMSecsSinceEpoch()}, chance);
        if (!played)
            return tl::unexpected(played.error());
        for (const auto &event : played->events) {
            const auto stored = session::encode(event);
            if (auto put = EventStore::append(m_work, id, stored.atMs, stored.kind,
                                              QJsonDocument::fromJson(stored.payload).object());
                !put)
                return tl::unexpected(put.error());
        }
        QList<QPair<QString, PersonId>> roles{{QStringLiteral("host"), *host}};
        for (const auto &holder : session::roleHolders(played->end)) {
            const QPair<QString, PersonId> each{holder.role, holder.person};
            if (!roles.contains(each))
                roles.append(each);
        }
        for (const auto &[role, person] : roles) {
            if (auto put = SessionStore::put(
                    m_work, RoleTurn{m_work.freshId<RoleTurnId>(), id, person, role});
                !put)
                return put;
        }
        Session made{id,
                     crew.id,
                     text(from, "title"),
                     SessionState::Ended,
                     start.toUTC(),
                     minutes,
                     start.toUTC(),
                     start.toUTC().addMSecs(played->lengthMs),
                     cycle};
        if (auto put = SessionStore::put(m_work, made); !put)
            return put;
        return caught(from, made, input);
    }

    Status caught(const QJsonObject &from, const Session &session, const session::PlanInput &input)
    {
        qint64 after = 60;
        for (const QJsonValue &each : from.value(QLatin1String("notes")).toArray()) {
            const QJsonObject note = each.toObject();
            const auto &item = input.items.at(number(note, "item"));
            const auto &step = item.practice.steps.at(
                qMin(number(note, "stepIndex"), static_cast<int>(item.practice.steps.size()) - 1));
            Note made{m_work.freshId<NoteId>(), session.id, item.id, step.id};
            made.field = step.captures.isEmpty() ? QString() : step.captures.constFirst().id;
            made.about = who(note, "about");
            made.text = text(note, "text");
            made.reach = reachOf(note);
            made.heldBackBy = who(note, "heldBackBy");
            made.writtenAt = session.startedAt.addSecs(after += 240);
            if (auto put = NoteStore::put(m_work, made); !put)
                return put;
        }
        const QDate day = localDay(session.startedAt);
        for (const QJsonValue &each : from.value(QLatin1String("decisions")).toArray()) {
            const QJsonObject decision = each.toObject();
            if (auto put = CaughtStore::put(m_work,
                                            Decision{m_work.freshId<DecisionId>(),
                                                     session.crew,
                                                     session.id,
                                                     text(decision, "text"),
                                                     {},
                                                     inDays(decision, "reviewInDays", day)});
                !put)
                return put;
        }
        for (const QJsonValue &each : from.value(QLatin1String("commitments")).toArray()) {
            const QJsonObject promise = each.toObject();
            Commitment made{m_work.freshId<CommitmentId>(),
                            session.crew,
                            session.id,
                            who(promise, "who"),
                            text(promise, "text"),
                            inDays(promise, "dueInDays", day)};
            if (promise.value(QLatin1String("done")).toBool())
                made.doneAt = session.endedAt.addDays(2);
            if (auto put = CaughtStore::put(m_work, made); !put)
                return put;
        }
        for (const QJsonValue &each : from.value(QLatin1String("thanks")).toArray()) {
            const QJsonObject thanks = each.toObject();
            if (auto put = CaughtStore::put(
                    m_work,
                    Appreciation{m_work.freshId<AppreciationId>(), session.crew, session.id,
                                 who(thanks, "from"), who(thanks, "to"), text(thanks, "text")});
                !put)
                return put;
        }
        return {};
    }

    UnitOfWork &m_work;
    const FindPractice &m_find;
    QDate m_today;
    QHash<QString, PersonId> m_people;
};

} // namespace

Status makeSample(Notebook &notebook, const FindPractice &find)
{
    QFile file(QStringLiteral(":/resources/sample/en.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, file.fileName());
    const QJsonObject sample = QJsonDocument::fromJson(file.readAll()).object();
    return inUnit(notebook, Op::MakeSample,
                  [&](UnitOfWork &work) { return SampleWriter(work, find).write(sample); });
}

} // namespace hearth::usecases
