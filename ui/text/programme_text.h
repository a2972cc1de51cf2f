// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/programme.h"

namespace hearth::ui {

/// "6 meetings · a week apart · 3 to 5 people"
QString programmeFacts(const practice::Programme &programme);
/// "a week later", "the same day", "12 days later"
QString afterDaysText(int days);
/// "12 weeks before Opening", "3 days after Looking back", "on the day of Opening"
QString taskDayText(int offsetDays, const QString &session);
/// "We go on", for a choice at the end.
QString endingText(practice::Ending ending);
/// What it means: "The programme begins once more", …
QString endingMeaning(practice::Ending ending);

} // namespace hearth::ui
