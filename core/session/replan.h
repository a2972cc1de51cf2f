// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/session/runner.h"

#include <QtCore/QList>

#include <optional>

namespace hearth::session {

/// A session may run this much behind before it offers to shorten what is ahead.
inline constexpr qint64 lateToleranceMs = 15'000;
/// What saves less is not worth asking for.
inline constexpr qint64 leastSavedMs = lateToleranceMs;

struct ShorterStep
{
    AgendaItemId item;
    QString step;
    int fromSeconds = 0;
    int toSeconds = 0;
    friend bool operator==(const ShorterStep &, const ShorterStep &) = default;
};

/// A step ahead that keeps its time, whatever happens to the others.
struct KeptStep
{
    AgendaItemId item;
    QString step;
    friend bool operator==(const KeptStep &, const KeptStep &) = default;
};

/// An item with a fixed start that begins late all the same.
struct MissedStart
{
    AgendaItemId item;
    qint64 lateMs = 0;
    friend bool operator==(const MissedStart &, const MissedStart &) = default;
};

/// How the planned end, and the fixed starts on the way to it, could still hold. Only ever
/// shortens: what lies before a fixed moment gives way for it, each step in proportion to what it
/// can give.
struct ReplanOffer
{
    QList<ShorterStep> steps;
    QList<KeptStep> kept; ///< protected by their practice
    qint64 savedMs = 0;
    qint64 unmetMs = 0; ///< how late the end still gets
    QList<MissedStart> missed = {}; ///< by more than the tolerance
    HEARTH_CORE_EXPORT AcceptReplan accept() const;
    friend bool operator==(const ReplanOffer &, const ReplanOffer &) = default;
};

/// UTC ms of the end if everything ahead takes its time from now on and what has a fixed start
/// waits for it; 0 before the start.
HEARTH_CORE_EXPORT qint64 projectedEndMs(const RunState &state, qint64 nowMs);

/// Nothing unless the end or a fixed start is later than the tolerance. Without steps where they
/// would save less than `leastSavedMs`.
HEARTH_CORE_EXPORT std::optional<ReplanOffer> replanOffer(const RunState &state, qint64 nowMs);

} // namespace hearth::session
