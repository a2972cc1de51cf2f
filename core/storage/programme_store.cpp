// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/programme_store.h"

#include "core/storage/rows.h"

namespace hearth::storage {

namespace {

Result<ProgrammeRun> runFrom(const Statement &row)
{
    const auto id = row.id<ProgrammeRunId>("id");
    const auto crew = row.id<CrewId>("crew");
    if (!id || !crew)
        return unreadable("programme_run", row);
    return ProgrammeRun{*id,
                        row.text("programme"),
                        *crew,
                        static_cast<int>(row.integer("position")),
                        row.date("from_on"),
                        row.date("until_on"),
                        row.word("outcome", RunOutcome::Left)};
}

Result<ProgrammeMeeting> meetingFrom(const Statement &row)
{
    const auto id = row.id<ProgrammeMeetingId>("id");
    const auto run = row.id<ProgrammeRunId>("run");
    const auto session = row.id<SessionId>("session");
    if (!id || !run || !session)
        return unreadable("programme_meeting", row);
    return ProgrammeMeeting{*id, *run, row.text("step"), *session};
}

} // namespace

Result<std::optional<ProgrammeRun>> ProgrammeStore::openOf(const CrewId &crew) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM programme_run WHERE crew = :crew AND outcome = 'open' AND life & 1"
        " ORDER BY born DESC, id DESC LIMIT 1");
    statement.bind(":crew", crew);
    return firstRow(statement, runFrom);
}

Result<QList<ProgrammeMeeting>> ProgrammeStore::meetings(const ProgrammeRunId &run) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT m.* FROM programme_meeting AS m JOIN session AS s ON s.id = m.session"
        " WHERE m.run = :run AND m.life & 1 AND s.life & 1 ORDER BY m.born, m.id");
    statement.bind(":run", run);
    return allRows(statement, meetingFrom);
}

Status ProgrammeStore::put(UnitOfWork &work, const ProgrammeRun &run)
{
    return work.put("programme_run", run.id.toString(),
                    {{"programme", stored(run.programme)},
                     {"crew", stored(run.crew)},
                     {"position", stored(run.passed)},
                     {"from_on", stored(run.from)},
                     {"until_on", stored(run.until)},
                     {"outcome", stored(run.outcome)}});
}

Status ProgrammeStore::put(UnitOfWork &work, const ProgrammeMeeting &meeting)
{
    return work.put("programme_meeting", meeting.id.toString(),
                    {{"run", stored(meeting.run)},
                     {"step", stored(meeting.step)},
                     {"session", stored(meeting.session)}});
}

} // namespace hearth::storage
