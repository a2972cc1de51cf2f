// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/prompting.h"

#include "core/practice/carried.h"
#include "core/practice/parser.h"
#include "core/practice/suggest.h"
#include "core/practice/writer.h"
#include "core/storage/crew_store.h"
#include "core/storage/event_store.h"
#include "core/storage/prompt_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/unit.h"

#include <algorithm>

namespace hearth::usecases {

using namespace storage;
using practice::Prompt;
using practice::PromptFilter;

namespace {

class Drawer
{
public:
    Drawer(UnitOfWork &work, const Crew &crew, const AgendaItem &item, int people,
           const practice::PromptsOf &prompts)
        : m_work(work)
        , m_crew(crew)
        , m_item(item)
        , m_people(people)
        , m_prompts(prompts)
    {
    }

    Status drawAll(practice::Practice &practice, const QString &prefix)
    {
        for (practice::Step &step : practice.steps) {
            if (const auto drawn = draw(step, prefix); !drawn)
                return drawn;
        }
        return {};
    }

    /// Questions for one step; where there is none to be had the step keeps what it has.
    Status draw(practice::Step &step, const QString &prefix)
    {
        if (!step.prompt || step.prompt->bank.isEmpty())
            return {};
        const auto texts = drawn(step, prefix, step.prompt->oneEach ? std::max(1, m_people) : 1);
        if (!texts)
            return tl::unexpected(texts.error());
        if (!texts->isEmpty())
            step.prompt->fixed = *texts;
        return {};
    }

