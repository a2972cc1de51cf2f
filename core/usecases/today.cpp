// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/today.h"

#include "core/domain/wall_time.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/journal_store.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/cycles.h"
#include "core/usecases/holding.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/rota.h"

#include <algorithm>
#include <numeric>

namespace hearth::usecases {

using namespace storage;

namespace {

/// Plans looked at to find one of a crew that goes on.
constexpr int plansAhead = 20;
/// How many years "on this day" looks back.
constexpr int yearsBack = 20;

/// What is read one after the other for the view; the first error stays.
class Reader
{
public:
    explicit Reader(const Notebook &notebook)
        : m_notebook(notebook)
        , m_now(notebook.clock().now())
    {
        m_view.day = today(notebook);
    }

    Result<TodayView> read()
    {
        for (const auto part : {&Reader::people, &Reader::crews, &Reader::underWay,
                                &Reader::planned, &Reader::byRhythm, &Reader::detail,
                                &Reader::waiting, &Reader::cycles, &Reader::past}) {
            if (const Status read = (this->*part)(); !read)
                return tl::unexpected(read.error());
        }
        return m_view;
    }

private:
    const Crew *crewOf(const CrewId &id) const
    {
        const auto found = std::find_if(m_crews.cbegin(), m_crews.cend(),
                                        [&](const Crew &crew) { return crew.id == id; });
        return found == m_crews.cend() ? nullptr : &*found;
    }

    Status people()
    {
        auto me = PersonStore(m_notebook).me();
        if (!me)
            return tl::unexpected(me.error());
        m_view.me = *std::move(me);
        return {};
    }

    Status crews()
    {
        const auto all = CrewStore(m_notebook).going();
        if (!all)
            return tl::unexpected(all.error());
        m_crews = *all;
        m_view.hasCrews = !m_crews.isEmpty();
        return {};
    }

    Status underWay()
    {
        const auto running = SessionStore(m_notebook).allRunning();
        if (!running)
            return tl::unexpected(running.error());
        for (const Session &session : *running) {
            const Crew *crew = crewOf(session.crew);
            if (crew == nullptr)
                continue;
            const auto sign = lastSignOf(m_notebook, session.id);
            if (!sign)
                return tl::unexpected(sign.error());
            const qint64 last = std::max(*sign, session.startedAt.toMSecsSinceEpoch());
            if (m_now.toMSecsSinceEpoch() - last > leftOpenAfterMs)
                m_view.leftOpen.append({session, crew->name});
            else if (!m_view.next)
                suggest(*crew, session.startedAt, session);
        }
        return {};
    }

    Status planned()
    {
        if (m_view.next)
            return {};
        const auto plans =
            SessionStore(m_notebook).plannedFrom(stillToCome(m_notebook), plansAhead);
        if (!plans)
            return tl::unexpected(plans.error());
        for (const Session &session : *plans) {
            if (const Crew *crew = crewOf(session.crew)) {
                suggest(*crew, session.plannedAt, session);
                break;
            }
        }
        return {};
    }

    /// Where a crew would meet sooner than what is planned.
    Status byRhythm()
    {
        if (m_view.next && m_view.next->session
            && m_view.next->session->state == SessionState::Running)
            return {};
        for (const Crew &crew : std::as_const(m_crews)) {
            if (!crew.rhythm || crew.state == CrewState::Resting)
                continue;
            const auto dates = openDates(m_notebook, crew.id, 1);
            if (!dates)
                return tl::unexpected(dates.error());
            if (!dates->isEmpty() && (!m_view.next || dates->constFirst().at < m_view.next->at))
                suggest(crew, dates->constFirst().at, {});
        }
        return {};
    }

    void suggest(const Crew &crew, const QDateTime &at, const std::optional<Session> &session)
    {
        m_view.next = NextMeeting{crew, session, at, session ? session->minutes : crew.minutes};
    }

