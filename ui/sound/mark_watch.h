// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_view.h"

namespace hearth::ui {

/// Notices when the time of a step, or of the one who speaks, reaches a mark: once each, and not
/// for what had been reached before somebody looked. Silence is not broken before its end.
class MarkWatch
{
public:
    /// The mark reached since the last view, or None.
    session::Mark reached(const session::RunView &view);

private:
    /// Whose time it is.
    struct Time
    {
        std::optional<AgendaItemId> item = {};
        QString step = {};
        int turn = 0;
        std::optional<PersonId> speaking = {};
        friend bool operator==(const Time &, const Time &) = default;
    };
    Time m_time;
    session::Mark m_mark = session::Mark::None;
};

} // namespace hearth::ui
