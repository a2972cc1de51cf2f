// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"

#include <QtCore/QPair>

namespace hearth::ui {

/// "light"
QString depthName(Depth depth);
/// "Alone", "Crew".
QString scaleName(Scale scale);
/// What practices are for: the word in a practice file and that for people, in the order in which
/// they are offered.
QList<QPair<QString, QString>> purposeNames();
/// "3 to 6 people", "2 people".
QString peopleText(const practice::People &people);

} // namespace hearth::ui
