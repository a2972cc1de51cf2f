// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sound/sound_output.h"
#include "ui/sound/sound_player.h"

#include <functional>
#include <memory>

namespace hearth::ui {

class Settings;

/// The two sounds, as loud as the settings say. What plays them is made for the first sound, not
/// before.
class GentleSounds final : public SoundPlayer
{
public:
    using MakeOutput = std::function<std::unique_ptr<SoundOutput>()>;

    /// Through the module of sounds, where it was built.
    explicit GentleSounds(const Settings &settings);
    /// Through another output; an empty function is none.
    GentleSounds(const Settings &settings, MakeOutput make);

    bool canPlay() const override { return static_cast<bool>(m_make); }
    void play(session::Mark mark) override;
    void preview(session::Mark mark) override;

private:
    const Settings &m_settings;
    MakeOutput m_make;
    std::unique_ptr<SoundOutput> m_output;
};

} // namespace hearth::ui
