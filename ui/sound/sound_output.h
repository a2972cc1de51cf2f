// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QUrl>

namespace hearth::ui {

/// Plays a sound file as loud as asked, 0 to 1. May be silent, never blocks for long, lives in one
/// thread.
class SoundOutput
{
public:
    virtual ~SoundOutput() = default;
    virtual void play(const QUrl &wav, double volume) = 0;
};

/// The one function of the module of sounds, by this name; what it returns belongs to the caller.
inline constexpr const char *soundModuleEntry = "hearthMakeSoundOutput";
using SoundModuleEntry = SoundOutput *(*)();

} // namespace hearth::ui
