// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/shell/context.h"

namespace hearth::ui {

/// Shows the plan of the crew's next meeting, the one there is or a new one.
void planNext(UiContext &context, const CrewId &crew);

/// Plans the next date that has no plan yet, and shows it.
void planAnother(UiContext &context, const CrewId &crew);

} // namespace hearth::ui
