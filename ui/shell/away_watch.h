// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace hearth::ui {

/// Listens, while it lives, to the laptop going to sleep and to its screen being locked.
class AwayWatch
{
public:
    virtual ~AwayWatch() = default;
};

/// The one function of the module that knows the desktop's bus, by this name. What it returns
/// belongs to the caller; null where there is nobody to listen to.
inline constexpr const char *awayWatchEntry = "hearthMakeAwayWatch";
using AwayWatchEntry = AwayWatch *(*)(const std::function<void()> &away);

/// Loads the module, which nothing that is not sealed needs. `away` is called each time, on this
/// thread; sleep is held up for at most a second meanwhile. Null without the module or a bus.
std::unique_ptr<AwayWatch> watchForAway(const std::function<void()> &away);

} // namespace hearth::ui
