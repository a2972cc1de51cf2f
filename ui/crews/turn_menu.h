// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/crews/crew_parts.h"

class QMenu;

namespace hearth::ui {

/// What can be done about one turn: I take it, it is given to somebody, swapped for a later one, or
/// declined. The turn is counted from 0. What went wrong is said by the window; what was done comes
/// back with an undo.
void fillTurnMenu(QMenu *menu, UiContext &context, const CrewView &view, int number,
                  const QString &role);

/// Whoever has that turn does not want it.
void declineFor(UiContext &context, const CrewView &view, int number, const QString &role);

/// "Tuesday 24 March", or which meeting it is where it has no date yet; counted from 0.
QString turnDay(const CrewView &view, int number, QDate today);

} // namespace hearth::ui
