// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"
#include "ui/shell/context.h"

namespace hearth::ui {

/// Opens a practice of one's own for writing; of any other one a copy that is one's own from now
/// on.
void changePractice(UiContext &context, const practice::Practice &practice);

/// Begins a practice with nothing in it, and opens it.
void writeNewPractice(UiContext &context);

} // namespace hearth::ui
