// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/person.h"
#include "core/storage/notebook.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QTemporaryDir>

/// A world for a test: a notebook in a folder of its own, a clock that stands still, chance from a
/// seed.
class Hearthside
{
public:
    /// 2026-03-03 18:00 UTC, a Tuesday.
    static constexpr qint64 evening = 1'772'560'800'000;

    explicit Hearthside(quint32 seed = 1);

    hearth::storage::Notebook &notebook() { return *m_notebook; }
    hearth::ManualClock &clock() { return m_clock; }
    QRandomGenerator &chance() { return m_chance; }
    QString path() const;
    /// A path in the test's folder, for files beside the notebook.
    QString file(const QString &name) const;
    /// Closes the notebook and opens it again, as a restart does.
    void reopen();
    /// Closes the notebook for good, so that its file can be looked at or spoilt.
    void close();

    hearth::Person someone(const QString &name = QStringLiteral("Ada"));
    /// A crew of new people, one for each name, who joined today, seated in this order.
    hearth::Crew aCrew(const QString &name, const QStringList &people);

    /// Commits, or ends the test program with what went wrong.
    static hearth::storage::ChangeSet commit(hearth::storage::UnitOfWork &work);
    /// The value, or ends the test program with what went wrong.
    template <class T>
    static T must(hearth::Result<T> result)
    {
        if (!result)
            fatal(result.error());
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }
    hearth::storage::UnitOfWork work(hearth::storage::Op op, const QString &key = {});

private:
    [[noreturn]] static void fatal(const hearth::Error &error);

    QTemporaryDir m_folder;
    hearth::ManualClock m_clock{evening};
    QRandomGenerator m_chance;
    std::unique_ptr<hearth::storage::Notebook> m_notebook;
};
