// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ten_years.h"

#include "core/practice/library.h"
#include "core/practice/timing.h"
#include "core/practice/writer.h"
#include "core/session/event_codec.h"
#include "core/session/rehearsal.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/event_store.h"
#include "core/storage/journal_store.h"
#include "core/storage/note_store.h"
#include "core/storage/notebook.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/unit.h"
#include "tests/bench/zipf_words.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <memory>
#include <sqlite3.h>

namespace hearth::bench {

using namespace storage;

namespace {

constexpr int daysInTenYears = 3'650;
/// Pages of the journal that are one unit of work.
constexpr int pagesAtOnce = 500;

/// The share of a whole that the part `index` of `parts` gets; together they are the whole.
int share(int whole, int index, int parts)
{
    return static_cast<int>(qint64{whole} * (index + 1) / parts - qint64{whole} * index / parts);
}

class Writer
{
public:
    Writer(Notebook &notebook, const Plenty &plenty, quint32 seed)
        : m_notebook(notebook)
        , m_plenty(plenty)
        , m_chance(seed)
        , m_words(m_chance)
        , m_practices(practice::Library().all())
    {
    }

    Status write()
    {
        if (auto done = inOneUnit([this](UnitOfWork &work) { return people(work); }); !done)
            return done;
        for (int i = 0; i < m_plenty.crews; ++i) {
            if (auto done = inOneUnit([this, i](UnitOfWork &work) { return crew(work, i); }); !done)
                return done;
        }
        for (int from = 0; from < m_plenty.journal; from += pagesAtOnce) {
            const int until = std::min(from + pagesAtOnce, m_plenty.journal);
            const auto pages = [&](UnitOfWork &work) { return journal(work, from, until); };
            if (auto done = inOneUnit(pages); !done)
                return done;
        }
        return {};
    }

private:
    template <class Write>
    Status inOneUnit(Write write)
    {
        return usecases::inUnit(m_notebook, Op::MakeSample, write);
    }
    QString prose() { return m_words.prose(m_chance.bounded(60, 201)); }
    QString line() { return m_words.prose(m_chance.bounded(4, 13)); }
    QDateTime daysAgo(int days) const
    {
        return QDateTime(m_notebook.clock().now().date().addDays(-days), QTime(18, 0), Qt::UTC);
    }

    Status people(UnitOfWork &work)
    {
        for (int i = 0; i < m_plenty.people; ++i) {
            const auto name = PersonName::from(m_words.name() + QLatin1Char(' ') + m_words.name());
            if (!name)
                return tl::unexpected(name.error());
            Person made{work.freshId<PersonId>(), *name};
            made.colour = i % 6;
            made.isMe = i == 0;
            made.about = i % 5 == 0 ? line() : QString();
            m_people.append(made.id);
            if (auto put = PersonStore::put(work, made); !put)
                return put;
        }
        return {};
    }

    QList<PersonId> circle(int crew)
    {
        QList<PersonId> chosen{m_people.constFirst()}; // whose notebook this is
        const int size = std::min(4 + crew % 3, static_cast<int>(m_people.size()));
        while (chosen.size() < size) {
            const auto any = m_chance.bounded(static_cast<int>(m_people.size()));
            if (!chosen.contains(m_people.at(any)))
                chosen.append(m_people.at(any));
        }
        return chosen;
    }

