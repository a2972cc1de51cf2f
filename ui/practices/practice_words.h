// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/outline.h"
#include "ui/theme/tokens.h"

namespace hearth::ui {

/// The tone of the dot before its name, after the first of its purposes that Hearth knows; neutral
/// where it knows none.
Tone purposeTone(const practice::Outline &practice);

/// Minutes with as many people as it is best with.
int practiceMinutes(const practice::Outline &practice);
/// "55 min · 3 to 6 people".
QString practiceFacts(const practice::Outline &practice);
/// "10 min", "2 min each", "5 min a turn".
QString stepTimeText(const practice::Step &step);
/// "Case Clinic, Otto Scharmer (CC BY-SA 4.0)", with only what is known.
QString creditText(const practice::Credit &credit);

} // namespace hearth::ui
