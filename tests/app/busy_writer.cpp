// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Types and steps in a notebook until it is killed, for kill_test: `busy_writer NOTEBOOK SEED`. It
// goes on with the session under way, or starts one with the notebook's first crew. What is durable
// it tells on standard output, a line each: "session ID", "event SEQ KIND" (of that session), "note
// ID TEXT".
#include "core/session/event_codec.h"
#include "core/storage/event_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/holding.h"
#include "core/usecases/noting.h"
#include "tests/app/any_notebook.h"
#include "tests/app/clinic.h"

#include <cstdio>

using namespace hearth;
using namespace hearth::test;

namespace {

/// One note, typed a few letters at a time.
Status type(storage::Notebook &notebook, const usecases::HeldSession &held)
{
    Note note{usecases::freshId<NoteId>(notebook), held.session.id, held.agenda.constFirst().id};
    const int words = notebook.chance().bounded(1, 7);
    for (int i = 0; i < words; ++i) {
        note.text += QStringLiteral("%1 ").arg(notebook.chance().generate(), 0, 36);
        note.writtenAt = notebook.clock().now();
        if (const auto kept = usecases::keepNote(notebook, note); !kept)
            return kept;
        tell(QStringLiteral("note %1 %2").arg(note.id.toString(), note.text));
    }
    return {};
}

session::RunAction something(storage::Notebook &notebook, const usecases::HeldSession &held)
{
    if (held.state.facts().phase == session::Phase::Paused)
        return session::Resume{};
    switch (notebook.chance().bounded(8)) {
    case 0: return session::Pause{};
    case 1: return session::AddTime{60};
    default: return session::Next{};
    }
}

/// Goes on until the session has ended.
Status hold(storage::Notebook &notebook, const SessionId &id)
{
    auto held = usecases::openSession(notebook, id);
    const auto stored = storage::EventStore(notebook).ofSession(id);
    if (const Error *error = held ? (stored ? nullptr : &stored.error()) : &held.error())
        return tl::unexpected(*error);
    tell(QStringLiteral("session ") + id.toString());
    qint64 seq = stored->constLast().seq;
    while (held->state.facts().phase != session::Phase::Ended) {
        if (const auto typed = type(notebook, *held); !typed)
            return typed;
        const session::RunAction what = something(notebook, *held);
        if (const auto happened = usecases::happen(notebook, *held, what); !happened)
            return tl::unexpected(happened.error());
        tell(QStringLiteral("event %1 %2").arg(++seq).arg(session::encode({0, what}).kind));
    }
    return {};
}

Status write(const QString &path, quint32 seed)
{
    const SystemClock clock;
    // Ids must differ from those of the run before, so this chance is only partly the seed's.
    QRandomGenerator chance({seed, static_cast<quint32>(clock.nowMs())});
    const auto notebook = openAny(path, clock, chance);
    if (!notebook)
        return tl::unexpected(notebook.error());
    for (;;) {
        const auto running = storage::SessionStore(**notebook).running();
        if (!running)
            return tl::unexpected(running.error());
        const auto id = *running ? Result<SessionId>((*running)->id) : startClinic(**notebook);
        if (!id)
            return tl::unexpected(id.error());
        if (const auto held = hold(**notebook, *id); !held)
            return held;
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const auto written = write(QString::fromLocal8Bit(argv[1]), QByteArray(argv[2]).toUInt());
    std::fprintf(stderr, "busy_writer: error %d, %s\n", static_cast<int>(written.error().code),
                 written.error().detail.toUtf8().constData());
    return 1;
}
