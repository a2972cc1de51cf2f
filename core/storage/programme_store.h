// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/programme_run.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// Which programmes crews follow, and with which sessions.
class HEARTH_CORE_EXPORT ProgrammeStore
{
public:
    explicit ProgrammeStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    /// The programme a crew follows now, if it does; of two that came together the later one.
    Result<std::optional<ProgrammeRun>> openOf(const CrewId &crew) const;
    /// Of a run, those whose session is still there; oldest first.
    Result<QList<ProgrammeMeeting>> meetings(const ProgrammeRunId &run) const;

    static Status put(UnitOfWork &work, const ProgrammeRun &run);
    static Status put(UnitOfWork &work, const ProgrammeMeeting &meeting);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