    Status crew(UnitOfWork &work, int index)
    {
        const auto name = CrewName::from(m_words.name() + QLatin1Char(' ') + m_words.name());
        const int sessions = share(m_plenty.sessions, index, m_plenty.crews);
        const auto rhythm = Rhythm::everyWeeks(2, daysAgo(14 * sessions).date(), QTime(18, 0),
                                               QStringLiteral("UTC"));
        if (!name || !rhythm)
            return tl::unexpected(name ? rhythm.error() : name.error());
        const QList<PersonId> people = circle(index);
        Crew made{work.freshId<CrewId>(), Scale::Crew, *name, line(), people.at(1 % people.size())};
        made.rhythm = *rhythm;
        made.state = index % 3 == 2 ? CrewState::Ended : CrewState::Meeting;
        if (auto put = CrewStore::put(work, made); !put)
            return put;
        for (qsizetype seat = 0; seat < people.size(); ++seat) {
            const Membership member{work.freshId<MembershipId>(),
                                    made.id,
                                    people.at(seat),
                                    MembershipKind::Member,
                                    rhythm->firstStart().date(),
                                    {},
                                    static_cast<int>(seat)};
            if (auto put = CrewStore::put(work, member); !put)
                return put;
        }
        const int before = m_sessions;
        for (int i = 0; i < sessions; ++i) {
            // Crews began at different times; the last session is one to fourteen days ago.
            const int days = std::min(14 * i + 1 + index % 14, daysInTenYears);
            m_sessions = before + i;
            if (auto put = session(work, made, people, daysAgo(days)); !put)
                return put;
        }
        m_sessions = before + sessions;
        return {};
    }

