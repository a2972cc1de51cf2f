// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_presenter.h"

#include "core/base/minutes.h"
#include "core/domain/wall_time.h"
#include "core/practice/suggest.h"
#include "core/practice/timing.h"
#include "core/storage/change_hub.h"
#include "core/storage/session_store.h"
#include "core/usecases/agenda.h"
#include "core/usecases/calendars.h"
#include "core/usecases/calling.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/plan_filling.h"
#include "core/usecases/plan_templates.h"

#include <algorithm>

namespace hearth::ui {

namespace {
constexpr qsizetype mostSuggestions = 5;
const QString checkIn = QStringLiteral("check-in-round");
const QString checkOut = QStringLiteral("check-out-round");
} // namespace

PlanPresenter::PlanPresenter(storage::Notebook &notebook, const practice::Library &library,
                             QObject *parent)
    : QObject(parent)
    , m_notebook(notebook)
    , m_library(library)
{
    connect(&notebook.changes(), &storage::ChangeHub::committed, this, &PlanPresenter::reload);
}

Status PlanPresenter::open(const SessionId &id)
{
    close();
    if (const auto opened = read(id); !opened)
        return opened;
    Q_EMIT changed();
    return {};
}

Status PlanPresenter::read(const SessionId &id)
{
    auto plan = usecases::openPlan(m_notebook, id);
    if (!plan)
        return tl::unexpected(plan.error());
    m_plan = *std::move(plan);
    m_schedule = usecases::scheduleOf(*m_plan);
    QList<usecases::RoleToFill> roles;
    for (const RoleLine &line : words().roles())
        roles.append({line.role, line.item, line.holder});
    auto offers = usecases::roleOffers(m_notebook, *m_plan, roles);
    auto used = usecases::usedLately(m_notebook, m_plan->crew.id);
    if (const auto *failed = firstError(offers, used))
        return tl::unexpected(*failed);
    m_offers = *std::move(offers);
    m_usedLately = *std::move(used);
    return {};
}

void PlanPresenter::close()
{
    m_plan.reset();
    m_savedAt = {};
    m_lastAdded = -1;
}

bool PlanPresenter::canBeChanged() const
{
    return m_plan && m_plan->session.state == SessionState::Planned;
}

QDate PlanPresenter::today() const
{
    return usecases::today(m_notebook);
}

void PlanPresenter::reload(const storage::ChangeSet &changes)
{
    static constexpr const char *concerned[] = {"session", "agenda_item", "answer", "role_turn",
                                                "crew",    "membership",  "person", "away"};
    if (!m_plan || std::none_of(std::begin(concerned), std::end(concerned), [&](const char *table) {
            return changes.touches(table);
        }))
        return;
    if (const auto again = read(SessionId(m_plan->session.id)); !again) {
        close();
        if (again.error().code != ErrorCode::NoSuchRow)
            Q_EMIT failed(again.error());
        Q_EMIT gone();
        return;
    }
    m_savedAt = m_notebook.clock().now();
    Q_EMIT changed();
}

bool PlanPresenter::done(const Status &status)
{
    if (!status)
        Q_EMIT failed(status.error());
    return status.has_value();
}

bool PlanPresenter::added(const Result<AgendaItemId> &item)
{
    if (!item)
        return done(tl::unexpected(item.error()));
    for (qsizetype row = 0; m_plan && row < m_plan->agenda.size(); ++row) {
        if (m_plan->agenda[row].id == *item)
            m_lastAdded = static_cast<int>(row);
    }
    return true;
}

practice::Find PlanPresenter::find() const
{
    return [this](const QString &id) { return m_library.find(id); };
}

int PlanPresenter::minutesOf(const practice::Practice &practice) const
{
    return minutesTaken(practice::totalSeconds(m_library.whole(practice), peopleCounted()));
}

QStringList PlanPresenter::plannedIds() const
{
    QStringList ids;
    for (const AgendaItem &item : m_plan->agenda)
        ids.append(item.practiceId);
    return ids;
}

QList<Suggested> PlanPresenter::suggested(int minutes, int people, const QStringList &without,
                                          qsizetype most) const
{
    QList<practice::Practice> fitting;
    for (const practice::Practice &each : m_library.all()) {
        if (each.scales.contains(m_plan->crew.scale))
            fitting.append(each);
    }
    const practice::SuggestFor wanted{
        minutes, people, m_plan->crew.depth, m_plan->crew.familiarity, m_usedLately, without};
    QList<Suggested> found;
    for (const practice::Suggestion &each : practice::suggest(wanted, fitting)) {
        const auto practice = m_library.find(each.practice);
        if (practice && found.size() < most)
            found.append(
                {*practice, each.preset, each.minutes, PlanWording::reason(each, *practice)});
    }
    return found;
}

QList<Suggested> PlanPresenter::suggestions() const
{
    return suggested(m_schedule.spareMinutes, peopleCounted(), plannedIds(), mostSuggestions);
}

std::optional<Suggested> PlanPresenter::insteadOf(qsizetype row, int people) const
{
    const int minutes = m_plan->minutes[row] + qMax(0, m_schedule.spareMinutes);
    const auto found = suggested(minutes, people, plannedIds(), 1);
    return found.isEmpty() ? std::optional<Suggested>() : found.constFirst();
}

QList<PlanTemplate> PlanPresenter::templates() const
{
    return storage::SessionStore(m_notebook)
        .templates(m_plan->crew.id)
        .value_or(QList<PlanTemplate>());
}

bool PlanPresenter::isEveryoneComing() const
{
    const PlanWording wording = words();
    const auto people = wording.people();
    return !people.isEmpty()
        && std::all_of(people.cbegin(), people.cend(), [&](const Person &person) {
               return wording.answerOf(person.id) == AnswerKind::Yes;
           });
}

bool PlanPresenter::beginAgenda()
{
    QList<usecases::ItemToPlan> items{{checkIn}, {checkOut}};
    int left = m_plan->session.minutes;
    for (const QString &id : {checkIn, checkOut}) {
        if (const auto practice = m_library.find(id))
            left -= minutesOf(*practice);
    }
    if (const auto middle = suggested(left, peopleCounted(), {checkIn, checkOut}, 1);
        !middle.isEmpty())
        items.insert(1, {middle.constFirst().practice.id, {}, middle.constFirst().preset});
    return done(usecases::fillPlan(m_notebook, m_plan->session.id, items, find()));
}

bool PlanPresenter::takeLastAgenda()
{
    return done(usecases::fillFromLastSession(m_notebook, m_plan->session.id, find()));
}

std::optional<usecases::Following> PlanPresenter::following() const
{
    const auto found = usecases::following(
        m_notebook, m_plan->crew.id, [this](const QString &id) { return m_library.programme(id); });
    if (!found || !*found || (*found)->next >= (*found)->steps.size())
        return std::nullopt;
    return **found;
}

std::optional<QString> PlanPresenter::programmeStep() const
{
    const auto way = following();
    return way ? std::optional(way->programme.sessions.at(way->next).title) : std::nullopt;
}

bool PlanPresenter::takeProgrammeStep()
{
    const auto way = following();
    return way && done(usecases::fillFromProgramme(m_notebook, m_plan->session.id, *way, find()));
}

bool PlanPresenter::takeTemplate(const PlanTemplateId &id)
{
    return done(usecases::fillFromTemplate(m_notebook, m_plan->session.id, id, find()));
}

bool PlanPresenter::removeTemplate(const PlanTemplateId &id)
{
    return done(usecases::removeTemplate(m_notebook, id));
}

bool PlanPresenter::add(const practice::Practice &practice, const QString &preset, int position)
{
    return added(
        usecases::addPractice(m_notebook, m_plan->session.id, practice, preset, position, find()));
}

bool PlanPresenter::replace(qsizetype row, const practice::Practice &practice)
{
    return done(usecases::replaceItem(m_notebook, m_plan->agenda[row].id, practice, find()));
}

bool PlanPresenter::addBuffer(const QString &title, int minutes, int position)
{
    return added(usecases::addBuffer(m_notebook, m_plan->session.id, title, minutes, position));
}

bool PlanPresenter::move(int from, int to)
{
    return done(usecases::moveItem(m_notebook, m_plan->agenda[from].id, to));
}

bool PlanPresenter::take(int row)
{
    return done(usecases::removeItem(m_notebook, m_plan->agenda[row].id));
}

bool PlanPresenter::setMinutes(int row, int minutes)
{
    return done(usecases::setItemMinutes(m_notebook, m_plan->agenda[row].id, minutes));
}

bool PlanPresenter::setPreset(int row, const QString &preset)
{
    return done(usecases::setItemPreset(m_notebook, m_plan->agenda[row].id, preset));
}

bool PlanPresenter::pin(int row, const QTime &wall)
{
    return done(usecases::pinItem(m_notebook, m_plan->agenda[row].id, wall));
}

bool PlanPresenter::setRole(const RoleLine &line, std::optional<PersonId> person)
{
    return done(line.item ? usecases::setItemRole(m_notebook, *line.item, line.role, person)
                          : usecases::setRole(m_notebook, m_plan->session.id, line.role, person));
}

bool PlanPresenter::takeOffers()
{
    const auto lines = words().roles();
    const auto &offered = offers();
    QList<usecases::RoleGiven> given;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (offered[i])
            given.append({lines[i].role, lines[i].item, offered[i]->person});
    }
    return done(usecases::setRoles(m_notebook, m_plan->session.id, given));
}

