// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/usecases/hosting.h"

namespace hearth::ui {

/// "every second Tuesday, 19:00".
QString rhythmText(const Rhythm &rhythm);

/// "A crew of five · called by Amara · every second Tuesday, 19:00"; what is not known is left out.
QString crewLine(const Crew &crew, int people, const QString &caller = {});

/// "First cycle", "Third cycle", "Cycle 12".
QString cycleName(int number);

/// Who hosted last, and why whoever hosts next does.
QString hostingText(const usecases::Hosting &hosting, const QHash<PersonId, QString> &names);

/// What somebody is in their crew: "caller, hosts next".
QString standingText(const usecases::Hosting &hosting, const PersonId &person, bool isCaller);

/// "every week", "every second week", "every 3 weeks".
QString everyText(int weeks);

} // namespace hearth::ui
