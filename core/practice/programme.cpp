// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/programme.h"

#include "core/practice/format.h"
#include "core/practice/shared_fields.h"

#include <algorithm>

namespace hearth::practice {

namespace {

constexpr int mostDays = 1000;

QLatin1String name(const char *word)
{
    return QLatin1String(word);
}

ProgrammeItem readItem(const Fields &fields)
{
    ProgrammeItem item;
    item.practice = fields.kebab(name("practice"), Need::Required);
    item.preset = fields.kebab(name("preset"));
    item.minutes = fields.whole(name("minutes"), 0, 1, FormatLimits::minutes);
    item.note = fields.text(name("note"));
    return item;
}

ProgrammeSession readSession(const Fields &fields)
{
    ProgrammeSession session;
    session.id = fields.kebab(name("id"), Need::Required);
    session.title = fields.text(name("title"), Need::Required);
    session.summary = fields.text(name("summary"));
    session.afterDays = fields.whole(name("afterDays"), 0, 0, mostDays);
    session.minutes = fields.whole(name("minutes"), session.minutes, 1, FormatLimits::minutes);
    fields.each(name("agenda"), Need::Optional,
                [&](const Fields &item) { session.agenda.append(readItem(item)); });
    session.carry = fields.words<Carried>(name("carry"));
    session.focus = fields.kebab(name("focus"));
    return session;
}

ProgrammeTask readTask(const Fields &fields)
{
    ProgrammeTask task;
    task.id = fields.kebab(name("id"), Need::Required);
    task.title = fields.text(name("title"), Need::Required);
    task.text = fields.text(name("text"));
    task.offsetDays = fields.whole(name("offsetDays"), 0, -mostDays, mostDays, Need::Required);
    task.session = fields.kebab(name("session"), Need::Required);
    return task;
}

ProgrammeEnding readEnding(const Fields &fields)
{
    return {fields.kebab(name("session"), Need::Required), fields.words<Ending>(name("choices")),
            fields.text(name("text"))};
}

Programme readProgramme(const Fields &fields)
{
    Programme programme;
    programme.id = fields.kebab(name("id"), Need::Required);
    programme.version = fields.whole(name("version"), 1, 1, FormatLimits::version);
    programme.language = fields.language(name("language"), programme.language);
    programme.name = fields.text(name("name"), Need::Required);
    programme.summary = fields.text(name("summary"));
    programme.whenToUse = fields.text(name("whenToUse"));
    programme.scales = fields.words<Scale>(name("scales"));
    programme.depth = fields.word(name("depth"), Depth::Light);
    fields.object(name("people"), Need::Optional,
                  [&](const Fields &people) { programme.people = readPeople(people); });
    fields.object(name("cadence"), Need::Optional, [&](const Fields &cadence) {
        programme.everyDays = cadence.whole(name("everyDays"), 0, 1, mostDays, Need::Required);
    });
    fields.each(name("sessions"), Need::Required,
                [&](const Fields &session) { programme.sessions.append(readSession(session)); });
    fields.each(name("tasks"), Need::Optional,
                [&](const Fields &task) { programme.tasks.append(readTask(task)); });
    fields.object(name("ending"), Need::Optional,
                  [&](const Fields &ending) { programme.ending = readEnding(ending); });
    fields.object(name("care"), Need::Optional,
                  [&](const Fields &care) { programme.care = readCare(care); });
    fields.each(name("credits"), Need::Optional,
                [&](const Fields &credit) { programme.credits.append(readCredit(credit)); });
    return programme;
}

/// Sessions and tasks have ids of their own, and name only sessions that there are.
void check(const Programme &programme, Findings &findings)
{
    const auto sessions = uniqueIds(programme.sessions, name("sessions"), findings);
    uniqueIds(programme.tasks, name("tasks"), findings);
    const auto known = [&](const QString &session, const QString &path) {
        if (!session.isEmpty() && !sessions.contains(session))
            findings.add(path, ProblemCode::SessionUnknown, quotable(session));
    };
    for (qsizetype i = 0; i < programme.tasks.size(); ++i)
        known(programme.tasks[i].session, itemPath(name("tasks"), i) + QLatin1String(".session"));
    known(programme.ending.session, name("ending.session"));
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
