// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/prompt_use.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// Which questions were drawn, and which are muted.
class HEARTH_CORE_EXPORT PromptStore
{
public:
    explicit PromptStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    /// Of a bank, for a crew; the oldest first.
    Result<QList<PromptUse>> drawn(const CrewId &crew, const QString &bank) const;
    /// Those muted in a bank.
    Result<QList<PromptUse>> muted(const QString &bank) const;
    /// In a session, the oldest first.
    Result<QList<PromptUse>> ofSession(const SessionId &session) const;

    static Status put(UnitOfWork &work, const PromptUse &use);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
