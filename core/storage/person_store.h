// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// A person, and which crews they are in now.
struct PersonWithCrews
{
    Person person;
    QList<CrewId> crews;
};

class HEARTH_CORE_EXPORT PersonStore
{
public:
    explicit PersonStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    Result<Person> get(const PersonId &id) const;
    /// By name, as the language-neutral folding sorts.
    Result<QList<Person>> all() const;
    /// The names of everybody, also of those who were removed: what they said stays theirs.
    Result<QHash<PersonId, QString>> names() const;
    Result<QList<PersonWithCrews>> allWithCrews() const;
    Result<std::optional<Person>> me() const;
    /// Who is away on that day.
    Result<QList<PersonId>> awayOn(const QDate &day) const;

    static Status put(UnitOfWork &work, const Person &person);
    static Status remove(UnitOfWork &work, const PersonId &id);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
