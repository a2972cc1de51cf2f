// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/base/id.h"

#include <QtCore/QDate>

namespace hearth {

/// How a crew stopped following a programme; Open while it goes on.
enum class RunOutcome { Open, Continue, Change, End, Regroup, Left };
template <>
struct Codes<RunOutcome>
{
    using O = RunOutcome;
    static constexpr std::array<std::pair<O, const char *>, 6> all{{{O::Open, "open"},
                                                                    {O::Continue, "continue"},
                                                                    {O::Change, "change"},
                                                                    {O::End, "end"},
                                                                    {O::Regroup, "regroup"},
                                                                    {O::Left, "left"}}};
};

/// A crew follows a programme, or once did.
struct ProgrammeRun
{
    ProgrammeRunId id;
    QString programme = {}; ///< id in the library
    CrewId crew;
    int passed = 0; ///< sessions before this one, counted from 0, are behind the crew, held or not
    QDate from = {};
    QDate until = {}; ///< the day it ended
    RunOutcome outcome = RunOutcome::Open;
    friend bool operator==(const ProgrammeRun &, const ProgrammeRun &) = default;
};

/// Which session of the crew a session of the programme is.
struct ProgrammeMeeting
{
    ProgrammeMeetingId id;
    ProgrammeRunId run;
    QString step = {}; ///< id of the session in the programme
    SessionId session;
    friend bool operator==(const ProgrammeMeeting &, const ProgrammeMeeting &) = default;
};

} // namespace hearth
