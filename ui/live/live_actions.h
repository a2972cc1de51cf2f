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
    {"session.skip", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Skip for now"), "Ctrl+Shift+K"},
    {"session.add-minute", QT_TRANSLATE_NOOP("hearth::ui::Actions", "+1 min"), "Ctrl++"},
    {"session.less-minute", QT_TRANSLATE_NOOP("hearth::ui::Actions", "−1 min"), "Ctrl+-"},
    {"session.end-step", QT_TRANSLATE_NOOP("hearth::ui::Actions", "End this step"),
     "Ctrl+Shift+Right"},
    {"session.question", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Another question"),
     "Ctrl+Shift+Q"},
    {"session.mute-question", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Do not ask this again"),
     "Ctrl+Shift+D"},
    {"session.people", QT_TRANSLATE_NOOP("hearth::ui::Actions", "People here"), "Ctrl+E"},
    {"session.insert", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Add a practice"), "Ctrl+Shift+N"},
    {"session.shorten", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Shorten what is ahead"),
     "Ctrl+Shift+S"},
    {"session.earlier", QT_TRANSLATE_NOOP("hearth::ui::Actions", "It began earlier"),
     "Ctrl+Shift+B"},
    {"session.note", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Note"), "Ctrl+1"},
    {"session.commitment", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Commitment"), "Ctrl+2"},
    {"session.decision", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Decision"), "Ctrl+3"},
    {"session.thanks", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Thanks"), "Ctrl+4"},
    {"session.park", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Park"), "Ctrl+5"},
    {"session.reach", QT_TRANSLATE_NOOP("hearth::ui::Actions", "How far this note may travel"),
     "Ctrl+Shift+R"},
    {"session.note-menu",
     QT_TRANSLATE_NOOP("hearth::ui::Actions", "Make something else of this note"), "Ctrl+Shift+T"},
    {"session.private", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Pass the laptop round…"),
     "Ctrl+Shift+L"},
    {"session.stage", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Stage view"), "F11"},
    {"session.end", QT_TRANSLATE_NOOP("hearth::ui::Actions", "End the session…"), "Ctrl+Shift+E"},
};

} // namespace hearth::ui
