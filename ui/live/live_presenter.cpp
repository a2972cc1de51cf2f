// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_presenter.h"

#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/plan_filling.h"
#include "ui/text/names.h"

#include <QtCore/QScopedValueRollback>

namespace hearth::ui {

using namespace session;

namespace {

/// A few seconds are a slow start of the program, or a busy machine, and no absence.
constexpr qint64 shortestAbsenceMs = 15'000;
/// Nothing is painted more often than this.
constexpr int shortestTickMs = 250;
constexpr int retryEveryMs = 5'000;
/// While paused only the end moves on, and that is told in minutes.
constexpr int pausedTickMs = 30'000;

} // namespace

LivePresenter::LivePresenter(storage::Notebook &notebook, QObject *parent)
    : QObject(parent)
    , m_notebook(notebook)
{
    m_tick.setSingleShot(true);
    m_retry.setInterval(retryEveryMs);
    connect(&m_tick, &QTimer::timeout, this, &LivePresenter::tick);
    connect(&m_retry, &QTimer::timeout, this, &LivePresenter::saveNow);
    connect(&notebook.changes(), &storage::ChangeHub::committed, this, &LivePresenter::reload);
}

Status LivePresenter::open(const SessionId &id)
{
    // What is not on disk yet is known here alone.
    if (m_held && m_held->session.id == id && !m_held->unsaved.isEmpty()) {
        Q_EMIT changed(Effect::StepChanged);
        return {};
    }
    auto held = usecases::openSession(m_notebook, id);
    if (!held)
        return tl::unexpected(held.error());
    m_held = *std::move(held);
    setUnsaved({});
    const qint64 alive = m_held->aliveUntilMs;
    m_tickedMs = m_aliveMs = nowMs();
    told(Effects(Effect::StepChanged));
    noticeAbsence(alive);
    return {};
}

void LivePresenter::close()
{
    m_tick.stop();
    m_retry.stop();
    m_held.reset();
    m_unsavedBecause.reset();
}

/// The next look is due when the shown second changes, so that none is shown twice or left out.
void LivePresenter::scheduleTick()
{
    const Phase phase = m_held->state.facts().phase;
    if (phase != Phase::Running) {
        m_tick.setTimerType(Qt::VeryCoarseTimer);
        if (phase == Phase::Ended)
            return m_tick.stop();
        return m_tick.start(pausedTickMs);
    }
    m_tick.setTimerType(Qt::PreciseTimer);
    const qint64 left = timeView(m_held->state, nowMs()).speakerClock.leftMs();
    const qint64 within = left >= 0 ? left % 1000 : 1000 - -left % 1000;
    m_tick.start(qMax(shortestTickMs, static_cast<int>(within) + 5));
}

void LivePresenter::tick()
{
    if (!m_held)
        return;
    const qint64 before = m_tickedMs;
    m_tickedMs = nowMs();
    const bool running = m_held->state.facts().phase == Phase::Running;
    if (running && m_tickedMs - before > shortestAbsenceMs)
        noticeAbsence(before);
    if (running && m_tickedMs - m_aliveMs >= 1000LL * usecases::aliveEverySeconds)
        keepAlive();
    noticeMark(true);
    Q_EMIT ticked();
    if (m_held)
        scheduleTick();
}

void LivePresenter::keepAlive()
{
    m_aliveMs = nowMs();
    const QScopedValueRollback own(m_writing, true);
    const auto written = usecases::markAlive(m_notebook, *m_held);
    // While something waits to be written, whoever tries again says whether that works.
    if (m_held->unsaved.isEmpty())
        setUnsaved(written);
}

void LivePresenter::noticeAbsence(qint64 untilMs)
{
    const auto away = resumeInfo(m_held->state, untilMs, nowMs());
    if (!away || away->roomWentOnMs <= shortestAbsenceMs)
        return;
    Absence absence{away->text->title, away->leftMs, away->roomWentOnMs,
                    nowMs() - away->roomWentOnMs};
    absence.leftOpen = absence.awayMs > usecases::leftOpenAfterMs;
    Q_EMIT wasAway(absence);
}

void LivePresenter::noticeMark(bool say)
{
    const RunFacts &facts = m_held->state.facts();
    if (facts.phase != Phase::Running)
        return;
    const StepRun &run = facts.runs[static_cast<size_t>(facts.run)];
    const Seat seat =
        run.speaking < 0 ? nobody : run.speakers[static_cast<size_t>(run.speaking)].seat;
    const Mark mark = timeView(m_held->state, nowMs()).speakerMark;
    const QPair whose{facts.run, seat};
    const bool same = whose == m_marked;
    const bool reached = mark != Mark::None && (!same || mark > m_mark);
    // Time that is given takes a mark back; then it is reached again.
    m_marked = whose;
    m_mark = mark;
    if (say && same && reached)
        Q_EMIT markReached(mark);
}

void LivePresenter::reload(const storage::ChangeSet &changes)
{
    if (!m_held || m_writing)
        return;
    const auto concerns = [&](const char *table) { return changes.touches(table); };
    if (!concerns("session_event") && !concerns("session") && !concerns("role_turn")
        && !concerns("person") && !concerns("agenda_item"))
        return;
    if (!usecases::readAgain(m_notebook, *m_held)) {
        close();
        Q_EMIT gone();
        return;
    }
    told(Effects(Effect::StepChanged));
}

RunView LivePresenter::view() const
{
    return session::view(m_held->state, nowMs());
}

LiveWording LivePresenter::wording() const
{
    Names names;
    for (const Person &person : m_held->people)
        names.insert(person.id, isolated(person.name.text()));
    return LiveWording(names, QLocale(), QTimeZone::systemTimeZone(), m_held->clock.wallAheadMs());
}

LiveWords LivePresenter::words() const
{
    return wording().of(view(), m_held->state.plan(), m_held->roles);
}

LiveTime LivePresenter::timeWords() const
{
    Names name;
    for (const Person &person : m_held->people) {
        if (person.id == m_speaking)
            name.insert(person.id, isolated(person.name.text()));
    }
    const LiveWording wording(name, QLocale(), QTimeZone::systemTimeZone(),
                              m_held->clock.wallAheadMs());
    return wording.timeOf(timeView(m_held->state, nowMs()), m_speaking, m_inTurns,
                          m_held->state.facts().plannedEndMs);
}

QString LivePresenter::nameOf(const PersonId &person) const
{
    for (const Person &each : m_held->people) {
        if (each.id == person)
            return isolated(each.name.text());
    }
    return LiveWording::someone();
}

QList<Person> LivePresenter::peopleHere() const
{
    QList<Person> here;
    for (const Presence &each : m_held->state.facts().people) {
        for (const Person &person : m_held->people) {
            if (each.here && each.person == person.id)
                here.append(person);
        }
    }
    return here;
}

QDate LivePresenter::today() const
{
    return usecases::today(m_notebook);
}

QList<OtherSession> LivePresenter::otherSessions() const
{
    QList<OtherSession> others;
    const auto running = storage::SessionStore(m_notebook).allRunning();
    if (!running)
        return others;
    for (const Session &each : *running) {
        const auto crew = storage::CrewStore(m_notebook).get(each.crew);
        if (each.id != m_held->session.id && crew)
            others.append({each.id, isolated(crew->name.text()), each.startedAt});
    }
    return others;
}

usecases::Recalled LivePresenter::recalled() const
{
    const RunFacts &facts = m_held->state.facts();
    if (facts.run < 0)
        return {};
    const StepRun &run = facts.runs[static_cast<size_t>(facts.run)];
    const PlanItem &item = m_held->state.plan().items()[static_cast<size_t>(run.item)];
    usecases::Recalled all;
    const bool arriving = item.purposes.contains(QStringLiteral("check-in"))
        || item.purposes.contains(QStringLiteral("arrive"))
        || (facts.agendaPlace == 0 && run.step == 0);
    if (arriving) {
        if (auto waiting = usecases::recallOnArriving(m_notebook, m_held->crew.id, today()))
            all = *std::move(waiting);
    }
    for (const AgendaItem &each : m_held->agenda) {
        if (each.id != item.id)
            continue;
        const QString &step = item.steps[static_cast<size_t>(run.step)].id;
        const auto last = usecases::recallStep(m_notebook, m_held->crew.id, m_held->session.id,
                                               each.practiceId, step);
        if (last) {
            all.lastNotes = last->lastNotes;
            all.lastAt = last->lastAt;
        }
    }
    return all;
}

QStringList LivePresenter::usedLately() const
{
    return usecases::usedLately(m_notebook, m_held->crew.id).value_or(QStringList());
}

bool LivePresenter::seemsForgotten() const
{
    const RunFacts &facts = m_held->state.facts();
    return facts.phase == Phase::Running && nowMs() - facts.lastMs > usecases::leftOpenAfterMs;
}

/// Tells what an event led to; false where there was none.
bool LivePresenter::told(const Result<Effects> &effects)
{
    if (!effects) {
        Q_EMIT failed(effects.error());
        return false;
    }
    const auto &facts = m_held->state.facts();
    m_speaking.reset();
    m_inTurns = false;
    if (facts.run >= 0) {
        const StepRun &run = facts.runs[static_cast<size_t>(facts.run)];
        m_inTurns = !run.speakers.empty();
        if (run.speaking >= 0)
            m_speaking = facts
                             .people[static_cast<size_t>(
                                 run.speakers[static_cast<size_t>(run.speaking)].seat)]
                             .person;
    }
    m_tickedMs = nowMs();
    noticeMark(false);
    Q_EMIT changed(*effects);
    if (m_held)
        scheduleTick();
    return true;
}

bool LivePresenter::happen(const RunAction &what)
{
    const QScopedValueRollback own(m_writing, true);
    auto effects = usecases::happen(m_notebook, *m_held, what);
    if (!effects && usecases::isTroubleWithDisk(effects.error().code)) {
        const Error why = effects.error();
        effects = usecases::happenUnsaved(*m_held, what);
        if (effects)
            setUnsaved(tl::unexpected(why));
    } else if (effects) {
        setUnsaved({});
        m_aliveMs = nowMs();
    }
    if (!told(effects))
        return false;
    if (effects->testFlag(Effect::Finished) && m_held && m_held->unsaved.isEmpty())
        Q_EMIT ended();
    return true;
}

void LivePresenter::setUnsaved(const Status &saved)
{
    const std::optional<Error> before = m_unsavedBecause;
    m_unsavedBecause = saved ? std::nullopt : std::optional(saved.error());
    m_unsavedBecause ? m_retry.start() : m_retry.stop();
    if (m_unsavedBecause != before)
        Q_EMIT savingChanged();
}

void LivePresenter::saveNow()
{
    if (!m_held)
        return;
    {
        const QScopedValueRollback own(m_writing, true);
        auto saved = usecases::saveUnsaved(m_notebook, *m_held);
        if (saved)
            saved = usecases::markAlive(m_notebook, *m_held);
        setUnsaved(saved);
    }
    if (!m_unsavedBecause && m_held->state.facts().phase == Phase::Ended)
        Q_EMIT ended();
}

void LivePresenter::next()
{
    if (m_held->state.facts().phase == Phase::NotStarted)
        happen(Start{});
    else
        happen(Next{});
}

void LivePresenter::pauseOrResume()
{
    if (m_held->state.facts().phase == Phase::Paused)
        happen(Resume{});
    else
        happen(Pause{});
}

void LivePresenter::shorten()
{
    const auto offer = replanOffer(m_held->state, nowMs());
    if (offer && !offer->steps.isEmpty())
        happen(offer->accept());
}

void LivePresenter::catchUp(const Absence &absence, bool count)
{
    happen(CatchUp{count, absence.untilMs});
}

bool LivePresenter::insertPractice(const usecases::PracticeToRun &practice, int position,
                                   const practice::Find &find, const practice::PromptsOf &prompts)
{
    const QScopedValueRollback own(m_writing, true);
    return told(usecases::insertPractice(m_notebook, *m_held, practice, position, find, prompts));
}

bool LivePresenter::drawAgain(usecases::OldPrompt old, const practice::PromptsOf &prompts)
{
    const RunView now = view();
    const Status drawn = now.item ? usecases::drawAgain(m_notebook, *now.item, now.stepId, old,
                                                        prompts, LiveWording::ownQuestion(now))
                                  : Status(fail(ErrorCode::EventNotPossible));
    if (!drawn)
        Q_EMIT failed(drawn.error());
    return drawn.has_value();
}

bool LivePresenter::takeRole(const QString &role, const PersonId &person)
{
    const QScopedValueRollback own(m_writing, true);
    const Status taken = usecases::takeRole(m_notebook, *m_held, role, person);
    return told(taken ? Result<Effects>(Effects(Effect::RolesChanged))
                      : tl::unexpected(taken.error()));
}

bool LivePresenter::welcomeGuest(const PersonName &name)
{
    const QScopedValueRollback own(m_writing, true);
    const auto guest = usecases::welcomeGuest(m_notebook, *m_held, name);
    return told(guest ? Result<Effects>(Effects(Effect::PeopleChanged))
                      : tl::unexpected(guest.error()));
}

} // namespace hearth::ui
