// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace hearth::ui {

/// What is done with the seal of a notebook, each while no window has it open.
enum class LockTask { Unlock, Seal, ChangePassphrase, NewRecoveryKey, Unseal };

/// How the window lets go of its notebook; nothing is set where the window cannot.
struct SealActions
{
    bool isSealed = false;
    std::function<void()> lock = {};
    std::function<void(LockTask)> begin = {};
};

} // namespace hearth::ui
