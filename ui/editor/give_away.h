// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"
#include "ui/shell/context.h"

class QWidget;

namespace hearth::ui {

/// Asks where to, and writes a practice as a file that others can take in.
void giveAway(UiContext &context, QWidget *parent, const practice::Practice &practice);

/// The same for everything of one's own, in one file.
void giveAllAway(UiContext &context, QWidget *parent);

} // namespace hearth::ui
