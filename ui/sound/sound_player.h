// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_view.h"

namespace hearth::ui {

/// Lets the room hear where its time is: one gentle sound at the soft mark, one at the hard mark.
class SoundPlayer
{
public:
    virtual ~SoundPlayer() = default;
    /// False where this build of the program came without sound. A machine without loudspeakers is
    /// silent all the same.
    virtual bool canPlay() const = 0;
    /// Sounds a mark if sounds are on; returns at once. Mark::None is silence.
    virtual void play(session::Mark mark) = 0;
    /// Sounds a mark as it would be heard, also while sounds are off: for trying out how loud it
    /// is.
    virtual void preview(session::Mark mark) = 0;
};

} // namespace hearth::ui
