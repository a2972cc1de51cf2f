// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/practice_store.h"

#include "core/practice/outline.h"
#include "core/storage/rows.h"

namespace hearth::storage {

namespace {
Result<OwnPractice> practiceFrom(const Statement &row)
{
    const auto id = row.id<OwnPracticeId>("id");
    if (!id)
        return unreadable("practice", row);
    return OwnPractice{*id,
                       row.text("practice_id"),
                       static_cast<int>(row.integer("version")),
                       row.text("name"),
                       row.text("summary"),
                       row.text("source").toUtf8()};
}

Result<PracticeVersion> versionFrom(const Statement &row)
{
    const auto id = row.id<PracticeVersionId>("id");
    const auto practice = row.id<OwnPracticeId>("practice");
    if (!id || !practice)
        return unreadable("practice_version", row);
    return PracticeVersion{*id, *practice, static_cast<int>(row.integer("version")),
                           row.text("source").toUtf8(), row.instant("kept_at")};
}

Result<OwnPrompt> promptFrom(const Statement &row)
{
    const auto id = row.id<OwnPromptId>("id");
    if (!id)
        return unreadable("own_prompt", row);
    return OwnPrompt{*id,
                     row.text("bank"),
                     row.text("prompt_id"),
                     row.text("language"),
                     row.text("text"),
                     row.word("depth", Depth::Light),
                     row.text("theme")};
}
} // namespace

Result<QList<OwnPractice>> PracticeStore::all() const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM practice WHERE life & 1 ORDER BY name COLLATE NOCASE, id");
    return allRows(statement, practiceFrom);
}

Result<OwnPractice> PracticeStore::get(const OwnPracticeId &id) const
{
    return rowWithId(m_notebook, "practice", id, practiceFrom);
}

Result<std::optional<OwnPractice>> PracticeStore::find(const QString &practiceId) const
{
    Statement statement =
        m_notebook.database().prepare("SELECT * FROM practice WHERE practice_id = :id AND life & 1"
                                      " ORDER BY version DESC, id DESC LIMIT 1");
    statement.bind(":id", practiceId);
    return firstRow(statement, practiceFrom);
}

Result<QList<PracticeStore::Listed>> PracticeStore::listed() const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT practice_id, stamp, outline, max(version) FROM practice WHERE life & 1"
        " GROUP BY practice_id");
    return allRows(statement, [](const Statement &row) -> Result<Listed> {
        return Listed{row.text("practice_id"), row.text("stamp"), row.text("outline").toUtf8()};
    });
}

Result<QList<PracticeVersion>> PracticeStore::versions(const OwnPracticeId &id) const
{
    return rowsWith(m_notebook, "practice_version", "practice", id, "version DESC, born DESC, id",
                    versionFrom);
}

Result<PracticeVersion> PracticeStore::version(const PracticeVersionId &id) const
{
    return rowWithId(m_notebook, "practice_version", id, versionFrom);
}

Result<QList<OwnPrompt>> PracticeStore::prompts(const QString &bank) const
{
    Statement statement = m_notebook.database().prepare(
        "SELECT * FROM own_prompt WHERE (:bank = '' OR bank = :bank) AND life & 1"
        " ORDER BY bank, born, id");
    statement.bind(":bank", bank);
    return allRows(statement, promptFrom);
}

Status PracticeStore::put(UnitOfWork &work, const OwnPractice &practice)
{
    return work.put(
        "practice", practice.id.toString(),
        {{"practice_id", stored(practice.practiceId)},
         {"version", stored(practice.version)},
         {"name", stored(practice.name)},
         {"summary", stored(practice.summary)},
         {"source", stored(QString::fromUtf8(practice.source))},
         {"outline", stored(QString::fromUtf8(practice::outlineToKeep(practice.source)))}});
}

Status PracticeStore::put(UnitOfWork &work, const PracticeVersion &version)
{
    return work.put("practice_version", version.id.toString(),
                    {{"practice", stored(version.practice)},
                     {"version", stored(version.version)},
                     {"source", stored(QString::fromUtf8(version.source))},
                     {"kept_at", stored(version.keptAt)}});
}

Status PracticeStore::put(UnitOfWork &work, const OwnPrompt &prompt)
{
    return work.put("own_prompt", prompt.id.toString(),
                    {{"bank", stored(prompt.bank)},
                     {"prompt_id", stored(prompt.promptId)},
                     {"language", stored(prompt.language)},
                     {"text", stored(prompt.text)},
                     {"depth", stored(prompt.depth)},
                     {"theme", stored(prompt.theme)}});
}

Status PracticeStore::remove(UnitOfWork &work, const OwnPracticeId &practice)
{
    return work.remove("practice", practice.toString());
}

Status PracticeStore::remove(UnitOfWork &work, const OwnPromptId &prompt)
{
    return work.remove("own_prompt", prompt.toString());
}

} // namespace hearth::storage
