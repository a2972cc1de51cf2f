// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/outline.h"
#include "ui/theme/tokens.h"

namespace hearth::ui {

/// What practices are for, as people look for them; several purposes of the format fall into one.
enum class Purpose { Arrive, Listen, Coach, Reflect, Agree, Host };

/// The first of a practice's purposes that Hearth knows.
std::optional<Purpose> purposeOf(const practice::Outline &practice);
bool serves(const practice::Outline &practice, Purpose purpose);
QString purposeText(Purpose purpose);
/// The tone of the dot before its name; neutral where the purpose is not known.
Tone purposeTone(std::optional<Purpose> purpose);

/// "Crew", for a filter.
QString scaleText(Scale scale);

/// Minutes with as many people as it is best with.
int practiceMinutes(const practice::Outline &practice);
/// "55 min · 3 to 6 people".
QString practiceFacts(const practice::Outline &practice);
/// "10 min", "2 min each", "5 min a turn".
QString stepTimeText(const practice::Step &step);
/// "Case Clinic, Otto Scharmer (CC BY-SA 4.0)", with only what is known.
QString creditText(const practice::Credit &credit);

} // namespace hearth::ui