    Status detail()
    {
        if (!m_view.next)
            return {};
        NextMeeting &next = *m_view.next;
        const auto cycle = openCycle(m_notebook, next.crew.id);
        if (!cycle)
            return tl::unexpected(cycle.error());
        if (*cycle) {
            const auto &dates = (*cycle)->dates;
            const auto here =
                std::find_if(dates.cbegin(), dates.cend(), [&](const CycleDate &date) {
                    return next.session ? date.session == next.session->id
                                        : !date.session && date.day == localDay(next.at);
                });
            if (here != dates.cend()) {
                next.number = static_cast<int>(here - dates.cbegin()) + 1;
                next.of = (*cycle)->cycle.plannedSessions;
            }
        }
        if (const Status goes = turns(next); !goes)
            return goes;
        if (!next.session)
            return {};
        const auto plan = openPlan(m_notebook, next.session->id);
        if (!plan)
            return tl::unexpected(plan.error());
        next.filled = std::accumulate(plan->minutes.cbegin(), plan->minutes.cend(), 0);
        next.practices = practicesOf(plan->agenda);
        if (next.session->state == SessionState::Planned)
            return {};
        for (auto role = plan->roles.cbegin(); role != plan->roles.cend(); ++role) {
            if (auto person = PersonStore(m_notebook).get(role.value()))
                next.roles.insert(role.key(), *std::move(person));
        }
        return {};
    }

    /// Whose turn it is in a meeting to come.
    Status turns(NextMeeting &next)
    {
        if (next.session && next.session->state != SessionState::Planned)
            return {};
        const auto session = next.session ? std::optional(next.session->id) : std::nullopt;
        const auto rota = openRota(m_notebook, next.crew.id, 1, session);
        auto names = PersonStore(m_notebook).names();
        if (const auto *failed = firstError(rota, names))
            return tl::unexpected(*failed);
        for (const rotation::Turn &turn : rota->turns) {
            if (turn.session == session && turn.at == next.at)
                next.holdings = turn.roles;
        }
        next.names = *std::move(names);
        for (const rotation::Holding &each : std::as_const(next.holdings)) {
            if (!each.person)
                continue;
            if (auto person = PersonStore(m_notebook).get(*each.person))
                next.roles.insert(each.role, *std::move(person));
        }
        return {};
    }

    static QStringList practicesOf(const QList<AgendaItem> &agenda)
    {
        QStringList names;
        for (const AgendaItem &item : agenda) {
            if (!item.practiceId.isEmpty())
                names.append(practiceOf(item).name);
        }
        return names;
    }

    /// The name of somebody who is not the owner.
    QString whoBut(const std::optional<PersonId> &person,
                   const QHash<PersonId, QString> &names) const
    {
        const bool isMe = person && m_view.me && m_view.me->id == *person;
        return person && !isMe ? names.value(*person) : QString();
    }

    Status waiting()
    {
        const CaughtStore caught(m_notebook);
        const auto names = PersonStore(m_notebook).names();
        const auto promises = caught.openCommitments(
            m_view.me ? std::optional(m_view.me->id) : std::nullopt, mostWaiting);
        const auto decisions = caught.decisionsToReview(m_view.day, mostWaiting);
        const auto agreements = CrewStore(m_notebook).agreementsToReview(m_view.day, mostWaiting);
        if (const auto *failed = firstError(names, promises, decisions, agreements))
            return tl::unexpected(*failed);
        for (const Commitment &promise : *promises) {
            if (const Crew *crew = crewOf(promise.crew))
                m_view.promises.append({promise, crew->name, whoBut(promise.person, *names)});
        }
        for (const Agreement &agreement : *agreements) {
            if (const Crew *crew = crewOf(agreement.crew))
                m_view.reviews.append({agreement, crew->name});
        }
        for (const Decision &decision : *decisions) {
            if (const Crew *crew = crewOf(decision.crew))
                m_view.reviews.append({decision, crew->name});
        }
        const auto due = [](const ReviewWaiting &review) {
            return std::visit([](const auto &what) { return what.reviewOn; }, review.what);
        };
        std::stable_sort(
            m_view.reviews.begin(), m_view.reviews.end(),
            [&](const ReviewWaiting &a, const ReviewWaiting &b) { return due(a) < due(b); });
        m_view.reviews = m_view.reviews.mid(0, mostWaiting);
        return {};
    }

