// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/event_store.h"
#include "core/storage/note_store.h"
#include "core/usecases/holding.h"

#include <QtCore/QHash>
#include <QtTest/QTest>

namespace hearth::test {

/// What a process that gets killed said is durable, over all its lives.
struct Acknowledged
{
    QHash<QString, QString> notes; ///< id -> the last text told
    QHash<QString, QHash<qint64, QString>> events; ///< session -> seq -> kind
    QString session = {};
    int lines = 0;

    /// Takes in what one life of the process said, a line each: "session ID", "event SEQ KIND" (of
    /// that session), "note ID TEXT"; others are passed over. A line that was cut off was not said.
    void take(const QByteArray &output)
    {
        const QString whole = QString::fromUtf8(output.left(output.lastIndexOf('\n') + 1));
        for (const QString &line : whole.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString what = line.section(QLatin1Char(' '), 0, 0);
            const QString key = line.section(QLatin1Char(' '), 1, 1);
            const QString rest = line.section(QLatin1Char(' '), 2);
            ++lines;
            if (what == QLatin1String("session"))
                session = key;
            else if (what == QLatin1String("event"))
                events[session].insert(key.toLongLong(), rest);
            else if (what == QLatin1String("note"))
                notes.insert(key, rest);
        }
    }
};

/// Fails the test unless all of that is in the notebook.
inline void isThere(const storage::Notebook &notebook, const Acknowledged &said)
{
    const storage::NoteStore notes(notebook);
    for (auto each = said.notes.cbegin(); each != said.notes.cend(); ++each) {
        const auto note = notes.get(*NoteId::parse(each.key()));
        QVERIFY2(note, qPrintable(each.value()));
        // More may have been written than the writer lived to tell.
        QVERIFY2(note->text.startsWith(each.value()), qPrintable(note->text));
    }
    for (auto each = said.events.cbegin(); each != said.events.cend(); ++each) {
        const auto id = *SessionId::parse(each.key());
        const auto stored = storage::EventStore(notebook).ofSession(id);
        QVERIFY(stored);
        QHash<qint64, QString> kinds;
        for (const auto &event : *stored)
            kinds.insert(event.seq, event.kind);
        for (auto event = each->cbegin(); event != each->cend(); ++event)
            QCOMPARE(kinds.value(event.key()), event.value());
        QVERIFY2(usecases::openSession(notebook, id), "the events must add up to a session");
    }
}

} // namespace hearth::test
