// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/notebook_shelf.h"

#include "core/storage/practice_store.h"

namespace hearth::usecases {

using namespace storage;

NotebookShelf::NotebookShelf(const Notebook &notebook, practice::Library &library)
    : m_notebook(notebook)
    , m_library(library)
{
    m_library.setShelf(this);
    connect(&notebook.changes(), &ChangeHub::committed, this, [this](const ChangeSet &changes) {
        if (changes.touches("practice") || changes.touches("own_prompt"))
            m_library.shelfChanged();
    });
}

NotebookShelf::~NotebookShelf()
{
    m_library.setShelf(nullptr);
}

QList<practice::Shelf::Entry> NotebookShelf::entries() const
{
    QList<Entry> entries;
    const auto listed = PracticeStore(m_notebook).listed();
    if (!listed)
        return entries;
    for (const PracticeStore::Listed &each : *listed)
        entries.append({each.practiceId, each.stamp, each.outline});
    return entries;
}

std::optional<QByteArray> NotebookShelf::source(const QString &id, int back) const
{
    const PracticeStore store(m_notebook);
    const auto found = store.find(id);
    if (!found || !*found)
        return std::nullopt;
    if (back == 0)
        return (*found)->source;
    const auto versions = store.versions((*found)->id);
    if (!versions || back > versions->size())
        return std::nullopt;
    return versions->at(back - 1).source;
}

QList<practice::Prompt> NotebookShelf::prompts(const QString &bank) const
{
    QList<practice::Prompt> prompts;
    const auto own = PracticeStore(m_notebook).prompts(bank);
    if (!own)
        return prompts;
    for (const OwnPrompt &each : *own)
        prompts.append({each.promptId, each.text, each.depth, each.theme});
    return prompts;
}

} // namespace hearth::usecases