    Status cycles()
    {
        for (const Crew &crew : std::as_const(m_crews)) {
            const auto cycle = openCycle(m_notebook, crew.id);
            if (!cycle)
                return tl::unexpected(cycle.error());
            if (!*cycle)
                continue;
            const CycleView &view = **cycle;
            const int planned = view.cycle.plannedSessions;
            const bool over =
                view.cycle.until < m_view.day || (planned > 0 && view.held >= planned);
            const auto left =
                std::count_if(view.dates.cbegin(), view.dates.cend(),
                              [](const auto &date) { return date.place != CyclePlace::Done; });
            if (!over && (left == 0 || left > fewMeetingsLeft))
                continue;
            const auto settled = looksBack(view);
            if (!settled)
                return tl::unexpected(settled.error());
            if (over || !*settled)
                m_view.cycles.append(
                    {crew, over ? 0 : static_cast<int>(left), view.retrospectiveOn()});
        }
        return {};
    }

    /// Whether the look back at the end of a cycle is planned.
    Result<bool> looksBack(const CycleView &view) const
    {
        if (view.dates.isEmpty() || !view.dates.constLast().session
            || view.dates.constLast().place == CyclePlace::Done)
            return false;
        const auto agenda = SessionStore(m_notebook).agenda(*view.dates.constLast().session);
        if (!agenda)
            return tl::unexpected(agenda.error());
        return std::any_of(agenda->cbegin(), agenda->cend(), [](const AgendaItem &item) {
            return practiceOf(item).purposes.contains(QStringLiteral("reflect"));
        });
    }

    Status past()
    {
        const SessionStore sessions(m_notebook);
        const auto last = sessions.lastEnded();
        if (!last)
            return tl::unexpected(last.error());
        const Crew *crew = *last ? crewOf((*last)->crew) : nullptr;
        if (crew != nullptr) {
            const auto agenda = sessions.agenda((*last)->id);
            if (!agenda)
                return tl::unexpected(agenda.error());
            m_view.last = LastMeeting{**last, crew->name, practicesOf(*agenda)};
        }
        for (int years = 1; years <= yearsBack && !m_view.onThisDay; ++years) {
            const QDate day = m_view.day.addYears(-years);
            if (day.day() != m_view.day.day())
                continue; // 29 February is not in every year
            auto entries =
                JournalStore(m_notebook)
                    .between(day.startOfDay().toUTC(), day.addDays(1).startOfDay().toUTC(), 1);
            if (!entries)
                return tl::unexpected(entries.error());
            if (!entries->isEmpty())
                m_view.onThisDay = entries->constFirst();
        }
        return {};
    }

    const Notebook &m_notebook;
    QDateTime m_now;
    QList<Crew> m_crews; ///< those that have not ended
    TodayView m_view;
};

} // namespace

Result<TodayView> openToday(const Notebook &notebook)
{
    return Reader(notebook).read();
}

Result<SessionId> planLookBack(Notebook &notebook, const CycleEnding &ending,
                               const practice::Find &find)
{
    const QTimeZone zone = crewZone(ending.crew);
    const QTime time = ending.crew.rhythm ? ending.crew.rhythm->firstStart().time() : QTime(19, 0);
    QDateTime at = instantAt(ending.retrospectiveOn, time, zone);
    const auto dates = comingDates(notebook, ending.crew, plansAhead);
    if (!dates)
        return tl::unexpected(dates.error());
    for (const MeetingDate &date : *dates) {
        if (localDay(date.at) == ending.retrospectiveOn)
            at = date.at;
    }
    if (!at.isValid() || at < notebook.clock().now())
        return fail(ErrorCode::DateImpossible, ending.retrospectiveOn.toString(Qt::ISODate));
    ItemToPlan lookBack;
    lookBack.practice = QStringLiteral("retrospective");
    return planFrom(notebook, ending.crew.id, at, {lookBack}, find);
}

} // namespace hearth::usecases
