// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/today.h"

namespace hearth::ui {

/// "Good evening, Wren", by the hour; without the name where nobody said who they are.
QString greeting(QTime now, const std::optional<Person> &me);

/// "Tonight, 19:00 to 20:30 · Tuesday Lanterns · session 5 of 8".
QString meetingLine(const usecases::NextMeeting &next, QDate today);

/// What the meeting is about: its title, or its practices, or that nothing is planned.
QString meetingTitle(const usecases::NextMeeting &next);

/// "Jonas hosts", for each role that somebody holds, the host first.
QStringList roleSentences(const usecases::NextMeeting &next);

/// Why whoever hosts it does, as a sentence; empty for a meeting that has begun.
QString hostingReason(const usecases::NextMeeting &next);

/// "Agenda fills 84 of 90 min"; empty where there is no agenda.
QString filledText(const usecases::NextMeeting &next);

} // namespace hearth::ui
