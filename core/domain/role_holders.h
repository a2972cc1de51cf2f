// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "core/export.h"

#include <QtCore/QMap>

namespace hearth {

/// The roles of a session as a whole, as role turns name them.
namespace session_role {
inline const QString host = QStringLiteral("host");
inline const QString understudy = QStringLiteral("understudy");
inline const QString timekeeper = QStringLiteral("timekeeper");
inline const QString noteTaker = QStringLiteral("note-taker");
} // namespace session_role

/// Who holds each role after what happened to it, oldest first: whoever took it last and did not
/// let it go.
HEARTH_CORE_EXPORT QMap<QString, PersonId> roleHolders(const QList<RoleTurn> &turns);

/// The same for one role.
HEARTH_CORE_EXPORT std::optional<PersonId> roleHolder(const QList<RoleTurn> &turns,
                                                      const QString &role);

/// Those turns after which somebody has, or had, a role: the last of each person in each role,
/// unless it was declined, covered by another, or its holder did not come.
HEARTH_CORE_EXPORT QList<RoleTurn> heldTurns(const QList<RoleTurn> &turns);

/// Whether somebody with that outcome has, or had, the role: not declined, covered by another, or
/// absent.
HEARTH_CORE_EXPORT bool holds(TurnOutcome outcome);

} // namespace hearth