bool PlanPresenter::setAnswer(const PersonId &person, std::optional<AnswerKind> kind)
{
    return done(usecases::setAnswer(m_notebook, m_plan->session.id, person, kind));
}

bool PlanPresenter::inviteGuest(const PersonName &name)
{
    const auto invited = usecases::inviteGuest(m_notebook, m_plan->session.id, name);
    return done(invited ? Status() : tl::unexpected(invited.error()));
}

bool PlanPresenter::everyoneSaidYes()
{
    QList<PersonId> everyone;
    for (const Person &person : words().people())
        everyone.append(person.id);
    return done(usecases::setAnswers(m_notebook, m_plan->session.id, everyone, AnswerKind::Yes));
}

usecases::PlanEdit PlanPresenter::edited() const
{
    return {m_plan->session.title, m_plan->session.minutes, m_plan->session.bring};
}

bool PlanPresenter::edit(const usecases::PlanEdit &edit)
{
    return done(usecases::editPlan(m_notebook, m_plan->session.id, edit));
}

bool PlanPresenter::moveTo(const QDate &date, const QTime &time)
{
    return done(
        usecases::moveSession(m_notebook, m_plan->session.id, instantAt(date, time, m_plan->zone)));
}

bool PlanPresenter::setDepth(Depth depth)
{
    Crew crew = m_plan->crew;
    crew.depth = depth;
    return done(usecases::editCrew(m_notebook, crew));
}

bool PlanPresenter::skip()
{
    return done(usecases::skipSession(m_notebook, m_plan->session.id));
}

bool PlanPresenter::remove()
{
    return done(usecases::removePlan(m_notebook, m_plan->session.id));
}

std::optional<SessionId> PlanPresenter::start(const QList<PersonId> &here,
                                              const usecases::StartChoices &choices)
{
    const auto started =
        usecases::startPlanned(m_notebook, m_plan->session.id, here, {}, choices,
                               [this](const QString &bank) { return m_library.prompts(bank); });
    if (!started) {
        Q_EMIT failed(started.error());
        return {};
    }
    return *started;
}

Result<QByteArray> PlanPresenter::calendar(bool wholeCrew) const
{
    return wholeCrew ? usecases::crewCalendar(m_notebook, m_plan->crew.id)
                     : usecases::sessionCalendar(m_notebook, m_plan->session.id);
}

bool PlanPresenter::saveTemplate(const QString &name, bool onlyForThisCrew)
{
    const auto saved =
        usecases::saveTemplate(m_notebook, m_plan->session.id, name, onlyForThisCrew);
    return done(saved ? Status() : tl::unexpected(saved.error()));
}

} // namespace hearth::ui
