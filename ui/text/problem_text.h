// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/problem.h"

namespace hearth::ui {

/// What is wrong at one place of a practice, as a sentence for the person who writes it.
QString problemText(const practice::Problem &problem);

} // namespace hearth::ui
