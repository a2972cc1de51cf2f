// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_spec.h"

#include <QtCore/QtGlobal>

namespace hearth::ui {

/// What a host can do in a running session.
inline constexpr ActionSpec liveActions[] = {
    {"session.next", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Next"), "Ctrl+Right"},
    {"session.back", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Back one turn"), "Ctrl+Left"},
    {"session.pause", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Pause"), "Ctrl+Space"},
    {"session.pass", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Pass"), "Ctrl+Shift+P"},
    {"session.add-minute", QT_TRANSLATE_NOOP("hearth::ui::Actions", "+1 min"), "Ctrl++"},
    {"session.end-step", QT_TRANSLATE_NOOP("hearth::ui::Actions", "End this step"), "Ctrl+Shift+Right"},
    {"session.note", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Note"), "Ctrl+1"},
    {"session.commitment", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Commitment"), "Ctrl+2"},
    {"session.decision", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Decision"), "Ctrl+3"},
    {"session.thanks", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Thanks"), "Ctrl+4"},
    {"session.stage", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Stage view"), "F11"},
    {"session.end", QT_TRANSLATE_NOOP("hearth::ui::Actions", "End the session…"), "Ctrl+Shift+E"},
};

} // namespace hearth::ui
