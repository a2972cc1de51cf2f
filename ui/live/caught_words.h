// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"
#include "core/usecases/turning.h"
#include "ui/theme/tokens.h"

namespace hearth::ui {

/// The kinds of what is caught along the way: their row in the table of actions, their words and
/// their tone.
struct CaughtRow
{
    usecases::CaughtKind kind;
    const char *action;
    Tone tone;
};
inline constexpr CaughtRow caughtRows[] = {
    {usecases::CaughtKind::Commitment, "session.commitment", Tone::Amber},
    {usecases::CaughtKind::Decision, "session.decision", Tone::Sage},
    {usecases::CaughtKind::Appreciation, "session.thanks", Tone::Sky},
    {usecases::CaughtKind::Topic, "session.park", Tone::Neutral},
};
const CaughtRow &rowOf(usecases::CaughtKind kind);

/// "commitment", for a badge.
QString kindText(usecases::CaughtKind kind);
/// "Make it a commitment"
QString turnIntoText(usecases::CaughtKind kind);
/// What a field of a practice catches, if it catches something.
usecases::CaughtKind kindOf(practice::CaptureKind kind);

} // namespace hearth::ui
