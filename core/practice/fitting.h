// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"

namespace hearth::practice {

/// The practice with other times, so that in the timing `preset` (id, or empty) it lasts `seconds`
/// with that many people. To be shorter, steps give way in proportion, none below its least, and
/// those that are kept not at all: it may stay longer than wished. To be longer, the steps that
/// take up what is left do so, or else all but those that are kept. Steps that run another practice
/// stay as they are.
HEARTH_CORE_EXPORT Practice lasting(Practice practice, const QString &preset, int people,
                                    int seconds);

} // namespace hearth::practice
