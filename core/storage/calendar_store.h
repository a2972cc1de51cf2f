// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/export.h"

namespace hearth::storage {

class Notebook;

/// SEQUENCE (RFC 5545, 3.8.7.4) of what is given out as calendar files: the second of the last
/// write to anything the file tells of, counted from 2025. It comes from the rows' stamps, which
/// only ever rise, so an undo, a removal or a backup that was brought back and edited gives a
/// higher number than the file that was given out before.
class HEARTH_CORE_EXPORT CalendarStore
{
public:
    explicit CalendarStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    /// Of the row of a crew's dates: one number for the row and all that stands in for its dates.
    Result<int> sequence(const CrewId &crew) const;
    /// Of a session that is an event of its own.
    Result<int> sequence(const SessionId &session) const;

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