    /// So many questions; none where there are not so many.
    Result<QStringList> drawn(const practice::Step &step, const QString &prefix, int count)
    {
        const PromptStore store(m_work.notebook());
        const auto used = store.drawn(m_crew.id, step.prompt->bank);
        const auto muted = store.muted(step.prompt->bank);
        if (const auto *failed = firstError(used, muted))
            return tl::unexpected(*failed);
        QList<Prompt> bank = m_prompts(step.prompt->bank);
        bank.removeIf([&](const Prompt &each) {
            return std::any_of(muted->cbegin(), muted->cend(),
                               [&](const PromptUse &use) { return use.prompt == each.id; });
        });
        QList<QString> had;
        for (const PromptUse &use : *used)
            had.append(use.prompt);
        const Depth limit = practice::deepest(m_crew.depth, m_crew.familiarity);
        PromptFilter filter{std::min(limit, step.prompt->depth.value_or(limit)),
                            step.prompt->theme};
        if (matching(bank, filter).isEmpty())
            filter.theme.clear();
        QStringList texts;
        for (int i = 0; i < count; ++i) {
            const auto prompt = practice::draw(bank, filter, had, m_work.notebook().chance());
            if (!prompt)
                return QStringList();
            had.removeAll(prompt->id);
            had.append(prompt->id);
            texts.append(prompt->text);
            const PromptUse use{m_work.freshId<PromptUseId>(),
                                step.prompt->bank,
                                prompt->id,
                                m_crew.id,
                                m_item.session,
                                m_item.id,
                                prefix + step.id,
                                QDateTime::fromMSecsSinceEpoch(m_work.nowMs(), Qt::UTC)};
            if (auto put = PromptStore::put(m_work, use); !put)
                return tl::unexpected(put.error());
        }
        return texts;
    }

private:
    UnitOfWork &m_work;
    const Crew &m_crew;
    const AgendaItem &m_item;
    int m_people = 0;
    const practice::PromptsOf &m_prompts;
};

practice::Step *stepOf(practice::Practice &practice, const QString &id)
{
    const auto found = std::find_if(practice.steps.begin(), practice.steps.end(),
                                    [&](const practice::Step &each) { return each.id == id; });
    return found == practice.steps.end() ? nullptr : &*found;
}

/// Where the step is that the runner calls "outer/inner": in the practice itself, or in one that it
/// carries.
struct Place
{
    QString practice = {}; ///< id of the carried practice; empty: the practice itself
    QString step = {};
};

Place placeOf(practice::Practice practice, const QHash<QString, practice::Practice> &carried,
              const QString &step)
{
    Place place;
    const QStringList path = step.split(QLatin1Char('/'));
    for (const QString &outer : path.mid(0, path.size() - 1)) {
        const auto *calling = stepOf(practice, outer);
        place.practice = calling ? calling->practice : QString();
        practice = carried.value(place.practice);
    }
    place.step = path.constLast();
    return place;
}

} // namespace

Status drawPrompts(UnitOfWork &work, const Crew &crew, AgendaItem &item, int people,
                   const practice::PromptsOf &prompts)
{
    auto practice = practice::parse(item.practice, item.practiceId);
    if (!prompts || !practice)
        return {};
    Drawer drawer(work, crew, item, people, prompts);
    if (auto drawn = drawer.drawAll(*practice, {}); !drawn)
        return drawn;
    auto carried = practice::carriedBy(*practice);
    QStringList ids = carried.keys();
    ids.sort(); // a hash has no order of its own
    for (const QString &id : std::as_const(ids)) {
        if (auto drawn = drawer.drawAll(carried[id], id + QLatin1Char('/')); !drawn)
            return drawn;
    }
    item.practice = practice::toJson(practice::withCarried(*practice, carried));
    return {};
}

Status drawAgain(Notebook &notebook, const AgendaItemId &id, const QString &stepId, OldPrompt old,
                 const practice::PromptsOf &prompts, std::optional<int> only)
{
    const SessionStore sessions(notebook);
    auto item = sessions.item(id);
    if (!item)
        return tl::unexpected(item.error());
    const auto session = sessions.get(item->session);
    if (!session)
        return tl::unexpected(session.error());
    if (session->state != SessionState::Running)
        return fail(ErrorCode::SessionNotOpen);
    const auto crew = CrewStore(notebook).get(session->crew);
    auto practice = practice::parse(item->practice, item->practiceId);
    if (!crew)
        return tl::unexpected(crew.error());
    if (!practice)
        return fail(ErrorCode::PracticeInvalid, item->practiceId);
    auto carried = practice::carriedBy(*practice);
    const Place place = placeOf(*practice, carried, stepId);
    auto &owner = place.practice.isEmpty() ? *practice : carried[place.practice];
    practice::Step *step = stepOf(owner, place.step);
    if (!step)
        return fail(ErrorCode::NoSuchRow, stepId);
    if (!step->prompt || step->prompt->bank.isEmpty() || !prompts)
        return fail(ErrorCode::EventNotPossible, stepId);
    const QString prefix = place.practice.isEmpty() ? QString() : place.practice + QLatin1Char('/');
    const auto before = step->prompt->fixed;
    if (only && (*only < 0 || *only >= before.size()))
        return fail(ErrorCode::EventNotPossible, stepId);
    const QStringList gone = only ? before.mid(*only, 1) : before;
    const Op op = old == OldPrompt::NeverAgain ? Op::MutePrompt : Op::DrawPrompt;
    return inUnit(notebook, op, [&](UnitOfWork &work) -> Status {
        if (old == OldPrompt::NeverAgain) {
            const auto uses = PromptStore(notebook).ofSession(session->id);
            if (!uses)
                return tl::unexpected(uses.error());
            for (PromptUse use : *uses) {
                const QList<Prompt> bank = prompts(use.bank);
                const bool shown = std::any_of(bank.cbegin(), bank.cend(), [&](const Prompt &each) {
                    return each.id == use.prompt && gone.contains(each.text);
                });
                if (use.item != id || use.step != prefix + place.step || !shown)
                    continue;
                use.muted = true;
                if (auto put = PromptStore::put(work, use); !put)
                    return put;
            }
        }
        Drawer drawer(work, *crew, *item, static_cast<int>(before.size()), prompts);
        if (only) {
            const auto another = drawer.drawn(*step, prefix, 1);
            if (!another)
                return tl::unexpected(another.error());
            if (!another->isEmpty())
                step->prompt->fixed[*only] = another->constFirst();
        } else if (auto drawn = drawer.draw(*step, prefix); !drawn) {
            return drawn;
        }
        if (step->prompt->fixed == before)
            return fail(ErrorCode::EventNotPossible, stepId);
        item->practice = practice::toJson(practice::withCarried(*practice, carried));
        return SessionStore::put(work, *item);
    });
}

} // namespace hearth::usecases
