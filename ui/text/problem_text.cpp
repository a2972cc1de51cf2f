// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problem_text.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>

namespace hearth::ui {

namespace {

struct ProblemWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ProblemWords)
};

} // namespace

// No default: a new code does not build until it has its words.
QString problemText(const practice::Problem &problem)
{
    using practice::ProblemCode;
    const QString detail = visible(problem.detail);
    switch (problem.code) {
    case ProblemCode::TooLarge: return ProblemWords::tr("It is larger than %1.").arg(detail);
    case ProblemCode::NotUtf8: return ProblemWords::tr("It is not UTF-8 text.");
    case ProblemCode::NotJson:
        return ProblemWords::tr("It cannot be read as JSON: expected %1.").arg(detail);
    case ProblemCode::TooDeep:
        return ProblemWords::tr("It is nested deeper than %1 levels.").arg(detail);
    case ProblemCode::KeyTwice: return ProblemWords::tr("A field is written twice.");
    case ProblemCode::FormatWrong: return ProblemWords::tr("It is not a practice of Hearth.");
    case ProblemCode::FormatNewer: return ProblemWords::tr("It needs a newer Hearth.");
    case ProblemCode::WrongType: return ProblemWords::tr("A value is of the wrong kind.");
    case ProblemCode::Missing: return ProblemWords::tr("Something is still missing here.");
    case ProblemCode::Empty: return ProblemWords::tr("Please write something here.");
    case ProblemCode::TextTooLong:
        return ProblemWords::tr("This is longer than %1 characters.").arg(detail);
    case ProblemCode::ListTooLong:
        return ProblemWords::tr("There are more than %1 of these.").arg(detail);
    case ProblemCode::WordUnknown: return ProblemWords::tr("This is none of the words it can be.");
    case ProblemCode::NotKebab:
        return ProblemWords::tr("An id is not written as ids are: %1").arg(detail);
    case ProblemCode::NotLanguage:
        return ProblemWords::tr("This is not a language tag: %1").arg(detail);
    case ProblemCode::NotAboveZero: return ProblemWords::tr("Please choose a time above zero.");
    case ProblemCode::OutOfRange: return ProblemWords::tr("This number is out of range.");
    case ProblemCode::NotWhole: return ProblemWords::tr("Please choose a whole number.");
    case ProblemCode::WhoNotUnderstood: return ProblemWords::tr("It is not clear who speaks.");
    case ProblemCode::IdTwice: return ProblemWords::tr("An id is used twice: %1").arg(detail);
    case ProblemCode::TimeTwice: return ProblemWords::tr("It has two times; please keep one.");
    case ProblemCode::MinAboveTime: return ProblemWords::tr("This is longer than the step itself.");
    case ProblemCode::TurnOutsideLoop:
        return ProblemWords::tr("Minutes for each turn need a step that is repeated.");
    case ProblemCode::RoleUnknown: return ProblemWords::tr("This role is not there any more.");
    case ProblemCode::LoopUnknown:
        return ProblemWords::tr("This repetition is not there any more.");
    case ProblemCode::LoopApart:
        return ProblemWords::tr("Steps that are repeated together have to follow each other.");
    case ProblemCode::LoopEmpty:
        return ProblemWords::tr("No step is repeated by this yet; choose it in a step.");
    case ProblemCode::TimesPerPerson:
        return ProblemWords::tr("Once for each person needs no number of times.");
    case ProblemCode::StepUnknown:
        return ProblemWords::tr("This names a step that is not there any more.");
    case ProblemCode::SessionUnknown:
        return ProblemWords::tr("This names a session that is not there any more.");
    case ProblemCode::MinAboveMax:
        return ProblemWords::tr("The fewest people are more than the most.");
    case ProblemCode::BestOutside:
        return ProblemWords::tr("Best lies between the fewest and the most.");
    case ProblemCode::FromAboveTo: return ProblemWords::tr("The scale ends before it begins.");
    case ProblemCode::NotForCheckIn:
        return ProblemWords::tr(
            "A check-in is a word, a weather or a scale of 1 to 10, for each person "
            "and by name.");
    case ProblemCode::NothingLeft: return ProblemWords::tr("This timing leaves out every step.");
    case ProblemCode::RunsItself: return ProblemWords::tr("A practice cannot run itself.");
    }
    Q_UNREACHABLE();
}

} // namespace hearth::ui
