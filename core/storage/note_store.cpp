// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/note_store.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace hearth::storage {

namespace {
Result<Note> noteFrom(const Statement &row)
{
    const auto id = row.id<NoteId>("id");
    const auto session = row.id<SessionId>("session");
    if (!id || !session)
        return unreadable("note", row);
    Note note{*id, *session};
    note.item = row.id<AgendaItemId>("item");
    note.step = row.text("step");
    note.turn = static_cast<int>(row.integer("turn"));
    note.field = row.text("field");
    note.about = row.id<PersonId>("about");
    note.by = row.id<PersonId>("by_person");
    note.text = row.text("text");
    note.reach = row.word("reach", Reach::Mine);
    note.heldBackBy = row.id<PersonId>("held_back_by");
    note.writtenAt = row.instant("written_at");
    return note;
}

QList<NoteVersionId> parentsFrom(const QString &text)
{
    QList<NoteVersionId> parents;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &entry : list) {
        if (const auto id = NoteVersionId::parse(entry.toString()))
            parents.append(*id);
    }
    return parents;
}

Result<NoteVersion> noteVersionFrom(const Statement &row)
{
    const auto id = row.id<NoteVersionId>("id");
    const auto note = row.id<NoteId>("note");
    const auto device = row.id<DeviceId>("device");
    if (!id || !note || !device)
        return unreadable("note_version", row);
    return NoteVersion{*id,
                       *note,
                       parentsFrom(row.text("parents")),
                       *device,
                       row.text("text"),
                       row.instant("written_at")};
}

Result<CheckIn> checkInFrom(const Statement &row)
{
    const auto id = row.id<CheckInId>("id");
    const auto session = row.id<SessionId>("session");
    const auto person = row.id<PersonId>("person");
    if (!id || !session || !person)
        return unreadable("check_in", row);
    return CheckIn{*id,
                   *session,
                   *person,
                   row.word("moment", CheckInMoment::Arriving),
                   row.text("word"),
                   row.text("weather"),
                   static_cast<int>(row.integer("scale")),
                   row.word("reach", Reach::Mine),
                   row.id<PersonId>("by_person")};
}

// The newest text of a note and its place among the versions.
struct Head
{
    QString version;
    QString parents;
    QString text;
    Value writtenAt;
};

Result<Head> headFrom(const Statement &row)
{
    return Head{row.text("version"), row.text("parents"), row.text("text"),
                row.value(row.column("written_at"))};
}

Result<std::optional<Head>> headOf(const UnitOfWork &work, const NoteId &id)
{
    Statement statement = work.notebook().database().prepare(
        "SELECT version, parents, text, written_at FROM note WHERE id = :id");
    statement.bind(":id", id);
    return firstRow(statement, headFrom);
}

// The head is set aside as a version of its own, and the next one grows from it.
Status supersede(UnitOfWork &work, const NoteId &note, Head &head)
{
    const auto kept = work.put("note_version", head.version,
                               {{"note", stored(note)},
                                {"parents", stored(head.parents)},
                                {"device", stored(work.notebook().device())},
                                {"text", stored(head.text)},
                                {"written_at", head.writtenAt}});
    head.parents = QLatin1String("[\"") + head.version + QLatin1String("\"]");
    head.version = work.freshId<NoteVersionId>().toString();
    return kept;
}
} // namespace

Result<Note> NoteStore::get(const NoteId &id) const
{
    return rowWithId(m_notebook, "note", id, noteFrom);
}

Result<QList<Note>> NoteStore::ofSession(const SessionId &session) const
{
    return rowsWith(m_notebook, "note", "session", session, "id", noteFrom);
}

Result<QList<Note>> NoteStore::lastOfStep(const CrewId &crew, const SessionId &before,
                                          const QString &practice, const QString &step,
                                          int limit) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT note.* FROM"
        " (SELECT id, coalesce(started_at, planned_at, 0) AS at FROM session"
        "  WHERE crew = :crew AND id <> :before AND state <> 'planned' AND life & 1"
        "  ORDER BY coalesce(started_at, planned_at, 0) DESC LIMIT :back) AS past"
        " JOIN agenda_item ON agenda_item.session = past.id AND agenda_item.practice_id = :practice"
        "  AND agenda_item.life & 1"
        " JOIN note ON note.session = past.id AND note.item = agenda_item.id AND note.step = :step"
        "  AND note.text <> '' AND note.reach <> 'mine' AND note.held_back_by IS NULL AND "
        "note.life & 1"
        " ORDER BY past.at DESC, note.id LIMIT :limit");
    statement.bind(":crew", crew)
        .bind(":before", before)
        .bind(":back", reachBack)
        .bind(":practice", practice)
        .bind(":step", step)
        .bind(":limit", limit);
    auto notes = allRows(statement, noteFrom);
    if (!notes)
        return notes;
    // Those of one session: what was said before that one is older news.
    while (!notes->isEmpty() && notes->constLast().session != notes->constFirst().session)
        notes->removeLast();
    return notes;
}

Result<QList<NoteVersion>> NoteStore::versions(const NoteId &note) const
{
    return rowsWith(m_notebook, "note_version", "note", note, "id DESC", noteVersionFrom);
}

Result<CheckIn> NoteStore::checkIn(const CheckInId &id) const
{
    return rowWithId(m_notebook, "check_in", id, checkInFrom);
}

Result<QList<CheckIn>> NoteStore::checkIns(const SessionId &session) const
{
    return rowsWith(m_notebook, "check_in", "session", session, "id", checkInFrom);
}

Status NoteStore::put(UnitOfWork &work, const Note &note)
{
    auto found = headOf(work, note.id);
    if (!found)
        return tl::unexpected(found.error());
    Head head = *found
        ? **found
        : Head{work.freshId<NoteVersionId>().toString(), QStringLiteral("[]"), {}, {}};
    if (*found && head.text != note.text && !work.isFresh(head.version)) {
        if (const auto kept = supersede(work, note.id, head); !kept)
            return kept;
    }
    return work.put("note", note.id.toString(),
                    {{"session", stored(note.session)},
                     {"item", stored(note.item)},
                     {"step", stored(note.step)},
                     {"turn", stored(note.turn)},
                     {"field", stored(note.field)},
                     {"about", stored(note.about)},
                     {"by_person", stored(note.by)},
                     {"text", stored(note.text)},
                     {"reach", stored(note.reach)},
                     {"held_back_by", stored(note.heldBackBy)},
                     {"written_at", stored(note.writtenAt)},
                     {"version", stored(head.version)},
                     {"parents", stored(head.parents)}});
}

Status NoteStore::put(UnitOfWork &work, const CheckIn &checkIn)
{
    return work.put("check_in", checkIn.id.toString(),
                    {{"session", stored(checkIn.session)},
                     {"person", stored(checkIn.person)},
                     {"moment", stored(checkIn.moment)},
                     {"word", stored(checkIn.word)},
                     {"weather", stored(checkIn.weather)},
                     {"scale", stored(checkIn.scale)},
                     {"reach", stored(checkIn.reach)},
                     {"by_person", stored(checkIn.by)}});
}

Status NoteStore::remove(UnitOfWork &work, const NoteId &id)
{
    return work.remove("note", id.toString());
}

Status NoteStore::remove(UnitOfWork &work, const CheckInId &id)
{
    return work.remove("check_in", id.toString());
}

} // namespace hearth::storage
