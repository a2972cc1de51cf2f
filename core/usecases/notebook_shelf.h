// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/library.h"
#include "core/storage/notebook.h"

namespace hearth::usecases {

/// Puts the practices and questions that are in a notebook into a library, and tells it when they
/// change, before anybody who listens to the notebook later. Goes before both of them do.
class HEARTH_CORE_EXPORT NotebookShelf final : public QObject, public practice::Shelf
{
    Q_OBJECT
public:
    NotebookShelf(const storage::Notebook &notebook, practice::Library &library);
    ~NotebookShelf() override;

    QList<Entry> entries() const override;
    std::optional<QByteArray> source(const QString &id, int back) const override;
    QList<practice::Prompt> prompts(const QString &bank) const override;

private:
    const storage::Notebook &m_notebook;
    practice::Library &m_library;
};

} // namespace hearth::usecases
