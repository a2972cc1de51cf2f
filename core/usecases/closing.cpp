// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/closing.h"

#include "core/domain/role_holders.h"
#include "core/exchange/document.h"
#include "core/exchange/markdown_writer.h"
#include "core/exchange/save_file.h"
#include "core/practice/parser.h"
#include "core/storage/burn.h"
#include "core/storage/caught_store.h"
#include "core/storage/crew_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/beginning.h"
#include "core/usecases/holding.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/plan_rows.h"
#include "core/usecases/records.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;
using exchange::PersonRef;
using exchange::SessionRecord;

namespace {

/// Sorts what a record holds by who said it.
class Gathering
{
public:
    explicit Gathering(const QSet<QString> &receiving)
        : m_receiving(receiving)
    {
    }

    void seat(const exchange::Presence &presence)
    {
        const bool receives = std::any_of(
            presence.roles.cbegin(), presence.roles.cend(),
            [&](const exchange::RoleRef &role) { return m_receiving.contains(role.id); });
        m_voices.append({presence.who, receives, {}});
    }
    void add(const std::optional<PersonRef> &who, const Contribution &what)
    {
        if (!who) {
            m_ofAll.contributions.append(what);
            return;
        }
        const auto known = std::find_if(m_voices.begin(), m_voices.end(),
                                        [&](const Voice &each) { return each.who == *who; });
        if (known != m_voices.end())
            known->contributions.append(what);
        else
            m_voices.append({*who, false, {what}});
    }
    void entries(const QList<exchange::Entry> &all, const QString &place)
    {
        for (const exchange::Entry &each : all) {
            if (each.id)
                add(each.who,
                    {*each.id,
                     place,
                     each.label,
                     each.text,
                     {},
                     0,
                     each.reach,
                     each.heldBackBy,
                     {},
                     {},
                     each.covered});
        }
    }
    QList<Voice> voices()
    {
        std::stable_sort(m_voices.begin(), m_voices.end(),
                         [](const Voice &a, const Voice &b) { return a.received && !b.received; });
        m_voices.append(m_ofAll);
        m_voices.removeIf([](const Voice &each) { return each.contributions.isEmpty(); });
        return m_voices;
    }

private:
    const QSet<QString> &m_receiving;
    QList<Voice> m_voices;
    Voice m_ofAll;
};

QList<Voice> voicesOf(const SessionRecord &record, const QSet<QString> &receiving)
{
    Gathering gathering(receiving);
    for (const exchange::Presence &each : record.people)
        gathering.seat(each);
    for (const auto &each : record.checkIns) {
        if (each.id)
            gathering.add(each.who,
                          {*each.id,
                           {},
                           {},
                           each.word,
                           each.weather,
                           each.scale,
                           each.reach,
                           {},
                           {},
                           {},
                           each.covered});
    }
    for (const exchange::ItemRecord &item : record.items) {
        for (const exchange::StepRecord &step : item.steps)
            gathering.entries(step.entries, step.title);
    }
    gathering.entries(record.notes, {});
    for (const auto &each : record.decisions)
        gathering.add(
            {},
            {*each.id, {}, {}, each.text, {}, 0, each.reach, {}, each.objections, each.reviewOn});
    for (const auto &each : record.commitments)
        gathering.add(each.who, {*each.id, {}, {}, each.text, {}, 0, each.reach, {}, {}, each.due});
    for (const auto &each : record.appreciations)
        gathering.add(
            each.from,
            {*each.id, {}, each.to ? each.to->name : QString(), each.text, {}, 0, each.reach, {}});
    for (const auto &each : record.topics)
        gathering.add(each.who, {*each.id, {}, {}, each.text, {}, 0, each.reach, {}});
    return gathering.voices();
}

/// Roles that are there to receive: those whose turns go round.
QSet<QString> receivingRoles(const QList<AgendaItem> &agenda)
{
    QSet<QString> roles;
    for (const AgendaItem &item : agenda) {
        const auto practice = practice::parse(item.practice, item.practiceId);
        if (!practice)
            continue;
        for (const practice::Role &role : practice->roles) {
            if (role.fair)
                roles.insert(role.id);
        }
    }
    return roles;
}

RowTouched rowOf(const ContributionId &id)
{
    struct Table
    {
        const char *operator()(const NoteId &) const { return "note"; }
        const char *operator()(const CommitmentId &) const { return "commitment"; }
        const char *operator()(const DecisionId &) const { return "decision"; }
        const char *operator()(const AppreciationId &) const { return "appreciation"; }
        const char *operator()(const ParkedTopicId &) const { return "parked_topic"; }
        const char *operator()(const CheckInId &) const { return "check_in"; }
    };
    return {std::visit(Table{}, id),
            std::visit([](const auto &each) { return each.toString(); }, id)};
}

/// Writes one row again with another reach.
struct WithReach
{
    UnitOfWork &work;
    Reach reach;

