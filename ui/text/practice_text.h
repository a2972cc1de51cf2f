// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"

namespace hearth::ui {

/// "light"
QString depthName(Depth depth);
/// "3 to 6 people", "2 people".
QString peopleText(const practice::People &people);

} // namespace hearth::ui
