// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <tl/expected.hpp>

namespace hearth {

/// What went wrong, as a code. The words people read are in ui/text/error_text, one sentence a
/// code.
enum class ErrorCode {
    // Text that a person typed
    NameEmpty,
    NameTooLong,
    TextTooLong,
    DateImpossible,
    RhythmNotUnderstood,
    // The notebook
    NotebookMissing,
    NotebookExists,
    NotebookNotOurs, ///< the file is not SQLite, or another program's
    NotebookNewer, ///< written by a newer Hearth
    NotebookDamaged,
    NotebookReadOnly,
    NotebookInUse,
    NotebookSealed, ///< it takes a passphrase to open it
    NotebookNotSealed,
    PassphraseWrong, ///< or the file was tampered with: nobody can tell
    PassphraseEmpty,
    DiskFull,
    StorageFailed, ///< anything else SQLite refuses; detail holds its words
    NoSuchRow,
    BurnUnfinished, ///< what was burned is out of reach, but the file still has to be swept
    RowMovedOn, ///< undo or redo would overwrite a later change
    NothingToUndo,
    NothingToRedo,
    // Practices
    PracticeTooLarge,
    PracticeNotJson,
    PracticeTooDeep,
    PracticeInvalid,
    PracticeMissing,
    PackTooLarge,
    PackTooMany, ///< detail is how many are allowed
    PackNotUnderstood,
    // Plans
    SessionNotPlanned, ///< it has begun, or is over
    MinutesOutOfRange,
    AgendaFull,
    // Sessions
    SessionAlreadyOpen,
    SessionNotOpen,
    TooFewPeople,
    TooManyPeople,
    LaterSessionBegan, ///< the crew has begun another session since; detail is its title
    EventNotPossible, ///< the runner cannot take this step from where it is
    // Files that leave or arrive
    FileNotReadable,
    FileNotWritable,
    NothingToExport,
    WorkStopped, ///< by the person who waited for it
    // The command line
    ArgumentsNotUnderstood,
    RenderingUnavailable,
};

/// An error as a value: the code for people, the detail (file, path, line, SQLite's words) for the
/// log and the command line.
struct Error
{
    ErrorCode code;
    QString detail = {};
    friend bool operator==(const Error &, const Error &) = default;
};

/// A value, or why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// Success, or why not.
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// The first error among results that were asked for side by side, or null when all hold values.
template <class... T>
const Error *firstError(const Result<T> &...results)
{
    const Error *first = nullptr;
    ((first = first || results ? first : &results.error()), ...);
    return first;
}

} // namespace hearth
