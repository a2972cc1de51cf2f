// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/sound_module.h"

#include <QtCore/QLibrary>

namespace hearth::ui {

namespace {

/// How long the program waits at its end for a sound system that does not answer.
constexpr unsigned long patienceMs = 1000;

} // namespace

/// Loads the module at the first sound.
class SoundModule::Worker : public QObject
{
public:
    explicit Worker(const QString &file)
        : m_library(file)
    {
    }
    void play(const QUrl &wav, double volume)
    {
        if (!m_asked) {
            m_asked = true;
            if (const auto make =
                    reinterpret_cast<SoundModuleEntry>(m_library.resolve(soundModuleEntry)))
                m_output.reset(make());
            else
                qWarning("no sound: %s", qPrintable(m_library.errorString()));
        }
        if (m_output)
            m_output->play(wav, volume);
    }

private:
    QLibrary m_library;
    std::unique_ptr<SoundOutput> m_output;
    bool m_asked = false;
};

SoundModule::SoundModule(const QString &file)
    : m_thread(std::make_unique<QThread>())
    , m_worker(new Worker(file))
{
    m_worker->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

SoundModule::~SoundModule()
{
    m_thread->quit();
    if (!m_thread->wait(patienceMs))
        static_cast<void>(m_thread.release()); // a thread that hangs goes with the process
}

void SoundModule::play(const QUrl &wav, double volume)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, wav, volume] { worker->play(wav, volume); });
}

} // namespace hearth::ui
