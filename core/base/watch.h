// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace hearth {

/// How slow work hears that it is no longer wanted, and says how far it is. Both may be called from
/// the thread the work runs on.
struct Watch
{
    std::function<bool()> stopped = {};
    std::function<void(int done, int of)> told = {};

    bool isStopped() const { return stopped && stopped(); }
    void tell(int done, int of) const
    {
        if (told)
            told(done, of);
    }
};

} // namespace hearth
