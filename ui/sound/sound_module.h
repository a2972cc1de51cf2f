// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sound/sound_output.h"

#include <QtCore/QThread>

#include <memory>

namespace hearth::ui {

/// Plays through the module in a thread of its own: finding the loudspeakers may take long, and
/// what starts no sound loads nothing.
class SoundModule final : public SoundOutput
{
public:
    explicit SoundModule(const QString &file);
    ~SoundModule() override;
    void play(const QUrl &wav, double volume) override;

private:
    class Worker;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker; ///< lives in the thread, goes with it
};

} // namespace hearth::ui
