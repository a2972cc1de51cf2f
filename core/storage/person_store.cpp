// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/person_store.h"

#include "core/base/text.h"
#include "core/storage/rows.h"

#include <algorithm>

namespace hearth::storage {

namespace {
Result<Person> personFrom(const Statement &row)
{
    const auto id = row.id<PersonId>("id");
    const auto name = PersonName::from(row.text("name"));
    if (!id || !name)
        return unreadable("person", row);
    Person person{*id, *name};
    person.pronouns = row.text("pronouns");
    person.email = row.text("email");
    person.phone = row.text("phone");
    person.zone = row.text("zone");
    person.colour = static_cast<int>(row.integer("colour"));
    person.about = row.text("about");
    person.isMe = row.integer("is_me") != 0;
    return person;
}
} // namespace

Result<Person> PersonStore::get(const PersonId &id) const
{
    return rowWithId(m_notebook, "person", id, personFrom);
}

Result<QHash<PersonId, QString>> PersonStore::names() const
{
    QHash<PersonId, QString> names;
    Statement statement = m_notebook.database().prepare("SELECT id, name FROM person");
    for (;;) {
        const auto step = statement.step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Statement::Step::Done)
            return names;
        if (const auto id = statement.id<PersonId>("id"))
            names.insert(*id, statement.text("name"));
    }
}

Result<QList<Person>> PersonStore::all() const
{
    Statement statement = m_notebook.database().prepare("SELECT * FROM person WHERE life & 1");
    auto people = allRows(statement, personFrom);
    if (!people)
        return people;
    QList<std::pair<QString, Person>> keyed;
    for (const Person &person : *people)
        keyed.append({folded(person.name.text()), person});
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) {
        return a.first == b.first ? a.second.id < b.second.id : a.first < b.first;
    });
    people->clear();
    for (auto &entry : keyed)
        people->append(std::move(entry.second));
    return people;
}

Result<QList<PersonWithCrews>> PersonStore::allWithCrews() const
{
    const auto people = all();
    if (!people)
        return tl::unexpected(people.error());
    Statement statement = m_notebook.database().prepare(
        "SELECT m.person, m.crew FROM membership m JOIN crew c ON c.id = m.crew AND c.life & 1"
        " WHERE m.life & 1 AND m.until_on IS NULL ORDER BY m.id");
    QHash<QString, QList<CrewId>> crews;
    for (;;) {
        const auto step = statement.step();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == Statement::Step::Done)
            break;
        if (const auto crew = statement.id<CrewId>("crew"))
            crews[statement.text("person")].append(*crew);
    }
    QList<PersonWithCrews> list;
    for (const Person &person : *people)
        list.append({person, crews.value(person.id.toString())});
    return list;
}

Result<std::optional<Person>> PersonStore::me() const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM person WHERE is_me = 1 AND life & 1 ORDER BY id LIMIT 1");
    return firstRow(statement, personFrom);
}

Result<QList<PersonId>> PersonStore::awayOn(const QDate &day) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT id, person FROM away WHERE life & 1 AND (from_on IS NULL OR from_on <= :day)"
        " AND (until_on IS NULL OR until_on >= :day) ORDER BY person, id");
    statement.bind(":day", day);
    return allRows(statement, [](const Statement &row) -> Result<PersonId> {
        const auto person = row.id<PersonId>("person");
        if (!person)
            return unreadable("away", row);
        return *person;
    });
}

Status PersonStore::put(UnitOfWork &work, const Person &person)
{
    return work.put("person", person.id.toString(),
                    {{"name", stored(person.name.text())},
                     {"pronouns", stored(person.pronouns)},
                     {"email", stored(person.email)},
                     {"phone", stored(person.phone)},
                     {"zone", stored(person.zone)},
                     {"colour", stored(person.colour)},
                     {"about", stored(person.about)},
                     {"is_me", stored(person.isMe)}});
}

Status PersonStore::remove(UnitOfWork &work, const PersonId &id)
{
    return work.remove("person", id.toString());
}

} // namespace hearth::storage
