// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/prompt_store.h"

#include "core/storage/rows.h"

namespace hearth::storage {

namespace {
Result<PromptUse> useFrom(const Statement &row)
{
    const auto id = row.id<PromptUseId>("id");
    if (!id)
        return unreadable("prompt_use", row);
    return PromptUse{*id,
                     row.text("bank"),
                     row.text("prompt"),
                     row.id<CrewId>("crew"),
                     row.id<SessionId>("session"),
                     row.id<AgendaItemId>("item"),
                     row.text("step"),
                     row.instant("drawn_at"),
                     row.integer("muted") != 0};
}
} // namespace

Result<QList<PromptUse>> PromptStore::drawn(const CrewId &crew, const QString &bank) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM prompt_use WHERE crew = :crew AND bank = :bank AND life & 1"
        " ORDER BY coalesce(drawn_at, 0), born, id");
    statement.bind(":crew", crew).bind(":bank", bank);
    return allRows(statement, useFrom);
}

Result<QList<PromptUse>> PromptStore::muted(const QString &bank) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM prompt_use WHERE bank = :bank AND muted = 1 AND life & 1 ORDER BY id");
    statement.bind(":bank", bank);
    return allRows(statement, useFrom);
}

Result<QList<PromptUse>> PromptStore::ofSession(const SessionId &session) const
{
    return rowsWith(m_notebook, "prompt_use", "session", session, "coalesce(drawn_at, 0), born, id",
                    useFrom);
}

Status PromptStore::put(UnitOfWork &work, const PromptUse &use)
{
    return work.put("prompt_use", use.id.toString(),
                    {{"bank", stored(use.bank)},
                     {"prompt", stored(use.prompt)},
                     {"crew", stored(use.crew)},
                     {"session", stored(use.session)},
                     {"item", stored(use.item)},
                     {"step", stored(use.step)},
                     {"drawn_at", stored(use.drawnAt)},
                     {"muted", stored(use.muted)}});
}

} // namespace hearth::storage
