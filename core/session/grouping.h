// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_facts.h"

#include <functional>
#include <vector>

namespace hearth::session {

using Groups = std::vector<std::vector<Seat>>;

/// The same seed and salt give the same order on every machine (Fisher-Yates over splitmix64).
void shuffle(std::vector<Seat> &seats, quint64 seed, quint64 salt);

/// Groups of about `size` of people who sit side by side; there is always at least one, if only an
/// empty one.
Groups neighbours(const std::vector<Seat> &seats, int size);

/// Groups in which as few as possible meet who were together before. Pairs by the circle method,
/// which has no repeat until everybody met everybody; larger groups are the best of some shuffles.
Groups remixed(const std::vector<Seat> &seats, int size, const std::vector<Grouping> &before,
               quint64 seed);

/// Takes out who is not here, seats newcomers in the smallest group, and leaves nobody alone; the
/// number of groups stays. True if anything changed.
bool refit(Groups &groups, const std::vector<Seat> &everyone,
           const std::function<bool(Seat)> &here);

} // namespace hearth::session
