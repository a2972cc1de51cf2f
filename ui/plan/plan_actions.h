// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_spec.h"

#include <QtCore/QtGlobal>

#include <array>

namespace hearth::ui {

/// What can be done while planning.
inline constexpr std::array<ActionSpec, 13> planActions{{
    {"plan.search", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Look for a practice to add"),
     "Ctrl+Shift+F"},
    {"plan.buffer", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Add a break"), "Ctrl+B"},
    {"plan.when", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Change date, time or length…"),
     "Ctrl+D"},
    {"plan.invitation", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Copy invitation…"),
     "Ctrl+Shift+I"},
    {"plan.calendar", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Calendar file of this session…"),
     ""},
    {"plan.calendar-crew", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Calendar file of all dates…"),
     ""},
    {"plan.last", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Take the agenda of the last session"),
     ""},
    {"plan.template", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Keep this agenda as a template…"),
     ""},
    {"plan.print", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Print the run sheet…"), "Ctrl+P"},
    {"plan.sheet", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Save the run sheet…"), ""},
    {"plan.skip", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Skip this date"), ""},
    {"plan.remove", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Take this plan away"), ""},
    {"plan.start", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Start now"), "Ctrl+Shift+Return"},
}};

} // namespace hearth::ui
