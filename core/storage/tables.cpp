// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/tables.h"

namespace hearth::storage {

const QList<QByteArray> &recordedTables()
{
    static const QList<QByteArray> tables{
        "agenda_item",
        "agreement",
        "answer",
        "appreciation",
        "availability",
        "away",
        "board_card",
        "breakout_round",
        "breakout_seat",
        "check_in",
        "commitment",
        "crew",
        "cycle",
        "decision",
        "dyad_turn",
        "favourite",
        "gathering",
        "journal_entry",
        "membership",
        "need",
        "note",
        "note_version",
        "offering",
        "own_prompt",
        "parked_topic",
        "person",
        "plan_template",
        "practice",
        "practice_version",
        "programme",
        "programme_meeting",
        "programme_run",
        "project",
        "prompt_use",
        "rhythm_change",
        "role_turn",
        "role_wish",
        "rota_role",
        "session",
        "session_event",
        "turned",
        "wish",
    };
    return tables;
}

} // namespace hearth::storage