    template <class T, class Store>
    Status put(Result<T> row) const
    {
        if (!row)
            return tl::unexpected(row.error());
        row->reach = reach;
        return Store::put(work, *row);
    }
    Status operator()(const NoteId &id) const
    {
        return put<Note, NoteStore>(NoteStore(work.notebook()).get(id));
    }
    Status operator()(const CheckInId &id) const
    {
        return put<CheckIn, NoteStore>(NoteStore(work.notebook()).checkIn(id));
    }
    Status operator()(const CommitmentId &id) const
    {
        return put<Commitment, CaughtStore>(caught().commitment(id));
    }
    Status operator()(const DecisionId &id) const
    {
        return put<Decision, CaughtStore>(caught().decision(id));
    }
    Status operator()(const AppreciationId &id) const
    {
        return put<Appreciation, CaughtStore>(caught().appreciation(id));
    }
    Status operator()(const ParkedTopicId &id) const
    {
        return put<ParkedTopic, CaughtStore>(caught().topic(id));
    }
    CaughtStore caught() const { return CaughtStore(work.notebook()); }
};

} // namespace

Result<Closing> openClosing(const Notebook &notebook, const SessionId &id)
{
    const SessionStore sessions(notebook);
    const auto session = sessions.get(id);
    if (!session)
        return tl::unexpected(session.error());
    const auto crew = CrewStore(notebook).get(session->crew);
    const auto agenda = sessions.agenda(id);
    const auto record = sessionRecord(notebook, id);
    const auto planned = sessions.nextPlanned(session->crew, notebook.clock().now());
    const auto hosting = hostingOf(notebook, session->crew);
    const auto next = nextDate(notebook, session->crew);
    if (const auto *failed = firstError(crew, agenda, record, planned, hosting, next))
        return tl::unexpected(*failed);
    Closing closing{*session, *crew, voicesOf(*record, receivingRoles(*agenda)),
                    *next,    {},    *hosting};
    if (*planned) {
        closing.planned = (*planned)->id;
        closing.nextAt = (*planned)->plannedAt;
    }
    return closing;
}

Status keepWithin(Notebook &notebook, const ContributionId &id, Reach reach)
{
    return inUnit(notebook, Op::SetReach, [&](UnitOfWork &work) {
        return std::visit(WithReach{work, reach}, id);
    });
}

Status burnContributions(Notebook &notebook, const QList<ContributionId> &ids)
{
    QList<RowTouched> rows;
    for (const ContributionId &id : ids)
        rows.append(rowOf(id));
    return storage::burn(notebook, rows);
}

QByteArray wordsToHandOver(const QList<Contribution> &contributions, const QString &title,
                           const exchange::Words &fixed)
{
    using namespace exchange;
    QList<Block> blocks{Heading{1, title}};
    for (const Contribution &each : contributions) {
        QStringList lead{each.place, each.label};
        lead.removeAll(QString());
        QStringList words{each.text, fixed.weather(each.weather),
                          each.scale > 0 ? QString::number(each.scale) : QString()};
        if (!each.concerns.isEmpty())
            words.append(fixed.objections + QStringLiteral(": ") + each.concerns);
        if (each.day.isValid()) {
            const QString day = fixed.locale.toString(each.day, fixed.dateFormat);
            words.append(std::holds_alternative<DecisionId>(each.id)
                             ? fixed.reviewOn + QStringLiteral(": ") + day
                             : fixed.due.arg(day));
        }
        words.removeAll(QString());
        Line line;
        if (!lead.isEmpty())
            line.append({lead.join(QStringLiteral(" · ")), Span::Style::Strong});
        blocks.append(NoteText{line, words.join(QStringLiteral(", ")), 1});
    }
    return toMarkdown({title, {}, {blocks}});
}

Status handOver(Notebook &notebook, const QList<Contribution> &contributions,
                const QByteArray &words, const QString &path)
{
    if (const auto saved = exchange::saveWhole(path, words); !saved)
        return saved;
    QList<ContributionId> ids;
    for (const Contribution &each : contributions)
        ids.append(each.id);
    return burnContributions(notebook, ids);
}

Result<SessionId> planNext(Notebook &notebook, const Closing &closing)
{
    QMap<QString, PersonId> roles;
    for (const QString &role : {session_role::host, session_role::understudy}) {
        if (const auto person = closing.hosting.next(role).person)
            roles.insert(role, *person);
    }
    return makePlan(notebook, closing.crew.id, closing.nextAt, {}, {}, roles);
}

Status canReopen(const Notebook &notebook, const SessionId &id)
{
    const auto session = SessionStore(notebook).get(id);
    if (!session)
        return tl::unexpected(session.error());
    if (session->state != SessionState::Ended)
        return fail(ErrorCode::SessionNotOpen);
    const auto latest = SessionStore(notebook).lastStarted(session->crew);
    if (!latest)
        return tl::unexpected(latest.error());
    if (*latest && (*latest)->id != id)
        return fail(ErrorCode::LaterSessionBegan, (*latest)->title);
    return {};
}

Status reopenSession(Notebook &notebook, const SessionId &id)
{
    if (auto can = canReopen(notebook, id); !can)
        return can;
    auto held = openSession(notebook, id);
    if (!held)
        return tl::unexpected(held.error());
    const session::RunEvent event{notebook.clock().nowMs(), session::Back{}};
    const session::RunState over = held->state;
    if (const auto applied = held->state.apply(event); !applied)
        return tl::unexpected(applied.error());
    return inUnit(notebook, Op::ReopenSession, [&](UnitOfWork &work) -> Status {
        if (auto appended = append(work, id, event); !appended)
            return appended;
        return SessionStore::put(work,
                                 retitled(settled(held->session, held->state), over, held->state));
    });
}

} // namespace hearth::usecases
