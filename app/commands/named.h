// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/crew_store.h"

/// Crews and people as somebody at a terminal calls them.
namespace hearth::app {

/// By its id or by its name.
Result<Crew> crewCalled(const storage::Notebook &notebook, const QString &called);

/// A member by their id or by their name; of two with one name neither, without an id.
/// ArgumentsNotUnderstood, NoSuchRow.
Result<PersonId> memberCalled(const QList<storage::Member> &members, const QString &called);

/// A sentence of the ui without the marks that isolate names, which a terminal shows as boxes.
QString forTerminal(QString sentence);

} // namespace hearth::app
