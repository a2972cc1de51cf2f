// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_words.h"
#include "ui/shell/stage_view.h"

namespace hearth::ui {

/// What the room may see of this moment: the only way from a session to the stage. It picks what it
/// names; what the live screen shows besides stays there.
StageView stageViewOf(const session::RunView &view, const session::RunPlan &plan,
                      const LiveWording &wording, const QString &crewName);

} // namespace hearth::ui
