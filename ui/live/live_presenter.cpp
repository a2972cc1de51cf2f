// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_presenter.h"

#include "core/usecases/calling.h"
#include "ui/text/names.h"

#include <QtCore/QScopedValueRollback>

namespace hearth::ui {

using namespace session;

LivePresenter::LivePresenter(storage::Notebook &notebook, QObject *parent)
    : QObject(parent)
    , m_notebook(notebook)
{
    m_seconds.setInterval(1000);
    connect(&m_seconds, &QTimer::timeout, this, &LivePresenter::tick);
    connect(&notebook.changes(), &storage::ChangeHub::committed, this, &LivePresenter::reload);
}

Status LivePresenter::open(const SessionId &id)
{
    auto held = usecases::openSession(m_notebook, id);
    if (!held)
        return tl::unexpected(held.error());
    m_held = *std::move(held);
    const auto away = resumeInfo(m_held->state, m_held->aliveUntilMs, m_notebook.clock().nowMs());
    m_seconds.start();
    Q_EMIT changed(Effect::StepChanged);
    // A few seconds are a slow start of the program, not an absence.
    if (away && away->roomWentOnMs > 3000LL * usecases::aliveEverySeconds)
        Q_EMIT wasAway(away->text->title, away->leftMs, away->roomWentOnMs);
    return {};
}

void LivePresenter::close()
{
    m_seconds.stop();
    m_held.reset();
}

void LivePresenter::tick()
{
    if (++m_sinceAlive >= usecases::aliveEverySeconds && m_held->state.facts().phase == Phase::Running) {
        m_sinceAlive = 0;
        report(usecases::markAlive(m_notebook, *m_held));
    }
    Q_EMIT ticked();
}

void LivePresenter::reload(const storage::ChangeSet &changes)
{
    if (!m_held || m_writing)
        return;
    if (changes.touches("session_event") || changes.touches("person")) {
        auto held = usecases::openSession(m_notebook, m_held->session.id);
        if (held) {
            m_held = *std::move(held);
            Q_EMIT changed(Effect::StepChanged);
        }
    }
}

void LivePresenter::report(const Status &status)
{
    if (!status)
        Q_EMIT failed(status.error());
}

RunView LivePresenter::view() const
{
    return session::view(m_held->state, m_notebook.clock().nowMs());
}

LiveWording LivePresenter::wording() const
{
    Names names;
    for (const Person &person : m_held->people)
        names.insert(person.id, isolated(person.name.text()));
    return LiveWording(names, QLocale(), QTimeZone::systemTimeZone());
}

LiveWords LivePresenter::words() const
{
    return wording().of(view(), m_held->state.plan());
}

QString LivePresenter::nameOf(const PersonId &person) const
{
    return wording().nameOf(person);
}

QList<Person> LivePresenter::peopleHere() const
{
    QList<Person> here;
    const RunView now = view();
    for (const Person &person : m_held->people) {
        for (const PresenceView &each : now.people) {
            if (each.person == person.id && each.here)
                here.append(person);
        }
    }
    return here;
}

QDate LivePresenter::today() const
{
    return usecases::today(m_notebook);
}

bool LivePresenter::happen(const RunAction &what)
{
    const QScopedValueRollback own(m_writing, true);
    const auto effects = usecases::happen(m_notebook, *m_held, what);
    if (!effects) {
        Q_EMIT failed(effects.error());
        return false;
    }
    m_sinceAlive = 0;
    Q_EMIT changed(*effects);
    if (effects->testFlag(Effect::Finished))
        Q_EMIT ended();
    return true;
}

void LivePresenter::pauseOrResume()
{
    if (m_held->state.facts().phase == Phase::Paused)
        happen(Resume{});
    else
        happen(Pause{});
}

} // namespace hearth::ui
