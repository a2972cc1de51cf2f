// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"

#include <functional>

namespace hearth::practice {

/// Finds a practice by its id.
using Find = std::function<std::optional<Practice>(const QString &)>;

/// The practice with all that its steps call, and what those call, in the field "carried": a
/// session keeps it so, and plays on as it began whatever becomes of the library. What `find` does
/// not know is not in it.
HEARTH_CORE_EXPORT Practice carrying(const Practice &practice, const Find &find);

/// The practice, carrying these instead of what it carried.
HEARTH_CORE_EXPORT Practice withCarried(const Practice &practice,
                                        const QHash<QString, Practice> &carried);

/// What a practice carries, by id.
HEARTH_CORE_EXPORT QHash<QString, Practice> carriedBy(const Practice &practice);

} // namespace hearth::practice
