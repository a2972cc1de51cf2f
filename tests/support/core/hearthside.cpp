// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/core/hearthside.h"

#include "core/storage/crew_store.h"
#include "core/storage/person_store.h"

using namespace hearth;
using namespace hearth::storage;

Hearthside::Hearthside(quint32 seed)
    : m_chance(seed)
    , m_notebook(must(Notebook::create(path(), m_clock, m_chance)))
{
}

QString Hearthside::path() const
{
    return file(QStringLiteral("notebook.hearth-db"));
}

QString Hearthside::file(const QString &name) const
{
    return m_folder.filePath(name);
}

void Hearthside::close()
{
    m_notebook.reset();
}

void Hearthside::reopen()
{
    close();
    m_notebook = must(Notebook::open(path(), m_clock, m_chance));
}

UnitOfWork Hearthside::work(Op op, const QString &key)
{
    return must(UnitOfWork::begin(*m_notebook, op, key));
}

ChangeSet Hearthside::commit(UnitOfWork &work)
{
    return must(work.commit());
}

Person Hearthside::someone(const QString &name)
{
    auto unit = work(Op::AddPerson);
    const Person person{unit.freshId<PersonId>(), must(PersonName::from(name))};
    must(PersonStore::put(unit, person));
    commit(unit);
    return person;
}

Crew Hearthside::aCrew(const QString &name, const QStringList &people)
{
    QList<Person> members;
    for (const QString &each : people)
        members.append(someone(each));
    auto unit = work(Op::CallCrew);
    Crew crew{unit.freshId<CrewId>(), Scale::Crew, must(CrewName::from(name))};
    if (!members.isEmpty())
        crew.caller = members.first().id;
    must(CrewStore::put(unit, crew));
    int seat = 0;
    for (const Person &member : members) {
        Membership place{unit.freshId<MembershipId>(), crew.id, member.id};
        place.from = m_clock.now().date();
        place.seat = seat++;
        must(CrewStore::put(unit, place));
    }
    commit(unit);
    return crew;
}

void Hearthside::fatal(const Error &error)
{
    qFatal("Error %d: %s", static_cast<int>(error.code), qPrintable(error.detail));
}
