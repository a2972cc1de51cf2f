// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hearth::ui {

namespace {

struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ErrorText)

public:
    static QString of(ErrorCode code);
    static QString damagedAt(int line);
};

QString ErrorWords::of(ErrorCode code)
{
    // No default: a new code does not build until it has its words here.
    switch (code) {
    case ErrorCode::NameEmpty:
        return tr(
            "A name needs at least one letter. What you wrote is still here; please add one.");
    case ErrorCode::NameTooLong:
        return tr("A name can have up to 60 characters. What you wrote is still here; please "
                  "shorten it.");
    case ErrorCode::TextTooLong:
        return tr("This text is longer than Hearth can keep in one place. Nothing is lost; please "
                  "put a part of it into another note.");
    case ErrorCode::DateImpossible:
        return tr("That day or time does not exist. Nothing has changed; please choose another.");
    case ErrorCode::RhythmNotUnderstood:
        return tr("Hearth could not read this rhythm. The crew is unchanged; please choose how "
                  "often and on which day you meet.");
    case ErrorCode::NotebookMissing:
        return tr("There is no notebook at this place. Nothing has changed; choose another file, "
                  "or begin a new notebook.");
    case ErrorCode::NotebookExists:
        return tr("A file with this name is already there, and it stays as it is. Please choose "
                  "another name.");
    case ErrorCode::NotebookNotOurs:
        return tr("This file is not a Hearth notebook. It has not been touched; please choose "
                  "another.");
    case ErrorCode::NotebookNewer:
        return tr("This notebook was written by a newer Hearth. It has not been touched; please "
                  "update Hearth to open it.");
    case ErrorCode::NotebookDamaged:
        return tr("This notebook is damaged, and Hearth will not write to it. The file has not "
                  "been touched; please open a backup.");
    case ErrorCode::NotebookReadOnly:
        return tr("This notebook can be read but not changed. What is in it is safe; to write, "
                  "copy it to a place where you may.");
    case ErrorCode::NotebookInUse:
        return tr("This notebook is open in another Hearth. Nothing has changed; close it there, "
                  "then try again.");
    case ErrorCode::NotebookSealed:
        return tr("This notebook is sealed. Nothing has changed; its passphrase or its recovery "
                  "key opens it.");
    case ErrorCode::NotebookNotSealed:
        return tr("This notebook is not sealed, so there is nothing to unlock. Nothing has "
                  "changed.");
    case ErrorCode::PassphraseWrong:
        return tr("That did not open the notebook. It is safe and unchanged; please try the "
                  "passphrase again, or use the recovery key you wrote down.");
    case ErrorCode::PassphraseEmpty:
        return tr("A passphrase needs at least one character. Nothing has changed; please write "
                  "one.");
    case ErrorCode::DiskFull:
        return tr("The disk is full, so the last change could not be saved. Everything before it "
                  "is safe; free some space, then try again.");
    case ErrorCode::StorageFailed:
        return tr("The notebook could not be read or written just now. Everything saved before is "
                  "safe; please try again, and look at the disk if it happens twice.");
    case ErrorCode::NoSuchRow:
        return tr("This is no longer in the notebook. Nothing else has changed; go back and choose "
                  "again.");
    case ErrorCode::BurnUnfinished:
        return tr(
            "The words are taken out and nobody can reach them, but traces may still lie in the "
            "notebook's file. Make some room on the disk and open Hearth again: it then finishes "
            "by itself.");
    case ErrorCode::RowMovedOn:
        return tr("This has changed since, so it cannot be undone without losing the newer "
                  "version. Both are safe; undo the later change first.");
    case ErrorCode::NothingToUndo: return tr("There is nothing to undo. Everything is as it was.");
    case ErrorCode::NothingToRedo: return tr("There is nothing to redo. Everything is as it was.");
    case ErrorCode::PracticeTooLarge:
        return tr("This practice file is larger than 1 MiB, so it was left alone. Your practices "
                  "are unchanged; please make it shorter.");
    case ErrorCode::PracticeNotJson:
        return tr("This file is damaged or cut off, so nothing of it was taken in. Your practices "
                  "are unchanged; ask for the file once more, or mend it.");
    case ErrorCode::PracticeTooDeep:
        return tr("This practice file is nested too deeply to be a practice. Your practices are "
                  "unchanged; please check the file.");
    case ErrorCode::PracticeInvalid:
        return tr("This practice file has a mistake in it. Your practices are unchanged; the "
                  "details say where to look.");
    case ErrorCode::PracticeMissing:
        return tr("This practice is not in the library. Your sessions are safe; choose another, or "
                  "bring the practice in from its file.");
    case ErrorCode::PackTooLarge:
        return tr("This file is larger than 64 MiB, so nothing of it was taken in. Your practices "
                  "are unchanged; ask for it in smaller packs.");
    case ErrorCode::PackTooMany:
        return tr("This file holds more than 5,000 practices, so nothing of it was taken in. Your "
                  "practices are unchanged; ask for it in smaller packs.");
    case ErrorCode::PackNotUnderstood:
        return tr("This file holds no practices that Hearth can read. Your practices are "
                  "unchanged; choose a .hearth-practice or .hearth-pack file.");
    case ErrorCode::SessionNotPlanned:
        return tr("This session has begun already. Nothing has changed; what happens in it now is "
                  "changed where it runs.");
    case ErrorCode::MinutesOutOfRange:
        return tr("A part of a meeting can take 1 to 600 minutes. Nothing has changed; please "
                  "choose a time in between.");
    case ErrorCode::AgendaFull:
        return tr("An agenda can hold up to 200 parts. Nothing has changed; take one out before "
                  "you add another.");
    case ErrorCode::SessionAlreadyOpen:
        return tr("A session is already running. It goes on unharmed; return to it, or end it "
                  "before you start another.");
    case ErrorCode::SessionNotOpen:
        return tr("This session is not running. Its notes are safe in the record; start a new "
                  "session to go on.");
    case ErrorCode::TooFewPeople:
        return tr(
            "This needs more people than are here. Nothing has started; say who is in the room, "
            "or choose another practice.");
    case ErrorCode::TooManyPeople:
        return tr("A session can have up to 1,000 people in its circle. Nothing has started; hold "
                  "it with a part of them, or in several crews.");
    case ErrorCode::LaterSessionBegan:
        return tr(
            "The crew has begun another session since, so this one stays as it is. Its record is "
            "safe; what is still to be said can go into the newer session.");
    case ErrorCode::EventNotPossible:
        return tr("That cannot be done at this point of the session. The session goes on as it "
                  "was; finish this step first.");
    case ErrorCode::FileNotReadable:
        return tr("This file cannot be read. Nothing has changed; check that it is still there and "
                  "that you may open it.");
    case ErrorCode::FileNotWritable:
        return tr("The file could not be written there. Your notebook is safe; please choose "
                  "another place.");
    case ErrorCode::NothingToExport:
        return tr("With this choice there is nothing to write. Everything is still in your "
                  "notebook; choose more, or a wider circle of readers.");
    case ErrorCode::WorkStopped:
        return tr("Stopped. Nothing was written; everything is still in your notebook, and you can "
                  "begin again at any time.");
    case ErrorCode::ArgumentsNotUnderstood:
        return tr("Hearth did not understand this command. Nothing has changed; hearth --help "
                  "tells what it knows.");
    case ErrorCode::RenderingUnavailable:
        return tr("This format needs a display, and there is none here. Nothing is lost; choose "
                  "Markdown or HTML, or save it from the window.");
    }
    Q_UNREACHABLE();
}

QString ErrorWords::damagedAt(int line)
{
    return tr("This file is damaged or cut off at line %1, so nothing of it was taken in. Your "
              "practices are unchanged; ask for the file once more, or mend it.")
        .arg(QLocale().toString(line));
}

} // namespace

QString errorText(ErrorCode code)
{
    return ErrorWords::of(code);
}

QString errorText(const Error &error)
{
    bool isLine = false;
    const int line = error.detail.toInt(&isLine);
    if (error.code == ErrorCode::PracticeNotJson && isLine)
        return ErrorWords::damagedAt(line);
    return ErrorWords::of(error.code);
}

} // namespace hearth::ui
