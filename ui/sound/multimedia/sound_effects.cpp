// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A module of its own, so that the program neither links nor loads Qt Multimedia before the first
// sound.
#include "ui/sound/sound_output.h"

#include <QtMultimedia/QSoundEffect>

#include <map>
#include <memory>

namespace {

class SoundEffects final : public hearth::ui::SoundOutput
{
public:
    void play(const QUrl &wav, double volume) override
    {
        auto &effect = m_effects[wav];
        if (!effect) {
            effect = std::make_unique<QSoundEffect>();
            effect->setSource(wav);
        }
        effect->setVolume(static_cast<float>(volume));
        effect->play();
    }

private:
    std::map<QUrl, std::unique_ptr<QSoundEffect>> m_effects;
};

} // namespace

extern "C" Q_DECL_EXPORT hearth::ui::SoundOutput *hearthMakeSoundOutput()
{
    return new SoundEffects;
}
