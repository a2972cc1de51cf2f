// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/problem.h"

#include "core/base/text.h"

namespace hearth::practice {

namespace {

struct Wording
{
    const char *word;
    const char *sentence; ///< %1 is the problem's detail
};

// No default: a new code does not build until it has its words.
Wording wording(ProblemCode code)
{
    switch (code) {
    case ProblemCode::TooLarge: return {"too-large", "is larger than %1"};
    case ProblemCode::NotUtf8: return {"not-utf8", "is not UTF-8 text"};
    case ProblemCode::NotJson: return {"not-json", "is not JSON: expected %1"};
    case ProblemCode::TooDeep: return {"too-deep", "is nested deeper than %1 levels"};
    case ProblemCode::KeyTwice: return {"key-twice", "is written twice in the same object"};
    case ProblemCode::FormatWrong: return {"format-wrong", "must be \"%1\""};
    case ProblemCode::FormatNewer:
        return {"format-newer", "needs a newer Hearth: the format is \"%1\""};
    case ProblemCode::WrongType: return {"wrong-type", "must be %1"};
    case ProblemCode::Missing: return {"missing", "is missing"};
    case ProblemCode::Empty: return {"empty", "must not be empty"};
    case ProblemCode::TextTooLong: return {"text-too-long", "is longer than %1 characters"};
    case ProblemCode::ListTooLong: return {"list-too-long", "has more than %1 entries"};
    case ProblemCode::WordUnknown: return {"word-unknown", "must be one of %1"};
    case ProblemCode::NotKebab:
        return {"not-kebab",
                "must be lower-case words joined by hyphens, at most 60 characters: \"%1\""};
    case ProblemCode::NotLanguage:
        return {"not-language", "must be a language tag such as \"en\" or \"pt-BR\": \"%1\""};
    case ProblemCode::NotAboveZero: return {"not-above-zero", "must be above zero"};
    case ProblemCode::OutOfRange: return {"out-of-range", "must be %1"};
    case ProblemCode::NotWhole: return {"not-whole", "must be a whole number"};
    case ProblemCode::WhoNotUnderstood:
        return {"who-not-understood", "must be \"all\", \"all-but:ROLE\" or \"role:ROLE\": \"%1\""};
    case ProblemCode::IdTwice: return {"id-twice", "is used twice: \"%1\""};
    case ProblemCode::TimeTwice: return {"time-twice", "has both %1: keep one"};
    case ProblemCode::MinAboveTime:
        return {"min-above-time", "must not be longer than the time of the step"};
    case ProblemCode::TurnOutsideLoop:
        return {"turn-outside-loop", "needs a step that belongs to a loop"};
    case ProblemCode::RoleUnknown:
        return {"role-unknown", "names a role that is not defined: \"%1\""};
    case ProblemCode::LoopUnknown:
        return {"loop-unknown", "names a loop that is not defined: \"%1\""};
    case ProblemCode::LoopApart:
        return {"loop-apart", "must follow the other steps of its loop directly: \"%1\""};
    case ProblemCode::LoopEmpty: return {"loop-empty", "has no steps: \"%1\""};
    case ProblemCode::TimesPerPerson:
        return {"times-per-person", "is only for a loop over \"turn\""};
    case ProblemCode::SessionUnknown:
        return {"session-unknown", "names the session \"%1\", which is not there"};
    case ProblemCode::StepUnknown:
        return {"step-unknown", "names a step that is not defined: \"%1\""};
    case ProblemCode::MinAboveMax: return {"min-above-max", "must not be above max"};
    case ProblemCode::BestOutside: return {"best-outside", "must lie between min and max"};
    case ProblemCode::FromAboveTo: return {"from-above-to", "must be below to"};
    case ProblemCode::NotForCheckIn: return {"not-for-check-in", "is for %1"};
    case ProblemCode::NothingLeft: return {"nothing-left", "leaves out every step"};
    case ProblemCode::RunsItself: return {"runs-itself", "names this practice itself"};
    }
    Q_UNREACHABLE();
}

/// Text of a stranger's file on one line that no terminal interprets.
QString onOneLine(const QString &text)
{
    return visible(text).simplified();
}

ErrorCode errorCode(ProblemCode code)
{
    switch (code) {
    case ProblemCode::TooLarge: return ErrorCode::PracticeTooLarge;
    case ProblemCode::TooDeep: return ErrorCode::PracticeTooDeep;
    case ProblemCode::NotUtf8:
    case ProblemCode::NotJson: return ErrorCode::PracticeNotJson;
    default: return ErrorCode::PracticeInvalid;
    }
}

} // namespace

QString problemWord(ProblemCode code)
{
    return QLatin1String(wording(code).word);
}

QString toLine(const Problem &problem)
{
    // The detail goes in last, so that a "%1" inside it stays as it is.
    const QString sentence = QString(QLatin1String(wording(problem.code).sentence))
                                 .replace(QLatin1String("%1"), problem.detail);
    QString line =
        problem.file + QLatin1Char(':') + QString::number(problem.line) + QLatin1String(": ");
    if (!problem.path.isEmpty())
        line += problem.path + QLatin1String(": ");
    return onOneLine(line + sentence);
}

Error toError(const QList<Problem> &problems)
{
    Q_ASSERT(!problems.isEmpty());
    return Error{errorCode(problems.constFirst().code), toLine(problems.constFirst())};
}

} // namespace hearth::practice
