// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"

#include <QtCore/QDateTime>

namespace hearth::ui {

/// "every second Tuesday, 19:00".
QString rhythmText(const Rhythm &rhythm);

/// "A crew of five · called by Amara · every second Tuesday, 19:00"; what is not known is left out.
QString crewLine(const Crew &crew, int people, const QString &caller = {});

/// The next starts at or after an instant, on the clock of the place the rhythm names.
QList<QDateTime> nextStarts(const Crew &crew, const QDateTime &from, int count);

/// "every week", "every second week", "every 3 weeks".
QString everyText(int weeks);

} // namespace hearth::ui
