// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note.h"
#include "core/exchange/words.h"
#include "ui/theme/tokens.h"

namespace hearth::ui {

/// How far something may travel: "stays in the circle".
QString reachText(Reach reach);
/// The tone of that badge.
Tone reachTone(Reach reach);

/// The fixed words of a written document in the person's language.
exchange::Words exchangeWords();

} // namespace hearth::ui
