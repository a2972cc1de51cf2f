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

/// How the planned end could still hold. Only ever shortens, in proportion to what each step can
/// give.
struct ReplanOffer
{
    QList<ShorterStep> steps;
    QList<KeptStep> kept; ///< protected by their practice
    qint64 savedMs = 0;
    qint64 unmetMs = 0; ///< how late it still gets
    HEARTH_CORE_EXPORT AcceptReplan accept() const;
    friend bool operator==(const ReplanOffer &, const ReplanOffer &) = default;
};

/// UTC ms of the end if everything ahead takes its time from now on; 0 before the start.
HEARTH_CORE_EXPORT qint64 projectedEndMs(const RunState &state, qint64 nowMs);

/// Nothing unless it is later than the tolerance and some step ahead may shrink, or the lateness
/// cannot be met.
HEARTH_CORE_EXPORT std::optional<ReplanOffer> replanOffer(const RunState &state, qint64 nowMs);

} // namespace hearth::session
