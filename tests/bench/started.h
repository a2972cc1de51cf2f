// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QProcessEnvironment>

#include <memory>
#include <optional>

namespace hearth::bench {

/// Nanoseconds on the clock that all processes share.
qint64 monotonicNs();

/// Sees from outside when a program's window has its first pixels on the screen.
class Watch
{
public:
    virtual ~Watch() = default;
    /// Adds what a program that is watched needs in its environment.
    virtual void prepare(QProcessEnvironment &environment) = 0;
    /// The instant, or nothing within ten seconds.
    virtual std::optional<qint64> firstPaint() = 0;
};

/// Asks the X server of DISPLAY: a large window was mapped, and something was drawn in it. Null
/// where there is no server, or it does not tell of drawing (DAMAGE).
std::unique_ptr<Watch> watchScreen();
/// For programs that draw off screen: `library` (first_paint) is preloaded into them and tells.
std::unique_ptr<Watch> watchOffscreen(const QString &library);

/// A program that runs until this goes; it is killed then.
class Started
{
public:
    Started(const QStringList &command, const QProcessEnvironment &environment);
    ~Started();
    Started(const Started &) = delete;
    Started &operator=(const Started &) = delete;

    bool isRunning() const { return m_process > 0; }
    qint64 startedNs() const { return m_startedNs; }
    /// Proportional share of memory, KiB.
    double pssKib() const;
    /// Processor time that all its threads took so far.
    double cpuMs() const;

private:
    int m_process = -1;
    qint64 m_startedNs = 0;
};

} // namespace hearth::bench
