// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/export.h"

#include <QtCore/QList>
#include <QtCore/QPair>

/// Dyads within a crew: everybody meets everybody, in twos.
namespace hearth::rotation {

using Pair = QPair<PersonId, PersonId>;

/// All n(n-1)/2 pairs in as few rounds as can be, nobody twice in a round: the circle method (one
/// stays, the others move on by a seat). Of an odd number one rests in each round, another each
/// time.
HEARTH_CORE_EXPORT QList<QList<Pair>> pairRounds(const QList<PersonId> &people);

/// The round to meet in next: that whose pairs met least often so far, the earlier of equals. `met`
/// holds every meeting of two, in either order. Empty for fewer than two people.
HEARTH_CORE_EXPORT QList<Pair> nextPairs(const QList<PersonId> &people, const QList<Pair> &met);

} // namespace hearth::rotation
