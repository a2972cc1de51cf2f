// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace hearth::practice {

/// What is wrong at one place of a practice file. The comment tells what Problem::detail holds, if
/// anything.
enum class ProblemCode {
    // The file as a whole
    TooLarge, ///< the size allowed
    NotUtf8,
    NotJson, ///< what was expected
    TooDeep, ///< the depth allowed
    KeyTwice,
    FormatWrong, ///< the format expected
    FormatNewer, ///< the format found
    // One value
    WrongType, ///< the type expected
    Missing,
    Empty,
    TextTooLong, ///< the characters allowed
    ListTooLong, ///< the entries allowed
    WordUnknown, ///< the words allowed
    NotKebab, ///< the id found
    NotLanguage, ///< the tag found
    NotAboveZero,
    OutOfRange, ///< "1 to 50"
    NotWhole,
    WhoNotUnderstood, ///< the text found
    // Values against each other
    IdTwice, ///< the id
    TimeTwice, ///< the two measures
    MinAboveTime,
    TurnOutsideLoop,
    RoleUnknown, ///< the role
    LoopUnknown, ///< the loop
    LoopApart, ///< the loop
    LoopEmpty, ///< the loop
    TimesPerPerson,
    StepUnknown, ///< the step
    SessionUnknown, ///< the session
    MinAboveMax,
    BestOutside,
    FromAboveTo,
    NotForCheckIn, ///< what a check-in can hold
    NothingLeft,
    RunsItself,
};

/// One thing wrong in a practice file and where it is.
struct Problem
{
    QString file; ///< as handed to the parser, for people to find it again
    QString path; ///< "steps[3].time.total", counted from 0; empty for the file as a whole
    int line = 1; ///< counted from 1
    int column = 1; ///< counted from 1, in characters
    ProblemCode code;
    QString detail = {};
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// The stable word of a problem, as in tests/corpus manifests and `--json` output:
/// "not-above-zero".
HEARTH_CORE_EXPORT QString problemWord(ProblemCode code);

/// One technical line without line breaks: "case-clinic.json:14: steps[3].time.total: must be above
/// zero".
HEARTH_CORE_EXPORT QString toLine(const Problem &problem);

/// The error to hand on when a practice cannot be used: its detail is the line of the first
/// problem.
HEARTH_CORE_EXPORT Error toError(const QList<Problem> &problems);

} // namespace hearth::practice
