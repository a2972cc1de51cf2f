// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "ui/theme/icons.h"

namespace hearth::ui {

/// "foggy"
QString weatherText(Weather weather);
Icon weatherIcon(Weather weather);

} // namespace hearth::ui
