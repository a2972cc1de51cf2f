// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/programme.h"

#include "core/practice/format.h"
#include "core/practice/shared_fields.h"

#include <algorithm>

namespace hearth::practice {

namespace {

constexpr int mostDays = 1000;

ProgrammeItem readItem(const Fields &fields)
{
    ProgrammeItem item;
    item.practice = fields.kebab(latin("practice"), Need::Required);
    item.preset = fields.kebab(latin("preset"));
    item.minutes = fields.whole(latin("minutes"), 0, 1, FormatLimits::minutes);
    item.note = fields.text(latin("note"));
    return item;
}

ProgrammeSession readSession(const Fields &fields)
{
    ProgrammeSession session;
    session.id = fields.kebab(latin("id"), Need::Required);
    session.title = fields.text(latin("title"), Need::Required);
    session.summary = fields.text(latin("summary"));
    session.afterDays = fields.whole(latin("afterDays"), 0, 0, mostDays);
    session.minutes = fields.whole(latin("minutes"), session.minutes, 1, FormatLimits::minutes);
    fields.each(latin("agenda"), Need::Optional,
                [&](const Fields &item) { session.agenda.append(readItem(item)); });
    session.carry = fields.words<Carried>(latin("carry"));
    session.focus = fields.kebab(latin("focus"));
    return session;
}

ProgrammeTask readTask(const Fields &fields)
{
    ProgrammeTask task;
    task.id = fields.kebab(latin("id"), Need::Required);
    task.title = fields.text(latin("title"), Need::Required);
    task.text = fields.text(latin("text"));
    task.offsetDays = fields.whole(latin("offsetDays"), 0, -mostDays, mostDays, Need::Required);
    task.session = fields.kebab(latin("session"), Need::Required);
    return task;
}

ProgrammeEnding readEnding(const Fields &fields)
{
    return {fields.kebab(latin("session"), Need::Required), fields.words<Ending>(latin("choices")),
            fields.text(latin("text"))};
}

Programme readProgramme(const Fields &fields)
{
    Programme programme;
    programme.id = fields.kebab(latin("id"), Need::Required);
    programme.version = fields.whole(latin("version"), 1, 1, FormatLimits::version);
    programme.language = fields.language(latin("language"), programme.language);
    programme.name = fields.text(latin("name"), Need::Required);
    programme.summary = fields.text(latin("summary"));
    programme.whenToUse = fields.text(latin("whenToUse"));
    programme.scales = fields.words<Scale>(latin("scales"));
    programme.depth = fields.word(latin("depth"), Depth::Light);
    fields.object(latin("people"), Need::Optional,
                  [&](const Fields &people) { programme.people = readPeople(people); });
    fields.object(latin("cadence"), Need::Optional, [&](const Fields &cadence) {
        programme.everyDays = cadence.whole(latin("everyDays"), 0, 1, mostDays, Need::Required);
    });
    fields.each(latin("sessions"), Need::Required,
                [&](const Fields &session) { programme.sessions.append(readSession(session)); });
    fields.each(latin("tasks"), Need::Optional,
                [&](const Fields &task) { programme.tasks.append(readTask(task)); });
    fields.object(latin("ending"), Need::Optional,
                  [&](const Fields &ending) { programme.ending = readEnding(ending); });
    fields.object(latin("care"), Need::Optional,
                  [&](const Fields &care) { programme.care = readCare(care); });
    fields.each(latin("credits"), Need::Optional,
                [&](const Fields &credit) { programme.credits.append(readCredit(credit)); });
    return programme;
}

/// Sessions and tasks have ids of their own, and name only sessions that there are.
void check(const Programme &programme, Findings &findings)
{
    const auto sessions = uniqueIds(programme.sessions, latin("sessions"), findings);
    uniqueIds(programme.tasks, latin("tasks"), findings);
    const auto known = [&](const QString &session, const QString &path) {
        if (!session.isEmpty() && !sessions.contains(session))
            findings.add(path, ProblemCode::SessionUnknown, quotable(session));
    };
    for (qsizetype i = 0; i < programme.tasks.size(); ++i)
        known(programme.tasks[i].session, itemPath(latin("tasks"), i) + QLatin1String(".session"));
    known(programme.ending.session, latin("ending.session"));
}

} // namespace

tl::expected<Programme, QList<Problem>> parseProgramme(const QByteArray &bytes,
                                                       const QString &fileName)
{
    return readFile(bytes, fileName, programmeFamily, programmeVersion, [](const Fields &fields) {
        Programme programme = readProgramme(fields);
        check(programme, fields.findings());
        return programme;
    });
}

qsizetype indexOf(const Programme &programme, const QString &session)
{
    const auto found = std::find_if(programme.sessions.cbegin(), programme.sessions.cend(),
                                    [&](const auto &each) { return each.id == session; });
    return found == programme.sessions.cend() ? -1 : found - programme.sessions.cbegin();
}

} // namespace hearth::practice
