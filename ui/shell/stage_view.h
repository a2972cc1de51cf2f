// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace hearth::ui {

/// All that the room may see of a session, in words ready to show. Nothing else reaches the stage,
/// so what is not named here (notes, what is caught, guidance for the host, the journal) cannot be
/// shown by mistake.
struct StageView
{
    enum class State {
        Idle, ///< before the beginning: the time of day
        Running,
        Paused,
        Covered, ///< the laptop goes round; nothing of the step is shown
        Ended,
    };
    enum class Voice {
        Nobody,
        Speaks,
        Listens, ///< only listens, while the others talk
        InTurn, ///< holds the role that moves round
    };

    State state = State::Idle;
    bool silence = false;
    QString crew;
    QString practice;
    QString step;
    QString prompt; ///< read aloud
    QStringList questions; ///< drawn for the room
    Voice voice = Voice::Nobody;
    QString person; ///< whose `voice` it is
    QStringList next; ///< who comes then, the nearest first
    QList<QStringList> groups; ///< the names in each breakout
    qint64 totalSeconds = 0; ///< 0: no set time
    qint64 leftSeconds = 0; ///< below zero: over

    friend bool operator==(const StageView &, const StageView &) = default;
};

} // namespace hearth::ui
