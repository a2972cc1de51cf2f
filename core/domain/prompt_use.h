// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QtCore/QDateTime>

namespace hearth {

/// A question that was drawn for a step of a session, or that nobody wants to see again.
struct PromptUse
{
    PromptUseId id;
    QString bank = {};
    QString prompt = {}; ///< id in the bank
    std::optional<CrewId> crew = {};
    std::optional<SessionId> session = {};
    std::optional<AgendaItemId> item = {};
    QString step = {}; ///< step id; of a practice that a step runs "practice/step"
    QDateTime drawnAt = {}; ///< UTC
    bool muted = false; ///< never to be drawn again, by any crew
    friend bool operator==(const PromptUse &, const PromptUse &) = default;
};

} // namespace hearth
