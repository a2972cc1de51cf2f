// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/gentle_sounds.h"

#include "ui/settings/module_file.h"
#include "ui/settings/settings.h"
#include "ui/sound/sound_module.h"

namespace hearth::ui {

namespace {

GentleSounds::MakeOutput throughModule()
{
    const QString file = moduleFile(QStringLiteral("hearth_sound"));
    if (file.isEmpty())
        return {};
    return [file] { return std::make_unique<SoundModule>(file); };
}

} // namespace

GentleSounds::GentleSounds(const Settings &settings)
    : GentleSounds(settings, throughModule())
{
}

GentleSounds::GentleSounds(const Settings &settings, MakeOutput make)
    : m_settings(settings)
    , m_make(std::move(make))
{
}

void GentleSounds::play(session::Mark mark)
{
    if (m_settings.get(settings::marks) == QLatin1String("heard"))
        preview(mark);
}

void GentleSounds::preview(session::Mark mark)
{
    const double volume = qBound(0, m_settings.get(settings::volume), 100) / 100.0;
    if (mark == session::Mark::None || !m_make || volume <= 0)
        return;
    if (!m_output)
        m_output = m_make();
    // Ears hear loudness by its square, roughly: half way on the slider is half as loud.
    m_output->play(QUrl(mark == session::Mark::Soft
                            ? QStringLiteral("qrc:/resources/sounds/soft.wav")
                            : QStringLiteral("qrc:/resources/sounds/hard.wav")),
                   volume * volume);
}

} // namespace hearth::ui
