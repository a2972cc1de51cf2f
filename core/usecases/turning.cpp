// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/turning.h"

#include "core/storage/caught_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/unit.h"

namespace hearth::usecases {

using namespace storage;

namespace {

/// What every kind has some of.
struct Gist
{
    QString text;
    std::optional<PersonId> person;
    std::optional<PersonId> from; ///< of thanks
    QDate day;
    Reach reach;
    std::optional<SessionId> session;
};

/// The row in which something caught is kept.
RowTouched rowOf(const CaughtId &id)
{
    static constexpr const char *tables[] = {"note", "commitment", "decision", "appreciation",
                                             "parked_topic"};
    return {tables[id.index()], std::visit([](const auto &each) { return each.toString(); }, id)};
}

QString oneLine(const QString &text)
{
    return text.simplified();
}

/// Reads what is kept, and lets it go.
class Taker
{
public:
    Taker(UnitOfWork &work, const CapturePlace &place)
        : m_work(work)
        , m_place(place)
    {
    }

    Result<Gist> operator()(const NoteId &id) const
    {
        return NoteStore(m_work.notebook()).get(id).and_then([&](const Note &note) {
            return gone(NoteStore::remove(m_work, id),
                        {oneLine(note.text),
                         note.about ? note.about : note.by,
                         {},
                         {},
                         note.heldBackBy ? Reach::Mine : note.reach,
                         note.session});
        });
    }
    Result<Gist> operator()(const CommitmentId &id) const
    {
        return CaughtStore(m_work.notebook()).commitment(id).and_then([&](const Commitment &each) {
            return gone(CaughtStore::remove(m_work, id),
                        {each.text, each.person, {}, each.due, each.reach, each.session});
        });
    }
    Result<Gist> operator()(const DecisionId &id) const
    {
        return CaughtStore(m_work.notebook()).decision(id).and_then([&](const Decision &each) {
            const QString text = each.objections.isEmpty()
                ? each.text
                : each.text + QLatin1Char('\n') + each.objections;
            return gone(CaughtStore::remove(m_work, id),
                        {text, {}, {}, each.reviewOn, each.reach, each.session});
        });
    }
    Result<Gist> operator()(const AppreciationId &id) const
    {
        return CaughtStore(m_work.notebook())
            .appreciation(id)
            .and_then([&](const Appreciation &each) {
                return gone(CaughtStore::remove(m_work, id),
                            {each.text, each.to, each.from, {}, each.reach, each.session});
            });
    }
    Result<Gist> operator()(const ParkedTopicId &id) const
    {
        return CaughtStore(m_work.notebook()).topic(id).and_then([&](ParkedTopic topic) {
            const bool isEarlier = topic.session && *topic.session != m_place.session;
            Gist gist{topic.text, topic.person, {}, {}, topic.reach, m_place.session};
            if (!isEarlier)
                return gone(CaughtStore::remove(m_work, id), gist);
            topic.takenUpAt = QDateTime::fromMSecsSinceEpoch(m_work.nowMs(), Qt::UTC);
            return gone(CaughtStore::put(m_work, topic), gist);
        });
    }

private:
    static Result<Gist> gone(const Status &done, const Gist &gist)
    {
        if (!done)
            return tl::unexpected(done.error());
        return gist;
    }

    UnitOfWork &m_work;
    const CapturePlace &m_place;
};

Result<CaughtId> put(UnitOfWork &work, CaughtKind kind, const Gist &gist, const CapturePlace &place)
{
    const SessionId session = gist.session.value_or(place.session);
    const auto held = SessionStore(work.notebook()).get(session);
    if (!held)
        return tl::unexpected(held.error());
    const auto made = [&](const auto &thing, auto store) -> Result<CaughtId> {
        if (const Status done = store(work, thing); !done)
            return tl::unexpected(done.error());
        return CaughtId(thing.id);
    };
    const auto caught = [](UnitOfWork &unit, const auto &thing) {
        return CaughtStore::put(unit, thing);
    };
    switch (kind) {
    case CaughtKind::Note: {
        Note note{work.freshId<NoteId>(), session};
        if (session == place.session) {
            note.item = place.item;
            note.step = place.step;
            note.turn = place.turn;
        }
        note.about = gist.person;
        note.by = gist.from;
        note.text = gist.text;
        note.reach = gist.reach;
        note.writtenAt = QDateTime::fromMSecsSinceEpoch(work.nowMs(), Qt::UTC);
        return made(note,
                    [](UnitOfWork &unit, const Note &each) { return NoteStore::put(unit, each); });
    }
    case CaughtKind::Commitment:
        return made(Commitment{work.freshId<CommitmentId>(),
                               held->crew,
                               session,
                               gist.person,
                               gist.text,
                               gist.day,
                               {},
                               {},
                               gist.reach},
                    caught);
    case CaughtKind::Decision:
        return made(Decision{work.freshId<DecisionId>(),
                             held->crew,
                             session,
                             gist.text,
                             {},
                             gist.day,
                             gist.reach},
                    caught);
    case CaughtKind::Appreciation:
        return made(Appreciation{work.freshId<AppreciationId>(), held->crew, session, gist.from,
                                 gist.person, gist.text, gist.reach},
                    caught);
    case CaughtKind::Topic:
        return made(ParkedTopic{work.freshId<ParkedTopicId>(),
                                held->crew,
                                session,
                                gist.person,
                                gist.text,
                                {},
                                gist.reach},
                    caught);
    }
    Q_UNREACHABLE();
}

} // namespace

CaughtKind kindOf(const CaughtId &id)
{
    return static_cast<CaughtKind>(id.index());
}

Result<CaughtId> turnInto(Notebook &notebook, const CaughtId &from, CaughtKind to,
                          const CapturePlace &place)
{
    if (kindOf(from) == to)
        return from;
    return inUnit<CaughtId>(notebook, Op::TurnInto, [&](UnitOfWork &work) -> Result<CaughtId> {
        const auto gist = std::visit(Taker(work, place), from);
        if (!gist)
            return tl::unexpected(gist.error());
        const auto made = put(work, to, *gist, place);
        if (!made)
            return made;
        const RowTouched was = rowOf(from);
        const RowTouched now = rowOf(*made);
        if (auto said = work.put("turned", work.freshId<Id<struct TurnedTag>>().toString(),
                                 {{"was_table", stored(QString::fromUtf8(was.table))},
                                  {"was_row", stored(was.id)},
                                  {"now_table", stored(QString::fromUtf8(now.table))},
                                  {"now_row", stored(now.id)}});
            !said)
            return tl::unexpected(said.error());
        return made;
    });
}

} // namespace hearth::usecases
