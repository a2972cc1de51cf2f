// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"
#include "ui/shell/seal_actions.h"

namespace hearth::ui {

/// Every screen there is, for the window.
PageFactory allPages(std::function<Status()> makeSample, SealActions seal = {});

/// Every action there is, for the help page and for tests.
QList<ActionSpec> allActions();

} // namespace hearth::ui
