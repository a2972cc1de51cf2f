// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/private_round.h"

#include "core/storage/caught_store.h"
#include "core/storage/meta_store.h"
#include "core/storage/note_store.h"
#include "core/usecases/unit.h"

#include <algorithm>
#include <tuple>

namespace hearth::usecases {

using namespace storage;

namespace {

template <class Store, class T>
Status putAll(UnitOfWork &work, const QList<T> &things)
{
    for (const T &each : things) {
        if (const Status put = Store::put(work, each); !put)
            return put;
    }
    return {};
}

QString roundKey(const SessionId &session)
{
    return QStringLiteral("round/") + session.toString();
}

} // namespace

Status markGoingRound(Notebook &notebook, const SessionId &session, bool goesRound)
{
    return inUnit(notebook, Op::Other, [&](UnitOfWork &work) {
        return MetaStore::put(work, roundKey(session), QString::number(goesRound ? 1 : 0));
    });
}

bool isGoingRound(const Notebook &notebook, const SessionId &session)
{
    const auto told = MetaStore(notebook).find(roundKey(session));
    return told && *told && **told == QLatin1String("1");
}

Status keepPrivatePage(Notebook &notebook, const PrivatePage &page)
{
    return inUnit(notebook, Op::PrivateRound, [&](UnitOfWork &work) {
        return putAll<NoteStore>(work, page.notes)
            .and_then([&] { return putAll<NoteStore>(work, page.checkIns); })
            .and_then([&] { return putAll<CaughtStore>(work, page.commitments); })
            .and_then([&] { return putAll<CaughtStore>(work, page.decisions); })
            .and_then([&] { return putAll<CaughtStore>(work, page.appreciations); })
            .and_then([&] { return putAll<CaughtStore>(work, page.topics); });
    });
}

Status keepAnonymous(Notebook &notebook, const CapturePlace &place, QList<AnonymousWords> words)
{
    std::sort(words.begin(), words.end(), [](const AnonymousWords &a, const AnonymousWords &b) {
        return std::tie(a.field, a.text, a.reach) < std::tie(b.field, b.text, b.reach);
    });
    std::shuffle(words.begin(), words.end(), notebook.chance());
    return inUnit(notebook, Op::PrivateRound, [&](UnitOfWork &work) {
        QList<Note> notes;
        for (const AnonymousWords &each : std::as_const(words)) {
            Note note{work.freshId<NoteId>(),
                      place.session,
                      place.item,
                      place.step,
                      place.turn,
                      each.field};
            note.text = each.text;
            note.reach = each.reach;
            note.writtenAt = QDateTime::fromMSecsSinceEpoch(work.nowMs(), Qt::UTC);
            notes.append(note);
        }
        return putAll<NoteStore>(work, notes);
    });
}

} // namespace hearth::usecases
