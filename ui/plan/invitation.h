// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/planning.h"

namespace hearth::ui {

/// An invitation twice, with the same words: for mail that shows only text, and for everything
/// else.
struct Invitation
{
    QString subject;
    QString plain;
    QString html; ///< names and what people wrote are escaped in it
};

/// Writes the invitation to a planned session in the language of the application. Whose clocks
/// differ from the crew's is told the time on theirs. `withAgenda` adds what is planned, with its
/// times.
Invitation invitationTo(const usecases::Plan &plan, const session::Schedule &schedule, QDate today,
                        bool withAgenda);

} // namespace hearth::ui