    Status session(UnitOfWork &work, const Crew &crew, const QList<PersonId> &people,
                   const QDateTime &at)
    {
        Session made{work.freshId<SessionId>(), crew.id, {}, SessionState::Ended, at};
        session::PlanInput input{{}, people.at(m_sessions % people.size()), {}, 1, 0};
        for (const PersonId &person : people) {
            // Somebody is missing now and then, though not so many that nothing can be held.
            const bool here = input.people.size() < 3 || m_chance.bounded(10) > 0;
            input.people.append({person, here});
            const Answer answer{work.freshId<AnswerId>(), made.id, person,
                                here ? AnswerKind::Here : AnswerKind::No,
                                static_cast<int>(input.people.size()) - 1};
            if (auto put = SessionStore::put(work, answer); !put)
                return put;
        }
        const auto played = play(work, made, input);
        if (!played)
            return tl::unexpected(played.error());
        made.minutes = static_cast<int>(*played / 60'000);
        made.startedAt = at;
        made.endedAt = at.addMSecs(*played);
        if (auto put = SessionStore::put(work, made); !put)
            return put;
        const RoleTurn host{work.freshId<RoleTurnId>(), made.id, input.host,
                            QStringLiteral("host")};
        if (auto put = SessionStore::put(work, host); !put)
            return put;
        return noted(work, made, input);
    }

    /// Adds the agenda and what happened, and answers how many ms it took.
    Result<qint64> play(UnitOfWork &work, Session &session, session::PlanInput &input)
    {
        const practice::Practice &chosen = m_practices.at(m_sessions % m_practices.size());
        session.title = chosen.name;
        AgendaItem item{work.freshId<AgendaItemId>(), session.id, 0, chosen.id, chosen.version,
                        practice::toJson(chosen)};
        qsizetype next = m_sessions;
        for (const practice::Role &role : chosen.roles)
            item.roles.insert(role.id, {input.people.at(++next % 3).id});
        item.minutes =
            (practice::totalSeconds(chosen, static_cast<int>(input.people.size())) + 59) / 60;
        if (auto put = SessionStore::put(work, item); !put)
            return tl::unexpected(put.error());
        input.items.append({item.id, chosen, {}, item.minutes, item.roles});
        const auto plan = session::RunPlan::make(input);
        if (!plan)
            return tl::unexpected(plan.error());
        const auto played =
            session::rehearse(*plan, {session.plannedAt.toMSecsSinceEpoch(), 5}, m_chance);
        if (!played)
            return tl::unexpected(played.error());
        for (const auto &event : played->events) {
            const auto stored = session::encode(event);
            const auto put = EventStore::append(work, session.id, stored.atMs, stored.kind,
                                                QJsonDocument::fromJson(stored.payload).object());
            if (!put)
                return tl::unexpected(put.error());
        }
        return played->lengthMs;
    }

    Status noted(UnitOfWork &work, const Session &session, const session::PlanInput &input)
    {
        const auto &item = input.items.constFirst();
        const auto &steps = item.practice.steps;
        const int notes = share(m_plenty.notes, m_sessions, m_plenty.sessions);
        for (int i = 0; i < notes; ++i) {
            const auto &step = steps.at(i % steps.size());
            Note made{work.freshId<NoteId>(), session.id, item.id, step.id};
            made.field = step.captures.isEmpty() ? QString() : step.captures.constFirst().id;
            made.about = input.people.at(i % input.people.size()).id;
            made.text = prose();
            made.reach = i % 7 == 0 ? Reach::Mine : Reach::Circle;
            made.writtenAt = session.startedAt.addSecs(60 * (i + 1));
            if (auto put = NoteStore::put(work, made); !put)
                return put;
        }
        const auto anybody = [&] {
            return input.people.at(m_chance.bounded(static_cast<int>(input.people.size()))).id;
        };
        for (int i = 0; i < 2; ++i) {
            Commitment made{
                work.freshId<CommitmentId>(),        session.crew, session.id, anybody(), line(),
                session.startedAt.date().addDays(14)};
            if (m_chance.bounded(5) > 0)
                made.doneAt = session.endedAt.addDays(7);
            if (auto put = CaughtStore::put(work, made); !put)
                return put;
        }
        const Decision decision{work.freshId<DecisionId>(), session.crew, session.id, line()};
        if (auto put = CaughtStore::put(work, decision); !put)
            return put;
        return CaughtStore::put(work,
                                Appreciation{work.freshId<AppreciationId>(), session.crew,
                                             session.id, anybody(), anybody(), line()});
    }

    Status journal(UnitOfWork &work, int from, int until)
    {
        for (int i = from; i < until; ++i) {
            const int days = daysInTenYears - qRound(1.0 * daysInTenYears * i / m_plenty.journal);
            const JournalEntry made{work.freshId<JournalEntryId>(), prose(), daysAgo(days)};
            if (auto put = JournalStore::put(work, made); !put)
                return put;
        }
        return {};
    }

    Notebook &m_notebook;
    Plenty m_plenty;
    QRandomGenerator m_chance;
    ZipfWords m_words;
    QList<practice::Practice> m_practices;
    QList<PersonId> m_people;
    int m_sessions = 0; ///< made so far
};

/// Takes the making itself out of the history, where undo would need every word a second time.
Status forgetTheMaking(const QString &path)
{
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open(QFile::encodeName(path).constData(), &handle);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, sqlite3_close);
    if (opened != SQLITE_OK
        || sqlite3_exec(handle, "DELETE FROM history; VACUUM;", nullptr, nullptr, nullptr)
            != SQLITE_OK)
        return fail(ErrorCode::StorageFailed, QString::fromUtf8(sqlite3_errmsg(handle)));
    return {};
}

} // namespace

Plenty Plenty::times(double scale) const
{
    const auto part = [scale](int whole) { return std::max(1, qRound(whole * scale)); };
    Plenty less{part(crews), std::max(6, part(people)), part(sessions), part(notes), part(journal)};
    less.sessions = std::max(less.sessions, less.crews);
    return less;
}

Status makeTenYears(const QString &path, const Plenty &plenty, quint32 seed)
{
    const SystemClock clock;
    QRandomGenerator ids(seed + 1);
    {
        const auto notebook = Notebook::create(path, clock, ids);
        if (!notebook)
            return tl::unexpected(notebook.error());
        if (auto written = Writer(**notebook, plenty, seed).write(); !written)
            return written;
    }
    return forgetTheMaking(path);
}

std::unique_ptr<storage::Notebook> openTenYears(const QString &path, const QString &copyOf,
                                                double scale, const Clock &clock,
                                                QRandomGenerator &chance)
{
    constexpr quint32 seed = 1;
    if (!copyOf.isEmpty()) {
        if (!QFile::copy(copyOf, path))
            qFatal("cannot copy the notebook");
    } else if (!makeTenYears(path, Plenty{}.times(scale), seed)) {
        qFatal("cannot make a notebook");
    }
    auto notebook = storage::Notebook::open(path, clock, chance);
    if (!notebook)
        qFatal("cannot open the notebook");
    return *std::move(notebook);
}

} // namespace hearth::bench
