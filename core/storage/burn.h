// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"
#include "core/storage/change_set.h"

namespace hearth::storage {

class Database;
class Notebook;

/// Takes the words of rows out of a notebook for good: of the rows and of the versions they had, of
/// the search index, of what undo remembers, of the log, and of every page of the file that held
/// them. What is left of a row is its id with an ended life that is greater than any other,
/// and newer stamps, so that its words do not come back from another laptop. Undo of everything
/// else goes on. A program killed on the way leaves either all as it was, or a notebook that
/// finishes when it is opened. Not part of what can be undone. Rows may be of the tables note,
/// commitment, decision, appreciation, parked_topic, check_in and journal_entry.
///
/// May be called on any thread, as long as the notebook lives until it returns; other threads that
/// use the notebook wait meanwhile, and it is announced on the notebook's own. Slow: it rewrites
/// the whole file.
///
/// A backup is a notebook too: whoever keeps backups opens each and burns the same rows in it.
///
/// Errors: NoSuchRow (nothing has happened), BurnUnfinished (the words can be reached by nobody any
/// more, but may still lie in the file until it is opened again).
HEARTH_CORE_EXPORT Status burn(Notebook &notebook, const QList<RowTouched> &rows);

/// Does the rest of a burn that was cut short, if there was one. For opening a notebook.
Status finishBurning(Database &database);

} // namespace hearth::storage
